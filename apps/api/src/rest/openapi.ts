/** The OpenAPI 3.1 document: the router's own operations, and beside them the routes that are no procedures. */
import type { AnyRouter } from '@trpc/server';
import { generateOpenApiDocument, type OpenApiRouter } from 'trpc-to-openapi';
import { z } from 'zod';
import { appRouter } from '@talaffuz/features/app-router';
import { tokenRouter } from '@talaffuz/features/auth/router';
import { file } from '@talaffuz/features/files/schema';
import { attempt } from '@talaffuz/features/practice/schema';
import { version } from '@talaffuz/features/system/service';
import { operationsOf } from './operations.ts';

type Json = Record<string, unknown>;

const fieldProblems = {
  type: 'array',
  items: {
    type: 'object',
    properties: {
      loc: { type: 'array', items: { type: ['string', 'integer'] } },
      msg: { type: 'string' },
      type: { type: 'string' },
    },
    required: ['loc', 'msg', 'type'],
  },
};

const schemas = {
  Error: {
    type: 'object',
    properties: {
      detail: { type: 'string', description: 'One sentence for a person' },
      error_code: { type: 'string', examples: ['RES_001'] },
    },
    required: ['detail', 'error_code'],
  },
  ValidationError: {
    type: 'object',
    properties: { detail: fieldProblems, error_code: { const: 'VAL_003' } },
    required: ['detail', 'error_code'],
  },
  AcademyError: {
    type: 'object',
    description: '`detail`, or the wrong fields with their messages',
    additionalProperties: { anyOf: [{ type: 'string' }, { type: 'array', items: { type: 'string' } }] },
  },
};

const jsonBody = (schema: Json) => ({ content: { 'application/json': { schema } } });
const ref = (name: keyof typeof schemas) => ({ $ref: `#/components/schemas/${name}` });
const problem = (description: string, name: keyof typeof schemas = 'Error') => ({
  description,
  ...jsonBody(ref(name)),
});

/** The answers that any operation may give beside its own. */
function failures({ academy, open, input }: { academy: boolean; open: boolean; input: boolean }): Json {
  const form = academy ? 'AcademyError' : 'Error';
  return {
    ...(input && academy ? { 400: problem('A field is wrong', 'AcademyError') } : {}),
    ...(open ? {} : { 401: problem('Not signed in, or the token has ended', form) }),
    ...(open ? {} : { 403: problem('Your role may not do this', form) }),
    ...(input && !academy ? { 422: problem('A field is wrong', 'ValidationError') } : {}),
    429: problem('Too many requests, or a quota is used up; see Retry-After', form),
    500: problem('A fault on our side', form),
  };
}

const schemaOf = (type: z.ZodType): Json => {
  const { $schema: _dialect, ...schema } = z.toJSONSchema(type, { io: 'output' });
  return schema;
};

const idPath = { name: 'id', in: 'path', required: true, schema: { type: 'integer', minimum: 1 } };
const signedIn = [{ bearer: [] }];
const user = failures({ academy: false, open: false, input: true });
const binary = { type: 'string', format: 'binary' };
const missing = { 404: problem('There is no such row, or it is not yours') };

const form = (properties: Json, required: string[]) => ({
  required: true,
  content: { 'multipart/form-data': { schema: { type: 'object', properties, required } } },
});

const bytes = (type: string, description: string) => ({
  200: { description, content: { [type]: { schema: binary } } },
  206: { description: 'The range asked for', content: { [type]: { schema: binary } } },
  416: problem('The range lies outside the file'),
});

const mediaPaths: Json = {
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

interface GeneratedOperation {
  responses: Json;
}

/** Our status codes and error bodies in the place of the adapter's. */
function routerPaths(router: OpenApiRouter & AnyRouter, prefix: string): Json {
  const { paths } = generateOpenApiDocument(router, { title: '', version: '', baseUrl: '' });
  const found: Json = {};
  for (const { path, method, meta, input } of operationsOf(router)) {
    const generated = paths?.[path]?.[method.toLowerCase() as 'get'] as unknown as GeneratedOperation;
    const good = generated.responses['200'];
    const success = String(meta.success ?? 200);
    const academy = meta.contract === 'academy';
    const open = meta.access === 'public';
    const responses = {
      [success]: meta.success === 204 ? { description: 'Done' } : good,
      ...(path.includes('{') ? missing : {}),
      ...failures({ academy, open, input: input !== null }),
    };
    const entry = (found[prefix + path] ??= {}) as Json;
    entry[method.toLowerCase()] = { ...generated, security: open ? [] : signedIn, responses };
  }
  return found;
}

/** Built anew at each call; paths and keys are in alphabetical order, so that the file changes only with the API. */
export function openApiDocument(): Json {
  const paths = { ...routerPaths(appRouter, '/api/v1'), ...routerPaths(tokenRouter, ''), ...mediaPaths };
  const sorted = Object.entries(paths).sort(([a], [b]) => a.localeCompare(b, 'en'));
  return {
    openapi: '3.1.0',
    info: {
      title: 'Talaffuz',
      version,
      description: 'English learning with pronunciation scoring on the school’s own machine.',
    },
    servers: [{ url: '/' }],
    paths: Object.fromEntries(sorted),
    components: {
      schemas,
      securitySchemes: { bearer: { type: 'http', scheme: 'bearer', bearerFormat: 'JWT' } },
    },
  };
}
