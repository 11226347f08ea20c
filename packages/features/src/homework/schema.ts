/** Homework on the wire: one resource of two contracts, course homework and group homework (rule 3 of the contracts). */
import { z } from 'zod';
import { intParam, rowId, skipQuery } from '../api/lists.ts';
import { platformUser } from '../auth/schema.ts';
import { attemptStatuses, homeworkStatuses, homeworkTypes, LONGEST_ANSWER } from './kinds.ts';

const json = z.record(z.string(), z.unknown());
/** What a JSON column of ours holds. */
export const jsonOf = (value: unknown) => json.parse(value);

/** What a JSON column is given; a form sends it as text. */
const metadata = z
  .union([
    json,
    z.string().transform((text, ctx) => {
      try {
        return json.parse(JSON.parse(text === '' ? '{}' : text));
      } catch {
        ctx.addIssue({ code: 'custom', message: 'The metadata must be a JSON object.' });
        return z.NEVER;
      }
    }),
  ])
  .refine((value) => JSON.stringify(value).length <= 200_000, 'The metadata is longer than 200 KB.');

const title = z.string().trim().min(1, 'Write the title.').max(200);
const optional = {
  description: z.string().trim().max(20_000).optional().describe('Markdown'),
  instructions: z.string().trim().max(20_000).optional().describe('Markdown'),
  due_date: z.iso
    .datetime({
      offset: true,
      abort: true,
      error: 'Write the due date in ISO 8601, such as 2026-12-01T18:00:00Z.',
    })
    .refine((text) => /^(19|20|21)\d\d-/.test(text), 'The due date must lie between the years 1900 and 2199.')
    .nullish(),
  lesson_id: rowId().nullish(),
  max_score: z.number().min(1).max(1_000).optional(),
  is_published: z.boolean().optional().describe('Learners do not see drafts; true where nothing is said'),
  metadata: metadata.optional().describe('Of a quiz: `questions`, as test questions have them'),
  oral_assignment: z
    .string()
    .trim()
    .max(2_000)
    .optional()
    .describe('What is to be said; oral homework needs it'),
  late_penalty_per_day: z
    .number()
    .min(0, 'A delay costs 0 to 100 percent a day.')
    .max(100, 'A delay costs 0 to 100 percent a day.')
    .optional()
    .describe('Of tasks: percent of the score for each day of delay that has begun'),
  max_late_days: z
    .int()
    .min(0)
    .max(365)
    .nullish()
    .describe('Of tasks: days after the due date in which they are still taken; null: no end'),
  show_explanations: z
    .boolean()
    .optional()
    .describe('Of tasks: learners are told at once what was right, and why'),
};

export const newCourseHomework = z.object({
  title,
  homework_type: z.enum(homeworkTypes),
  course_id: rowId(),
  ...optional,
});
/** academy's form, with the fields of the other contract beside. A file may stand for the text. */
export const newGroupHomework = z.object({
  group: rowId(),
  text: z.string().trim().max(20_000).optional(),
  title: title.optional(),
  homework_type: z.enum(homeworkTypes).optional(),
  course_id: rowId().nullish(),
  ...optional,
});
/** What is not named stays as it is. */
export const homeworkChanges = z.object({
  title: title.optional(),
  text: z.string().trim().max(20_000).optional().describe('The same as description'),
  homework_type: z.enum(homeworkTypes).optional(),
  ...optional,
});
export type HomeworkChanges = z.output<typeof homeworkChanges>;

export const homeworkFile = z
  .object({
    id: z.int(),
    name: z.string(),
    mime: z.string(),
    kind: z.enum(['audio', 'image', 'document', 'video']),
    size: z.int().describe('Bytes'),
    url: z.string().describe('Where it is downloaded by whoever may see the homework'),
  })
  .meta({ id: 'HomeworkFile' });

const lesson = z
  .object({
    id: z.int(),
    title: z.string(),
    content: z.string(),
    video_url: z.string().nullable(),
    premium_only: z.boolean(),
    order: z.int(),
    words: z.array(
      z.object({
        id: z.int(),
        lesson_id: z.int(),
        word: z.string(),
        translation: z.string(),
        ipa_pronunciation: z.string().nullable(),
      }),
    ),
  })
  .meta({ id: 'HomeworkLesson' });

