/** Codes that a teacher writes on the board and a class types in: six characters that nobody mistakes for others. */
import { randomInt } from 'node:crypto';
import { AppError } from '@talaffuz/core/errors';
import { CODE_LENGTH } from './code-input.ts';

/** Without I, L, O, 0 and 1. */
export const CODE_LETTERS = 'ABCDEFGHJKMNPQRSTUVWXYZ23456789';
const TRIES = 20;

const newCode = (): string =>
  Array.from({ length: CODE_LENGTH }, () => CODE_LETTERS.charAt(randomInt(CODE_LETTERS.length))).join('');

/** One that is not taken; there are some 900 million. */
export async function freeCode(taken: (code: string) => Promise<boolean>): Promise<string> {
  for (let i = 0; i < TRIES; i += 1) {
    const code = newCode();
    if (!(await taken(code))) return code;
  }
  throw new AppError('unavailable', 'No free code was found; try again.');
}
