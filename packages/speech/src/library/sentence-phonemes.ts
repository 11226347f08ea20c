/** Which sounds a sentence practises: by the first, most usual pronunciation of each of its words. */
import { ipaOf, type PhonemeSymbol } from '../phonemes/inventory.ts';
import type { PhonemeToken } from '../pronunciation.ts';
import { expectText } from '../text/pronounce.ts';
import { syllabify } from '../text/syllables.ts';

export type PhonemePosition = 'initial' | 'medial' | 'final';

export interface SentencePhonemes {
  /** Each once, in the order of first appearance. */
  phonemes: PhonemeSymbol[];
  /** Broad American IPA, words split by spaces; words of several syllables have their primary stress marked. */
  ipa: string;
  /** Where in its words each phoneme stands; each pair once, in the order of first appearance. */
  positions: { phoneme: PhonemeSymbol; position: PhonemePosition }[];
}

/** Place of the phoneme `index` (from 0) in a word of `count` phonemes. The only phoneme of a word is initial. */
export function positionOf(index: number, count: number): PhonemePosition {
  if (index === 0) return 'initial';
  return index === count - 1 ? 'final' : 'medial';
}

/** @throws TextError `text_empty`, `text_too_long`, `text_unsupported` */
export async function sentencePhonemes(text: string): Promise<SentencePhonemes> {
  const { words } = await expectText(text);
  const said = words.map((word) => word.pronunciations[0]?.phonemes ?? []);
  const places = said.flatMap((tokens) =>
    tokens.map(({ phoneme }, i) => ({ phoneme, position: positionOf(i, tokens.length) })),
  );
  const positions = new Map(places.map((place) => [`${place.phoneme} ${place.position}`, place]));
  return {
    phonemes: [...new Set(places.map((place) => place.phoneme))],
    ipa: said.map(ipaOfWord).join(' '),
    positions: [...positions.values()],
  };
}

/** Broad American IPA of one word; the primary stress is marked when it has several syllables. */
export function ipaOfWord(tokens: readonly PhonemeToken[]): string {
  const syllables = syllabify(tokens);
  return syllables
    .map((syllable) => {
      const stressed = syllables.length > 1 && syllable.some((token) => token.stress === 1);
      return (stressed ? 'ˈ' : '') + syllable.map((token) => ipaOf(token.phoneme, token.stress)).join('');
    })
    .join('');
}
