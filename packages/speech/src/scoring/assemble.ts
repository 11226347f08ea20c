import { flatPhones, type AlignedWord, type Alignment } from '../align/align-words.ts';
import { at } from '../align/at.ts';
import { checkWords, type Insertion } from '../align/check-words.ts';
import { SpeechError } from '../align/speech-error.ts';
import { textMatch } from '../align/text-match.ts';
import {
  warningCodes,
  type Assessment,
  type Feedback,
  type PhonemeAssessment,
  type WarningCode,
  type WordAssessment,
} from '../assessment.ts';
import { giveFeedback, weakPhonemes } from '../feedback/advice.ts';
import { goodness, type PhoneGop } from '../gop/gop.ts';
import { FRAME_S, type EncoderOutput, type ScorerOutput } from '../model-io.ts';
import { ipaOf, phonemeSymbols } from '../phonemes/inventory.ts';
import type { ExpectedText, ExpectedWord } from '../pronunciation.ts';
import { measurePitch } from '../prosody/pitch.ts';
import { measureRhythm } from '../prosody/rhythm.ts';
import { fluencyAdvice } from './fluency-advice.ts';
import {
  MAX_FEEDBACK,
  MISPRONOUNCED_PHONEME,
  MISPRONOUNCED_WORD,
  OMITTED_WORD_MAX,
  WRONG_TEXT_CAP,
} from './thresholds.ts';

export interface AssemblyInput {
  id: string;
  /** The text as it was given. */
  text: string;
  model: { name: string; version: string };
  /** Of the recording. */
  duration_s: number;
  /** What the decoder found wrong with the recording. */
  warnings: readonly WarningCode[];
  expected: ExpectedText;
  /** `alignWords(encoder, expected)`. */
  alignment: Alignment;
  encoder: EncoderOutput;
  /** What the scorer gave for `scorerInput(alignment)`. */
  scorer: ScorerOutput;
}

const WORD_SCORES = 3;
const UTTERANCE_SCORES = 5;

/**
 * The assessment of one recording. Scores are the scorer's, rounded and kept within 0–100, except that omitted words
 * get 0, that completeness is the share of words not omitted, and that no score is above WRONG_TEXT_CAP where
 * another text was spoken. Without its insertions `words` corresponds one to one to `expected.words`.
 *
 * Throws SpeechError `model_output_invalid` when the scorer's output does not fit the alignment.
 */
export function assemble(input: AssemblyInput): Assessment {
  const { expected, alignment, encoder, scorer } = input;
  requireShape(scorer, flatPhones(alignment).length, alignment.words.length);
  const evidence = checkWords(alignment, encoder);
  // CTC alone loses a mumbled word now and then: unless it is certain, the scorer must find the word bad as well.
  const isPoor = (index: number): boolean =>
    at(scorer.word_scores, index * WORD_SCORES + 2) < OMITTED_WORD_MAX;
  const check = {
    ...evidence,
    omitted: evidence.omitted.map((omitted, i) => omitted && (at(evidence.certain, i) || isPoor(i))),
  };
  const { matches } = textMatch(alignment, encoder);
  const rhythm = measureRhythm(alignment, check, expected);
  const pitch = measurePitch(alignment, encoder);
  const score = (value: number): number =>
    round(Math.min(matches ? 100 : WRONG_TEXT_CAP, Math.max(0, value)), 2);
  const utterance = (column: number): number => score(at(scorer.utterance_scores, column));

  const said = goodness(alignment, encoder);
  let next = 0;
  const textWords = alignment.words.map((word, index): WordAssessment => {
    const omitted = at(check.omitted, index);
    const first = next;
    next += word.phones.length;
    const phoneScores = scorer.phone_scores.subarray(first, next);
    const expectedWord = at(expected.words, index);
    const phonemes = assessPhonemes(word, expectedWord, said.slice(first, next)).map(
      (phoneme, i): PhonemeAssessment =>
        omitted ? { ...phoneme, heard: [] } : { ...phoneme, score: score(at(phoneScores, i)) },
    );
    const wordScore = omitted ? 0 : score(at(scorer.word_scores, index * WORD_SCORES + 2));
    const poor =
      wordScore < MISPRONOUNCED_WORD || phonemes.some((phoneme) => phoneme.score < MISPRONOUNCED_PHONEME);
    return {
      text: expectedWord.text,
      start_s: seconds(word.start),
      end_s: seconds(word.end),
      score: wordScore,
      stress_score: omitted ? 0 : score(at(scorer.word_scores, index * WORD_SCORES + 1)),
      error: omitted ? 'omission' : poor ? 'mispronunciation' : null,
      phonemes,
    };
  });
  const words = withInsertions(textWords, check.insertions);

  const spoken = check.omitted.filter((omitted) => !omitted).length;
  const pace = fluencyAdvice(rhythm, spoken).slice(0, 1);
  // Praise for clear sounds does not go with blame for the pace.
  const sounds = giveFeedback(words, MAX_FEEDBACK - pace.length).filter(
    ({ code }) => code !== 'good' || pace.length === 0,
  );
  const advice = [...sounds, ...pace];
  return {
    id: input.id,
    text: input.text,
    model: input.model,
    duration_s: round(input.duration_s, 3),
    overall_score: utterance(4),
    accuracy_score: utterance(0),
    fluency_score: utterance(2),
    completeness_score: score((100 * spoken) / alignment.words.length),
    prosody_score: utterance(3),
    words,
    pauses: rhythm.pauses.map(({ start, end, expected: allowed }) => ({
      start_s: seconds(start),
      end_s: seconds(end),
      expected: allowed,
    })),
    speech_rate_wpm: round(rhythm.speechRateWpm, 2),
    articulation_rate_sps: round(rhythm.articulationRateSps, 2),
    pitch: {
      range_st: round(pitch.rangeSt, 2),
      contour: pitch.contour.map((value) => (value === null ? null : round(value, 2))),
    },
    // Advice on the sounds of another text would mislead.
    weak_phonemes: matches ? weakPhonemes(words) : [],
    feedback: matches ? advice : [wrongTextAdvice],
    warnings: allWarnings(input, matches, rhythm.tooFast),
  };
}

