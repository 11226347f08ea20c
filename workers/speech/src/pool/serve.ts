import { toAppError } from '@talaffuz/core/errors';
import type { FromChild } from './protocol.ts';

/**
 * The child's side of a pool: answers one job at a time until the parent is gone. `loading` is what jobs wait for;
 * a failure of it ends the process.
 */
export function serveJobs(loading: Promise<unknown>, work: (job: unknown) => Promise<unknown>): void {
  process.on('disconnect', () => process.exit(0));
  process.on('message', (job) => void answer(() => work(job)));
  loading.then(
    () => {
      send({ type: 'ready' });
    },
    (error: unknown) => {
      send({ type: 'unfit', error: toAppError(error).toJSON() }, () => process.exit(1));
    },
  );
}

async function answer(work: () => Promise<unknown>): Promise<void> {
  try {
    const result = await work();
    send({ type: 'done', rss_mib: rssMib(), result });
  } catch (error) {
    send({ type: 'failed', rss_mib: rssMib(), error: toAppError(error).toJSON() });
  }
}

function rssMib(): number {
  return process.memoryUsage.rss() / 2 ** 20;
}

function send(message: FromChild, sent: () => void = () => undefined): void {
  // The callback takes the error of a parent that has just gone; `disconnect` ends the process then.
  process.send?.(message, sent);
}
