/**
 * Hands the outbox to the queue, in every process that adds or runs jobs. Any number of relays may run: rows are locked
 * while they are handed over, and the queue takes a delivery once.
 */
import { db, inTransaction } from '@talaffuz/db/client';
import type { Prisma } from '@talaffuz/db/client';
import { listen } from '@talaffuz/db/listen';
import { Bell } from './bell.ts';
import { OUTBOX } from './channels.ts';
import { queueNames } from './contracts.ts';
import { log } from './log.ts';
import { openQueue } from './queue.ts';
import type { JobQueue } from './queue.ts';

export interface RelayOptions {
  /** Milliseconds between looks at the outbox when no notification comes, default 1000. */
  poll_ms?: number;
  /** Milliseconds between looks for jobs that were lost, default 5000. */
  check_ms?: number;
  /** An active job whose worker said nothing for so long is given to another, default 15 000. */
  stalled_ms?: number;
  /** A queued job may be missing from the queue for so long, default 5000. */
  missing_ms?: number;
}

export interface Relay {
  close(): Promise<void>;
}

const BATCH = 100;

interface OutboxRow {
  id: string;
  queue: string;
  name: string;
  priority: number;
  run_at: Date;
}

/** Starts a relay. Rejects when the database cannot be reached; later breaks are waited out. */
export async function startRelay(options: RelayOptions = {}): Promise<Relay> {
  const { poll_ms = 1_000, check_ms = 5_000 } = options;
  const queues = new Map<string, JobQueue>(queueNames.map((name) => [name, openQueue(name)]));
  const bell = new Bell();
  const ring = () => {
    bell.ring();
  };
  const stopListening = await listen(OUTBOX, ring, { onReconnect: ring });
  let closing = false;
  const goesOn = () => !closing;
  const work = (async () => {
    let checkAt = 0;
    while (goesOn()) {
      try {
        if (Date.now() >= checkAt) {
          checkAt = Date.now() + check_ms;
          await recoverStalled(options.stalled_ms ?? 15_000);
          await recoverMissing(queues, options.missing_ms ?? 5_000);
        }
        while ((await handOver(queues)) === BATCH && goesOn());
      } catch (error) {
        log().warn({ err: error }, 'jobs could not be handed to the queue; trying again');
      }
      await bell.wait(poll_ms);
    }
  })();
  return {
    async close() {
      closing = true;
      bell.ring();
      await work;
      await stopListening();
      await Promise.all([...queues.values()].map((queue) => queue.close()));
    },
  };
}

/** Moves one batch; the rows stay locked until they are marked, and a crash before that repeats the same deliveries. */
async function handOver(queues: Map<string, JobQueue>): Promise<number> {
  const due = { status: 'pending', run_at: { lte: new Date() } } satisfies Prisma.JobWhereInput;
  if ((await db.job.findFirst({ where: due, select: { id: true } })) === null) return 0;
  return inTransaction(async (tx) => {
    const rows = await tx.$queryRaw<OutboxRow[]>`
      SELECT id, queue, name, priority, run_at FROM jobs
      WHERE status = 'pending' AND run_at <= now()
      ORDER BY priority, run_at LIMIT ${BATCH} FOR UPDATE SKIP LOCKED`;
    for (const [name, queue] of queues) {
      const items = rows.filter((row) => row.queue === name);
      if (items.length === 0) continue;
      await queue.add(items.map((row) => ({ ...row, run_at: row.run_at.getTime() })));
    }
    await tx.job.updateMany({
      where: { id: { in: rows.map(({ id }) => id) } },
      data: { status: 'queued', queued_at: new Date() },
    });
    return rows.length;
  });
}

/** Active jobs of dead workers go back; the worker that takes them counts the lost try and fails them when it was the last. */
async function recoverStalled(stalled_ms: number): Promise<void> {
  const count = await db.$executeRaw`
    UPDATE jobs SET status = 'pending', run_at = now(), heartbeat_at = NULL
    WHERE status = 'active' AND heartbeat_at < now() - ${stalled_ms} * interval '1 millisecond'`;
  if (count > 0) log().warn({ count }, 'jobs of a dead worker are given to others');
}

/** Queued jobs that the queue does not know (Redis was emptied) go back into the outbox. */
async function recoverMissing(queues: Map<string, JobQueue>, missing_ms: number): Promise<void> {
  for (const [name, queue] of queues) {
    const lost: Prisma.JobWhereInput = {
      queue: name,
      status: 'queued',
      queued_at: { lt: new Date(Date.now() - missing_ms) },
    };
    const expected = await db.job.count({ where: lost });
    if (expected === 0 || expected <= (await queue.size())) continue;
    // Fewer in the queue than in our rows: find out which.
    for (let after = ''; ;) {
      const rows: { id: string; run_at: Date }[] = await db.job.findMany({
        where: lost,
        orderBy: { id: 'asc' },
        take: BATCH,
        select: { id: true, run_at: true },
        ...(after === '' ? {} : { cursor: { id: after }, skip: 1 }),
      });
      const last = rows.at(-1);
      if (last === undefined) break;
      after = last.id;
      const known = await Promise.all(
        rows.map(({ id, run_at }) => queue.holds({ id, run_at: run_at.getTime() })),
      );
      const missing = rows.filter((_row, i) => known[i] === false).map(({ id }) => id);
      const { count } = await db.job.updateMany({
        where: { id: { in: missing }, status: 'queued' },
        data: { status: 'pending' },
      });
      if (count > 0) log().warn({ count, queue: name }, 'jobs were missing from the queue and are put back');
    }
  }
}
