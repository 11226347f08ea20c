import { flatPhones, type Alignment } from '../align/align-words.ts';

/** The scorer graph's inputs that come from the alignment; see model-io.ts for their shapes. */
export interface ScorerInput {
  /** [phoneCount] columns 0–38. */
  phones: BigInt64Array;
  /** [phoneCount] frames, end exclusive, end > start. */
  starts: BigInt64Array;
  ends: BigInt64Array;
  /** [wordCount, phoneCount] row-major, 1 where the phoneme belongs to the word. */
  wordMask: Float32Array;
  phoneCount: number;
  wordCount: number;
}

export function scorerInput(alignment: Alignment): ScorerInput {
  const phones = flatPhones(alignment);
  const phoneCount = phones.length;
  const wordCount = alignment.words.length;
  const wordMask = new Float32Array(wordCount * phoneCount);
  let next = 0;
  for (const [index, word] of alignment.words.entries()) {
    const row = index * phoneCount;
    wordMask.fill(1, row + next, row + next + word.phones.length);
    next += word.phones.length;
  }
  return {
    phones: BigInt64Array.from(phones, ({ column }) => BigInt(column)),
    starts: BigInt64Array.from(phones, ({ start }) => BigInt(start)),
    ends: BigInt64Array.from(phones, ({ end }) => BigInt(end)),
    wordMask,
    phoneCount,
    wordCount,
  };
}
