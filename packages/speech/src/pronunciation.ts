/** What the text side hands to the aligner: for each word of the text, the ways it may be said. */
import type { PhonemeSymbol } from './phonemes/inventory.ts';

export interface PhonemeToken {
  phoneme: PhonemeSymbol;
  /** 0 unstressed, 1 primary, 2 secondary on vowels; null on consonants and where the source does not tell. */
  stress: 0 | 1 | 2 | null;
}

export interface Pronunciation {
  phonemes: PhonemeToken[];
  source: 'dictionary' | 'g2p' | 'given' | 'reduced' | 'spelled';
}

export interface ExpectedWord {
  /** The word as it is shown, without surrounding punctuation. */
  text: string;
  /** At least one, likeliest first, no two with the same phonemes. */
  pronunciations: Pronunciation[];
  /** True when punctuation after the word lets a speaker pause there. */
  pauseAfter: boolean;
}

export interface ExpectedText {
  words: ExpectedWord[];
  /** Words whose pronunciation was guessed, for the `word_unknown` warning. */
  unknownWords: string[];
  /** True when emoji, tags or other symbols were left out. */
  symbolsIgnored: boolean;
}
