/** Tests on the wire, in the words of the learning-platform contract, and what is asked beyond it. */
import { z } from 'zod';
import { platformUser } from '../auth/schema.ts';
import { intParam, pageQuery, rowId, skipQuery } from '../api/lists.ts';
import { questionTypes } from './questions/kind.ts';

export const testTypes = ['ielts', 'cefr', 'general'] as const;
/** Exams and tests of textbooks are tests as well; they are made and listed at /exams and /textbooks/tests. */
export const shownTypes = [...testTypes, 'exam', 'textbook'] as const;
export const sectionTypes = [
  'listening',
  'reading',
  'writing',
  'speaking',
  'grammar',
  'vocabulary',
  'general',
] as const;
export const attemptStatuses = ['in_progress', 'submitted', 'graded'] as const;

const json = z.record(z.string(), z.unknown());
export const LAST_PLACE = 10_000;
const order = z.int().min(0).max(LAST_PLACE);
const places = z.array(rowId()).max(1_000);
const marks = z
  .number()
  .min(0, 'Marks are 0 or more.')
  .max(1_000)
  .multipleOf(0.01, 'Give marks with at most two decimals.');

/** What a change may hold; what is not named stays as it is. */
export const testFields = z.object({
  title: z.string().trim().min(1, 'Write the title.').max(200).optional(),
  description: z.string().trim().max(5_000).optional(),
  test_type: z.enum(testTypes).optional(),
  duration_minutes: z.int().min(1, 'A test lasts at least a minute.').max(600).optional(),
  pass_percentage: z.int().min(0).max(100).optional(),
  is_active: z.boolean().optional(),
});
export const newTest = testFields.required({ title: true, test_type: true, duration_minutes: true });

export const sectionFields = z.object({
  title: z.string().trim().min(1, 'Write the title.').max(200).optional(),
  description: z.string().trim().max(5_000).optional(),
  /** May hold the passage that is read; Markdown. */
  instructions: z.string().trim().max(50_000).optional(),
  duration_minutes: z.int().min(0).max(600).optional().describe('A hint; the time of the whole test counts'),
  order_index: order.optional(),
  audio_file_id: z.int().positive().nullish().describe('An uploaded recording that is listened to'),
});
export const newSection = sectionFields
  .required({ title: true, duration_minutes: true })
  .extend({ section_type: z.enum(sectionTypes), test_id: intParam() });

export const questionFields = z.object({
  question_text: z.string().trim().min(1, 'Write the question.').max(5_000).optional(),
  question_data: json.optional().describe('By question_type; see the names of the contracts'),
  marks: marks.optional(),
  explanation: z.string().trim().max(5_000).optional().describe('Shown when the attempt has ended'),
  order_index: order.optional(),
});
export const newQuestion = questionFields
  .required({ question_text: true, question_data: true })
  .extend({ question_type: z.enum(questionTypes), section_id: intParam() });

export const questionView = z
  .object({
    id: z.int(),
    section_id: z.int(),
    question_type: z.enum(questionTypes),
    question_text: z.string(),
    question_data: json.describe('Without its right answers, unless you are staff'),
    marks: z.number(),
    explanation: z.string().default('').describe('Empty unless you are staff'),
    order_index: z.int(),
    answers: z.array(z.unknown()).default([]).describe('Always empty; answers stand in attempts'),
  })
  .meta({ id: 'TestQuestion' });

const sectionLine = z.object({
  id: z.int(),
  test_id: z.int(),
  section_type: z.enum(sectionTypes),
  title: z.string(),
  description: z.string(),
  duration_minutes: z.int(),
  order_index: z.int(),
});

export const sectionView = sectionLine.extend({
  instructions: z.string(),
  audio_file_id: z.int().nullable(),
  audio_url: z.string().nullable().default(null).describe('Good for some hours'),
  questions: z.array(questionView).default([]),
});

const testLine = z.object({
  id: z.int(),
  title: z.string(),
  description: z.string(),
  test_type: z.enum(shownTypes),
  duration_minutes: z.int(),
  pass_percentage: z.int(),
  is_active: z.boolean(),
  created_at: z.iso.datetime(),
  updated_at: z.iso.datetime(),
});
/** In lists: sections without their questions. */
export const testSummary = testLine.extend({ sections: z.array(sectionLine) }).meta({ id: 'TestSummary' });
export const testView = testLine.extend({
  sections: z.array(
    sectionView.extend({
      questions_count: z.int(),
      waits_for_teacher: z.boolean().describe('Whether it has questions that no machine can mark'),
      questions: z.array(questionView).describe('Empty for a student who has not begun the test'),
    }),
  ),
});
export const managedTest = testSummary.extend({
  questions_count: z.int(),
  attempts_count: z.int(),
  waiting_count: z.int().describe('Attempts that wait for marks'),
});

