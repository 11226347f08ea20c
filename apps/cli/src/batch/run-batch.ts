/** A whole batch from manifest to output file, with whatever scores the rows passed in. */
import { realpathSync } from 'node:fs';
import path from 'node:path';
import { AppError } from '@talaffuz/core/errors';
import type { SpeechEngine } from '@talaffuz/worker-speech/engine';
import { readManifest } from './manifest.ts';
import { Progress, type ProgressStream } from './progress.ts';
import { openResults } from './results-file.ts';
import { isFailed, runRows } from './run-rows.ts';

export type RowEngine = Pick<SpeechEngine, 'assess' | 'concurrency' | 'close'>;

export interface BatchOptions {
  /** Absolute paths. */
  manifest: string;
  out: string;
  /** Opened only when there is something to score, and closed at the end. */
  openEngine: () => RowEngine;
  signal: AbortSignal;
  stderr: ProgressStream;
}

export interface BatchOutcome {
  /** Rows in the output file now, and how many of them failed; earlier runs included. */
  done: number;
  failed: number;
  total: number;
}

function isSameFile(a: string, b: string): boolean {
  try {
    return realpathSync(a) === realpathSync(b);
  } catch {
    return path.resolve(a) === path.resolve(b);
  }
}

/**
 * Scores the rows that the output does not have yet and appends them in the manifest's order.
 * @throws AppError `bad_usage` before anything is written, `model_missing`
 */
export async function runBatch({
  manifest,
  out,
  openEngine,
  signal,
  stderr,
}: BatchOptions): Promise<BatchOutcome> {
  const rows = await readManifest(manifest);
  const name = path.basename(out);
  if (isSameFile(manifest, out)) {
    throw new AppError('bad_usage', `The output ${name} is the manifest itself; choose another --out.`);
  }
  const results = await openResults(
    out,
    rows.map((row) => row.id),
  );
  const outcome: BatchOutcome = { done: results.done, failed: results.failed, total: rows.length };
  if (results.done === rows.length) {
    await results.close();
    stderr.write(
      `talaffuz: all ${rows.length} files are in ${name} already; delete it to score them again.\n`,
    );
    return outcome;
  }
  if (results.done > 0)
    stderr.write(`talaffuz: going on after ${results.done} files that ${name} has already.\n`);
  const engine = openEngine();
  const progress = new Progress(rows.length, results, stderr);
  try {
    await runRows({
      rows: rows.slice(results.done),
      concurrency: engine.concurrency,
      assess: (request, stop) => engine.assess(request, stop),
      signal,
      async onResult(result) {
        await results.append(result);
        const failed = isFailed(result);
        outcome.done += 1;
        if (failed) outcome.failed += 1;
        progress.add(failed ? 0 : result.duration_s, failed);
      },
    });
    progress.finish(
      signal.aborted ? 'stopped; the same command goes on from here.' : `the results are in ${name}.`,
    );
  } finally {
    await engine.close();
    await results.close();
  }
  return outcome;
}
