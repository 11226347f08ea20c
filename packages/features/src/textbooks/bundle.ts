/** A textbook as a file, docs/textbooks.md: what `textbook.json` may hold, and how a problem in it is told. */
import { z } from 'zod';
import type { FieldProblem, ProblemValues } from '@talaffuz/core/errors';
import { kindOfIssue } from '../api/issue.ts';
import { newTest } from '../textbook-tests/schema.ts';
import * as s from './schema.ts';

export const FORMAT = 'talaffuz-textbook';
export const VERSION = 1;
export const BOOK = 'textbook.json';
/** The bundle as it is sent, and again unpacked. */
export const BUNDLE_MIB = 500;
export const MOST_PARAGRAPHS = 1_000;

/** Within a text, a picture that lies in the bundle. */
export const MEDIA = /(?<![^\s"'(=])media\/[\w.-]+/g;
const mediaPath = z
  .string()
  .regex(/^media\/[\w.-]+$/, 'Name a file of the folder media, such as media/rooms.mp3.')
  .nullish();

const content = z.strictObject({
  language: s.contentLanguage,
  explain_text: s.contentFields.shape.explain_text,
  audio: mediaPath,
  video_url: s.httpsLink,
  slides: mediaPath,
  cards: s.contentFields.shape.cards,
});

const written = s.paragraphFields.required({ title: true }).shape;
const paragraph = z.strictObject({
  ...written,
  summary: written.summary.default(''),
  learning_objective: written.learning_objective.default(''),
  lesson_objective: written.lesson_objective.default(''),
  key_terms: written.key_terms.default([]),
  questions: written.questions.default([]),
  contents: z
    .array(content)
    .refine((all) => new Set(all.map(({ language }) => language)).size === all.length, {
      error: 'Explain a paragraph once in each language.',
    })
    .default([]),
});

const test = z.strictObject({
  ...newTest.omit({ chapter_id: true, paragraph_id: true }).shape,
  paragraph: z
    .int()
    .min(1)
    .nullable()
    .default(null)
    .describe('Number of a paragraph of the chapter; without it, of the whole chapter'),
});

const chapter = z.strictObject({
  title: s.newChapter.shape.title,
  description: s.chapterFields.shape.description.default(''),
  learning_objective: s.chapterFields.shape.learning_objective.default(''),
  paragraphs: z
    .array(paragraph)
    .max(s.MOST_INSIDE, `At most ${String(s.MOST_INSIDE)} paragraphs; begin another chapter.`)
    .default([]),
  tests: z.array(test).max(200).default([]),
});

export const bundle = z.strictObject({
  format: z.literal(FORMAT, { error: `Write "${FORMAT}".` }),
  version: z.literal(VERSION, { error: `This Talaffuz reads version ${String(VERSION)}.` }),
  title: s.newTextbook.shape.title,
  subject: z.string().trim().min(1, 'Write the subject.').max(100).optional(),
  grade_level: s.newTextbook.shape.grade_level,
  language: s.contentLanguage.default('ru'),
  author: s.textbookFields.shape.author.default(''),
  description: s.textbookFields.shape.description.default(''),
  chapters: z
    .array(chapter)
    .min(1, 'A textbook has at least one chapter.')
    .max(s.MOST_INSIDE, `At most ${String(s.MOST_INSIDE)} chapters.`),
});
export type Bundle = z.output<typeof bundle>;
export type BundleInput = z.input<typeof bundle>;
export type BundleParagraph = Bundle['chapters'][number]['paragraphs'][number];
export type BundleTest = Bundle['chapters'][number]['tests'][number];

/** What is said beside the file, in the place of what it says. */
export const importFields = z.object({
  subject_id: z.coerce.number<string>().int().min(1).optional(),
  grade_level: z.coerce.number<string>().int().min(1).max(11).optional(),
  language: s.contentLanguage.optional(),
});
export type ImportFields = z.output<typeof importFields>;

const numbered: Record<string, string> = {
  chapters: 'chapter',
  paragraphs: 'paragraph',
  tests: 'test',
  questions: 'question',
  contents: 'content',
  cards: 'card',
};

/** `["chapters", 1, "paragraphs", 2, "title"]` as `chapter 2 › paragraph 3 › title`. */
export function placeOf(path: readonly PropertyKey[]): string {
  const words: string[] = [];
  path.forEach((part, i) => {
    if (typeof part !== 'number') {
      if (typeof path[i + 1] !== 'number' || numbered[String(part)] === undefined) words.push(String(part));
      return;
    }
    const list = String(path[i - 1]);
    const one = numbered[list];
    words.push(one === undefined ? String(part + 1) : `${one} ${String(part + 1)}`);
  });
  return words.join(' › ');
}

/** A problem at a place of the bundle; `values` are what its sentence names. */
export function problemAt(
  path: readonly PropertyKey[],
  message: string,
  type: string,
  values: ProblemValues = {},
): FieldProblem {
  const place = placeOf(path);
  return {
    loc: ['body', ...path.map((part) => (typeof part === 'symbol' ? String(part) : part))],
    msg: place === '' ? message : `${place}: ${message}`,
    type,
    values,
  };
}

/** What zod complains about; `input` is what it was given, and stands at `at`. */
export function problemOf(
  issue: z.core.$ZodIssue,
  input: unknown,
  at: readonly PropertyKey[] = [],
): FieldProblem {
  const { type, values } = kindOfIssue(issue, input);
  return problemAt([...at, ...issue.path], issue.message, type, values);
}
