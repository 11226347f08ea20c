/** What is known about one phoneme: enough to show it, to teach it and to word advice about it. */
import type { PhonemeSymbol } from './inventory.ts';

/** Learners' first languages that a typical error is known for; `any` where it has little to do with the language. */
export type SpeakerLanguage = 'uz' | 'ru' | 'kk' | 'any';

export interface CommonError {
  /** What the learner says instead. */
  heard: PhonemeSymbol;
  speakers: SpeakerLanguage[];
  /** One or two sentences that say how to get from the wrong sound to the right one. */
  text: string;
}

export interface Articulation {
  place: string;
  manner: string;
  voicing: 'voiced' | 'voiceless';
  tongue: string;
  lips: string;
}

export interface Phoneme {
  symbol: PhonemeSymbol;
  /** Broad General American transcription, without slashes. */
  ipa: string;
  type: 'vowel' | 'consonant' | 'diphthong';
  description: string;
  example_words: string[];
  articulation: Articulation;
  tips: string[];
  common_errors: CommonError[];
}

export type PhonemeDetails = Omit<Phoneme, 'symbol'>;
