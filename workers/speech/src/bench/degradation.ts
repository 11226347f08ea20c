/** What a worse recording does to the scores: the same held-out clips, changed. */
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import type { TempDir } from '@talaffuz/testing/temp-dir';
import { mixed, whiteNoise } from '@talaffuz/testing/sounds';
import { wavBytes } from '@talaffuz/tts/wav';
import { decodeAudio } from '../decode/decode-audio.ts';
import { findFfmpeg } from '../decode/ffmpeg-binary.ts';
import type { SpeechEngine } from '../engine.ts';
import type { Recording } from './corpus.ts';
import { mean, printFigure } from './figures.ts';
import { correlation, pairs, scoreAll } from './quality.ts';

const NOISE_SNR_DB = 10;

type Change = (recording: Recording, folder: TempDir) => Promise<string>;

function byFfmpeg(suffix: string, options: string[]): Change {
  return async ({ id, audio }, folder) => {
    const output = path.join(folder.path, `${id}${suffix}`);
    const { status } = spawnSync(await findFfmpeg(), ['-v', 'error', '-y', '-i', audio, ...options, output]);
    if (status !== 0) throw new Error(`ffmpeg could not write ${output}`);
    return output;
  };
}

const withNoise: Change = async ({ id, audio }, folder) => {
  const { samples } = await decodeAudio(audio);
  const power = mean(Array.from(samples, (value) => value * value));
  const level_dbfs = 10 * Math.log10(power) - NOISE_SNR_DB;
  const noisy = mixed(samples, whiteNoise(samples.length / 16_000, level_dbfs));
  return folder.write(`${id}-noise.wav`, wavBytes(noisy));
};

const changes: Record<string, Change> = {
  opus_24k: byFfmpeg('-24k.ogg', ['-c:a', 'libopus', '-b:a', '24k']),
  noise_10_db: withNoise,
  faster_20_percent: byFfmpeg('-fast.wav', ['-filter:a', 'atempo=1.2']),
  slower_20_percent: byFfmpeg('-slow.wav', ['-filter:a', 'atempo=0.8']),
};

/** Correlations with the experts on changed clips, and how far the overall score moves from that of the clean clip. */
export async function printDegradation(
  engine: SpeechEngine,
  recordings: readonly Recording[],
  folder: TempDir,
): Promise<void> {
  const clean = await scoreAll(engine, recordings);
  const cleanScore = new Map(
    clean.scored.map(({ recording, assessment }) => [recording.id, assessment.overall_score]),
  );
  const report = (name: string, scored: typeof clean.scored): void => {
    const values = pairs(scored);
    for (const figure of ['phone_pcc', 'word_pcc', 'total_pcc']) {
      const list = values[figure] ?? [];
      printFigure({ figure: `${name}_${figure}`, value: correlation(list), unit: 'pearson', n: list.length });
    }
  };
  report('same_clips_clean', clean.scored);
  for (const [name, change] of Object.entries(changes)) {
    const files = new Map<string, string>();
    for (const recording of recordings) files.set(recording.id, await change(recording, folder));
    const { scored } = await scoreAll(engine, recordings, ({ id, audio }) => files.get(id) ?? audio);
    report(name, scored);
    const moved = scored.map(({ recording, assessment }) =>
      Math.abs(assessment.overall_score - (cleanScore.get(recording.id) ?? NaN)),
    );
    printFigure({
      figure: `${name}_overall_score_moves`,
      value: mean(moved),
      unit: 'points',
      n: moved.length,
    });
  }
}
