/**
 * The outbox: a job is a row written in the transaction of what causes it, so there is never one without the other.
 * relay.ts hands the rows to the queue.
 */
import { randomUUID } from 'node:crypto';
import type { z } from 'zod';
import type { Transaction } from '@talaffuz/db/client';
import { asJson } from '@talaffuz/db/json';
import { notify } from '@talaffuz/db/listen';
import { OUTBOX } from './channels.ts';
import type { JobContract } from './contracts.ts';

export interface AddJobOptions {
  /** Two jobs with the same key are one job, whatever became of the first. */
  key?: string;
  /** 1 and up, lower goes first: 1 a waiting person, 5 the default, 10 a batch. */
  priority?: number;
  /** Not before this time. */
  run_at?: Date;
  school_id?: number;
}

/** Adds a job to the caller's transaction. Returns its id, or the id of the job that has the key already. */
export async function addJob<P extends z.ZodObject>(
  tx: Transaction,
  contract: JobContract<P>,
  payload: z.input<P>,
  options: AddJobOptions = {},
): Promise<string> {
  const { key } = options;
  // With ON CONFLICT DO NOTHING: a job of another transaction with this key is waited for.
  const [made] = await tx.job.createManyAndReturn({
    data: {
      queue: contract.queue,
      name: contract.name,
      payload: asJson(contract.payload.parse(payload)),
      max_attempts: contract.attempts,
      ...options,
    },
    skipDuplicates: key !== undefined,
    select: { id: true },
  });
  if (made !== undefined) {
    await notify(tx, OUTBOX, '');
    return made.id;
  }
  const known = await tx.job.findUniqueOrThrow({ where: { key: key ?? '' }, select: { id: true } });
  return known.id;
}

/** Adds many jobs of one kind at once, none of which has a key that exists. Returns their ids, in the payloads' order. */
export async function addJobs<P extends z.ZodObject>(
  tx: Transaction,
  contract: JobContract<P>,
  items: readonly { payload: z.input<P>; key: string }[],
  options: Omit<AddJobOptions, 'key'> = {},
): Promise<string[]> {
  const ids = items.map(() => randomUUID());
  await tx.job.createMany({
    data: items.map(({ payload, key }, i) => ({
      id: ids[i] ?? '',
      queue: contract.queue,
      name: contract.name,
      payload: asJson(contract.payload.parse(payload)),
      max_attempts: contract.attempts,
      key,
      ...options,
    })),
  });
  await notify(tx, OUTBOX, '');
  return ids;
}
