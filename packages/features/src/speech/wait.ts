/** Waiting for the speech worker on behalf of a person. */
import type { z } from 'zod';
import { env } from '@talaffuz/core/env';
import { AppError, isErrorCode } from '@talaffuz/core/errors';
import { inTransaction } from '@talaffuz/db/client';
import { cancelJob } from '@talaffuz/jobs/cancel';
import type { JobContract } from '@talaffuz/jobs/contracts';
import { addJob } from '@talaffuz/jobs/outbox';
import { waitForJob } from '@talaffuz/jobs/wait';

const WAITING_PERSON = 1;

/**
 * Queues a job of the speech worker and waits for its result, at most SPEECH_WAIT_S. Whoever goes away cancels it.
 * Throws the error that the job failed with, `unavailable` when no worker was done in time, `cancelled`.
 */
export async function runAndWait<P extends z.ZodObject, R extends z.ZodObject>(
  contract: JobContract<P, R>,
  payload: z.input<P>,
  school_id: number,
  signal?: AbortSignal,
): Promise<z.output<R>> {
  const job = await inTransaction((tx) =>
    addJob(tx, contract, payload, { priority: WAITING_PERSON, school_id }),
  );
  const options = { timeout_ms: env().SPEECH_WAIT_S * 1000, ...(signal === undefined ? {} : { signal }) };
  const finished = await waitForJob(job, options);
  if (finished === null) {
    await cancelJob(job);
    if (signal?.aborted === true)
      throw new AppError('cancelled', 'You went away before the answer was ready.');
    throw new AppError(
      'unavailable',
      `The speech worker was not done within ${String(env().SPEECH_WAIT_S)} s; is one running? Try again in a moment.`,
    );
  }
  if (finished.status === 'done') return contract.result.parse(finished.result);
  const code = finished.error_code ?? 'internal';
  const known = isErrorCode(code) ? code : 'internal';
  throw new AppError(
    known,
    known === 'internal'
      ? 'The speech worker failed because of a fault on our side; try again.'
      : (finished.error_message ?? 'The speech worker failed; try again.'),
  );
}