export const answerView = z.object({
  id: z.int(),
  attempt_id: z.int(),
  question_id: z.int(),
  answer_data: json,
  score: z.number().nullable(),
  is_correct: z.boolean().nullable(),
  feedback: z.string(),
  practice_attempt_id: z.int().nullable(),
  graded_at: z.iso.datetime().nullable(),
});

const attemptLine = z.object({
  id: z.int(),
  test_id: z.int(),
  test_title: z.string(),
  test_type: z.enum(shownTypes),
  user_id: z.int(),
  status: z.enum(attemptStatuses),
  start_time: z.iso.datetime(),
  deadline: z.iso.datetime(),
  seconds_left: z.int().describe('Until the deadline; 0 when it has ended'),
  end_time: z.iso.datetime().nullable(),
  time_spent_seconds: z.int(),
  is_completed: z.boolean(),
  total_score: z.number().nullable(),
  max_score: z.number().nullable(),
  percentage: z.number().nullable(),
  is_passed: z.boolean().nullable(),
  band: z.number().nullable().describe('IELTS, 0–9 in halves'),
  level: z.string().nullable().describe('CEFR, A1–C2'),
});
export const attemptView = attemptLine
  .extend({ answers: z.array(answerView), user: platformUser })
  .meta({ id: 'TestAttempt' });
/** In the list of those who mark. */
export const attemptRow = attemptLine.extend({ full_name: z.string() });

export const answersInput = z.object({
  attempt_id: intParam(),
  answers: z
    .array(
      z.object({
        question_id: z.int().positive(),
        answer_data: json.describe('By question_type; see the names of the contracts'),
        attempt_id: z.int().positive().optional().describe('As in the path'),
      }),
    )
    .max(500),
});
export type GivenAnswer = z.infer<typeof answersInput>['answers'][number];

const resultAnswer = z.object({
  question_id: z.int(),
  user_answer: z.string(),
  correct_answer: z.string(),
  is_correct: z.boolean().nullable().describe('Null while it waits for marks'),
  score: z.number().nullable().describe('Null while it waits for marks'),
  answer_id: z.int().nullable().describe('Null where nothing was answered'),
  question_type: z.enum(questionTypes),
  question_text: z.string(),
  prompt: z.string().describe('The task of an essay or a recording'),
  marks: z.number(),
  explanation: z.string(),
  feedback: z.string(),
  words: z.int().nullable().describe('Words of an essay'),
  min_words: z.int().nullable(),
  practice_attempt_id: z.int().nullable().describe('The scored recording'),
  file_id: z.int().nullable().describe('The recording'),
  graded_by_teacher: z.boolean(),
});

export const resultView = z
  .object({
    attempt_id: z.int(),
    test_id: z.int(),
    test_title: z.string(),
    test_type: z.enum(shownTypes),
    user_id: z.int(),
    full_name: z.string(),
    status: z.enum(attemptStatuses),
    start_time: z.iso.datetime(),
    end_time: z.iso.datetime().nullable(),
    time_spent_seconds: z.int(),
    total_score: z.number(),
    max_score: z.number(),
    percentage: z.number(),
    pass_percentage: z.int(),
    is_passed: z.boolean().nullable().describe('Null while something waits for marks'),
    band: z.number().nullable(),
    bands: z.array(z.object({ skill: z.string(), band: z.number() })),
    level: z.string().nullable(),
    waiting: z.int().describe('Answers that wait for marks'),
    sections: z.array(
      z.object({
        section_id: z.int(),
        section_title: z.string(),
        section_type: z.enum(sectionTypes),
        score: z.number(),
        max_score: z.number(),
        answers: z.array(resultAnswer),
      }),
    ),
    feedback: z.string(),
  })
  .meta({ id: 'TestResult' });
export type ResultView = z.infer<typeof resultView>;

export const attemptId = z.object({ attempt_id: intParam() });
export const testId = z.object({ test_id: intParam() });
export const sectionOrder = testId.extend({ section_ids: places.describe('Each section of the test once') });
export const questionOrder = z.object({
  section_id: intParam(),
  question_ids: places.describe('Each question of the section once'),
});
export const ownAttemptsQuery = skipQuery;
export const attemptsQuery = pageQuery.extend({
  status: z.enum(attemptStatuses).optional(),
  test_id: intParam().optional(),
});
export type AttemptsQuery = z.infer<typeof attemptsQuery>;
export const gradeInput = z.object({
  answer_id: intParam(),
  score: marks,
  feedback: z.string().trim().max(5_000).default(''),
});
export const message = z.object({ msg: z.string() });
