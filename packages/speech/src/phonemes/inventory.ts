/** The 39 phonemes of American English in CMUdict's ARPAbet, in the column order of the model's outputs. */
import { centralAndBackVowels } from './central-and-back-vowels.ts';
import { diphthongs } from './diphthongs.ts';
import { fricatives } from './fricatives.ts';
import { frontVowels } from './front-vowels.ts';
import { nasalsAndApproximants } from './nasals-and-approximants.ts';
import type { Phoneme, PhonemeDetails } from './phoneme.ts';
import { stopsAndAffricates } from './stops-and-affricates.ts';

export const phonemeSymbols = [
  'AA', 'AE', 'AH', 'AO', 'AW', 'AY', 'B', 'CH', 'D', 'DH', 'EH', 'ER', 'EY', 'F', 'G', 'HH', 'IH', 'IY', 'JH', 'K',
  'L', 'M', 'N', 'NG', 'OW', 'OY', 'P', 'R', 'S', 'SH', 'T', 'TH', 'UH', 'UW', 'V', 'W', 'Y', 'Z', 'ZH',
] as const; // prettier-ignore
export type PhonemeSymbol = (typeof phonemeSymbols)[number];

const details: Record<PhonemeSymbol, PhonemeDetails> = {
  ...frontVowels,
  ...centralAndBackVowels,
  ...diphthongs,
  ...fricatives,
  ...stopsAndAffricates,
  ...nasalsAndApproximants,
};

/** All phonemes with what is known about them, in the order of `phonemeSymbols`. */
export const phonemes: readonly Phoneme[] = phonemeSymbols.map((symbol) => ({ symbol, ...details[symbol] }));

export function phonemeOf(symbol: PhonemeSymbol): Phoneme {
  return { symbol, ...details[symbol] };
}

/**
 * Broad American IPA of a phoneme. An unstressed AH (stress 0) is the schwa; a phoneme of unknown stress gets its full
 * form.
 */
export function ipaOf(symbol: PhonemeSymbol, stress: 0 | 1 | 2 | null = null): string {
  return symbol === 'AH' && stress === 0 ? 'ə' : details[symbol].ipa;
}

/** True for the 15 phonemes that can be the core of a syllable: plain vowels and diphthongs. */
export function isVowel(symbol: PhonemeSymbol): boolean {
  return details[symbol].type !== 'consonant';
}

const known = new Map<string, PhonemeSymbol>(phonemeSymbols.map((symbol) => [symbol, symbol]));

/**
 * Reads one ARPAbet symbol with or without its stress digit: `AH0` → AH, 0; `T` → T, null. Case does not matter.
 * Null when it is no symbol of the 39 or when a consonant carries a stress digit.
 */
export function parsePhonemeSymbol(
  written: string,
): { phoneme: PhonemeSymbol; stress: 0 | 1 | 2 | null } | null {
  const match = /^([A-Z]{1,2})([012])?$/.exec(written.toUpperCase());
  const phoneme = known.get(match?.[1] ?? '');
  if (phoneme === undefined) return null;
  const digit = match?.[2];
  if (digit === undefined) return { phoneme, stress: null };
  if (!isVowel(phoneme)) return null;
  return { phoneme, stress: digit === '0' ? 0 : digit === '1' ? 1 : 2 };
}
