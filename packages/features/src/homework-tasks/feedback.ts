/**
 * What is said of a written answer before a teacher reads it: by the language model when one is configured and the
 * learner has a request left, else by the built-in coach. Once for each answer, however often it is sent.
 */
import { isDeepStrictEqual } from 'node:util';
import type { Actor } from '@talaffuz/core/actor';
import { env } from '@talaffuz/core/env';
import { db } from '@talaffuz/db/client';
import type { HomeworkQuestion, TaskAnswer } from '@talaffuz/db/generated/client';
import { asJson } from '@talaffuz/db/json';
import { languageOf, type Texts } from '../notifications/tell.ts';
import { analyzeAnswer } from '../tutor/analysis.ts';
import { judgeAnswer } from '../tutor/judge.ts';
import { COACH, MAX_PROMPT, type AnalyzeInput, type AnswerFeedback } from '../tutor/schema.ts';
import { jsonObject } from '../tests/questions/kind.ts';
import { essayAnswer, essayData } from '../tests/questions/writing.ts';
import { readerLanguage } from '../users/reader-language.ts';
import { wireText } from './wire.ts';

/** Stands in `model_used` while somebody is thinking about the answer. */
export const FEEDBACK_PENDING = 'pending';

const WAIT_MS = 200;
/** The model is asked twice at most (see llm.ts); who waits for another's request waits so long and a little more. */
const longestWait = (): number => (2 * env().LLM_TIMEOUT_S + 5) * 1000;

const texts = {
  strengths: { en: 'Strengths: {list}.', ru: 'Сильные стороны: {list}.', uz: 'Kuchli tomonlar: {list}.' },
  corrections: { en: 'To correct:', ru: 'Что исправить:', uz: 'Tuzatish kerak:' },
  next: { en: 'Next step: {step}', ru: 'Следующий шаг: {step}', uz: 'Keyingi qadam: {step}' },
  again: {
    en: 'write the sentence with “{original}” again, corrected.',
    ru: 'напишите предложение с «{original}» ещё раз, уже без ошибки.',
    uz: '“{original}” boʻlgan gapni xatosiz qayta yozing.',
  },
  longer: {
    en: 'add a sentence that says why.',
    ru: 'добавьте предложение, которое объясняет почему.',
    uz: 'nima uchunligini tushuntiradigan gap qoʻshing.',
  },
  aloud: {
    en: 'read your answer aloud once and listen to how it sounds.',
    ru: 'прочитайте свой ответ вслух и послушайте, как он звучит.',
    uz: 'javobingizni ovoz chiqarib oʻqing va qanday eshitilishiga quloq soling.',
  },
  very_good: { en: 'A very good answer.', ru: 'Очень хороший ответ.', uz: 'Juda yaxshi javob.' },
  good: {
    en: 'A good answer with a few things to improve.',
    ru: 'Хороший ответ, кое-что можно улучшить.',
    uz: 'Yaxshi javob, baʼzi joylarini yaxshilash mumkin.',
  },
  keep_on: {
    en: 'A start: look at the corrections and try again.',
    ru: 'Начало есть: посмотрите исправления и попробуйте ещё раз.',
    uz: 'Boshlanishi bor: tuzatishlarni koʻrib, yana urinib koʻring.',
  },
  not_english: {
    en: 'Your answer is saved. The coach reads English only; your teacher will read this one.',
    ru: 'Ваш ответ сохранён. Встроенный помощник читает только по-английски; этот ответ прочитает учитель.',
    uz: 'Javobingiz saqlandi. Oʻrnatilgan murabbiy faqat inglizcha oʻqiydi; buni oʻqituvchingiz oʻqiydi.',
  },
  Grammar: { en: 'grammar', ru: 'грамматика', uz: 'grammatika' },
  Vocabulary: { en: 'vocabulary', ru: 'словарный запас', uz: 'soʻz boyligi' },
  Fluency: { en: 'fluency', ru: 'связность', uz: 'ravonlik' },
} as const satisfies Record<string, Texts>;
type Say = (name: keyof typeof texts, parts?: Record<string, string>) => string;

const MOST_CORRECTIONS = 5;
const GOOD = 60;
const VERY_GOOD = 85;
/** Words below which one more sentence is the best advice. */
const SHORT = 25;

