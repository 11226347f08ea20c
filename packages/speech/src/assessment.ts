/**
 * The assessment: the stable public result of scoring one recording against one text. It is what `talaffuz score --json`
 * prints, each line of a batch's output and the API's `result`. Scores are 0–100 rounded to 2 decimals, times seconds from
 * the start of the recording rounded to 3, probabilities 0–1 rounded to 3.
 */
import type { PhonemeSymbol } from './phonemes/inventory.ts';

export interface HeardPhoneme {
  phoneme: PhonemeSymbol;
  ipa: string;
  probability: number;
}

export interface PhonemeAssessment {
  phoneme: PhonemeSymbol;
  ipa: string;
  start_s: number;
  end_s: number;
  score: number;
  /** How far the score can be trusted, 0–1: the share of clear speech evidence in the phoneme's segment. */
  confidence: number;
  /** What the phoneme sounded like, likeliest first, at most 3, empty when it was heard as expected. */
  heard: HeardPhoneme[];
}

export type WordError = 'omission' | 'mispronunciation' | 'insertion';

export interface WordAssessment {
  text: string;
  start_s: number;
  end_s: number;
  score: number;
  stress_score: number;
  error: WordError | null;
  phonemes: PhonemeAssessment[];
}

export interface Pause {
  start_s: number;
  end_s: number;
  /** True where a comma or full stop of the text allows one. */
  expected: boolean;
}

export interface Feedback {
  code: string;
  phoneme: PhonemeSymbol | null;
  word: string | null;
  text: string;
}

export const warningCodes = [
  'too_quiet', // the speech is so quiet that scores suffer
  'clipped', // the recording is overdriven
  'noisy', // speech stands less than about 10 dB above the background
  'mostly_silence', // speech fills only a small part of the recording
  'truncated', // the file ends in the middle; what could be decoded was scored
  'wrong_text', // what was said does not match the text; scores are capped
  'too_fast', // faster than people speak; scores are unreliable
  'word_unknown', // a word is in no dictionary; its pronunciation was guessed
  'text_symbols_ignored', // emoji, tags or other symbols were left out of the text
] as const;
export type WarningCode = (typeof warningCodes)[number];

export interface Assessment {
  id: string;
  text: string;
  model: { name: string; version: string };
  duration_s: number;
  overall_score: number;
  accuracy_score: number;
  fluency_score: number;
  completeness_score: number;
  prosody_score: number;
  words: WordAssessment[];
  pauses: Pause[];
  speech_rate_wpm: number;
  articulation_rate_sps: number;
  /** Semitones relative to the speaker's median pitch in this recording, every 20 ms; null where unvoiced. */
  pitch: { range_st: number; contour: (number | null)[] };
  weak_phonemes: PhonemeSymbol[];
  feedback: Feedback[];
  warnings: WarningCode[];
}
