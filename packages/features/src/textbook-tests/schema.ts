/** Tests of textbooks on the wire, in the words of the mentor contract, and what is asked beyond it. */
import { z } from 'zod';
import { clientId } from '../sync/client-id.ts';
import { intParam, pageQuery, rowId } from '../api/lists.ts';
import { wireAnswer, wireKinds, wireNames, wireOption } from '../tests/questions/wire.ts';

export const purposes = ['formative', 'summative', 'practice'] as const;
export const difficulties = ['easy', 'medium', 'hard'] as const;
/** A part of a whole, from 0 to 1. */
const share = z.number();

const newQuestion = z.object({
  question_type: z.enum(wireKinds),
  question_text: z.string().trim().min(1, 'Write the question.').max(5_000),
  question_data: z
    .record(z.string(), z.unknown())
    .describe('By question_type; see the names of the contracts'),
  points: z
    .number()
    .min(0.01, 'A question earns at least 0.01 points.')
    .max(1_000)
    .multipleOf(0.01, 'Give points with at most two decimals.')
    .default(1),
  explanation: z.string().trim().max(5_000).default('').describe('Shown when it is answered'),
});

const fields = z.object({
  title: z.string().trim().min(1, 'Write the title.').max(200),
  description: z.string().trim().max(5_000),
  test_purpose: z.enum(purposes),
  difficulty: z.enum(difficulties),
  time_limit: z.int().min(1, 'A test lasts at least a minute.').max(600).describe('Minutes'),
  passing_score: z
    .number()
    .min(0)
    .max(1, 'The pass mark is a part of the points, from 0 to 1.')
    .multipleOf(0.01, 'Give the pass mark in whole percent, such as 0.7.'),
  chapter_id: rowId(),
  paragraph_id: rowId().nullable().describe('A paragraph of the chapter; null: of the whole chapter'),
  is_active: z.boolean(),
  questions: z.array(newQuestion).min(1, 'Give at least one question.').max(200),
});

export const newTest = fields.extend({
  description: fields.shape.description.default(''),
  test_purpose: fields.shape.test_purpose.default('formative'),
  difficulty: fields.shape.difficulty.default('medium'),
  time_limit: fields.shape.time_limit.default(30),
  passing_score: fields.shape.passing_score.default(0.6),
  paragraph_id: fields.shape.paragraph_id.default(null),
  is_active: fields.shape.is_active.default(true),
});
export type NewTextbookTest = z.output<typeof newTest>;
export type NewTextbookQuestion = z.output<typeof newQuestion>;

export const testId = z.object({ test_id: intParam() });
/** What is not named stays as it is. */
export const changedTest = fields.partial().extend(testId.shape);
export type TestChanges = Omit<z.output<typeof changedTest>, 'test_id'>;

const filters = {
  chapter_id: intParam().optional(),
  paragraph_id: intParam().optional(),
  test_purpose: z.enum(purposes).optional(),
  difficulty: z.enum(difficulties).optional(),
};
export const testsQuery = pageQuery.extend(filters);
export type TestsQuery = z.output<typeof testsQuery>;
export const managedQuery = testsQuery.extend({ textbook_id: intParam().optional() });
export type ManagedQuery = z.output<typeof managedQuery>;

const line = z.object({
  id: z.int(),
  title: z.string(),
  description: z.string(),
  test_purpose: z.enum(purposes),
  difficulty: z.enum(difficulties),
  time_limit: z.int().describe('Minutes'),
  passing_score: share.describe('0–1'),
  is_active: z.boolean(),
  chapter_id: z.int(),
  paragraph_id: z.int().nullable(),
  school_id: z.int().nullable().describe('Null of a textbook of all schools'),
  question_count: z.int(),
  created_at: z.iso.datetime(),
  updated_at: z.iso.datetime(),
});

export const testLine = line
  .extend({
    attempts_count: z.int().describe('Your own'),
    best_score: share.nullable().describe('Your best, 0–1; null before one has ended'),
    passed: z.boolean().describe('Whether one of your attempts was passed'),
    running_attempt_id: z.int().nullable().describe('An attempt of yours that has not ended'),
  })
  .meta({ id: 'TextbookTest' });

