/** The frame of a worker program: relay, worker, health, and an orderly end. */
import { toAppError } from '@talaffuz/core/errors';
import { onShutdown, tellReady } from '@talaffuz/core/shutdown';
import { closeDb } from '@talaffuz/db/client';
import type { QueueName } from './contracts.ts';
import type { JobHandler } from './handler.ts';
import { startHealth } from './health.ts';
import { log } from './log.ts';
import { startRelay } from './relay.ts';
import { startWorker } from './worker.ts';

export interface WorkerProgram {
  queue: QueueName;
  handlers: readonly JobHandler[];
  concurrency: number;
  /** Ends what the handlers use, after the last job. */
  close?: () => Promise<void> | void;
}

/** Runs until the process is asked to end; a start that fails ends it with a sentence and status 1. */
export async function runWorker(program: WorkerProgram): Promise<void> {
  try {
    const relay = await startRelay();
    const worker = await startWorker(program.queue, program.handlers, { concurrency: program.concurrency });
    const health = await startHealth();
    onShutdown(
      async () => {
        await worker.close();
        await relay.close();
        await program.close?.();
        await health.close();
        await closeDb();
      },
      (line) => {
        log().info(line);
      },
    );
    tellReady();
  } catch (error) {
    process.stderr.write(`${toAppError(error).message}\n`);
    process.exit(1);
  }
}
