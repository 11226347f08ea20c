/** Syllables of a pronunciation by the maximal onset principle: as many consonants as English allows begin a syllable. */
import { isVowel } from '../phonemes/inventory.ts';
import type { PhonemeToken } from '../pronunciation.ts';

/** Clusters that can begin an English syllable. Single consonants can, except NG and ZH (ZH only in loans: it may). */
const onsets = new Set(
  (
    'P R,P L,B R,B L,T R,D R,K R,K L,G R,G L,F R,F L,TH R,SH R,S L,S W,S M,S N,S P,S T,S K,S F,T W,D W,K W,G W,TH W,HH W,' +
    'P Y,B Y,T Y,D Y,K Y,G Y,F Y,V Y,HH Y,M Y,N Y,L Y,S Y,TH Y,S P R,S P L,S P Y,S T R,S T Y,S K R,S K W,S K Y,S K L'
  ).split(','),
);

function canBegin(consonants: PhonemeToken[]): boolean {
  if (consonants.length <= 1) return consonants[0]?.phoneme !== 'NG';
  return onsets.has(consonants.map((token) => token.phoneme).join(' '));
}

/**
 * Splits a pronunciation into its syllables; joined again they give the input. Each has exactly one vowel, except that
 * a word without any vowel (“hmm”) is one syllable. Empty for an empty pronunciation.
 */
export function syllabify(phonemes: readonly PhonemeToken[]): PhonemeToken[][] {
  const syllables: PhonemeToken[][] = [];
  let onset: PhonemeToken[] = [];
  for (const token of phonemes) {
    onset.push(token);
    if (!isVowel(token.phoneme)) continue;
    const previous = syllables.at(-1);
    if (previous !== undefined) {
      // Consonants that cannot begin this syllable close the one before.
      while (!canBegin(onset.slice(0, -1))) previous.push(...onset.splice(0, 1));
    }
    syllables.push(onset);
    onset = [];
  }
  const last = syllables.at(-1);
  if (last !== undefined) last.push(...onset);
  else if (onset.length > 0) syllables.push(onset);
  return syllables;
}

export function syllableCount(phonemes: readonly PhonemeToken[]): number {
  return syllabify(phonemes).length;
}
