/** What a phone did without a network, told in one go (mentor §15). */
import { z } from 'zod';
import { clientId } from './client-id.ts';
import { intParam, rowId } from '../api/lists.ts';
import { wireAnswer } from '../tests/questions/wire.ts';
import { card, contentLanguage } from '../textbooks/schema.ts';
import { difficulties, purposes, shownQuestion } from '../textbook-tests/schema.ts';

/** Actions of one request; a longer queue is sent in parts. */
export const MAX_ACTIONS = 50;

/** An attempt or a submission: by its id, or by the id that the phone gave it when it began. */
const of = {
  attempt_id: rowId().optional(),
  attempt_client_id: clientId
    .optional()
    .describe('The client_id that the start had, when the id is not known yet'),
};
const ofTask = {
  submission_id: rowId().optional(),
  submission_client_id: clientId.optional().describe('The client_id that the start had'),
};

const progress = z.object({
  paragraph_id: rowId(),
  step: z.enum(['intro', 'content', 'practice', 'summary']).optional(),
  seconds: z.int().min(0).max(3_600).optional(),
  completed: z.boolean().optional(),
});

const head = {
  id: clientId.describe('Of this action: sent again, it is answered as the first time'),
  occurred_at: z.iso.datetime({ offset: true }).describe('When it was done, by the phone’s clock'),
};

export const action = z.discriminatedUnion('type', [
  z.object({ ...head, type: z.literal('paragraph_progress'), payload: progress }),
  z.object({
    ...head,
    type: z.literal('test_start'),
    payload: z.object({ test_id: rowId(), client_id: clientId }),
  }),
  z.object({ ...head, type: z.literal('test_answer'), payload: wireAnswer.extend(of) }),
  z.object({
    ...head,
    type: z.literal('test_submit'),
    payload: z.object({ ...of, answers: z.array(wireAnswer).max(200).default([]) }),
  }),
  z.object({
    ...head,
    type: z.literal('task_start'),
    payload: z.object({ homework_id: rowId(), task_id: rowId(), client_id: clientId }),
  }),
  z.object({
    ...head,
    type: z.literal('task_answer'),
    payload: z.object({
      ...ofTask,
      question_id: rowId(),
      answer_text: z.string().max(20_000).nullish(),
      selected_option_ids: z.array(z.int()).max(30).nullish(),
    }),
  }),
  z.object({ ...head, type: z.literal('task_complete'), payload: z.object(ofTask) }),
]);
export type Action = z.output<typeof action>;

export const syncInput = z.object({
  sent_at: z.iso
    .datetime({ offset: true })
    .optional()
    .describe('The phone’s clock now; how far it is wrong is taken from every occurred_at'),
  actions: z.array(action).max(MAX_ACTIONS, `Send at most ${String(MAX_ACTIONS)} actions at once.`),
});

export const outcomes = ['applied', 'conflict', 'rejected', 'retry'] as const;

export const result = z
  .object({
    id: z.string(),
    status: z
      .enum(outcomes)
      .describe(
        '`conflict`: the server has something else and keeps it (see `server`); `rejected`: it can never be done; `retry`: send it again',
      ),
    duplicate: z.boolean().describe('It was told before; the answer is that of the first time'),
    answer: z
      .record(z.string(), z.unknown())
      .nullable()
      .describe('What the operation of the same name answers'),
    server: z
      .record(z.string(), z.unknown())
      .nullable()
      .describe('Of a conflict: the attempt or submission as the server has it'),
    detail: z.string().nullable(),
    error_code: z.string().nullable(),
  })
  .meta({ id: 'SyncResult' });
export type Result = z.infer<typeof result>;

export const syncAnswer = z.object({
  results: z.array(result).describe('One for each action, in their order'),
  server_time: z.iso.datetime(),
});

export const downloadInput = z.object({ textbook_id: intParam() });
export const download = z
  .object({
    id: z.int(),
    title: z.string(),
    description: z.string(),
    author: z.string(),
    grade_level: z.int(),
    language: z.string(),
    updated_at: z.iso
      .datetime()
      .describe('That of the list of textbooks: where it is the same, nothing has changed'),
    chapters: z.array(
      z.object({
        id: z.int(),
        title: z.string(),
        number: z.int(),
        order: z.int(),
        description: z.string(),
        learning_objective: z.string(),
        paragraphs: z.array(
          z.object({
            id: z.int(),
            title: z.string(),
            number: z.int(),
            order: z.int(),
            content: z.string(),
            summary: z.string(),
            learning_objective: z.string(),
            lesson_objective: z.string(),
            key_terms: z.array(z.string()),
            questions: z.array(z.object({ order: z.int(), text: z.string() })),
            estimated_time: z.int(),
            contents: z.array(
              z.object({
                language: contentLanguage,
                explain_text: z.string().nullable(),
                audio_url: z.string().nullable().describe('Good for some hours: fetch it with the rest'),
                video_url: z.string().nullable(),
                slides_url: z.string().nullable(),
                cards: z.array(card),
              }),
            ),
          }),
        ),
        tests: z
          .array(
            z.object({
              id: z.int(),
              title: z.string(),
              description: z.string(),
              test_purpose: z.enum(purposes),
              difficulty: z.enum(difficulties),
              time_limit: z.int(),
              passing_score: z.number(),
              paragraph_id: z.int().nullable(),
              questions: z.array(shownQuestion),
            }),
          )
          .describe('Formative and practice tests, without what is right'),
      }),
    ),
  })
  .meta({ id: 'TextbookDownload' });
