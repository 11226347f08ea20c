/** What every new order of a list asks for first. */
import { AppError } from '@talaffuz/core/errors';

/** Throws `conflict` unless each of `known` is named once. */
export function expectEach(
  owner: string,
  what: string,
  known: readonly { id: number }[],
  ids: readonly number[],
): void {
  const given = new Set(ids);
  const same = given.size === ids.length && known.length === ids.length;
  if (same && known.every(({ id }) => given.has(id))) return;
  throw new AppError(
    'conflict',
    `${owner} has other ${what} than these ${String(ids.length)}; load it again and name each of its ${what} once.`,
  );
}