/** The checker takes names that it does not know for misspelt words. */
const isName = ({ original, type }: { original: string; type: string }): boolean =>
  /^\p{Lu}/u.test(original) && (type === 'Spelling' || type === 'Typo');

/** What the coach has to say, in the learner's language where that is not about single words. */
function coachSays({ grammar, overall, metadata }: AnswerFeedback, say: Say) {
  const score = overall.score ?? 0;
  const fix = grammar.corrections.find((one) => !isName(one));
  return {
    verdict: say(score >= VERY_GOOD ? 'very_good' : score >= GOOD ? 'good' : 'keep_on'),
    strengths: overall.strengths.map((name) =>
      name === 'Grammar' || name === 'Vocabulary' || name === 'Fluency' ? say(name) : name,
    ),
    step:
      fix !== undefined
        ? say('again', { original: fix.original })
        : say(metadata.user_token_count < SHORT ? 'longer' : 'aloud'),
  };
}

/** Strengths, corrections and a next step as a few lines of text. */
export function asText(said: AnswerFeedback, language: string): string {
  const say: Say = (name, parts = {}) =>
    texts[name][languageOf(language)].replace(/\{(\w+)\}/g, (_, part: string) => parts[part] ?? '');
  const byCoach = said.model_used === COACH;
  if (byCoach && said.grammar.score === null) return say('not_english');
  const { verdict, strengths, step } = byCoach
    ? coachSays(said, say)
    : {
        verdict: said.overall.feedback,
        strengths: said.overall.strengths,
        step: said.overall.next_steps[0] ?? say('aloud'),
      };
  const corrections = said.grammar.corrections
    .filter((one) => !byCoach || !isName(one))
    .slice(0, MOST_CORRECTIONS)
    .map(({ original, suggestion, explanation }) =>
      suggestion === null ? `• ${original}: ${explanation}` : `• ${original} → ${suggestion}: ${explanation}`,
    );
  return [
    verdict,
    ...(strengths.length === 0 ? [] : [say('strengths', { list: strengths.join(', ') })]),
    ...(corrections.length === 0 ? [] : [say('corrections'), ...corrections]),
    say('next', { step }),
  ].join('\n');
}

async function inputOf(
  actor: Actor,
  { question_data }: HomeworkQuestion,
  { answer_data }: TaskAnswer,
): Promise<AnalyzeInput> {
  const { sample } = essayData.parse(question_data);
  return {
    user_response: essayAnswer.parse(answer_data).text.slice(0, MAX_PROMPT),
    ...(sample === '' ? {} : { reference_text: sample.slice(0, MAX_PROMPT) }),
    feedback_types: ['all'],
    language: await readerLanguage(actor),
  };
}

/** Keeps what was said of this very answer, unless somebody has said something already; answers what stands. */
async function keep(answer: TaskAnswer, said: AnswerFeedback, language: string): Promise<TaskAnswer> {
  const { id } = answer;
  await db.taskAnswer.updateMany({
    where: { id, answer_data: { equals: asJson(jsonObject.parse(answer.answer_data)) }, ai_feedback: '' },
    data: { ai_feedback: asText(said, language), model_used: said.model_used },
  });
  return db.taskAnswer.findUniqueOrThrow({ where: { id } });
}

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** What another request is just finding out; null when it has died over it. */
async function byAnother({ id, answer_data }: TaskAnswer): Promise<TaskAnswer | null> {
  const end = Date.now() + longestWait();
  for (;;) {
    const row = await db.taskAnswer.findUniqueOrThrow({ where: { id } });
    // Replaced meanwhile: that request says what there is to say.
    if (row.ai_feedback !== '' || !isDeepStrictEqual(row.answer_data, answer_data)) return row;
    if (Date.now() > end) return null;
    await pause(WAIT_MS);
  }
}

/**
 * The answer with what is said of it. Outside of any transaction, for a model takes its time. `first`: this call has
 * written the answer, and so asks; any other waits for that one, and where that came to nothing has the coach's word.
 */
export async function feedbackFor(
  actor: Actor,
  question: HomeworkQuestion,
  answer: TaskAnswer,
  first: boolean,
): Promise<TaskAnswer> {
  if (answer.ai_feedback !== '') return answer;
  const input = await inputOf(actor, question, answer);
  if (first) {
    return keep(answer, await judgeAnswer(actor, input, wireText(question)), input.language);
  }
  return (await byAnother(answer)) ?? keep(answer, await analyzeAnswer(input), input.language);
}
