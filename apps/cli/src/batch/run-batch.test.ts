import { appendFile, readFile, truncate } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { AppError } from '@talaffuz/core/errors';
import { makeTempDir, type TempDir } from '@talaffuz/testing/temp-dir';
import { exampleAssessment } from '../testing/example-assessment.ts';
import { runBatch, type BatchOutcome, type RowEngine } from './run-batch.ts';

let dir: TempDir;
beforeAll(async () => {
  dir = await makeTempDir();
});
afterAll(() => dir.remove());

interface Run {
  outcome: BatchOutcome;
  /** Ids that the engine was asked for. */
  asked: string[];
  opened: number;
  closed: number;
  said: string;
}

/** Runs a batch whose rows named `bad…` fail. */
async function run(manifest: string, out: string, signal = new AbortController().signal): Promise<Run> {
  const asked: string[] = [];
  let opened = 0;
  let closed = 0;
  let said = '';
  const openEngine = (): RowEngine => {
    opened += 1;
    return {
      concurrency: 2,
      assess({ id, text }) {
        asked.push(id);
        return id.startsWith('bad')
          ? Promise.reject(new AppError('audio_unreadable', `${id}.wav is no recording.`))
          : Promise.resolve(exampleAssessment(id, text));
      },
      close() {
        closed += 1;
        return Promise.resolve();
      },
    };
  };
  const stderr = { write: (text: string) => (said += text) };
  const outcome = await runBatch({ manifest, out, openEngine, signal, stderr });
  return { outcome, asked, opened, closed, said };
}

const manifestOf = (name: string, ids: string[]): Promise<string> =>
  dir.write(name, `id,audio,text\n${ids.map((id) => `${id},${id}.wav,hello\n`).join('')}`);

describe('runBatch', () => {
  it('writes one line for each row, in order, failed ones included', async () => {
    const manifest = await manifestOf('all.csv', ['one', 'bad1', 'two']);
    const out = path.join(dir.path, 'all.jsonl');
    const { outcome, closed, said } = await run(manifest, out);
    expect(outcome).toEqual({ done: 3, failed: 1, total: 3 });
    expect(closed).toBe(1);
    expect(said).toMatch(/3 of 3 files \(1 failed\).*all\.jsonl\.\n$/);
    const lines = (await readFile(out, 'utf8')).split('\n');
    expect(lines).toHaveLength(4);
    expect(JSON.parse(lines[0] ?? '')).toEqual(exampleAssessment('one', 'hello'));
    expect(JSON.parse(lines[1] ?? '')).toEqual({
      id: 'bad1',
      error: { code: 'audio_unreadable', message: 'bad1.wav is no recording.' },
    });
  });

  it('goes on behind a torn last line and ends with the same file', async () => {
    const manifest = await manifestOf('torn.csv', ['one', 'bad1', 'two', 'three']);
    const whole = path.join(dir.path, 'whole.jsonl');
    const out = path.join(dir.path, 'torn.jsonl');
    await run(manifest, whole);
    await run(manifest, out);
    const expected = await readFile(whole, 'utf8');
    for (const cut of [1, 40, 1500, expected.length - 5]) {
      await truncate(out, Buffer.byteLength(expected) - cut);
      const kept = (await readFile(out, 'utf8')).split('\n').length - 1;
      const { outcome, asked, said } = await run(manifest, out);
      expect(outcome).toEqual({ done: 4, failed: 1, total: 4 });
      expect(asked).toEqual(['one', 'bad1', 'two', 'three'].slice(kept));
      expect(said.includes('going on after')).toBe(kept > 0);
      expect(await readFile(out, 'utf8')).toBe(expected);
    }
  });

  it('says so when all is done, without starting the engine, and still counts failed rows', async () => {
    const manifest = await manifestOf('done.csv', ['one', 'bad1']);
    const out = path.join(dir.path, 'done.jsonl');
    await run(manifest, out);
    const again = await run(manifest, out);
    expect(again.outcome).toEqual({ done: 2, failed: 1, total: 2 });
    expect(again.opened).toBe(0);
    expect(again.said).toMatch(/all 2 files are in done\.jsonl already/);
  });

  it('refuses an output of another manifest and changes nothing', async () => {
    const out = path.join(dir.path, 'other.jsonl');
    await run(await manifestOf('first.csv', ['one', 'two']), out);
    const before = await readFile(out, 'utf8');
    await appendFile(out, '{"torn');
    const attempt = run(await manifestOf('second.csv', ['two', 'one', 'three']), out);
    await expect(attempt).rejects.toMatchObject({ code: 'bad_usage' });
    expect(await readFile(out, 'utf8')).toBe(`${before}{"torn`);
  });

  it('never writes over the manifest', async () => {
    const manifest = await manifestOf('self.csv', ['one']);
    await expect(run(manifest, manifest)).rejects.toThrow(/is the manifest itself/);
    expect(await readFile(manifest, 'utf8')).toContain('one.wav');
  });

  it('writes nothing when it was stopped before it began, and says how to go on', async () => {
    const manifest = await manifestOf('stopped.csv', ['one', 'two']);
    const out = path.join(dir.path, 'stopped.jsonl');
    const { outcome, said, closed } = await run(manifest, out, AbortSignal.abort());
    expect(outcome).toEqual({ done: 0, failed: 0, total: 2 });
    expect(said).toMatch(/same command goes on/);
    expect(closed).toBe(1);
  });
});
