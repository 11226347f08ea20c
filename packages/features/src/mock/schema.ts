/** Mock tests on the wire, in the words of the academy contract, and what their pages ask beyond it. */
import { z } from 'zod';
import { intParam, skipQuery } from '../api/lists.ts';
import { codeInput } from '../exams/code-input.ts';
import { band } from './bands.ts';
import { sectionKinds } from './timeline.ts';

const minutes = intParam(1, 300);
const questions = intParam(1, 200);

/** The text fields of the form, beside its files. */
export const mockFields = z.object({
  title: z.string().trim().min(1, 'Write the title.').max(200),
  'reading.duration': minutes.describe('Minutes'),
  'reading.question_count': questions,
  'writing.duration': minutes.describe('Minutes'),
  'writing.question_count': questions,
  'listening.duration': minutes.describe('Minutes'),
  'listening.question_count': questions,
});
export type MockFields = z.output<typeof mockFields>;

/** The files of the form. */
export const mockParts = [
  'reading.file',
  'writing.file',
  'listening.audio_file',
  'listening.question_file',
] as const;
export type MockPart = (typeof mockParts)[number];

const link = z.string().nullable().describe('Good for some hours; null in a student’s list');
const section = z.object({ id: z.int(), duration: z.int().describe('Minutes'), question_count: z.int() });
const times = z.object({ created_at: z.string(), updated_at: z.string() });

export const paperView = section.extend({ file: link, ...times.shape });
export const listeningView = section.extend({ audio_file: link, question_file: link, ...times.shape });

const person = z.object({ id: z.int(), first_name: z.string(), last_name: z.string() });

export const testView = z
  .object({
    id: z.uuid(),
    title: z.string(),
    code: z.string().nullable().describe('For staff alone'),
    created_by: person.nullable(),
    reading: paperView,
    writing: paperView,
    listening: listeningView,
    ...times.shape,
  })
  .meta({ id: 'MockTest' });

export const scoreLine = z.object({
  id: z.int(),
  listening: z.number(),
  reading: z.number(),
  writing: z.number(),
  speaking: z.number(),
  score: z.number().describe('Overall band'),
});
export const scoreView = scoreLine.extend({ session: z.uuid(), ...times.shape }).meta({ id: 'MockScore' });

const sessionLine = z.object({
  id: z.uuid(),
  user: person.extend({ group: z.object({ id: z.int(), name: z.string() }).nullable() }),
  test_id: z.uuid(),
  test_title: z.string(),
  started_at: z.string(),
  deadline: z.string().describe('When it ends by itself'),
  ended_at: z.string().nullable(),
  is_completed: z.boolean(),
  is_finished: z.boolean().describe('Whether it has its bands'),
});
export const startedView = sessionLine.extend({ test: z.uuid(), listening: listeningView });
export const sessionView = sessionLine
  .extend({
    test: testView.nullable().describe('Null until the session is over'),
    score: scoreLine.extend({ created_by: person.nullable() }).nullable(),
  })
  .meta({ id: 'MockSession' });

const answersOf = z.record(z.string(), z.string());
export const answerView = z.object({ id: z.int(), session: z.uuid(), answers: answersOf, ...times.shape });
export const writingView = z.object({
  id: z.int(),
  session: z.uuid(),
  task_number: z.int(),
  text: z.string(),
  teacher_comment: z.string().nullable(),
  ...times.shape,
});
export const sheetView = z
  .object({
    session: sessionView,
    reading_answer: answerView.nullable(),
    listening_answer: answerView.nullable(),
    writing_answers: z.array(writingView),
  })
  .meta({ id: 'MockAnswers' });

/** What the page of somebody who sits the test needs after every reload. */
export const stateView = sheetView.extend({
  seconds_left: z.int(),
  sections: z.array(
    z.object({
      kind: z.enum(sectionKinds),
      duration: z.int().describe('Minutes'),
      question_count: z.int(),
      is_open: z.boolean(),
      opens_in: z.int().describe('Seconds until it opens by itself; 0 when it is open'),
      seconds_left: z
        .int()
        .describe('Until its own time is over; its answers are taken until the session ends'),
      is_answered: z.boolean(),
    }),
  ),
});

export const testsQuery = skipQuery.extend({
  search: z.string().trim().max(100).optional().describe('In the title'),
});
export type TestsQuery = z.output<typeof testsQuery>;
export const sessionsQuery = skipQuery.extend({
  test: z.uuid().optional(),
  is_finished: z.stringbool().optional().describe('With bands, or without'),
});
export type SessionsQuery = z.output<typeof sessionsQuery>;

export const testId = z.object({ uuid: z.uuid() });
export const sessionId = z.object({ session_id: z.uuid() });
export const startInput = z.object({ test: z.uuid(), code: codeInput });

const answersInput = z
  .record(z.string(), z.string().max(500))
  .refine((answers) => Object.keys(answers).every((name) => /^[1-9]\d{0,2}$/.test(name)), {
    error: 'Name answers by the numbers of their questions.',
  })
  .describe('Number of the question to the answer');
export const sectionAnswers = z.object({ session: z.uuid(), answers: answersInput });
export type SectionAnswers = z.output<typeof sectionAnswers>;
export const writingInput = z.object({
  session: z.uuid(),
  task_number: z.int().min(1, 'Writing has tasks 1 and 2.').max(2, 'Writing has tasks 1 and 2.'),
  text: z.string().max(50_000).default(''),
});
export type WritingInput = z.output<typeof writingInput>;
export const commentInput = z.object({
  id: intParam(),
  teacher_comment: z.string().trim().max(10_000).nullable(),
});

const bandFields = { listening: band, reading: band, writing: band, speaking: band };
export const newScore = z.object({ session: z.uuid(), ...bandFields });
export type NewScore = z.output<typeof newScore>;
export const changedScore = z.object(bandFields).partial().extend({ id: intParam() });
export type ChangedScore = z.output<typeof changedScore>;
