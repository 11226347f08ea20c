/**
 * An answer of the tutor: by the language model of the settings, or by the built-in coach when there is none or it
 * fails. Either is one `gpt4o_requests`; when the model fails it is given back, and the coach answers for nothing.
 */
import { adviceLanguageOf } from '@talaffuz/speech/advice/language';
import type { Actor } from '@talaffuz/core/actor';
import { AppError, toAppError } from '@talaffuz/core/errors';
import { db } from '@talaffuz/db/client';
import { hold, release, settle } from '../quotas/service.ts';
import { coach } from './coach.ts';
import { searchCourses, type CourseContent } from './course-search.ts';
import { configuredLlm, type Chat, type ChatMessage } from './llm.ts';
import { systemPrompt, withinBudget, type Persona } from './prompt.ts';
import { COACH } from './schema.ts';

export interface TutorQuestion {
  actor: Actor;
  /** The last one is the question. */
  messages: ChatMessage[];
  /** ISO 639 or such as en-US: what to explain in; the learner's own where it is not said. */
  language?: string;
  persona?: Persona;
}

export interface TutorAnswer {
  text: string;
  suggestions: string[];
  /** Name of the model, or `built-in coach`. */
  model_used: string;
  /** What it is written in. */
  language: string;
  /** The learner stopped it; the text ends there. */
  stopped: boolean;
}

/** `reset`: what was said so far is taken back, as the model broke off and the coach answers. */
export type AnswerEvent = { type: 'delta'; text: string } | { type: 'reset' };

/** What the learner said, written or spoken; told before the answer begins. */
export interface Heard {
  type: 'heard';
  text: string;
}

interface Prepared {
  question: TutorQuestion;
  text: string;
  content: CourseContent;
  /** The learner's native language. */
  native: string;
  language: string;
}

async function prepare(question: TutorQuestion): Promise<Prepared> {
  const text = question.messages.at(-1)?.content ?? '';
  const [content, learner] = await Promise.all([
    searchCourses(question.actor, text),
    db.user.findUnique({ where: { id: question.actor.id }, select: { native_language: true } }),
  ]);
  const native = learner?.native_language ?? 'en';
  return { question, text, content, native, language: question.language ?? native };
}

const chatOf = ({ question, content, language }: Prepared): Chat => ({
  system: systemPrompt(content, language, question.persona),
  messages: withinBudget(question.messages),
});

async function byCoach({ question, text, content, native }: Prepared): Promise<TutorAnswer> {
  const topic = question.persona?.topic;
  const answer = await coach({
    actor: question.actor,
    text,
    content,
    advice_language: adviceLanguageOf(native),
    ...(topic === undefined ? {} : { topic }),
  });
  return { ...answer, model_used: COACH, language: 'en', stopped: false };
}

const suggestionsOf = ({ content }: Prepared): string[] =>
  content.passages.map(({ lesson }) => `Open the lesson “${lesson}”`);

/** What comes of steps that nobody follows. */
export async function outcome<Whole>(steps: AsyncGenerator<unknown, Whole, undefined>): Promise<Whole> {
  for (;;) {
    const step = await steps.next();
    if (step.done === true) return step.value;
  }
}

/** The whole answer, when it is ready. Throws `quota_spent`, `cancelled`. */
export const answer = (question: TutorQuestion, signal?: AbortSignal): Promise<TutorAnswer> =>
  outcome(answerInSteps(question, signal, false));

/** What a question is answered with: what a model is told, and what the coach says where there is none. */
export interface Answering {
  chat: Chat;
  byCoach(): Promise<TutorAnswer>;
  /** Of an answer of the model. */
  suggestions: string[];
  language: string;
  /** False for an answer that nobody may read; the coach answers in its place. Then nothing is told before the end. */
  allows?: (text: string) => boolean;
}

/**
 * The answer piece by piece; what the generator returns is the whole of it. When `signal` stops it after the first
 * piece, it returns what there is; before that it throws `cancelled` and costs nothing.
 */
export const answerInSteps = (question: TutorQuestion, signal?: AbortSignal, inPieces = true) =>
  paidSteps(
    question.actor,
    async (): Promise<Answering> => {
      const prepared = await prepare(question);
      return {
        chat: chatOf(prepared),
        byCoach: () => byCoach(prepared),
        suggestions: suggestionsOf(prepared),
        language: prepared.language,
      };
    },
    signal,
    inPieces,
  );

/** The same of any question: one `gpt4o_requests`, the model or the coach. */
export async function* paidSteps(
  actor: Actor,
  prepare: () => Promise<Answering>,
  signal?: AbortSignal,
  inPieces = true,
): AsyncGenerator<AnswerEvent, TutorAnswer, undefined> {
  const held = await hold(actor, 'gpt4o_requests');
  const llm = configuredLlm();
  let said = '';
  let answering: Answering;
  try {
    answering = await prepare();
    if (llm === null) {
      const answered = await answering.byCoach();
      await settle(held);
      return yield* told(answered);
    }
  } catch (error) {
    await release(held);
    throw error;
  }
  const { chat, suggestions, language, allows } = answering;
  const made = async (text: string, stopped = false): Promise<TutorAnswer> => {
    await settle(held);
    return { text: text.trim(), suggestions, model_used: llm.name, language, stopped };
  };
  try {
    if (!inPieces || allows !== undefined) {
      const whole = await llm.ask(chat, signal);
      if (allows?.(whole) === false) throw new AppError('unavailable', 'The answer is not to be told now.');
      if (inPieces) yield { type: 'delta', text: whole };
      return await made(whole);
    }
    for await (const text of llm.stream(chat, signal)) {
      said += text;
      yield { type: 'delta', text };
    }
    return await made(said);
  } catch (error) {
    const failed = toAppError(error);
    if (failed.code === 'cancelled' && said !== '') return made(said, true);
    await release(held);
    if (failed.code !== 'unavailable') throw failed;
    if (said !== '') yield { type: 'reset' };
    return yield* told(await answering.byCoach());
  }
}

function* told(answered: TutorAnswer): Generator<AnswerEvent, TutorAnswer, undefined> {
  yield { type: 'delta', text: answered.text };
  return answered;
}
