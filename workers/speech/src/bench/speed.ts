/** Time and memory. Nothing here is asserted in tests: machines differ, and so do moments. */
import { spawn } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { speak } from '@talaffuz/tts/espeak-wasm';
import type { TempDir } from '@talaffuz/testing/temp-dir';
import { wavBytes } from '@talaffuz/tts/wav';
import { openEngine, type SpeechEngine } from '../engine.ts';
import { printFigure, say, summary } from './figures.ts';

const SENTENCE = 'the children walked along the river in the evening and saw a brown bear';
const SECONDS = 5;
const root = fileURLToPath(new URL('../../../../', import.meta.url));

/** A synthesised recording of exactly five seconds. */
async function fiveSeconds(folder: TempDir): Promise<string> {
  const { samples } = await speak(SENTENCE, { pad_s: 0.3 });
  const exact = new Float32Array(SECONDS * 16_000);
  exact.set(samples.subarray(0, exact.length));
  return folder.write('five-seconds.wav', wavBytes(exact));
}

/** Peak resident memory of a live process in MiB; null where the system does not tell (only Linux does). */
async function peakRssMib(pid: number): Promise<number | null> {
  try {
    const status = await readFile(`/proc/${String(pid)}/status`, 'utf8');
    const kib = /^VmHWM:\s+(\d+) kB/m.exec(status)?.[1];
    return kib === undefined ? null : Number(kib) / 1024;
  } catch {
    return null;
  }
}

async function printPeakMemory(engine: SpeechEngine, figure: string): Promise<void> {
  const peaks = (await Promise.all(engine.pids.map(peakRssMib))).filter((peak) => peak !== null);
  if (peaks.length === 0) say(`${figure} is skipped: this system does not tell a process's peak memory`);
  else printFigure({ figure, value: Math.max(...peaks), unit: 'MiB', n: peaks.length, aim: 400 });
}

export async function printSpeed(folder: TempDir, clips: number, runs: number): Promise<void> {
  const audio = await fiveSeconds(folder);
  const request = { id: 'five-seconds', audio, text: SENTENCE };

  const batch = openEngine();
  await Promise.all(Array.from({ length: batch.concurrency * 2 }, () => batch.assess(request)));
  const throughput: number[] = [];
  for (let run = 0; run < runs; run++) {
    const start = performance.now();
    await Promise.all(Array.from({ length: clips }, () => batch.assess(request)));
    throughput.push((clips * SECONDS * 1000) / (performance.now() - start));
  }
  printFigure({ figure: 'batch_audio_seconds_per_second', ...summary(throughput), unit: 's/s', aim: 40 });
  await printPeakMemory(batch, 'batch_worker_peak_memory');
  await batch.close();

  const one = openEngine({ concurrency: 1 });
  for (let i = 0; i < 3; i++) await one.assess(request);
  const warm: number[] = [];
  for (let run = 0; run < runs * 4; run++) {
    const start = performance.now();
    await one.assess(request);
    warm.push(performance.now() - start);
  }
  printFigure({ figure: 'warm_five_second_wav', ...summary(warm), unit: 'ms', aim: 150 });
  const { samples } = await speak(Array.from({ length: 12 }, () => SENTENCE).join(', '), { rate: 170 });
  const minute = await folder.write('minute.wav', wavBytes(samples.subarray(0, 59 * 16_000)));
  await one.assess({
    id: 'minute',
    audio: minute,
    text: Array.from({ length: 12 }, () => SENTENCE).join(', '),
  });
  await printPeakMemory(one, 'worker_peak_memory_after_a_minute_of_speech');
  await one.close();

  const cold: number[] = [];
  for (let run = 0; run < runs; run++) {
    const start = performance.now();
    await npmScore(audio);
    cold.push((performance.now() - start) / 1000);
  }
  printFigure({ figure: 'cold_npm_run_score', ...summary(cold), unit: 's', aim: 3 });
}

/** `npm run score` as a person starts it. */
async function npmScore(audio: string): Promise<void> {
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  const args = [
    'run',
    '--silent',
    'score',
    '--',
    '--audio',
    path.resolve(audio),
    '--text',
    SENTENCE,
    '--json',
  ];
  const child = spawn(npm, args, { cwd: root, stdio: ['ignore', 'ignore', 'inherit'] });
  await new Promise<void>((resolve, reject) => {
    child.on('error', reject);
    child.on('exit', (code) => {
      if (code === 0) resolve();
      else reject(new Error(`npm run score ended with ${String(code)}`));
    });
  });
}
