import { z } from 'zod';
import { defineJob } from '../contracts.ts';

/** A job for tests, of the queue `default`; impatient. */
export const testJob = defineJob({
  name: 'test_job',
  queue: 'default',
  payload: z.object({ n: z.int() }),
  result: z.object({ doubled: z.int() }),
  attempts: 3,
  backoff_ms: 50,
  timeout_s: 1,
});
