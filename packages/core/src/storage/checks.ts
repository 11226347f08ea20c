import { AppError } from '../errors.ts';
import type { ByteRange } from './storage.ts';

const KEY = /^[a-z\d][\w.-]*(?:\/[a-z\d][\w.-]*)*$/i;
const MAX_LENGTH = 300;

/** Throws AppError `bad_usage` unless `key` is one of the storage: no name in it may be empty or begin with a dot. */
export function checkKey(key: string): void {
  if (KEY.test(key) && key.length <= MAX_LENGTH) return;
  throw new AppError(
    'bad_usage',
    `"${key.slice(0, MAX_LENGTH)}" is no key of a stored file; use names of letters, digits, ".", "_" and "-" split by "/".`,
  );
}

export function notStored(key: string, cause?: unknown): AppError {
  const message = `The file "${key}" is not in the storage; it was deleted or never stored.`;
  return new AppError('not_found', message, { cause });
}

export function outOfRange(start: number, key: string): AppError {
  return new AppError(
    'range_not_satisfiable',
    `The file "${key}" has no such range from byte ${start}; ask for one within its size.`,
  );
}

/** Throws AppError `range_not_satisfiable` when the range ends before it starts. */
export function checkRange(range: ByteRange | undefined, key: string): void {
  if (range !== undefined && (range.start < 0 || range.end < range.start)) throw outOfRange(range.start, key);
}

export function throwIfCancelled(signal: AbortSignal | undefined): void {
  if (signal?.aborted === true) throw new AppError('cancelled', 'Reading the stored file was cancelled.');
}
