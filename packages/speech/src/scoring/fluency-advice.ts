import type { Feedback } from '../assessment.ts';
import { FRAME_S } from '../model-io.ts';
import type { Rhythm } from '../prosody/rhythm.ts';
import * as limits from './thresholds.ts';

/** Advice on pauses and pace, with codes `pauses`, `too_fast` and `too_slow`. */
export function fluencyAdvice(rhythm: Rhythm, wordCount: number): Feedback[] {
  const advice: Feedback[] = [];
  const say = (code: string, text: string): void => {
    advice.push({ code, phoneme: null, word: null, text });
  };
  const unexpected = rhythm.pauses.filter((pause) => !pause.expected);
  const longest = Math.max(0, ...unexpected.map(({ start, end }) => (end - start) * FRAME_S));
  if (longest >= limits.LONG_PAUSE_S) {
    say(
      'pauses',
      `You stopped for ${longest.toFixed(1)} s in the middle of a phrase: read it to yourself first, then say it in one go.`,
    );
  } else if (unexpected.length >= limits.MANY_PAUSES) {
    say(
      'pauses',
      `You paused ${String(unexpected.length)} times inside phrases: link the words and breathe only at commas and full stops.`,
    );
  }
  const pace = rhythm.articulationRateSps;
  if (wordCount < limits.MIN_WORDS_FOR_PACE || pace === 0) return advice;
  if (pace > limits.FAST_SYLLABLES_PER_S) {
    say(
      'too_fast',
      `You spoke very fast (${pace.toFixed(1)} syllables a second): slow down and give stressed syllables their time.`,
    );
  } else if (pace < limits.SLOW_SYLLABLES_PER_S) {
    say(
      'too_slow',
      `You spoke slowly (${pace.toFixed(1)} syllables a second): keep the sounds going from word to word.`,
    );
  }
  return advice;
}
