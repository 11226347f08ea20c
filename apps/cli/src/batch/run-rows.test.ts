import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { AppError } from '@talaffuz/core/errors';
import type { AssessRequest } from '@talaffuz/worker-speech/engine';
import { exampleAssessment } from '../testing/example-assessment.ts';
import type { ManifestRow } from './manifest.ts';
import { isFailed, runRows, type RowResult } from './run-rows.ts';

function makeRows(count: number): ManifestRow[] {
  return Array.from({ length: count }, (_, i) => ({
    row: i + 2,
    id: `r${i}`,
    audio: `/audio/${i}.wav`,
    text: `text ${i}`,
    phones: i % 2 === 0 ? null : 'W IY',
  }));
}

function collector(): {
  ids: string[];
  results: RowResult[];
  onResult: (result: RowResult) => Promise<void>;
} {
  const results: RowResult[] = [];
  const ids: string[] = [];
  return {
    ids,
    results,
    onResult(result) {
      results.push(result);
      ids.push(result.id);
      return Promise.resolve();
    },
  };
}

const never = new AbortController().signal;

describe('runRows', () => {
  it('gives results in the rows’ order, whatever order they end in, and never runs more than it may', async () => {
    const rows = makeRows(40);
    const { ids, onResult } = collector();
    let active = 0;
    let most = 0;
    await runRows({
      rows,
      concurrency: 3,
      signal: never,
      onResult,
      async assess({ id, text }) {
        most = Math.max(most, ++active);
        await sleep((Number(id.slice(1)) * 7) % 5);
        active -= 1;
        return exampleAssessment(id, text);
      },
    });
    expect(ids).toEqual(rows.map((row) => row.id));
    expect(most).toBe(4);
  });

  it('hands the engine what the manifest says', async () => {
    const requests: AssessRequest[] = [];
    await runRows({
      rows: makeRows(2),
      concurrency: 1,
      signal: never,
      onResult: () => Promise.resolve(),
      assess(request) {
        requests.push(request);
        return Promise.resolve(exampleAssessment(request.id, request.text));
      },
    });
    expect(requests).toEqual([
      { id: 'r0', audio: '/audio/0.wav', text: 'text 0' },
      { id: 'r1', audio: '/audio/1.wav', text: 'text 1', phones: 'W IY' },
    ]);
  });

  it('turns a row that fails into a line with its code and goes on', async () => {
    const { results, onResult } = collector();
    const rows = makeRows(4);
    rows[3] = { row: 5, id: 'r3', audio: null, text: 'x', phones: null };
    await runRows({
      rows,
      concurrency: 2,
      signal: never,
      onResult,
      assess({ id, text }) {
        if (id === 'r1') return Promise.reject(new AppError('no_speech', 'No speech in 1.wav.'));
        if (id === 'r2') return Promise.reject(new TypeError('oops'));
        return Promise.resolve(exampleAssessment(id, text));
      },
    });
    expect(results.map((result) => (isFailed(result) ? result.error.code : 'ok'))).toEqual([
      'ok', 'no_speech', 'internal', 'audio_not_found',
    ]); // prettier-ignore
    expect(results[1]).toEqual({ id: 'r1', error: { code: 'no_speech', message: 'No speech in 1.wav.' } });
    expect(JSON.stringify(results[3])).toContain('Row 5');
  });

  it('does not take the whole list while one row is slow', async () => {
    let taken = 0;
    let release = (): void => undefined;
    const slow = new Promise<void>((resolve) => (release = resolve));
    const run = runRows({
      rows: makeRows(500),
      concurrency: 2,
      signal: never,
      onResult: () => Promise.resolve(),
      async assess({ id, text }) {
        taken += 1;
        if (id === 'r0') await slow;
        return exampleAssessment(id, text);
      },
    });
    await sleep(50);
    expect(taken).toBe(32);
    release();
    await run;
    expect(taken).toBe(500);
  });

  it('ends at once when nothing can be scored at all', async () => {
    const { ids, onResult } = collector();
    const run = runRows({
      rows: makeRows(9),
      concurrency: 2,
      signal: never,
      onResult,
      assess: () => Promise.reject(new AppError('model_missing', 'The model is missing.')),
    });
    await expect(run).rejects.toMatchObject({ code: 'model_missing' });
    expect(ids).toEqual([]);
  });

  it('after a stop hands on what is finished in order, and nothing that the stop made fail', async () => {
    const stop = new AbortController();
    const { results, onResult } = collector();
    let taken = 0;
    await runRows({
      rows: makeRows(50),
      concurrency: 2,
      signal: stop.signal,
      onResult,
      async assess({ id, text }, signal) {
        if (++taken === 10) stop.abort();
        await sleep(1);
        if (signal.aborted) throw new AppError('cancelled', 'Stopped.');
        return exampleAssessment(id, text);
      },
    });
    expect(taken).toBe(10);
    expect(results.length).toBeGreaterThan(0);
    expect(results.length).toBeLessThan(10);
    expect(results.map((result) => result.id)).toEqual(results.map((_, i) => `r${i}`));
    expect(results.filter(isFailed)).toEqual([]);
  });

  it('fails when a result cannot be written', async () => {
    const run = runRows({
      rows: makeRows(9),
      concurrency: 2,
      signal: never,
      onResult: () => Promise.reject(new Error('disk full')),
      assess: ({ id, text }) => Promise.resolve(exampleAssessment(id, text)),
    });
    await expect(run).rejects.toThrow('disk full');
  });
});
