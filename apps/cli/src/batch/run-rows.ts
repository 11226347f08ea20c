/** Sends rows through the engine, several at a time, and hands the results on in the rows' order. */
import { AppError, errorTable, toAppError, type ErrorCode } from '@talaffuz/core/errors';
import type { Assessment } from '@talaffuz/speech/assessment';
import type { AssessRequest } from '@talaffuz/worker-speech/engine';
import type { ManifestRow } from './manifest.ts';

export interface FailedRow {
  id: string;
  error: { code: ErrorCode; message: string };
}
export type RowResult = Assessment | FailedRow;

export interface RunRowsOptions {
  rows: readonly ManifestRow[];
  /** Rows that the engine scores at the same time. */
  concurrency: number;
  assess: (request: AssessRequest, signal: AbortSignal) => Promise<Assessment>;
  /** Called one at a time, in the rows' order; the next row is handed on when it has ended. */
  onResult: (result: RowResult) => Promise<void>;
  /** Stops taking rows; what is finished and next in order is still handed on. */
  signal: AbortSignal;
}

export function isFailed(result: RowResult): result is FailedRow {
  return 'error' in result;
}

/** Rows taken ahead of the one whose result is awaited, so that one slow file holds up neither processes nor memory. */
const LOOK_AHEAD = 16;

async function assessRow(row: ManifestRow, { assess, signal }: RunRowsOptions): Promise<RowResult> {
  try {
    if (row.audio === null) {
      throw new AppError('audio_not_found', `Row ${row.row} names no recording; fill in its audio column.`);
    }
    const request: AssessRequest = { id: row.id, audio: row.audio, text: row.text };
    if (row.phones !== null) request.phones = row.phones;
    return await assess(request, signal);
  } catch (thrown) {
    const error = toAppError(thrown);
    // A missing model is no fault of this row: every other would fail the same way.
    if (errorTable[error.code].exit === 2) throw error;
    return { id: row.id, error: error.toJSON() };
  }
}

/**
 * Runs all rows, or fewer when `signal` is aborted. A row that fails becomes a result with `error`.
 * @throws AppError when nothing can be scored at all (`model_missing`) or a result cannot be handed on
 */
export async function runRows(options: RunRowsOptions): Promise<void> {
  const { rows, concurrency, onResult, signal } = options;
  const finished = new Map<number, RowResult>();
  const running = new Map<number, Promise<void>>();
  let next = 0;
  let awaited = 0;
  let active = 0;

  const take = (): void => {
    // One more than can run, so that no process waits for its next row.
    while (
      !signal.aborted &&
      active <= concurrency &&
      next < Math.min(rows.length, awaited + concurrency * LOOK_AHEAD)
    ) {
      const index = next++;
      const row = rows[index];
      if (row === undefined) return;
      active += 1;
      const task = assessRow(row, options).then((result) => {
        // What ends after the stop may have failed because of it, and is done again next time.
        if (!signal.aborted) finished.set(index, result);
        active -= 1;
        take();
      });
      // Awaited below when its turn comes; until then its failure is not unhandled.
      task.catch(() => undefined);
      running.set(index, task);
    }
  };

  const stopped = new Promise<void>((resolve) => {
    if (signal.aborted) resolve();
    signal.addEventListener(
      'abort',
      () => {
        resolve();
      },
      { once: true },
    );
  });
  for (; awaited < rows.length; awaited++) {
    take();
    await Promise.race([running.get(awaited), stopped]);
    const result = finished.get(awaited);
    if (result === undefined) return;
    finished.delete(awaited);
    running.delete(awaited);
    await onResult(result);
  }
}
