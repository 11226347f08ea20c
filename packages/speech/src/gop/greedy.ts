import { bestColumns } from '../align/align-words.ts';
import { at } from '../align/at.ts';
import { BLANK, CLASSES, type EncoderOutput } from '../model-io.ts';

export interface GreedyPhone {
  column: number;
  /** Frame of its peak, and its probability there. */
  frame: number;
  probability: number;
}

/** What the CTC head recognises without knowing the text: the likeliest class per frame, repeats and blanks merged. */
export function greedyPhones({ ctc, frameCount }: EncoderOutput): GreedyPhone[] {
  const phones: GreedyPhone[] = [];
  let previous = BLANK;
  for (const [t, column] of bestColumns(ctc, frameCount).entries()) {
    const probability = Math.exp(at(ctc, t * CLASSES + column));
    const open = phones.at(-1);
    if (column !== BLANK && column !== previous) phones.push({ column, frame: t, probability });
    else if (column !== BLANK && open !== undefined && probability > open.probability) {
      open.frame = t;
      open.probability = probability;
    }
    previous = column;
  }
  return phones;
}
