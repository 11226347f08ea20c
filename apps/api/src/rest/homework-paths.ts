/** Homework's routes that are no procedures, as the OpenAPI document describes them. */
import {
  gradeInput,
  homeworkChanges,
  homeworkView,
  newCourseHomework,
  newGroupHomework,
  officeHomework,
  oralView,
  submitInput,
  userHomeworkView,
} from '@talaffuz/features/homework/schema';
import {
  binary,
  bytes,
  conflictIn,
  failures,
  formFields,
  jsonBody,
  missing,
  missingIn,
  problem,
  schemaOf,
  signedIn,
  takingForm,
  text,
  user,
  type Json,
} from './openapi-parts.ts';

const inPath = (name: string) => ({
  parameters: [{ name, in: 'path', required: true, schema: { type: 'integer', minimum: 1 } }],
});
const files = { type: 'array', items: binary, description: 'Documents, images or recordings, at most 10' };

const taking = takingForm({
  400: problem('The form cannot be read, or lacks its file'),
  413: problem('A file is too large'),
  415: problem('Not a form or JSON, or a kind of file that is not accepted'),
});

/** Only academy has these, so their errors are its own. */
const changing = (operationId: string): Json => ({
  ...taking(
    operationId,
    'Homework',
    'Change homework; what is not named stays, files are added',
    { ...formFields(homeworkChanges), files },
    [],
    officeHomework,
    inPath('homework_id'),
  ),
  responses: {
    200: { description: 'The homework', ...jsonBody(schemaOf(officeHomework)) },
    ...missingIn('AcademyError'),
    ...conflictIn('AcademyError'),
    413: problem('A file is too large', 'AcademyError'),
    415: problem('Not a form or JSON, or a kind of file that is not accepted', 'AcademyError'),
    ...failures({ academy: true, open: false, input: true }),
  },
});
const created = taking(
  'homework-create',
  'Homework',
  'Set homework',
  { ...formFields(newCourseHomework), ...formFields(newGroupHomework), files },
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
      'Homework',
      'Hand homework in; until it is marked, again as often as you like',
      { ...formFields(submitInput), files },
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
      'Homework',
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
        'Homework',
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
                properties: formFields(gradeInput.omit({ user_homework_id: true })),
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
