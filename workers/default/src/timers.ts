/** Jobs that come by the clock. Every worker adds them; their key, which holds the time, makes them one job. */
import { inTransaction } from '@talaffuz/db/client';
import {
  closeIdleSessions,
  embedPassages,
  endSubscriptions,
  releaseQuotaHolds,
  remindHomework,
  sweep,
} from '@talaffuz/jobs/contracts';
import { addJob } from '@talaffuz/jobs/outbox';

const timers = [
  { contract: closeIdleSessions, every_minutes: 5 },
  { contract: endSubscriptions, every_minutes: 10 },
  { contract: releaseQuotaHolds, every_minutes: 5 },
  { contract: remindHomework, every_minutes: 30 },
  { contract: embedPassages, every_minutes: 5 },
  { contract: sweep, every_minutes: 24 * 60 },
];

/** Low: nobody waits for housekeeping. */
const PRIORITY = 20;

/** Adds the jobs that are due at `now`, unless another worker has. */
export async function addDue(now: Date): Promise<void> {
  await inTransaction(async (tx) => {
    for (const { contract, every_minutes } of timers) {
      const step = every_minutes * 60_000;
      const slot = new Date(Math.floor(now.getTime() / step) * step).toISOString().slice(0, 16);
      await addJob(tx, contract, {}, { key: `${contract.name}:${slot}`, priority: PRIORITY });
    }
  });
}

/** Looks every half minute what is due. `onError` hears of a look that failed; the next one follows. */
export function startTimers(onError: (error: unknown) => void): () => void {
  const look = () => {
    addDue(new Date()).catch(onError);
  };
  look();
  const timer = setInterval(look, 30_000);
  return () => {
    clearInterval(timer);
  };
}
