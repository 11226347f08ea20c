import { describe, expect, it } from 'vitest';
import { Progress } from './progress.ts';

function watch(isTTY: boolean): { written: string[]; clock: { ms: number }; progress: Progress } {
  const written: string[] = [];
  const clock = { ms: 0 };
  const stream = { isTTY, write: (text: string) => written.push(text) };
  return { written, clock, progress: new Progress(100, { done: 10, failed: 1 }, stream, () => clock.ms) };
}

describe('Progress', () => {
  it('writes a plain line every five seconds to what is no terminal', () => {
    const { written, clock, progress } = watch(false);
    for (let i = 1; i <= 20; i++) {
      clock.ms = i * 500;
      progress.add(i === 5 ? 0 : 4, i === 5);
    }
    expect(written).toEqual([
      'talaffuz: 20 of 100 files (2 failed), 7.2 audio seconds per second, 40 s left\n',
      'talaffuz: 30 of 100 files (2 failed), 7.6 audio seconds per second, 35 s left\n',
    ]);
  });

  it('rewrites one line on a terminal and clears it at the end', () => {
    const { written, clock, progress } = watch(true);
    clock.ms = 1000;
    progress.add(50, false);
    progress.finish('done.');
    expect(written).toEqual([
      '\r\u001b[Ktalaffuz: 11 of 100 files (1 failed), 50.0 audio seconds per second, 1 min 29 s left',
      '\r\u001b[Ktalaffuz: 11 of 100 files (1 failed) in 1 s, 50.0 audio seconds per second; done.\n',
    ]);
  });

  it('says nothing but the end of a short run', () => {
    const { written, clock, progress } = watch(false);
    clock.ms = 2000;
    progress.add(3, false);
    progress.finish('the results are in out.jsonl.');
    expect(written).toEqual([
      'talaffuz: 11 of 100 files (1 failed) in 2 s, 1.5 audio seconds per second; the results are in out.jsonl.\n',
    ]);
  });
});
