/**
 * Requests that carry an idempotency key: sent again after a lost answer they make nothing a second time. The key stands
 * in a unique column beside a hash of what was sent, so calls at the same moment are decided by the database.
 */
import { createHash } from 'node:crypto';
import { z } from 'zod';
import { AppError } from '@talaffuz/core/errors';
import type { Context } from './context.ts';

export const idempotencyKey = z
  .string()
  .trim()
  .min(1, 'An idempotency key is not empty.')
  .max(255, 'An idempotency key has 255 characters at most.');

/** The key of a body, else of the header `Idempotency-Key`. Throws `validation_failed`. */
export function keyOf(ctx: Context, given: string | undefined): string | undefined {
  if (given !== undefined) return given;
  const { idempotency_key } = ctx.request;
  return idempotency_key === undefined ? undefined : idempotencyKey.parse(idempotency_key);
}

/** SHA-256 of what was sent; fields stand in their schema's order, however the client wrote them. */
export const fingerprint = (input: object): string =>
  createHash('sha256').update(JSON.stringify(input)).digest('hex');

interface Kept {
  id: number;
  idempotency_hash: string | null;
}

/**
 * Makes something once a key. `first`: it was made by this call. Throws `conflict` where the key stands for something
 * else.
 */
export async function once<Made>(
  hash: string,
  find: () => Promise<Kept | null>,
  read: (id: number) => Promise<Made>,
  make: () => Promise<Made>,
): Promise<{ made: Made; first: boolean }> {
  const again = async (kept: Kept) => {
    if (kept.idempotency_hash !== hash) {
      throw new AppError(
        'conflict',
        'This idempotency key was used for something else; send a new key with every new thing.',
      );
    }
    return { made: await read(kept.id), first: false };
  };
  const before = await find();
  if (before !== null) return again(before);
  try {
    return { made: await make(), first: true };
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== 'conflict') throw error;
    const meanwhile = await find();
    if (meanwhile === null) throw error;
    return again(meanwhile);
  }
}
