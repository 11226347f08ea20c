/** Minimal pairs with their pronunciation, from CMUdict. */
import { ipaOfWord, positionOf, type PhonemePosition } from '../library/sentence-phonemes.ts';
import type { PhonemeSymbol } from '../phonemes/inventory.ts';
import type { PhonemeToken } from '../pronunciation.ts';
import { lookUp } from '../text/lexicon.ts';
import { minimalPairs, type WordPair } from './minimal-pairs.ts';

export interface DrillPair extends WordPair {
  ipa: string;
  other_ipa: string;
  /** Where in the word the sound stands. */
  position: PhonemePosition;
}

/** The place at which two pronunciations differ, `phoneme` against `heard`, when they differ nowhere else. */
function differingPlace(
  one: readonly PhonemeToken[],
  two: readonly PhonemeToken[],
  phoneme: PhonemeSymbol,
  heard: PhonemeSymbol,
): number | null {
  if (one.length !== two.length) return null;
  const different = one.flatMap((token, i) => (token.phoneme === two[i]?.phoneme ? [] : [i]));
  const [at] = different;
  if (at === undefined || different.length > 1) return null;
  return one[at]?.phoneme === phoneme && two[at]?.phoneme === heard ? at : null;
}

/** Null when CMUdict has no pronunciations of the two words that differ in these sounds alone. */
export function drillPair(
  { word, other }: WordPair,
  phoneme: PhonemeSymbol,
  heard: PhonemeSymbol,
): DrillPair | null {
  for (const one of lookUp(word)) {
    for (const two of lookUp(other)) {
      const at = differingPlace(one, two, phoneme, heard);
      if (at === null) continue;
      const position = positionOf(at, one.length);
      return { word, ipa: ipaOfWord(one), other, other_ipa: ipaOfWord(two), position };
    }
  }
  return null;
}

/** The pairs for saying `phoneme` where `heard` was heard; empty when there are none. */
export function drillFor(phoneme: PhonemeSymbol, heard: PhonemeSymbol): DrillPair[] {
  return minimalPairs(phoneme, heard)
    .map((pair) => drillPair(pair, phoneme, heard))
    .filter((pair) => pair !== null);
}
