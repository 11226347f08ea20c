/**
 * `npm run bench:speech [-- --data DIR] [--quick]`: prints figures of the shipped scoring, one JSON object a line.
 *
 * Scoring quality needs the training half of speechocean762 (`labels.jsonl`, `audio/`) in DIR, or in SPEECH_DATA; it is
 * measured with the held-out model, which is the shipped one before it also learnt from the held-out speakers.
 */
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { makeTempDir } from '@talaffuz/testing/temp-dir';
import { z } from 'zod';
import { openEngine } from '../engine.ts';
import { findModel } from '../models.ts';
import { loadModel } from '../phoneme-model.ts';
import { printBoundaries } from './boundaries.ts';
import { readCorpus } from './corpus.ts';
import { printDegradation } from './degradation.ts';
import { say } from './figures.ts';
import { printPhoneErrorRate, printQuality, printWrongText, scoreAll } from './quality.ts';
import { printSpeed } from './speed.ts';
import { printInsertions, printOmissions } from './word-errors.ts';

const { values } = parseArgs({
  options: { data: { type: 'string' }, quick: { type: 'boolean', default: false } },
});
const from = process.env['INIT_CWD'] ?? process.cwd();
const data = path.resolve(from, values.data ?? process.env['SPEECH_DATA'] ?? '../shared/speech/so762-train');
const heldOutModels = fileURLToPath(new URL('../../models/held-out/', import.meta.url));
const heldOut = z.object({ held_out_speakers: z.array(z.string()) });

const folder = await makeTempDir();
try {
  say('time and memory (shipped model)');
  await printSpeed(folder, values.quick ? 20 : 80, values.quick ? 1 : 5);
  say('boundaries against synthesised speech (shipped model)');
  await printBoundaries(await loadModel(findModel(), 1));
  if (existsSync(path.join(data, 'labels.jsonl'))) {
    const description: unknown = JSON.parse(
      await readFile(path.join(heldOutModels, 'phonemes', 'model.json'), 'utf8'),
    );
    const { held_out_speakers } = heldOut.parse(description);
    const all = await readCorpus(data, held_out_speakers);
    const recordings = values.quick ? all.filter((_, i) => i % 6 === 0) : all;
    say(
      `scoring quality on ${String(recordings.length)} recordings of ${String(held_out_speakers.length)} held-out speakers`,
    );
    // The engine's children inherit the environment.
    process.env['MODELS_DIR'] = heldOutModels;
    const engine = openEngine();
    try {
      printQuality((await scoreAll(engine, recordings)).scored);
      await printWrongText(engine, recordings);
      await printOmissions(engine, recordings);
      await printInsertions(engine, recordings);
      await printPhoneErrorRate(await loadModel(findModel(), 1), recordings);
      say('the same clips made worse');
      await printDegradation(
        engine,
        recordings.filter((_, i) => i % 2 === 0),
        folder,
      );
    } finally {
      await engine.close();
    }
  } else {
    say(
      `scoring quality is SKIPPED: there is no ${path.join(data, 'labels.jsonl')}; give --data or SPEECH_DATA`,
    );
  }
} finally {
  await folder.remove();
}
