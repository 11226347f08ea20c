/** A textbook from a file: all of it, or nothing and every problem by its place. */
import { z } from 'zod';
import { requireRole, staffRoles, type Actor } from '@talaffuz/core/actor';
import type { FieldProblem } from '@talaffuz/core/errors';
import { storage } from '@talaffuz/core/storage/storage';
import { UNSTORABLE, unstorable } from '@talaffuz/core/storable-text';
import type { UploadedFile } from '@talaffuz/core/upload/receive-upload';
import { inTransaction, db } from '@talaffuz/db/client';
import { service } from '../api/crud.ts';
import { kinds } from '../tests/questions/kinds.ts';
import { textbooks } from './books.ts';
import { mediaProblem, pictureProblems, unpack, usesOf } from './bundle-media.ts';
import { bundle, MOST_PARAGRAPHS, problemAt, problemOf, type Bundle, type ImportFields } from './bundle.ts';
import { openBundle, refuse, type Opened } from './open-bundle.ts';
import { managedTextbook } from './schema.ts';
import { writeBook } from './write-book.ts';

/** What is said beside the file goes before what it says. */
function completed(book: unknown, { grade_level, language }: ImportFields): unknown {
  if (typeof book !== 'object' || book === null) return book;
  return {
    ...book,
    ...(grade_level === undefined ? {} : { grade_level }),
    ...(language === undefined ? {} : { language }),
  };
}

/** What the schema lets pass and the rest of the bundle, or its questions' own rules, refuse. */
function ruleProblems({ chapters }: Bundle): FieldProblem[] {
  const count = chapters.reduce((sum, { paragraphs }) => sum + paragraphs.length, 0);
  const found = chapters.flatMap(({ paragraphs, tests }, c) => [
    ...paragraphs.flatMap(({ markdown, content }, p) =>
      (markdown ?? '') !== '' && (content ?? '') !== ''
        ? [
            problemAt(
              ['chapters', c, 'paragraphs', p, 'content'],
              'Give the text as Markdown or as HTML, not as both.',
              'two_texts',
            ),
          ]
        : [],
    ),
    ...tests.flatMap(({ paragraph, test_purpose, questions }, t) => {
      const at = ['chapters', c, 'tests', t];
      return [
        ...(paragraph !== null && paragraph > paragraphs.length
          ? [
              problemAt(
                [...at, 'paragraph'],
                `The chapter has no paragraph ${String(paragraph)}.`,
                'no_paragraph',
                { number: paragraph },
              ),
            ]
          : []),
        ...(paragraph !== null && test_purpose === 'summative'
          ? [
              problemAt(
                [...at, 'paragraph'],
                'A summative test ends a whole chapter; leave this out.',
                'summative_paragraph',
              ),
            ]
          : []),
        ...questions.flatMap(({ question_type, question_data }, q) => {
          try {
            kinds[question_type].readData(question_data);
            return [];
          } catch (error) {
            if (!(error instanceof z.ZodError)) throw error;
            return error.issues.map((issue) => problemOf(issue, { question_data }, [...at, 'questions', q]));
          }
        }),
      ];
    }),
  ]);
  if (count <= MOST_PARAGRAPHS) return found;
  return [
    ...found,
    problemAt(
      ['chapters'],
      `At most ${String(MOST_PARAGRAPHS)} paragraphs in all; split the textbook.`,
      'too_many_paragraphs',
      { most: MOST_PARAGRAPHS },
    ),
  ];
}

/** The subject of the school that the textbook belongs to, as it was chosen or as the file names it. */
async function subjectOf(actor: Actor, { subject_id }: ImportFields, { subject }: Bundle) {
  const { school_id } = actor;
  if (subject_id === undefined && subject === undefined) return null;
  return db.subject.findFirst({
    where: subject_id === undefined ? { school_id, name: subject ?? '' } : { school_id, id: subject_id },
    select: { id: true },
  });
}

async function check(actor: Actor, fields: ImportFields, { book, entries }: Opened) {
  const hidden = unstorable(book);
  if (hidden !== null) refuse([problemAt(hidden, UNSTORABLE, 'unstorable')]);
  const given = completed(book, fields);
  const read = bundle.safeParse(given);
  if (!read.success) refuse(read.error.issues.map((issue) => problemOf(issue, given)));
  const problems = ruleProblems(read.data);
  const subject = await subjectOf(actor, fields, read.data);
  if (subject === null) {
    const name = read.data.subject ?? fields.subject_id;
    problems.push(
      name === undefined
        ? problemAt(['subject'], 'Name a subject of your school, or choose one (subject_id).', 'no_subject')
        : problemAt(
            ['subject'],
            `Your school teaches no “${String(name)}”; choose one of its subjects (subject_id).`,
            'unknown_subject',
            { name },
          ),
    );
  }
  const uses = usesOf(read.data);
  for (const use of uses) problems.push(...(await mediaProblem(use, entries.get(use.name))));
  problems.push(...(await pictureProblems(actor, read.data)));
  if (problems.length > 0) refuse(problems);
  return { book: read.data, subject_id: subject?.id ?? 0, uses };
}

/**
 * Makes a draft of what a ZIP, a JSON or a Markdown file at `path` holds.
 * Throws `validation_failed` with every problem, `quota_spent`.
 */
export async function importTextbook(
  actor: Actor,
  path: string,
  fields: ImportFields,
): Promise<z.infer<typeof managedTextbook>> {
  requireRole(actor, staffRoles);
  const opened = await openBundle(path);
  const stored = new Map<string, UploadedFile>();
  try {
    const { book, subject_id, uses } = await check(actor, fields, opened);
    await unpack(uses, opened.entries, stored);
    const id = await inTransaction((tx) => writeBook(tx, actor, book, subject_id, stored));
    return managedTextbook.parse(await service(textbooks).read(actor, id));
  } catch (error) {
    for (const { key } of stored.values()) await (await storage()).delete(key);
    throw error;
  } finally {
    opened.close();
  }
}
