/** Homework tasks on the wire: the mentor contract's names for learners (§9), and what staff write and mark. */
import { z } from 'zod';
import { envelopeOf, intParam, pageQuery, rowId } from '../api/lists.ts';
import { clientId } from '../sync/client-id.ts';
import { homeworkTypes, taskTypes } from '../homework/kinds.ts';
import { questionTypes } from '../tests/questions/kind.ts';
import { wireOption } from '../tests/questions/wire.ts';
import { taskWireNames } from './wire.ts';

const json = z.record(z.string(), z.unknown());

/** How a homework stands for its learner, and how one of its tasks does. */
export const myStatuses = ['assigned', 'in_progress', 'submitted', 'graded'] as const;
export const taskStates = ['not_started', 'in_progress', 'completed'] as const;
export const submissionStatuses = ['in_progress', 'submitted', 'graded'] as const;

const taskLine = z.object({
  id: z.int(),
  paragraph_id: z.int().nullable(),
  paragraph_title: z.string().nullable(),
  task_type: z.enum(taskTypes),
  instructions: z.string(),
  points: z.number(),
  time_limit_minutes: z.int().nullable(),
  status: z.enum(taskStates),
  current_attempt: z.int().describe('Number of the newest attempt; 0 before the first'),
  max_attempts: z.int(),
  attempts_remaining: z.int(),
  questions_count: z.int(),
  answered_count: z.int().describe('Of the newest attempt'),
  submission_id: z.int().nullable().describe('The newest attempt'),
  my_score: z
    .number()
    .nullable()
    .describe('Of the best attempt, after its penalty; null until one is marked'),
  waits_for_teacher: z.boolean(),
  deadline: z.iso.datetime().nullable().describe('When the running attempt ends by itself'),
  seconds_left: z.int().nullable(),
});
export const taskView = taskLine.meta({ id: 'HomeworkTask' });
export type TaskView = z.output<typeof taskView>;
export const startedTask = taskLine.extend({ submission_id: z.int() }).meta({ id: 'StartedHomeworkTask' });

export const studentHomework = z
  .object({
    id: z.int(),
    title: z.string(),
    description: z.string(),
    instructions: z.string(),
    homework_type: z.enum(homeworkTypes),
    due_date: z.iso.datetime().nullable(),
    is_overdue: z.boolean().describe('The due date is over and it is not handed in'),
    can_submit: z.boolean(),
    my_status: z.enum(myStatuses),
    my_score: z.number().nullable().describe('So far: the best attempt of each task'),
    max_score: z.number(),
    my_percentage: z.number().nullable(),
    is_late: z.boolean().describe('Handed in after the due date'),
    late_penalty: z.number().describe('Percent that the delay has cost, or would cost now'),
    late_penalty_per_day: z.number(),
    max_late_days: z.int().nullable(),
    closes_at: z.iso.datetime().nullable().describe('From then on nothing is taken'),
    show_explanations: z.boolean(),
    tasks: z.array(taskView).describe('Empty for homework of other types'),
  })
  .meta({ id: 'StudentHomework' });
export type StudentHomework = z.output<typeof studentHomework>;

export const listQuery = pageQuery.extend({
  status: z.enum(myStatuses).optional(),
  include_completed: z.stringbool().default(true).describe('False leaves out what is handed in or marked'),
});
export type ListQuery = z.output<typeof listQuery>;
export const homeworkPage = envelopeOf(studentHomework);

export const homeworkId = z.object({ homework_id: intParam() });
export const taskId = homeworkId.extend({ task_id: intParam() });
export const startInput = taskId.extend({
  client_id: clientId.optional().describe('Made by the client: begun again with it, it is the same attempt'),
});
export type StartInput = z.output<typeof startInput>;

export const taskQuestion = z
  .object({
    id: z.int(),
    question_text: z.string(),
    question_type: z.enum(taskWireNames),
    options: z.array(wireOption).nullable(),
    points: z.number(),
    min_words: z.int().nullable().describe('Of an essay'),
    my_answer: z.string().nullable(),
    my_selected_options: z.array(z.int()).nullable(),
    is_answered: z.boolean(),
    is_final: z.boolean().describe('It can no longer be changed'),
    is_correct: z.boolean().nullable(),
    points_earned: z.number().nullable(),
    explanation: z.string().nullable(),
    ai_feedback: z.string().nullable(),
    model_used: z.string().nullable(),
    feedback: z.string().nullable().describe('The teacher’s'),
  })
  .meta({ id: 'HomeworkTaskQuestion' });
export type TaskQuestion = z.output<typeof taskQuestion>;

export const submissionId = z.object({ submission_id: intParam() });
export const answerInput = submissionId.extend({
  question_id: rowId(),
  answer_text: z.string().max(20_000).nullish(),
  selected_option_ids: z.array(z.int()).max(30).nullish(),
});
export type AnswerInput = z.output<typeof answerInput>;

