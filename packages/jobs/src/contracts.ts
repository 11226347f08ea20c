/** What work there is: its name, queue, payload, result, and how often and how long it is tried. */
import { z } from 'zod';

export const queueNames = ['speech', 'default'] as const;
export type QueueName = (typeof queueNames)[number];

export interface JobContract<P extends z.ZodObject = z.ZodObject, R extends z.ZodObject = z.ZodObject> {
  name: string;
  queue: QueueName;
  payload: P;
  result: R;
  /** Tries in all, the first included. */
  attempts: number;
  /** Wait before the second try in milliseconds; doubles before each further one. */
  backoff_ms: number;
  /** A try that takes longer is given up, in seconds. */
  timeout_s: number;
}

export function defineJob<P extends z.ZodObject, R extends z.ZodObject>(
  contract: JobContract<P, R>,
): JobContract<P, R> {
  return contract;
}

const id = z.int().positive();

/** Scores one attempt; the assessment is written into the attempt, not here. */
export const scoreAttempt = defineJob({
  name: 'score_attempt',
  queue: 'speech',
  payload: z.object({ attempt_id: id }),
  result: z.object({}),
  attempts: 3,
  backoff_ms: 1_000,
  timeout_s: 60,
});

/** Speaks one sentence in one voice and stores the audio. */
export const referenceAudio = defineJob({
  name: 'reference_audio',
  queue: 'speech',
  payload: z.object({ sentence_id: id, voice: z.string().min(1) }),
  result: z.object({}),
  attempts: 2,
  backoff_ms: 1_000,
  timeout_s: 30,
});

/** Ends practice sessions in which nothing happened for half an hour. */
export const closeIdleSessions = defineJob({
  name: 'close_idle_sessions',
  queue: 'default',
  payload: z.object({}),
  result: z.object({ closed: z.int() }),
  attempts: 3,
  backoff_ms: 5_000,
  timeout_s: 60,
});

/** Housekeeping: rows and files that nobody needs any more. */
export const sweep = defineJob({
  name: 'sweep',
  queue: 'default',
  payload: z.object({}),
  result: z.object({ sessions: z.int(), jobs: z.int(), files: z.int() }),
  attempts: 3,
  backoff_ms: 60_000,
  timeout_s: 600,
});

/** Tells one webhook of one event. */
export const deliverWebhook = defineJob({
  name: 'deliver_webhook',
  queue: 'default',
  payload: z.object({ delivery_id: z.uuid() }),
  result: z.object({ status: z.int() }),
  // About 17 minutes in all.
  attempts: 8,
  backoff_ms: 8_000,
  timeout_s: 20,
});

/** Takes the recordings of a batch out of its archive and queues their scoring. */
export const unpackBatch = defineJob({
  name: 'unpack_batch',
  queue: 'default',
  payload: z.object({ batch_id: id }),
  result: z.object({ rows: z.int() }),
  attempts: 3,
  backoff_ms: 2_000,
  timeout_s: 1_800,
});

/** Every contract; a worker does not start without a handler for each of its queue's. */
export const jobs: readonly JobContract[] = [
  scoreAttempt,
  referenceAudio,
  closeIdleSessions,
  sweep,
  deliverWebhook,
  unpackBatch,
];
