/**
 * What is said of a learner's answer. Each figure follows from the text alone by a formula that stands beside it, so that
 * the same answer has the same scores; what a text cannot tell is null.
 */
import { randomUUID } from 'node:crypto';
import { advancedSentences } from '@talaffuz/speech/library/sentences-advanced';
import { beginnerSentences } from '@talaffuz/speech/library/sentences-beginner';
import { intermediateSentences } from '@talaffuz/speech/library/sentences-intermediate';
import { checkGrammar, type Correction } from './grammar.ts';
import { COACH, type AnalyzeInput, type AnswerFeedback } from './schema.ts';
import { contentWords, tokensOf } from './tokens.ts';

const round = (value: number): number => Math.round(value * 100) / 100;
const between = (value: number): number => round(Math.max(0, Math.min(100, value)));
const percent = (part: number, whole: number): number => (whole === 0 ? 0 : (100 * part) / whole);

const easyWords = new Set([...beginnerSentences, ...intermediateSentences].flatMap(tokensOf));
const advancedWords = new Set(advancedSentences.flatMap(tokensOf).filter((word) => !easyWords.has(word)));

const LINKERS = [
  'because',
  'so',
  'but',
  'although',
  'however',
  'therefore',
  'when',
  'while',
  'if',
  'then',
  'also',
  'first',
  'finally',
  'moreover',
];
const HESITATIONS = new Set(['um', 'uh', 'er', 'erm', 'hmm', 'mm', 'ah']);
/** Harper's kinds that are about the choice of a word. */
const WORD_KINDS = new Set(['WordChoice', 'Usage', 'Malapropism', 'Eggcorn', 'Nonstandard']);
/** Matters of taste cost a quarter of a mistake. */
const TASTE = new Set([
  'Style',
  'Enhancement',
  'Readability',
  'Capitalization',
  'Formatting',
  'Punctuation',
  'Typo',
]);

/** What only writing has. */
const WRITING = new Set(['Capitalization', 'Punctuation', 'Formatting']);

/** A spoken answer says how fast it was. */
export interface Spoken {
  duration_s: number;
}

/** See the schema for the shape; `spoken` is given when the answer was transcribed from a recording. */
export async function analyzeAnswer(input: AnalyzeInput, spoken?: Spoken): Promise<AnswerFeedback> {
  const { user_response, reference_text, language } = input;
  const tokens = tokensOf(user_response);
  const reference = tokensOf(reference_text ?? '');
  const wanted = [...new Set(reference)];
  const had = new Set(tokens);
  const overlap =
    wanted.length === 0 ? null : round(percent(wanted.filter((word) => had.has(word)).length, wanted.length));
  const checked = await checkGrammar(user_response);
  // Capital letters and full stops of a transcript are not the speaker's.
  const corrections =
    spoken === undefined ? checked : (checked?.filter(({ type }) => !WRITING.has(type)) ?? null);
  const grammar = grammarOf(corrections, tokens.length);
  const vocabulary = vocabularyOf(tokens, reference, overlap, corrections ?? []);
  const fluency = fluencyOf(user_response, tokens, spoken);
  return {
    feedback_id: randomUUID(),
    timestamp: new Date().toISOString(),
    grammar,
    vocabulary,
    pronunciation: {
      score: null,
      feedback:
        spoken === undefined
          ? 'A written answer has no pronunciation. Record the sentence under Practice to hear how it sounds.'
          : 'Here your words were understood, not scored sound by sound. Practise the sentence to see each sound.',
      tips: ['Record the corrected sentence and compare it with the model voice.'],
      problem_sounds: [],
      stress_patterns: null,
    },
    fluency,
    overall: overallOf(grammar, vocabulary, fluency, overlap),
    audio_feedback_url: null,
    model_used: COACH,
    metadata: {
      overlap,
      user_token_count: tokens.length,
      ref_token_count: reference.length,
      language,
    },
  };
}

/**
 * 100 − 250 × mistakes per word: a mistake in every tenth word leaves 75. Matters of taste count a quarter. Null for a text
 * that is not English.
 */
function grammarOf(corrections: Correction[] | null, words: number): AnswerFeedback['grammar'] {
  if (corrections === null) {
    return {
      score: null,
      feedback: 'This does not look like English, so its grammar was not checked. Answer in English.',
      corrections: [],
      error_types: null,
    };
  }
  const weight = corrections.reduce((sum, { type }) => sum + (TASTE.has(type) ? 0.25 : 1), 0);
  const types: Record<string, number> = {};
  for (const { type } of corrections) types[type] = (types[type] ?? 0) + 1;
  const count = corrections.length;
  return {
    score: between(100 - (250 * weight) / Math.max(1, words)),
    feedback:
      count === 0
        ? 'No mistakes were found.'
        : `${count === 1 ? 'One place' : `${String(count)} places`} to look at; see the corrections.`,
    corrections,
    error_types: count === 0 ? null : types,
  };
}

