/**
 * BullMQ on Redis where REDIS_URL is set, else on the database itself. The queue carries ids only: what a job is and
 * how it stands is in our own rows, so nothing is lost with a queue.
 */
import { env, requiredEnv } from '@talaffuz/core/env';
import { Queue, Worker, createPostgresBackend, runMigrations } from 'bullmq';
import type { IQueueBackend, JobProgress } from 'bullmq';
import pg from 'pg';
import { z } from 'zod';
import type { QueueName } from './contracts.ts';
import { log } from './log.ts';

/** PostgreSQL schema of BullMQ's tables. */
const SCHEMA = 'bullmq';

/** One delivery of a job: a job that is tried again has another `run_at`, so an old delivery is told from a new one. */
export interface Delivery {
  id: string;
  /** Milliseconds since 1970. */
  run_at: number;
}

const deliverySchema = z.object({ id: z.uuid(), run_at: z.number() });

/** Two deliveries with the same id are one. */
const deliveryId = ({ id, run_at }: Delivery): string => `${id}_${run_at}`;

export interface JobQueue {
  /** Adds what the queue does not hold yet. Rejects at once while the queue cannot be reached. */
  add(items: (Delivery & { name: string; priority: number })[]): Promise<void>;
  holds(item: Delivery): Promise<boolean>;
  /** Deliveries in the queue, waiting or in work. */
  size(): Promise<number>;
  remove(item: Delivery): Promise<void>;
  close(): Promise<void>;
}

/** Makes or updates BullMQ's own tables; a database must have them before queue or worker use it. */
export async function prepareQueue(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  client.on('error', () => undefined);
  await client.connect();
  try {
    await runMigrations(client, SCHEMA);
  } finally {
    await client.end();
  }
}

const postgres = (pool: number) => ({
  connectionString: requiredEnv('DATABASE_URL'),
  schema: SCHEMA,
  max: pool,
  keepAlive: true,
  connectionTimeoutMillis: 10_000,
});

export function openQueue(name: QueueName): JobQueue {
  const { REDIS_URL, QUEUE_PREFIX } = env();
  if (REDIS_URL === undefined) {
    return asJobQueue(new Queue(name, { connection: postgres(2) }, createPostgresBackend));
  }
  // Without Redis an addition fails at once and its row stays in the outbox.
  const connection = { url: REDIS_URL, enableOfflineQueue: false, maxRetriesPerRequest: 1 };
  return asJobQueue(new Queue(name, { connection, prefix: QUEUE_PREFIX }));
}

function asJobQueue<B extends IQueueBackend, C>(
  queue: Queue<Delivery, unknown, string, Delivery, unknown, string, B, C>,
): JobQueue {
  queue.on('error', (error) => {
    log().warn({ err: error, queue: queue.name }, 'the queue cannot be reached');
  });
  return {
    async add(items) {
      await queue.waitUntilReady();
      await queue.addBulk(
        items.map(({ name, priority, id, run_at }) => ({
          name,
          data: { id, run_at },
          opts: {
            jobId: deliveryId({ id, run_at }),
            // 0 would be "before every priority".
            priority: Math.max(1, priority),
            // Tries are counted in our rows; a delivery that is over is of no use to anybody.
            attempts: 1,
            removeOnComplete: true,
            removeOnFail: true,
          },
        })),
      );
    },
    holds: async (item) => (await queue.getJobState(deliveryId(item))) !== 'unknown',
    async size() {
      const counts = await queue.getJobCounts('waiting', 'prioritized', 'delayed', 'active');
      return Object.values(counts).reduce((sum, count) => sum + count, 0);
    },
    async remove(item) {
      await queue.remove(deliveryId(item));
    },
    close: () => queue.close(),
  };
}

export interface QueueConsumer {
  ready(): Promise<void>;
  /** Takes nothing more and resolves when what was taken is over. */
  close(): Promise<void>;
}

/** Calls `take` for each delivery, at most `concurrency` at a time. `take` must not throw for a job that fails. */
export function consume(
  name: QueueName,
  concurrency: number,
  take: (delivery: Delivery) => Promise<void>,
): QueueConsumer {
  const { REDIS_URL, QUEUE_PREFIX } = env();
  const process = (job: { data: unknown }) => take(deliverySchema.parse(job.data));
  const options = { concurrency, removeOnComplete: { count: 0 }, removeOnFail: { count: 0 } };
  if (REDIS_URL === undefined) {
    const connection = postgres(Math.min(concurrency + 1, 5));
    return asConsumer(new Worker(name, process, { ...options, connection }, createPostgresBackend));
  }
  const connection = { url: REDIS_URL, maxRetriesPerRequest: null };
  return asConsumer(new Worker(name, process, { ...options, connection, prefix: QUEUE_PREFIX }));
}

function asConsumer<B extends IQueueBackend, C>(
  worker: Worker<unknown, void, string, B, JobProgress, C>,
): QueueConsumer {
  worker.on('error', (error) => {
    log().warn({ err: error, queue: worker.name }, 'the queue cannot be reached');
  });
  return {
    async ready() {
      await worker.waitUntilReady();
    },
    close: () => worker.close(),
  };
}