const question = z.object({
  id: z.int(),
  question_type: z.enum(wireKinds),
  question_text: z.string(),
  question_data: z.record(z.string(), z.unknown()),
  points: z.number(),
  explanation: z.string(),
});

export const managedLine = line.extend({
  textbook_id: z.int(),
  chapter_title: z.string(),
  paragraph_title: z.string().nullable().describe('Null of a whole chapter'),
  attempts_count: z.int().describe('Of everybody'),
});
export const managedTest = managedLine
  .extend({ questions: z.array(question) })
  .meta({ id: 'ManagedTextbookTest' });

export const startInput = testId.extend({
  client_id: clientId.optional().describe('Yours for this attempt: sent again, it begins nothing new'),
});

export const attemptId = z.object({ attempt_id: intParam() });
export const answerInput = attemptId.extend(wireAnswer.shape);
export const submitInput = attemptId.extend({ answers: z.array(wireAnswer).max(200).default([]) });

const statuses = ['in_progress', 'completed'] as const;

export const shownQuestion = z.object({
  id: z.int(),
  question_text: z.string(),
  question_type: z.enum(wireNames),
  points: z.number(),
  options: z.array(wireOption).describe('Empty where it is answered in words'),
});

const shownAnswer = z.object({
  question_id: z.int(),
  selected_option_ids: z.array(z.int()),
  answer_text: z.string().nullable(),
  is_correct: z.boolean().nullable().describe('Null until you were told'),
  points_earned: z.number().nullable(),
  explanation: z.string().nullable(),
  correct_option_ids: z.array(z.int()).nullable(),
  correct_answer: z.string().nullable().describe('The right answer in words'),
});

const result = z.object({
  id: z.int(),
  test_id: z.int(),
  status: z.enum(statuses),
  score: share.nullable().describe('0–1'),
  passed: z.boolean().nullable(),
  points_earned: z.number().nullable(),
  total_points: z.number().nullable(),
  time_spent: z.int().nullable().describe('Seconds'),
  started_at: z.iso.datetime(),
  completed_at: z.iso.datetime().nullable(),
});
export const submitted = result.meta({ id: 'TextbookTestResult' });

export const attemptLine = result
  .extend({
    attempt_number: z.int().describe('From 1, of your attempts at this test'),
    test_title: z.string(),
    test_purpose: z.enum(purposes),
    chapter_id: z.int(),
    paragraph_id: z.int().nullable(),
  })
  .meta({ id: 'TextbookTestAttemptLine' });

export const attempt = result
  .extend({
    student_id: z.int(),
    school_id: z.int(),
    attempt_number: z.int(),
    deadline: z.iso.datetime(),
    seconds_left: z.int(),
    test: z.object({
      id: z.int(),
      title: z.string(),
      time_limit: z.int(),
      passing_score: share,
      test_purpose: z.enum(purposes),
      chapter_id: z.int(),
      paragraph_id: z.int().nullable(),
      textbook_id: z.int(),
      questions: z.array(shownQuestion),
    }),
    answers: z.array(shownAnswer).describe('Once it has ended, one of each question'),
  })
  .meta({ id: 'TextbookTestAttempt' });

export const told = z
  .object({
    question_id: z.int(),
    is_correct: z.boolean(),
    correct_option_ids: z.array(z.int()),
    correct_answer: z.string().describe('The right answer in words'),
    explanation: z.string(),
    points_earned: z.number(),
    answered_count: z.int(),
    total_questions: z.int(),
    is_test_complete: z.boolean(),
    test_score: share.nullable().describe('0–1, when the test is complete'),
    test_passed: z.boolean().nullable(),
  })
  .meta({ id: 'TextbookTestTold' });

export const historyQuery = pageQuery.extend({
  test_id: intParam().optional(),
  chapter_id: intParam().optional(),
});
export type HistoryQuery = z.output<typeof historyQuery>;
