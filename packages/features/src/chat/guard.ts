/**
 * No answers to a test that somebody is taking. Whatever the chat is about: while an attempt is open, a question of it is
 * not answered, and no answer of the model that holds what is right is told.
 */
import type { Actor } from '@talaffuz/core/actor';
import { db } from '@talaffuz/db/client';
import { kinds } from '../tests/questions/kinds.ts';
import { tokensOf } from '../tutor/tokens.ts';
import { sharedWords } from './shared-words.ts';

export interface OpenQuestion {
  text: string;
  /** Texts of which each gives the question away. */
  right: string[];
}

/** Questions of one attempt; a test has hundreds at most. */
const MAX_QUESTIONS = 500;
/** A part of a question's words in a message from which it is asked about. */
const ASKED = 0.6;
/** In a test's own chat every right answer so long is kept back, elsewhere only beside words of its question. */
const TELLING = 3;

/** The questions of the tests that the actor is taking at the moment. */
export async function openQuestions(actor: Actor): Promise<OpenQuestion[]> {
  const rows = await db.testQuestion.findMany({
    where: {
      section: {
        test: {
          attempts: { some: { user_id: actor.id, status: 'in_progress', deadline: { gt: new Date() } } },
        },
      },
    },
    orderBy: { id: 'asc' },
    take: MAX_QUESTIONS,
    select: { question_type: true, question_text: true, question_data: true },
  });
  return rows.map(({ question_type, question_text, question_data }) => ({
    text: question_text,
    right:
      // "True" gives nothing away by itself, and an essay has no right answer.
      question_type === 'true_false_not_given' || question_type === 'essay'
        ? []
        : kinds[question_type]
            .right(question_data)
            .split(/; | \/ /)
            .map((part) => part.trim())
            .filter((part) => part !== ''),
  }));
}

const plain = (text: string): string => ` ${tokensOf(text).join(' ')} `;
/** Whether a message asks for the answer of an open question. */
export const isAsked = (message: string, open: readonly OpenQuestion[]): boolean =>
  open.some(({ text }) => plain(message).includes(plain(text)) || sharedWords(message, text) >= ASKED);

/** Whether a text holds what is right in an open question. `strict`: whatever it is about. */
export const givesAway = (text: string, open: readonly OpenQuestion[], strict: boolean): boolean =>
  open.some(
    ({ text: question, right }) =>
      right.some((part) => part.length >= TELLING && plain(text).includes(plain(part))) &&
      (strict || sharedWords(text, question) >= ASKED / 2),
  );
