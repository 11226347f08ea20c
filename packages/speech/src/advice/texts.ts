/** What the advice of one language consists of. Words and sounds are given as they are to be shown. */
import type { PhonemeSymbol } from '../phonemes/inventory.ts';

export interface AdviceTexts {
  /** `words` are quoted already; `more` others were left out, too. */
  wordOmitted: (words: string, more: number) => string;
  substituted: (word: string, sound: string, heard: string) => string;
  weak: (word: string, sound: string) => string;
  /** `syllable` counts from 0; null where it is not known. */
  stress: (word: string, syllable: number | null) => string;
  good: string;
  longPause: (seconds: string) => string;
  manyPauses: (count: number) => string;
  tooFast: (syllablesPerSecond: string) => string;
  tooSlow: (syllablesPerSecond: string) => string;
  /** For two sounds that differ in the voice, or in the nose, alone: how to get to the meant one. */
  voiceOn: string;
  voiceOff: string;
  throughNose: string;
  notThroughNose: string;
  /** How each sound is made. */
  howTo: Record<PhonemeSymbol, string>;
  /** Habits of the language's speakers: `TH S` is what to do when TH was meant and S was heard. */
  habits: Partial<Record<`${PhonemeSymbol} ${PhonemeSymbol}`, string>>;
  quote: (word: string) => string;
}
