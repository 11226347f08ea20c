/** Two or three pieces of advice on what to practise next: how to move tongue, lips and voice for the worst sounds. */
import type { Feedback, PhonemeAssessment, WordAssessment } from '../assessment.ts';
import { ipaOf, isVowel, phonemeOf, phonemeSymbols, type PhonemeSymbol } from '../phonemes/inventory.ts';
import type { PhonemeToken } from '../pronunciation.ts';
import { lookUp } from '../text/lexicon.ts';
import { syllabify } from '../text/syllables.ts';
import { contrast } from './contrast.ts';

/** From this score on a phoneme or a stress needs no advice. */
const GOOD = 75;
const WEAK = 60;
/** A substitute is named only when it was heard with at least this probability. */
const LIKELY = 0.3;

/** Experts forgive sounds that do not hinder understanding; a substitute as likely as this is worth a word all the same … */
const CERTAIN = 0.75;
/** … and weighs as much as this many points below GOOD. */
const CERTAIN_WEIGHT = 10;

interface Problem {
  phoneme: PhonemeSymbol;
  /** Sum of what its places lack: both how bad and how often. */
  weight: number;
  /** The word in which the phoneme was worst, and what it sounded like there. */
  word: string;
  score: number;
  heard: PhonemeSymbol | null;
}

function spoken(words: readonly WordAssessment[]): WordAssessment[] {
  return words.filter((word) => word.error !== 'omission' && word.error !== 'insertion');
}

/** What was heard instead, when that is likely. */
export function substitute(phoneme: PhonemeAssessment): PhonemeSymbol | null {
  const [first] = phoneme.heard;
  const likely = first !== undefined && first.probability >= LIKELY && first.phoneme !== phoneme.phoneme;
  return likely ? first.phoneme : null;
}

/** Points below GOOD; 0 where nothing is to be said. */
function lack({ score, heard }: PhonemeAssessment): number {
  const certain = (heard[0]?.probability ?? 0) >= CERTAIN ? CERTAIN_WEIGHT : 0;
  return Math.max(0, GOOD - score, certain);
}

function findProblems(words: readonly WordAssessment[]): Problem[] {
  const problems = new Map<PhonemeSymbol, Problem>();
  for (const word of spoken(words)) {
    for (const phoneme of word.phonemes) {
      const weight = lack(phoneme);
      if (weight === 0) continue;
      const here = { word: word.text, score: phoneme.score, heard: substitute(phoneme) };
      const known = problems.get(phoneme.phoneme);
      if (known === undefined) {
        problems.set(phoneme.phoneme, { phoneme: phoneme.phoneme, weight, ...here });
        continue;
      }
      known.weight += weight;
      // A place where the substitute is known makes the better example; then the lower score does.
      const better =
        (here.heard !== null) === (known.heard !== null) ? here.score < known.score : here.heard !== null;
      if (better) Object.assign(known, here);
    }
  }
  return [...problems.values()].sort((a, b) => b.weight - a.weight);
}

function phonemeAdvice({ phoneme, word, heard }: Problem): Feedback {
  const sound = `/${ipaOf(phoneme)}/`;
  if (heard === null) {
    const tips = phonemeOf(phoneme).tips.slice(0, 2).join(' ');
    return {
      code: 'phoneme_weak',
      phoneme,
      word,
      text: `The sound ${sound} in “${word}” is not clear yet. ${tips}`,
    };
  }
  const text = `In “${word}” the sound ${sound} came out like /${ipaOf(heard)}/. ${contrast(phoneme, heard)}`;
  return { code: 'phoneme_substituted', phoneme, word, text };
}

function omissionAdvice(words: readonly WordAssessment[]): Feedback[] {
  const omitted = words.filter((word) => word.error === 'omission').map((word) => word.text);
  const [first] = omitted;
  if (first === undefined) return [];
  const named = omitted.slice(0, 3).map((word) => `“${word}”`);
  const more = omitted.length > 3 ? ` and ${omitted.length - 3} more` : '';
  const text = `You left out ${named.join(', ')}${more}. Read slowly with your finger under the line and say every word, the short ones too.`;
  return [{ code: 'word_omitted', phoneme: null, word: first, text }];
}

const ordinals = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth'];

/**
 * Which syllable of a word bears the main stress, from 0, by the dictionary's entry that has the same phonemes; null when
 * there is none.
 */
export function stressedSyllable(word: WordAssessment): number | null {
  const same = (tokens: readonly PhonemeToken[]): boolean =>
    tokens.length === word.phonemes.length &&
    tokens.every((token, i) => token.phoneme === word.phonemes[i]?.phoneme);
  const entry = lookUp(word.text).find(same);
  if (entry === undefined) return null;
  const at = syllabify(entry).findIndex((syllable) => syllable.some((token) => token.stress === 1));
  return at < 0 ? null : at;
}

function stressAdvice(words: readonly WordAssessment[]): Feedback[] {
  const wrong = spoken(words)
    .filter((word) => word.stress_score < WEAK && word.phonemes.filter((p) => isVowel(p.phoneme)).length >= 2)
    .sort((a, b) => a.stress_score - b.stress_score)[0];
  if (wrong === undefined) return [];
  const which = ordinals[stressedSyllable(wrong) ?? ordinals.length];
  const syllable = which === undefined ? 'one syllable' : `the ${which} syllable`;
  const text = `In “${wrong.text}” make ${syllable} longer, louder and higher, and keep the others short and weak.`;
  return [{ code: 'stress', phoneme: null, word: wrong.text, text }];
}

/**
 * Advice on one recording, most useful first, at most `limit` pieces. Codes: `word_omitted`, `phoneme_substituted`,
 * `phoneme_weak`, `stress`, or a single `good` when nothing is below 75 or sounded like something else. Inserted words get none; fluency is the caller's.
 */
export function giveFeedback(words: readonly WordAssessment[], limit = 3): Feedback[] {
  const omission = omissionAdvice(words);
  const stress = stressAdvice(words);
  const places = Math.max(1, limit - omission.length - stress.length);
  const sounds = findProblems(words).slice(0, places).map(phonemeAdvice);
  const advice = [...omission, ...sounds, ...stress].slice(0, limit);
  if (advice.length > 0 || limit < 1) return advice;
  const text =
    'Well done: every sound was clear. Read it once more a little faster, or try a harder sentence.';
  return [{ code: 'good', phoneme: null, word: null, text }];
}

/** Distinct phonemes of the spoken words whose mean score is below 60, the worst first. */
export function weakPhonemes(words: readonly WordAssessment[]): PhonemeSymbol[] {
  const scores = new Map<PhonemeSymbol, number[]>();
  for (const { phoneme, score } of spoken(words).flatMap((word) => word.phonemes)) {
    scores.set(phoneme, [...(scores.get(phoneme) ?? []), score]);
  }
  const mean = (phoneme: PhonemeSymbol): number => {
    const all = scores.get(phoneme) ?? [100];
    return all.reduce((sum, score) => sum + score, 0) / all.length;
  };
  return phonemeSymbols.filter((phoneme) => mean(phoneme) < WEAK).sort((a, b) => mean(a) - mean(b));
}
