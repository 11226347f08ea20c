import { at } from './at.ts';

/** Levenshtein distance: the fewest insertions, deletions and substitutions that turn one sequence into the other. */
export function editDistance<T>(from: readonly T[], to: readonly T[]): number {
  let previous = Int32Array.from({ length: to.length + 1 }, (_, j) => j);
  for (const [i, symbol] of from.entries()) {
    const current = new Int32Array(to.length + 1);
    current[0] = i + 1;
    for (const [j, other] of to.entries()) {
      const substituted = at(previous, j) + (symbol === other ? 0 : 1);
      current[j + 1] = Math.min(substituted, at(previous, j + 1) + 1, at(current, j) + 1);
    }
    previous = current;
  }
  return at(previous, to.length);
}
