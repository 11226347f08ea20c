import { greedyPhones } from '../gop/greedy.ts';
import type { EncoderOutput } from '../model-io.ts';
import { flatPhones, type Alignment } from './align-words.ts';
import { editDistance } from './edit-distance.ts';
import { WRONG_TEXT_GAP, WRONG_TEXT_RECOGNISED } from './thresholds.ts';

export interface TextMatch {
  /** False when what was said is another text, another language or no speech. */
  matches: boolean;
  /** What the path through the text loses to the free path, nats per frame of speech, ≥ 0. */
  gap: number;
  /** Share of the phonemes that free recognition finds in the text's order: 1 − edit distance / longer length, 0–1. */
  recognised: number;
}

/** Whether the recording says the text at all. Both signs must be bad, so that a heavy accent is not taken for another text. */
export function textMatch(alignment: Alignment, encoder: EncoderOutput): TextMatch {
  const { forced, free } = alignment.evidence;
  const gap = Math.max(0, free - forced);
  const expected = flatPhones(alignment).map(({ column }) => column);
  const heard = greedyPhones(encoder).map(({ column }) => column);
  const recognised = 1 - editDistance(expected, heard) / Math.max(expected.length, heard.length, 1);
  return { matches: gap <= WRONG_TEXT_GAP || recognised >= WRONG_TEXT_RECOGNISED, gap, recognised };
}