export const answerReply = z
  .object({
    question_id: z.int(),
    is_correct: z.boolean().nullable().describe('Null where a teacher marks, and while nothing is told'),
    points_earned: z.number().nullable(),
    explanation: z.string().nullable(),
    ai_feedback: z.string().nullable(),
    model_used: z.string().nullable(),
  })
  .meta({ id: 'HomeworkAnswerReply' });
export type AnswerReply = z.output<typeof answerReply>;

export const completedSubmission = z
  .object({
    submission_id: z.int(),
    task_id: z.int(),
    status: z.enum(['submitted', 'graded']).describe('`submitted` waits for a teacher'),
    score: z.number().nullable().describe('Points of the task after the penalty; null while a teacher marks'),
    max_score: z.number(),
    percentage: z.number().nullable(),
    time_spent_seconds: z.int(),
    is_late: z.boolean(),
    late_penalty: z.number(),
    ended_by_clock: z.boolean(),
  })
  .meta({ id: 'CompletedHomeworkTask' });

const points = z
  .number()
  .min(0.01, 'Points are more than 0.')
  .max(1_000)
  .multipleOf(0.01, 'Give points with at most two decimals.');

export const taskQuestionInput = z.object({
  question_type: z.enum(questionTypes),
  question_text: z.string().trim().min(1, 'Write the question.').max(5_000),
  question_data: json.describe('By question_type, as of tests; see the names of the contracts'),
  explanation: z.string().trim().max(5_000).default(''),
  points: points.default(1),
});
export const taskInput = z.object({
  paragraph_id: rowId().nullish(),
  task_type: z.enum(taskTypes),
  instructions: z.string().trim().max(5_000).default(''),
  points: points.default(10),
  time_limit_minutes: z.int().min(1, 'A time limit is at least a minute.').max(600).nullish(),
  max_attempts: z.int().min(1, 'Allow at least one attempt.').max(20).default(1),
  questions: z.array(taskQuestionInput).max(100).default([]),
});
export type TaskInput = z.output<typeof taskInput>;
export const tasksInput = homeworkId.extend({ tasks: z.array(taskInput).max(50) });

export const authoredTasks = z
  .object({
    homework_id: z.int(),
    max_score: z.number().describe('All points of its tasks'),
    can_change: z.boolean().describe('Nobody has begun a task yet, and it is yours to change'),
    tasks: z.array(
      z.object({
        id: z.int(),
        paragraph_id: z.int().nullable(),
        paragraph_title: z.string().nullable(),
        task_type: z.enum(taskTypes),
        instructions: z.string(),
        points: z.number(),
        time_limit_minutes: z.int().nullable(),
        max_attempts: z.int(),
        questions: z.array(
          z.object({
            id: z.int(),
            question_type: z.enum(questionTypes),
            question_text: z.string(),
            question_data: json,
            explanation: z.string(),
            points: z.number(),
          }),
        ),
      }),
    ),
  })
  .meta({ id: 'AuthoredHomeworkTasks' });

const markedLine = z.object({
  id: z.int(),
  task_id: z.int(),
  task_type: z.enum(taskTypes),
  task_title: z.string().nullable().describe('Of its paragraph'),
  user_id: z.int(),
  full_name: z.string(),
  attempt_number: z.int(),
  status: z.enum(submissionStatuses),
  started_at: z.iso.datetime(),
  completed_at: z.iso.datetime().nullable(),
  time_spent_seconds: z.int(),
  score: z.number().nullable(),
  max_score: z.number(),
  is_late: z.boolean(),
  late_penalty: z.number(),
  ended_by_clock: z.boolean(),
  waiting: z.int().describe('Answers that wait for marks'),
});
export const submissionRow = markedLine.meta({ id: 'TaskSubmissionRow' });
export const submissionsPage = envelopeOf(submissionRow);
export const submissionsQuery = pageQuery.extend({
  homework_id: intParam(),
  status: z.enum(submissionStatuses).optional(),
});
export type SubmissionsQuery = z.output<typeof submissionsQuery>;

export const markedAnswer = z.object({
  question_id: z.int(),
  question_type: z.enum(taskWireNames),
  question_text: z.string(),
  points: z.number(),
  answer_id: z.int().nullable().describe('Null where nothing was answered'),
  given: z.string(),
  right: z.string(),
  points_earned: z.number().nullable(),
  is_correct: z.boolean().nullable(),
  ai_feedback: z.string(),
  model_used: z.string(),
  feedback: z.string(),
  graded_at: z.iso.datetime().nullable(),
});
export const submissionDetail = markedLine
  .extend({
    homework_id: z.int(),
    homework_title: z.string(),
    instructions: z.string(),
    answers: z.array(markedAnswer),
  })
  .meta({ id: 'TaskSubmission' });

export const gradeInput = z.object({
  answer_id: intParam(),
  points: z
    .number()
    .min(0, 'Points are 0 or more.')
    .max(1_000)
    .multipleOf(0.01, 'Give points with at most two decimals.'),
  feedback: z.string().trim().max(5_000).default(''),
});
export type GradeInput = z.output<typeof gradeInput>;
