/** What a worker does for one kind of job. */
import type { z } from 'zod';
import type { AppError } from '@talaffuz/core/errors';
import type { Transaction } from '@talaffuz/db/client';
import { asJson } from '@talaffuz/db/json';
import type { JobContract } from './contracts.ts';
import type { JobRow } from './job-row.ts';

/** One try of one job. */
export interface JobRun<Payload, Result> {
  readonly id: string;
  readonly payload: Payload;
  /** 1 for the first try. */
  readonly attempt: number;
  /** Aborts when the job is cancelled, takes too long, or the worker is ending. */
  readonly signal: AbortSignal;
  /** Tells watchers how far it is, `fraction` 0–1; written at most four times a second. */
  readonly progress: (fraction: number, data?: Record<string, string | number>) => void;
  /**
   * Marks the job done in the handler's own transaction: its rows and the job's end are kept together or not at all.
   * Throws AppError `conflict` when the job is no longer this run's, which must undo the transaction. Without a call
   * the job is done when the handler returns.
   */
  readonly finish: (tx: Transaction, result: Result) => Promise<void>;
}

export interface HandlerParts<P extends z.ZodObject, R extends z.ZodObject> {
  /** An AppError of an unusable input (HTTP status below 500) fails the job at once, any other error is tried again. */
  run(job: JobRun<z.output<P>, z.input<R>>): Promise<z.input<R>>;
  /**
   * In the transaction that fails the job for good, or cancels it while a worker has it (code `cancelled`). May run for
   * a payload that `run` never saw, after a worker died.
   */
  onFailed?(tx: Transaction, payload: z.output<P>, error: AppError): Promise<void>;
}

/** A handler with its types checked and put away, as the worker keeps it. */
export interface JobHandler {
  readonly contract: JobContract;
  run(job: JobRun<unknown, object>): Promise<object>;
  onFailed(tx: Transaction, row: JobRow, error: AppError): Promise<void>;
}

export function handle<P extends z.ZodObject, R extends z.ZodObject>(
  contract: JobContract<P, R>,
  parts: HandlerParts<P, R>,
): JobHandler {
  return {
    contract,
    run: async (job) =>
      asJson(
        contract.result.parse(
          await parts.run({
            ...job,
            payload: contract.payload.parse(job.payload),
            finish: (tx, result) => job.finish(tx, contract.result.parse(result)),
          }),
        ),
      ),
    async onFailed(tx, row, error) {
      const payload = contract.payload.safeParse(row.payload);
      if (payload.success) await parts.onFailed?.(tx, payload.data, error);
    },
  };
}
