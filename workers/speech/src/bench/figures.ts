/** Printing and summing up of benchmark figures: one JSON object a line on standard output. */

export interface Figure {
  figure: string;
  value: number;
  unit: string;
  /** How many things the value was taken over. */
  n: number;
  /** Spread: least and greatest over runs or folds. */
  min?: number;
  max?: number;
  /** What the value is meant to reach, where the project states one. */
  aim?: number;
}

export function printFigure(figure: Figure): void {
  const rounded = Object.fromEntries(
    Object.entries(figure).map(([key, value]: [string, string | number]) => [
      key,
      typeof value === 'number' ? Number(value.toPrecision(4)) : value,
    ]),
  );
  process.stdout.write(`${JSON.stringify({ bench: 'speech', ...rounded })}\n`);
}

export function say(sentence: string): void {
  process.stderr.write(`bench:speech: ${sentence}\n`);
}

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length / 2;
  const low = sorted[Math.ceil(middle) - 1] ?? NaN;
  return (low + (sorted[Math.floor(middle)] ?? NaN)) / 2;
}

/** Median, least and greatest of repeated measurements. */
export function summary(values: readonly number[]): { value: number; min: number; max: number; n: number } {
  return { value: median(values), min: Math.min(...values), max: Math.max(...values), n: values.length };
}

export function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** Pearson's correlation; NaN where one side does not vary. */
export function pearson(xs: readonly number[], ys: readonly number[]): number {
  const mx = mean(xs);
  const my = mean(ys);
  let xy = 0;
  let xx = 0;
  let yy = 0;
  for (const [i, x] of xs.entries()) {
    const dx = x - mx;
    const dy = (ys[i] ?? NaN) - my;
    xy += dx * dy;
    xx += dx * dx;
    yy += dy * dy;
  }
  return xy / Math.sqrt(xx * yy);
}
