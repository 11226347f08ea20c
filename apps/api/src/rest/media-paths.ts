/** The routes that are no procedures, as the OpenAPI document describes them. */
import { progressQuery, subjectQuery } from '@talaffuz/features/analytics/schema';
import { batch, resultsQuery } from '@talaffuz/features/batches/schema';
import { file } from '@talaffuz/features/files/schema';
import { attempt } from '@talaffuz/features/practice/schema';
import { agreementQuery, labelQuery } from '@talaffuz/features/reviews/schema';
import {
  binary,
  bytes,
  form,
  idPath,
  jsonBody,
  missing,
  problem,
  queryParameters,
  schemaOf,
  signedIn,
  text,
  user,
  type Json,
} from './openapi-parts.ts';

export const mediaPaths: Record<string, Json> = {
  '/api/v1/practice/batches': {
    post: {
      operationId: 'batches-submit',
      tags: ['Batches'],
      summary: 'Score many recordings as one order',
      description:
        'Send `archive` alone, or parts `audio` with either `manifest` or `texts`, or `homework_id` for what learners handed in for oral homework (as JSON too). Everything is checked before anything is kept; each problem is told by row.',
      security: signedIn,
      parameters: [
        {
          name: 'Idempotency-Key',
          in: 'header',
          required: false,
          description: 'The same key with the same content answers the first batch.',
          schema: { type: 'string', minLength: 1, maxLength: 200 },
        },
      ],
      requestBody: form(
        {
          archive: { ...binary, description: 'A ZIP with recordings and manifest.csv' },
          manifest: { ...binary, description: 'CSV: id,audio,text[,phones][,student]' },
          audio: { type: 'array', items: binary, description: 'The recordings' },
          texts: { type: 'string', description: 'A JSON object, file name → text' },
          title: { type: 'string', maxLength: 200 },
          homework_id: { type: 'integer', minimum: 1, description: 'Instead of files' },
          only_unscored: { type: 'boolean', description: 'Of the homework, only what has no score so far' },
        },
        [],
      ),
      responses: {
        200: { description: 'The batch made with this key before', ...jsonBody(schemaOf(batch)) },
        201: { description: 'Taken', ...jsonBody(schemaOf(batch)) },
        400: problem('The form cannot be read, or has no recordings'),
        404: problem('There is no such homework, or it is not yours'),
        409: problem('The key was used for other recordings'),
        413: problem('The recordings are too large'),
        415: problem('Not a form'),
        ...user,
      },
    },
  },
  '/api/v1/practice/batches/{id}/results': {
    get: {
      operationId: 'batches-results',
      tags: ['Batches'],
      summary: 'The rows of a batch that are over, in the manifest’s order',
      security: signedIn,
      parameters: [idPath, ...queryParameters(resultsQuery)],
      responses: {
        200: {
          description: 'An assessment or error a line, or a table of scores',
          content: {
            'application/x-ndjson': { schema: { type: 'string' } },
            'text/csv': { schema: { type: 'string' } },
          },
        },
        ...missing,
        ...user,
      },
    },
  },
  '/api/v1/practice/assess': {
    post: {
      operationId: 'practice-assess',
      tags: ['Practice'],
      summary: 'Score a recording of a sentence',
      description:
        'Waits up to 20 seconds for the result; with `Prefer: respond-async` it answers 202 at once.',
      security: signedIn,
      parameters: [
        {
          name: 'Prefer',
          in: 'header',
          required: false,
          schema: { type: 'string', enum: ['respond-async'] },
        },
      ],
      requestBody: form(
        {
          audio: { ...binary, description: 'WAV, WebM, OGG, MP3, M4A, FLAC, AAC or AMR' },
          sentence_id: { type: 'integer', minimum: 1, description: 'A sentence of the library' },
          text: { type: 'string', maxLength: 500, description: 'Any text, instead of sentence_id' },
          session_id: { type: 'integer', minimum: 1, description: 'A session of yours that is still open' },
        },
        ['audio'],
      ),
      responses: {
        200: { description: 'Scored', ...jsonBody(schemaOf(attempt)) },
        202: {
          description: 'Under way',
          headers: { Location: { schema: { type: 'string' }, description: 'Where to ask again' } },
          ...jsonBody(schemaOf(attempt)),
        },
        400: problem('The form cannot be read, or has no audio'),
        413: problem('The recording is too large'),
        415: problem('Not a form, or not a recording'),
        ...missing,
        ...user,
      },
    },
  },
  '/api/v1/practice/attempts/{id}/audio': {
    get: {
      operationId: 'practice-attemptAudio',
      tags: ['Practice'],
      summary: 'The recording of an attempt',
      security: signedIn,
      parameters: [idPath],
      responses: { ...bytes('audio/*', 'The recording as it was sent'), ...missing, ...user },
    },
  },
  '/api/v1/analytics/progress.csv': {
    get: {
      operationId: 'analytics-progressCsv',
      tags: ['Analytics'],
      summary: 'Practice by day, as a table',
      security: signedIn,
      parameters: queryParameters(progressQuery),
      responses: { 200: text('text/csv', 'A row a day'), ...missing, ...user },
    },
  },
  '/api/v1/analytics/phoneme-stats.csv': {
    get: {
      operationId: 'analytics-phonemeStatsCsv',
      tags: ['Analytics'],
      summary: 'How every sound stands, as a table',
      security: signedIn,
      parameters: queryParameters(subjectQuery),
      responses: { 200: text('text/csv', 'A row a phoneme'), ...missing, ...user },
    },
  },
  '/api/v1/practice/agreement.csv': {
    get: {
      operationId: 'reviews-agreementCsv',
      tags: ['Reviews'],
      summary: 'How far the model and the teachers agree, as a table',
      security: signedIn,
      parameters: queryParameters(agreementQuery),
      responses: { 200: text('text/csv', 'A row a phoneme, score, group and week'), ...user },
    },
  },
  '/api/v1/practice/training-labels': {
    get: {
      operationId: 'reviews-trainingLabels',
      tags: ['Reviews'],
      summary: 'Reviewed attempts as training labels',
      security: signedIn,
      parameters: queryParameters(labelQuery),
      responses: { 200: text('application/x-ndjson', 'One attempt a line; see docs/api.md'), ...user },
    },
  },
  '/api/v1/library/sentences/{id}/audio': {
    get: {
      operationId: 'library-sentenceAudio',
      tags: ['Library'],
      summary: 'A sentence as a synthesiser says it',
      security: signedIn,
      parameters: [idPath],
      responses: { ...bytes('audio/wav', 'WAV, 16 bits, mono'), ...missing, ...user },
    },
  },
  '/api/v1/files': {
    post: {
      operationId: 'files-upload',
      tags: ['Files'],
      summary: 'Upload a file',
      security: signedIn,
      requestBody: form({ file: binary }, ['file']),
      responses: {
        201: { description: 'Stored', ...jsonBody(schemaOf(file)) },
        400: problem('The form cannot be read, or has no file'),
        413: problem('The file is too large'),
        415: problem('Not a form, or not a kind of file that is accepted'),
        ...user,
      },
    },
  },
  '/api/v1/files/{id}/content': {
    get: {
      operationId: 'files-content',
      tags: ['Files'],
      summary: 'The bytes of a file, by a signed link',
      security: [],
      parameters: [idPath, { name: 'token', in: 'query', required: true, schema: { type: 'string' } }],
      responses: {
        ...bytes('*/*', 'The file'),
        ...missing,
        401: problem('The link is wrong or has ended'),
        429: problem('Too many requests'),
      },
    },
  },
  '/health': {
    get: {
      operationId: 'health',
      tags: ['System'],
      summary: 'Is the product up',
      security: [],
      responses: { 200: { description: 'Up' }, 503: { description: 'The database does not answer' } },
    },
  },
  '/version': {
    get: {
      operationId: 'version',
      tags: ['System'],
      summary: 'Which version this is',
      security: [],
      responses: { 200: { description: 'Name and version' } },
    },
  },
};
