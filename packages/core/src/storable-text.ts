/** Text that PostgreSQL can hold: any Unicode but the character 0 and halves of surrogate pairs. */

/** Where such text stands in an input, as a path; null where everything can be stored. */
export function unstorable(value: unknown, at: (string | number)[] = []): (string | number)[] | null {
  if (typeof value === 'string') return value.includes('\0') || !value.isWellFormed() ? at : null;
  if (typeof value !== 'object' || value === null) return null;
  for (const [key, inner] of Object.entries(value)) {
    const name = Array.isArray(value) ? Number(key) : key;
    const found = unstorable(key) !== null ? at : unstorable(inner, [...at, name]);
    if (found !== null) return found;
  }
  return null;
}

export const UNSTORABLE =
  'Has a character that no text can hold (NUL or half of a surrogate pair); remove it.';
