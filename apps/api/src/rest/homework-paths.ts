/** Homework's routes that are no procedures, as the OpenAPI document describes them. */
import { z } from 'zod';
import {
  gradeInput,
  homeworkChanges,
  homeworkView,
  newCourseHomework,
  newGroupHomework,
  oralView,
  submitInput,
  userHomeworkView,
} from '@talaffuz/features/homework/schema';
import {
  binary,
  bytes,
  conflict,
  form,
  jsonBody,
  missing,
  problem,
  schemaOf,
  signedIn,
  text,
  user,
  type Json,
} from './openapi-parts.ts';

const fieldsOf = (type: z.ZodObject): Json =>
  z.toJSONSchema(type, { io: 'input', unrepresentable: 'any' }).properties ?? {};
const inPath = (name: string) => ({
  parameters: [{ name, in: 'path', required: true, schema: { type: 'integer', minimum: 1 } }],
});
const files = { type: 'array', items: binary, description: 'Documents, images or recordings, at most 10' };

/** An operation that takes a form and answers JSON. */
const taking = (
  operationId: string,
  summary: string,
  fields: Json,
  required: string[],
  answer: z.ZodType,
  more: Json = {},
): Json => ({
  operationId,
  tags: ['Homework'],
  summary,
  security: signedIn,
  requestBody: form(fields, required),
  ...more,
  responses: {
    200: { description: 'The answer', ...jsonBody(schemaOf(answer)) },
    ...missing,
    ...conflict,
    400: problem('The form cannot be read, or lacks its file'),
    413: problem('A file is too large'),
    415: problem('Not a form or JSON, or a kind of file that is not accepted'),
    ...user,
  },
});

const changing = (operationId: string): Json =>
  taking(
    operationId,
    'Change homework; what is not named stays, files are added',
    { ...fieldsOf(homeworkChanges), files },
    [],
    homeworkView,
    inPath('homework_id'),
  );
const created = taking(
  'homework-create',
  'Set homework',
  { ...fieldsOf(newCourseHomework), ...fieldsOf(newGroupHomework), files },
  [],
  homeworkView,
  {
    description:
      'As a form or as JSON. With `group` it is group homework (a text or a file, 201) and is assigned to the students of the group; otherwise course homework, which needs `title`, `homework_type` and `course_id`.',
  },
);

export const homeworkPaths: Record<string, Json> = {
  '/api/v1/homework': {
    post: {
      ...created,
      responses: {
        ...(created['responses'] as Json),
        201: { description: 'Set for a group', ...jsonBody(schemaOf(homeworkView)) },
      },
    },
  },
  '/api/v1/homework/{homework_id}': {
    put: changing('homework-change'),
    patch: changing('homework-changeSome'),
  },
  '/api/v1/homework/{homework_id}/submit': {
    post: taking(
      'homework-submit',
      'Hand homework in; until it is marked, again as often as you like',
      { ...fieldsOf(submitInput), files },
      ['submission'],
      userHomeworkView,
      {
        ...inPath('homework_id'),
        description:
          'A text, or a JSON object as text. A quiz takes `{"answers": [{"question_id", "answer_data"}]}`, with answers as those of tests, and is marked at once. After the due date the status is `late`.',
      },
    ),
  },
  '/api/v1/homework/{homework_id}/submit-oral': {
    post: taking(
      'homework-submitOral',
      'Hand in a recording; its score comes later and is a hint for the teacher',
      { audio_file: binary },
      ['audio_file'],
      oralView,
      inPath('homework_id'),
    ),
  },
  '/api/v1/homework/grade/{user_homework_id}': {
    post: {
      ...taking(
        'homework-grade',
        'Mark what somebody handed in',
        {},
        [],
        userHomeworkView,
        inPath('user_homework_id'),
      ),
      requestBody: {
        required: true,
        content: Object.fromEntries(
          ['application/json', 'application/x-www-form-urlencoded'].map((type) => [
            type,
            {
              schema: {
                type: 'object',
                properties: fieldsOf(gradeInput.omit({ user_homework_id: true })),
                required: ['feedback', 'score'],
              },
            },
          ]),
        ),
      },
    },
  },
  '/api/v1/homework/files/{file_id}/download': {
    get: {
      operationId: 'homework-download',
      tags: ['Homework'],
      summary: 'A file of homework or of a hand-in that you may see',
      security: signedIn,
      ...inPath('file_id'),
      responses: { ...bytes('*/*', 'The file'), ...missing, ...user },
    },
  },
  '/api/v1/homework/{homework_id}/marks.csv': {
    get: {
      operationId: 'homework-marksCsv',
      tags: ['Homework'],
      summary: 'The marks of one homework, as a table',
      security: signedIn,
      ...inPath('homework_id'),
      responses: { 200: text('text/csv', 'A row a learner'), ...missing, ...user },
    },
  },
};
