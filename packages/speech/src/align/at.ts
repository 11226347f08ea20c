/** The element at `index`; an index outside the array is a programming error and throws RangeError. */
export function at<T>(values: ArrayLike<T>, index: number): T {
  const value = values[index];
  if (value === undefined)
    throw new RangeError(`index ${String(index)} is outside 0…${String(values.length - 1)}`);
  return value;
}
