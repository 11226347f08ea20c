import { constants } from 'node:os';
import { openEngine } from '@talaffuz/worker-speech/engine';
import { fromUser } from '../user-path.ts';
import { runBatch } from './run-batch.ts';

/** npm and our runner pass Ctrl-C on to a process that the terminal has told already; only a later one is a second one. */
const SAME_SIGNAL_MS = 1000;

export interface BatchCommandOptions {
  manifest: string;
  out: string;
  concurrency?: number;
}

/**
 * Gives the exit status: 3 when a row failed (now or in an earlier run), 130 after Ctrl-C, 143 after SIGTERM, else 0.
 * @throws AppError as `runBatch`
 */
export async function runBatchCommand({ manifest, out, concurrency }: BatchCommandOptions): Promise<number> {
  const stop = new AbortController();
  const interrupted = { status: 0, at: 0 };
  const signals = ['SIGINT', 'SIGTERM'] as const;
  const onSignal = (signal: (typeof signals)[number]): void => {
    const now = performance.now();
    if (!stop.signal.aborted) {
      interrupted.status = 128 + constants.signals[signal];
      interrupted.at = now;
      stop.abort();
    } else if (now - interrupted.at > SAME_SIGNAL_MS) {
      process.exit(interrupted.status);
    }
  };
  for (const signal of signals) process.on(signal, onSignal);
  try {
    const outcome = await runBatch({
      manifest: fromUser(manifest),
      out: fromUser(out),
      openEngine: () => openEngine(concurrency === undefined ? {} : { concurrency }),
      signal: stop.signal,
      stderr: process.stderr,
    });
    if (stop.signal.aborted) return interrupted.status;
    return outcome.failed > 0 ? 3 : 0;
  } finally {
    for (const signal of signals) process.off(signal, onSignal);
  }
}
