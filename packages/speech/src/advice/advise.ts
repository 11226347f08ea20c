/**
 * Advice in the learner's own language. The stored assessment words it in English; here the same pieces of advice are
 * worded anew from what they are about, so that old attempts are read in the language of today.
 */
import type { Assessment, Feedback, PhonemeAssessment } from '../assessment.ts';
import { stressedSyllable, substitute } from '../feedback/advice.ts';
import { differInNose, differOnlyInVoice } from '../feedback/contrast.ts';
import { ipaOf, phonemeOf, type PhonemeSymbol } from '../phonemes/inventory.ts';
import { LONG_PAUSE_S } from '../scoring/thresholds.ts';
import { kazakh } from './kazakh.ts';
import type { AdviceLanguage } from './language.ts';
import { russian } from './russian.ts';
import type { AdviceTexts } from './texts.ts';
import { uzbek } from './uzbek.ts';

const texts: Record<Exclude<AdviceLanguage, 'en'>, AdviceTexts> = { uz: uzbek, ru: russian, kk: kazakh };

/** The feedback of an assessment, in its order. In English, and where a code is not known, the stored text. */
export function advise(result: Assessment, language: AdviceLanguage): Feedback[] {
  if (language === 'en') return result.feedback;
  return result.feedback.map((piece) => ({
    ...piece,
    text: textOf(piece, result, texts[language]) ?? piece.text,
  }));
}

/** How a sound is made, in the learner's language; the first tip of the inventory in English. */
export function howToSay(phoneme: PhonemeSymbol, language: AdviceLanguage): string {
  return language === 'en' ? (phonemeOf(phoneme).tips[0] ?? '') : texts[language].howTo[phoneme];
}

/** What speakers of the language should do when `meant` comes out as `heard`; null where that is no habit of theirs. */
export function habitAdvice(
  meant: PhonemeSymbol,
  heard: PhonemeSymbol,
  language: AdviceLanguage,
): string | null {
  return language === 'en' ? null : (texts[language].habits[`${meant} ${heard}`] ?? null);
}

function textOf(piece: Feedback, result: Assessment, t: AdviceTexts): string | null {
  const { code, phoneme } = piece;
  const word = t.quote(piece.word ?? '');
  switch (code) {
    case 'word_omitted':
      return omitted(result, t);
    case 'phoneme_substituted': {
      if (phoneme === null) return null;
      const heard = heardIn(result, phoneme, piece.word);
      if (heard === null) return `${t.weak(word, sound(phoneme))} ${t.howTo[phoneme]}`;
      return `${t.substituted(word, sound(phoneme), sound(heard))} ${contrast(phoneme, heard, t)}`;
    }
    case 'phoneme_weak':
      return phoneme === null ? null : `${t.weak(word, sound(phoneme))} ${t.howTo[phoneme]}`;
    case 'stress': {
      const said = result.words.find(({ text }) => text === piece.word);
      return t.stress(word, said === undefined ? null : stressedSyllable(said));
    }
    case 'good':
      return t.good;
    case 'pauses':
      return pauses(result, t);
    case 'too_fast':
      return t.tooFast(result.articulation_rate_sps.toFixed(1));
    case 'too_slow':
      return t.tooSlow(result.articulation_rate_sps.toFixed(1));
    default:
      return null;
  }
}

const sound = (phoneme: PhonemeSymbol): string => `/${ipaOf(phoneme)}/`;

const NAMED_WORDS = 3;

function omitted({ words }: Assessment, t: AdviceTexts): string {
  const left = words.filter(({ error }) => error === 'omission').map(({ text }) => t.quote(text));
  return t.wordOmitted(left.slice(0, NAMED_WORDS).join(', '), Math.max(0, left.length - NAMED_WORDS));
}

/** The substitute that the advice is about: the one of the worst place in the word. */
function heardIn({ words }: Assessment, phoneme: PhonemeSymbol, word: string | null): PhonemeSymbol | null {
  const worst = words
    .filter(({ text }) => text === word)
    .flatMap(({ phonemes }) => phonemes)
    .filter((one) => one.phoneme === phoneme && substitute(one) !== null)
    .reduce<PhonemeAssessment | null>(
      (low, one) => (low === null || one.score < low.score ? one : low),
      null,
    );
  return worst === null ? null : substitute(worst);
}

/** The habit of the learner's language where it is one, else the voice, the nose, or how the meant sound is made. */
function contrast(meant: PhonemeSymbol, heard: PhonemeSymbol, t: AdviceTexts): string {
  const habit = t.habits[`${meant} ${heard}`];
  if (habit !== undefined) return habit;
  const [target, other] = [phonemeOf(meant), phonemeOf(heard)];
  if (differOnlyInVoice(target, other)) {
    return target.articulation.voicing === 'voiced' ? t.voiceOn : t.voiceOff;
  }
  if (differInNose(target, other)) {
    return target.articulation.manner === 'nasal' ? t.throughNose : t.notThroughNose;
  }
  return t.howTo[meant];
}

function pauses(result: Assessment, t: AdviceTexts): string {
  const unexpected = result.pauses.filter(({ expected }) => !expected);
  const longest = Math.max(0, ...unexpected.map(({ start_s, end_s }) => end_s - start_s));
  return longest >= LONG_PAUSE_S ? t.longPause(longest.toFixed(1)) : t.manyPauses(unexpected.length);
}
