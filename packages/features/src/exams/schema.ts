/** Exams and their results on the wire, in the words of the academy contract. */
import { z } from 'zod';
import { intParam, rowId, skipQuery } from '../api/lists.ts';
import { LAST_PLACE } from '../tests/schema.ts';
import { codeInput } from './code-input.ts';

const order = z.int().min(0).max(LAST_PLACE);

const newOption = z.object({
  text: z.string().trim().min(1, 'Write the text of each option.').max(500),
  is_correct: z.boolean(),
  order: order.optional(),
});

export const newQuestion = z
  .object({
    text: z.string().trim().min(1, 'Write the question.').max(5_000),
    type: z.enum(['test', 'written']),
    order: order.optional(),
    options: z
      .array(newOption)
      .max(30)
      .nullish()
      .describe('Of a test question: two at least, one of them right'),
    written_answer_sample: z.string().trim().max(20_000).nullish().describe('For who marks a written answer'),
  })
  .check(({ value, issues }) => {
    const { type, options } = value;
    const complain = (message: string) =>
      issues.push({ code: 'custom', path: ['options'], message, input: options });
    const given = options ?? [];
    if (type === 'written') {
      if (given.length > 0) complain('A written question has no options.');
      return;
    }
    if (given.length < 2) complain('Give at least two options.');
    else if (given.filter(({ is_correct }) => is_correct).length !== 1)
      complain('Mark exactly one option as right.');
  });
export type NewQuestion = z.output<typeof newQuestion>;

export const examFields = z.object({
  subject: rowId().optional(),
  title: z.string().trim().min(1, 'Write the title.').max(200).optional(),
  description: z.string().trim().max(5_000).optional(),
  time_limit: z
    .int()
    .min(0)
    .max(600, 'An exam lasts ten hours at most.')
    .optional()
    .describe('Minutes; 0: no limit'),
  is_published: z.boolean().optional(),
  is_active: z.boolean().optional(),
  date: z.iso.date().optional().describe('Today where it is not given'),
  questions: z.array(newQuestion).max(300).optional(),
});
export const newExam = examFields.required({ subject: true, title: true });
export const changedExam = examFields.extend({ id: intParam() });

export const examLine = z
  .object({
    id: z.int(),
    subject: z.int().nullable(),
    subject_name: z.string().nullable(),
    title: z.string(),
    code: z.string().nullable().describe('Null for a student who has not entered it'),
    description: z.string(),
    time_limit: z.int().describe('Minutes; 0: no limit'),
    is_published: z.boolean(),
    is_active: z.boolean(),
    date: z.iso.date().nullable(),
    questions_count: z.int(),
    participants_count: z.int().describe('Who has begun it'),
    created_at: z.string(),
    attempt_id: z.int().nullable().describe('Your own run, an attempt of /tests/attempts'),
    submitted: z.boolean().describe('Whether you have handed in'),
  })
  .meta({ id: 'Exam' });

const questionView = z.object({
  id: z.int(),
  text: z.string(),
  type: z.enum(['test', 'written']),
  order: z.int(),
  options: z.array(z.object({ id: z.int(), text: z.string(), is_correct: z.boolean().optional() })),
  written_answer_sample: z.string().optional(),
});

export const examView = examLine.extend({
  questions: z
    .array(questionView)
    .describe('For a student once the code is entered, without what would be right'),
  deadline: z
    .string()
    .nullable()
    .describe('When your own run ends; null without a limit, or when it is not begun'),
});

export const examsQuery = skipQuery.extend({
  search: z.string().trim().max(100).optional().describe('In the title'),
  subject: intParam().optional(),
  is_published: z.stringbool().optional(),
});
export type ExamsQuery = z.output<typeof examsQuery>;

export const enterInput = z.object({ code: codeInput });
export const status = z.object({ status: z.enum(['published', 'unpublished']) });

export const submitInput = z.object({
  id: intParam(),
  answers: z
    .array(
      z.object({
        question_id: rowId(),
        option_id: z.int().positive().nullish(),
        written_answer: z.string().max(20_000).nullish(),
      }),
    )
    .max(300),
});
export type SubmittedAnswers = z.output<typeof submitInput>['answers'];

export const resultLine = z
  .object({
    id: z.int(),
    exam: z.int(),
    exam_title: z.string(),
    student: z.int(),
    student_name: z.string(),
    score: z.number().describe('Right answers of all questions, in percent'),
    correct_answers: z.int(),
    total_questions: z.int(),
    is_checked: z.boolean(),
    checked_by: z.int().nullable(),
    checked_by_name: z.string().nullable(),
    waits: z.boolean().describe('Whether a written answer has no mark yet'),
    created_at: z.string(),
  })
  .meta({ id: 'ExamResult' });

export const resultView = resultLine.extend({
  answers: z.array(
    z.object({
      id: z.int(),
      question: z.int(),
      question_text: z.string(),
      option: z.int().nullable(),
      option_text: z.string().nullable(),
      written_answer: z.string().nullable(),
      is_correct: z.boolean().nullable().describe('Null while it waits for a mark'),
    }),
  ),
});

export const resultsQuery = skipQuery.extend({
  exam: intParam().optional(),
  student_id: intParam().optional(),
  is_checked: z.stringbool().optional(),
});
export type ResultsQuery = z.output<typeof resultsQuery>;

export const changedResult = z.object({
  id: intParam(),
  is_checked: z.boolean().optional().describe('With true, written answers without a mark count as wrong'),
  answers: z
    .array(z.object({ id: rowId(), is_correct: z.boolean() }))
    .max(300)
    .optional(),
});
export type ChangedResult = z.output<typeof changedResult>;