const homeworkLine = z
  .object({
    id: z.int(),
    title: z.string(),
    description: z.string(),
    instructions: z.string(),
    homework_type: z.enum(homeworkTypes),
    oral_assignment: z.string(),
    due_date: z.iso.datetime().nullable(),
    max_score: z.number().describe('Of tasks: the sum of their points'),
    is_published: z.boolean(),
    late_penalty_per_day: z.number(),
    max_late_days: z.int().nullable(),
    show_explanations: z.boolean(),
    metadata: json.describe('Of a quiz: questions, for learners without their right answers'),
    course_id: z.int().nullable(),
    lesson_id: z.int().nullable(),
    group_id: z.int().nullable(),
    group_name: z.string().nullable(),
    created_by: z.int().nullable(),
    created_at: z.iso.datetime(),
    updated_at: z.iso.datetime(),
    lesson: lesson.nullable().describe('What premium holds is left out for others'),
    group: z.int().nullable().describe('academy’s name of group_id'),
    text: z.string().describe('academy’s name of description'),
    file: z.string().nullable().describe('academy’s only file: the first'),
    files: z.array(homeworkFile).describe('Of the assignment, when asked for'),
    counts: z
      .object({ assigned: z.int(), submitted: z.int(), late: z.int(), graded: z.int() })
      .nullable()
      .describe('How many learners stand where; for staff'),
  })
  .meta({ id: 'Homework' });

export const analysisView = z
  .object({
    attempt_id: z.int(),
    status: z.enum(attemptStatuses),
    overall_score: z.number().nullable().describe('0–100; a hint for the teacher, not the mark'),
    error: z.string().nullable().describe('Why the recording could not be scored'),
  })
  .meta({ id: 'OralAnalysis' });

const submissionLine = z.object({
  id: z.int(),
  user_id: z.int(),
  homework_id: z.int(),
  status: z.enum(homeworkStatuses),
  is_late: z.boolean().describe('Handed in after the due date'),
  is_overdue: z.boolean().describe('The due date is over and nothing was handed in'),
  submission: json,
  feedback: z.string(),
  score: z.number().nullable(),
  assigned_at: z.iso.datetime(),
  submitted_at: z.iso.datetime().nullable(),
  graded_at: z.iso.datetime().nullable(),
  graded_by: z.int().nullable(),
  practice_attempt_id: z.int().nullable(),
  analysis: analysisView.nullable().describe('Of an oral submission'),
  files: z.array(homeworkFile),
  user: platformUser,
});
export const submissionRow = submissionLine.meta({ id: 'HomeworkSubmission' });
export const userHomeworkView = submissionLine
  .extend({ homework: homeworkLine })
  .meta({ id: 'UserHomework' });
export const homeworkView = homeworkLine
  .extend({
    submissions: z
      .array(submissionRow)
      .default([])
      .describe('When asked for: those that you may see, at most 100'),
  })
  .meta({ id: 'HomeworkWithSubmissions' });
export type HomeworkView = z.output<typeof homeworkView>;

/** The same where only academy has the operation: times with the offset of the school's zone. */
const officeTime = z.iso.datetime({ offset: true });
export const officeHomework = homeworkView
  .extend({ created_at: officeTime, updated_at: officeTime, due_date: officeTime.nullable() })
  .meta({ id: 'GroupHomework' });
export type OfficeHomework = z.output<typeof officeHomework>;

export const oralView = userHomeworkView.extend({
  content: z.string().describe('What was to be said'),
  file_url: z.string(),
  audio_url: z.string(),
  student_id: z.int(),
  student: platformUser,
});

const flag = z.stringbool().default(false);

export const listQuery = skipQuery.extend({
  status: z
    .enum(homeworkStatuses)
    .optional()
    .describe('How your part stands; `submitted` means late ones too'),
  due_soon: intParam(0, 365).optional().describe('Due within so many days and not handed in'),
  include_files: flag,
});
export const allQuery = listQuery.extend({
  homework_type: z.enum(homeworkTypes).optional(),
  course_id: intParam().optional(),
  group_id: intParam().optional(),
});
export const lessonQuery = listQuery.extend({ lesson_id: intParam() });
export type ListQuery = z.output<typeof allQuery> & { lesson_id?: number };

export const homeworkId = z.object({ homework_id: intParam() });
export const readQuery = homeworkId.extend({ include_submissions: flag, include_files: flag });
export const mineQuery = skipQuery.extend({ status: z.enum(homeworkStatuses).optional() });
export const submissionsQuery = skipQuery.extend({
  homework_id: intParam(),
  status: z.enum(homeworkStatuses).optional(),
});
export type SubmissionsQuery = z.output<typeof submissionsQuery>;

export const gradeInput = z.object({
  user_homework_id: intParam(),
  feedback: z.string().trim().max(10_000),
  score: z.coerce.number<number>().min(0, 'The score is 0 or more.').max(1_000),
});

/** A text, which may be a JSON object, or the object itself. */
export const submitInput = z.object({
  submission: z.union([z.string().max(LONGEST_ANSWER), json]),
});
export type Submitted = z.output<typeof submitInput>['submission'];
