/** Textbooks and their tests, for tests. */
import { randomBytes } from 'node:crypto';
import type { Actor } from '@talaffuz/core/actor';
import { db, inTransaction } from '@talaffuz/db/client';
import { createTextbookTest } from '../textbook-tests/build.ts';
import { newTest } from '../textbook-tests/schema.ts';

interface TextbookOptions {
  published?: boolean;
  global?: boolean;
  language?: string;
  /** How many paragraphs each chapter has. */
  chapters?: number[];
}

export interface MadeTextbook {
  id: number;
  title: string;
  chapters: { id: number; title: string; paragraphs: { id: number; title: string }[] }[];
}

/** A textbook of a school, its chapters and paragraphs in order. */
export async function makeTextbook(
  school_id: number,
  { published = true, global = false, language = 'en', chapters = [2] }: TextbookOptions = {},
): Promise<MadeTextbook> {
  const subject = await db.subject.create({
    data: { school_id, name: `Subject ${randomBytes(4).toString('hex')}` },
  });
  return db.textbook.create({
    data: {
      school_id,
      subject_id: subject.id,
      title: `Textbook ${randomBytes(4).toString('hex')}`,
      grade_level: 5,
      language,
      is_published: published,
      is_global: global,
      chapters: {
        create: chapters.map((count, i) => ({
          title: `Chapter ${String(i + 1)}`,
          order: i + 1,
          paragraphs: {
            create: Array.from({ length: count }, (_, j) => ({
              title: `Paragraph ${String(i + 1)}.${String(j + 1)}`,
              order: j + 1,
              content: '<p>Some text.</p>',
            })),
          },
        })),
      },
    },
    select: {
      id: true,
      title: true,
      chapters: {
        orderBy: { order: 'asc' },
        select: {
          id: true,
          title: true,
          paragraphs: { orderBy: { order: 'asc' }, select: { id: true, title: true } },
        },
      },
    },
  });
}

const options = ['go', 'goes', 'went'].map((text, i) => ({ id: `o${String(i)}`, text }));
/** One of each kind; by their numbers on the wire right are [2], [1, 2], [3] and the word "walked". */
export const fourQuestions = [
  {
    question_type: 'multiple_choice',
    question_text: 'She … home.',
    question_data: { options, correct: 'o1' },
    points: 2,
    explanation: 'With she the verb has an s.',
  },
  {
    question_type: 'multiple_answers',
    question_text: 'Which are forms of the present?',
    question_data: { options, correct: ['o0', 'o1'] },
    points: 2,
  },
  {
    question_type: 'true_false_not_given',
    question_text: 'Went is rare.',
    question_data: { correct: 'not_given' },
  },
  {
    question_type: 'short_answer',
    question_text: 'The past of walk?',
    question_data: { accepted: ['walked'] },
  },
] as const;

/** A test of a chapter or paragraph, as a teacher makes it; what is not said has its default. */
export const makeTextbookTest = (actor: Actor, fields: { chapter_id: number } & Record<string, unknown>) =>
  inTransaction((tx) =>
    createTextbookTest(tx, actor, newTest.parse({ title: 'Check', questions: fourQuestions, ...fields })),
  );
