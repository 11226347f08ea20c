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

/** What somebody said. Times are seconds from the start of the recording. */
export const transcript = z.object({
  text: z.string().describe('Empty where nobody speaks'),
  words: z.array(z.object({ text: z.string(), start_s: z.number().min(0), end_s: z.number().min(0) })),
  model: z.string().describe('Name of the speech-to-text model'),
  duration_s: z.number().min(0),
});
export type Transcript = z.infer<typeof transcript>;

/** Writes down what is said in a stored recording; its result is the answer, and nothing else of it is kept. */
export const transcribe = defineJob({
  name: 'transcribe',
  queue: 'speech',
  payload: z.object({ key: z.string().min(1), language: z.string().min(2).max(3) }),
  result: transcript,
  attempts: 2,
  backoff_ms: 1_000,
  timeout_s: 300,
});

/** The vector of a question to the chat; its result is the answer, and nothing of it is kept. */
export const embedQuestion = defineJob({
  name: 'embed_question',
  queue: 'speech',
  payload: z.object({ text: z.string().min(1) }),
  result: z.object({ model: z.string(), vector: z.array(z.number()) }),
  attempts: 1,
  backoff_ms: 1_000,
  timeout_s: 30,
});

/** Gives passages of textbooks their vectors, those that lack one of the model of the settings. */
export const embedPassages = defineJob({
  name: 'embed_passages',
  queue: 'speech',
  payload: z.object({}),
  result: z.object({ embedded: z.int() }),
  attempts: 1,
  backoff_ms: 1_000,
  timeout_s: 900,
});

/** Speaks a text and stores the audio under the hash of voice and text. */
export const speakText = defineJob({
  name: 'speak_text',
  queue: 'speech',
  payload: z.object({ hash: z.string().length(64), text: z.string().min(1), voice: z.string().min(1) }),
  result: z.object({ speech_id: id }),
  attempts: 2,
  backoff_ms: 1_000,
  timeout_s: 60,
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

/** Ends subscriptions whose time is over. */
export const endSubscriptions = defineJob({
  name: 'end_subscriptions',
  queue: 'default',
  payload: z.object({}),
  result: z.object({ ended: z.int() }),
  attempts: 3,
  backoff_ms: 60_000,
  timeout_s: 120,
});

/** Gives back what was charged for work whose process died. */
export const releaseQuotaHolds = defineJob({
  name: 'release_quota_holds',
  queue: 'default',
  payload: z.object({}),
  result: z.object({ released: z.int() }),
  attempts: 3,
  backoff_ms: 5_000,
  timeout_s: 60,
});

/** Tells learners of homework that is due within a day. */
export const remindHomework = defineJob({
  name: 'remind_homework',
  queue: 'default',
  payload: z.object({}),
  result: z.object({ reminded: z.int() }),
  attempts: 3,
  backoff_ms: 60_000,
  timeout_s: 120,
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

/** Ends an attempt at a test when its time is over. */
export const endTestAttempt = defineJob({
  name: 'end_test_attempt',
  queue: 'default',
  payload: z.object({ attempt_id: id }),
  result: z.object({ ended: z.boolean() }),
  attempts: 5,
  backoff_ms: 2_000,
  timeout_s: 60,
});

/** Ends an attempt at a homework task when its time is over. */
export const endTaskSubmission = defineJob({
  name: 'end_task_submission',
  queue: 'default',
  payload: z.object({ submission_id: id }),
  result: z.object({ ended: z.boolean() }),
  attempts: 5,
  backoff_ms: 2_000,
  timeout_s: 60,
});

/** Ends a mock test whose time is over. */
export const endMockSession = defineJob({
  name: 'end_mock_session',
  queue: 'default',
  payload: z.object({ session_id: z.uuid() }),
  result: z.object({ ended: z.boolean() }),
  attempts: 5,
  backoff_ms: 2_000,
  timeout_s: 60,
});

/** Sends one message of the office to those of its recipients who have not got it. */
export const sendMessage = defineJob({
  name: 'send_message',
  queue: 'default',
  payload: z.object({ message_id: id }),
  result: z.object({ sent: z.int(), failed: z.int() }),
  // While Telegram cannot be reached; about 20 minutes in all.
  attempts: 8,
  backoff_ms: 10_000,
  timeout_s: 3_600,
});

/** Every contract; a worker does not start without a handler for each of its queue's. */
export const jobs: readonly JobContract[] = [
  scoreAttempt,
  referenceAudio,
  transcribe,
  speakText,
  embedQuestion,
  embedPassages,
  closeIdleSessions,
  endSubscriptions,
  releaseQuotaHolds,
  remindHomework,
  sweep,
  deliverWebhook,
  unpackBatch,
  endTestAttempt,
  endTaskSubmission,
  endMockSession,
  sendMessage,
];