/**
 * Variety is the share of different words, from 40 % (0 points) to 80 % (100 points), and 100 for less than eight words,
 * which have no room to repeat themselves. With a reference the score is 0.6 × overlap + 0.4 × variety, else variety.
 */
function vocabularyOf(
  tokens: readonly string[],
  reference: readonly string[],
  overlap: number | null,
  corrections: readonly Correction[],
): AnswerFeedback['vocabulary'] {
  const different = new Set(tokens);
  const share = percent(different.size, tokens.length);
  const variety = tokens.length < 8 ? 100 : between((share - 40) * 2.5);
  const missing = [...new Set(contentWords(reference))].filter((word) => !different.has(word)).slice(0, 5);
  return {
    score: overlap === null ? variety : between(0.6 * overlap + 0.4 * variety),
    feedback:
      overlap === null
        ? `${String(different.size)} different words of ${String(tokens.length)}.`
        : `Your answer has ${String(Math.round(overlap))} % of the words of the reference.`,
    suggestions: missing,
    advanced_words: [...different].filter((word) => advancedWords.has(word)),
    misused_words: corrections.filter(({ type }) => WORD_KINDS.has(type)).map(({ original }) => original),
  };
}

/**
 * Starts from 100. Sentences of 5 to 20 words are easy to follow: each word that the mean lies outside costs 5 points, 40
 * at most. An answer of more than 15 words without a linking word loses 15, each hesitation 5. Spoken below 90 or above 190
 * words a minute it loses 15.
 */
function fluencyOf(
  text: string,
  tokens: readonly string[],
  spoken: Spoken | undefined,
): AnswerFeedback['fluency'] {
  const sentences = text.split(/[.!?]+/).filter((sentence) => tokensOf(sentence).length > 0).length;
  const length = tokens.length / Math.max(1, sentences);
  const outside = Math.max(0, 5 - length, length - 20);
  const unlinked = tokens.length > 15 && !tokens.some((token) => LINKERS.includes(token));
  const hesitations = tokens.filter((token) => HESITATIONS.has(token));
  const rate = spoken === undefined ? null : (tokens.length * 60) / Math.max(0.5, spoken.duration_s);
  const pace = rate === null ? null : rate < 90 ? 'slow' : rate > 190 ? 'fast' : 'just right';
  const suggestions = [
    ...(length < 5 ? ['Say it in longer sentences: who, what, where, when.'] : []),
    ...(length > 20 ? ['Break long sentences in two.'] : []),
    ...(unlinked ? ['Join your sentences with because, so, but or when.'] : []),
    ...(pace === 'slow' ? ['Say whole groups of words without a break.'] : []),
    ...(pace === 'fast' ? ['Slow down a little at the ends of sentences.'] : []),
  ];
  const penalty = Math.min(40, 5 * outside) + (unlinked ? 15 : 0) + 5 * hesitations.length;
  return {
    score:
      tokens.length === 0 ? null : between(100 - penalty - (pace === null || pace === 'just right' ? 0 : 15)),
    feedback:
      rate === null
        ? `About ${String(Math.round(length))} words a sentence.`
        : `About ${String(Math.round(rate))} words a minute.`,
    suggestions,
    pace,
    hesitation_markers: hesitations.length === 0 ? null : hesitations,
  };
}

/** 0.4 × grammar + 0.35 × vocabulary + 0.25 × fluency, over those that have a score. */
export function overallOf(
  grammar: AnswerFeedback['grammar'],
  vocabulary: AnswerFeedback['vocabulary'],
  fluency: AnswerFeedback['fluency'],
  overlap: number | null,
): AnswerFeedback['overall'] {
  const parts = [
    { name: 'Grammar', score: grammar.score, weight: 0.4 },
    { name: 'Vocabulary', score: vocabulary.score, weight: 0.35 },
    { name: 'Fluency', score: fluency.score, weight: 0.25 },
  ].flatMap(({ score, ...part }) => (score === null ? [] : [{ ...part, score }]));
  const weights = parts.reduce((sum, { weight }) => sum + weight, 0);
  const score =
    weights === 0 ? null : between(parts.reduce((sum, part) => sum + part.score * part.weight, 0) / weights);
  const [firstFix] = grammar.corrections;
  return {
    score,
    feedback:
      score === null
        ? 'Write an answer in English to have it analysed.'
        : score >= 85
          ? 'A very good answer.'
          : score >= 60
            ? 'A good answer with a few things to improve.'
            : 'Keep at it: look at the corrections and try once more.',
    next_steps: [
      ...(firstFix === undefined ? [] : [`Write the sentence again without “${firstFix.original}”.`]),
      ...(overlap !== null && vocabulary.suggestions.length > 0
        ? [`Use these words too: ${vocabulary.suggestions.join(', ')}.`]
        : []),
      ...fluency.suggestions,
      'Read your answer aloud and record it.',
    ],
    strengths: parts.filter((part) => part.score >= 80).map(({ name }) => name),
    areas_for_improvement: parts.filter((part) => part.score < 60).map(({ name }) => name),
  };
}