const wrongTextAdvice: Feedback = {
  code: 'wrong_text',
  phoneme: null,
  word: null,
  text: 'What was said does not match the text: check that this is the sentence you read, and record it again.',
};

function requireShape(scorer: ScorerOutput, phoneCount: number, wordCount: number): void {
  const fits =
    scorer.phone_scores.length === phoneCount &&
    scorer.word_scores.length === wordCount * WORD_SCORES &&
    scorer.utterance_scores.length === UTTERANCE_SCORES;
  const isNumber = (value: number): boolean => !Number.isNaN(value);
  if (
    !fits ||
    !scorer.phone_scores.every(isNumber) ||
    !scorer.word_scores.every(isNumber) ||
    !scorer.utterance_scores.every(isNumber)
  ) {
    throw new SpeechError(
      'model_output_invalid',
      'The scoring model gave no usable output for this recording.',
    );
  }
}

/** The phonemes of a word as they were said, with score 0. */
function assessPhonemes(
  word: AlignedWord,
  expected: ExpectedWord,
  said: readonly PhoneGop[],
): PhonemeAssessment[] {
  const { phonemes } = at(expected.pronunciations, word.pronunciation);
  return word.phones.map(({ phoneme, start, end }, index) => {
    const { confidence, heard } = at(said, index);
    return {
      phoneme,
      ipa: ipaOf(phoneme, at(phonemes, index).stress),
      start_s: seconds(start),
      end_s: seconds(end),
      score: 0,
      confidence: round(confidence, 3),
      heard: heard.map((other) => ({
        phoneme: other.phoneme,
        ipa: ipaOf(other.phoneme),
        probability: round(other.probability, 3),
      })),
    };
  });
}

function withInsertions(
  words: readonly WordAssessment[],
  insertions: readonly Insertion[],
): WordAssessment[] {
  const after = (index: number): WordAssessment[] =>
    insertions
      .filter(({ afterWord }) => afterWord === index)
      .map(({ start, end, phones }) => ({
        text: `[${phones.map((column) => at(phonemeSymbols, column)).join(' ')}]`,
        start_s: seconds(start),
        end_s: seconds(end),
        score: 0,
        stress_score: 0,
        error: 'insertion',
        phonemes: [],
      }));
  return [...after(-1), ...words.flatMap((word, index) => [word, ...after(index)])];
}

function allWarnings(
  { warnings, expected }: AssemblyInput,
  matches: boolean,
  tooFast: boolean,
): WarningCode[] {
  const found = new Set<WarningCode>(warnings);
  // The pace of a text that was not said is no pace.
  if (!matches) found.add('wrong_text');
  else if (tooFast) found.add('too_fast');
  if (expected.unknownWords.length > 0) found.add('word_unknown');
  if (expected.symbolsIgnored) found.add('text_symbols_ignored');
  return warningCodes.filter((code) => found.has(code));
}

function round(value: number, decimals: number): number {
  // Adding 0 turns −0, which JSON readers need not know, into 0.
  return Number(value.toFixed(decimals)) + 0;
}

function seconds(frame: number): number {
  return round(frame * FRAME_S, 3);
}
