/** Pieces of which the OpenAPI document describes an operation. */
import { z } from 'zod';

export type Json = Record<string, unknown>;

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

export const schemas = {
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

export const jsonBody = (schema: Json) => ({ content: { 'application/json': { schema } } });
const ref = (name: keyof typeof schemas) => ({ $ref: `#/components/schemas/${name}` });
export const problem = (description: string, name: keyof typeof schemas = 'Error') => ({
  description,
  ...jsonBody(ref(name)),
});

/** The answers that any operation may give beside its own. */
export function failures({
  academy,
  open,
  input,
}: {
  academy: boolean;
  open: boolean;
  input: boolean;
}): Json {
  const form = academy ? 'AcademyError' : 'Error';
  return {
    ...(input && academy ? { 400: problem('A field is wrong', 'AcademyError') } : {}),
    ...(open ? {} : { 401: problem('Not signed in, or the token has ended', form) }),
    ...(open ? {} : { 403: problem('Your role may not do this', form) }),
    ...(input && !academy ? { 422: problem('A field is wrong', 'ValidationError') } : {}),
    429: problem('Too many requests, or a quota is used up; see Retry-After', form),
    500: problem('A fault on our side', form),
    503: problem('A part is not there or not set up; the sentence names it', form),
  };
}

/** What has a name of its own stands among the document's components, where the router's operations put it. */
export const schemaOf = (type: z.ZodType): Json => {
  const { $schema: _dialect, $defs: _named, ...schema } = z.toJSONSchema(type, { io: 'output' });
  return JSON.parse(JSON.stringify(schema).replaceAll('"#/$defs/', '"#/components/schemas/')) as Json;
};

export const idPath = { name: 'id', in: 'path', required: true, schema: { type: 'integer', minimum: 1 } };
export const signedIn = [{ bearer: [] }];
export const user = failures({ academy: false, open: false, input: true });
export const binary = { type: 'string', format: 'binary' };
export const missingIn = (form: 'Error' | 'AcademyError'): Json => ({
  404: problem('There is no such row, or it is not yours', form),
});
export const missing = missingIn('Error');

export const conflictIn = (form: 'Error' | 'AcademyError'): Json => ({
  409: problem('It does not go with what is there, such as a name that is taken', form),
});

export const conflict = conflictIn('Error');

export const form = (properties: Json, required: string[]) => ({
  required: true,
  content: { 'multipart/form-data': { schema: { type: 'object', properties, required } } },
});

export const bytes = (type: string, description: string) => ({
  200: { description, content: { [type]: { schema: binary } } },
  206: { description: 'The range asked for', content: { [type]: { schema: binary } } },
  416: problem('The range lies outside the file'),
});

export const text = (type: string, description: string) => ({
  description,
  content: { [type]: { schema: { type: 'string' } } },
});

/** The fields of a query, each as a parameter. */
export const queryParameters = (query: z.ZodObject) =>
  Object.entries(query.shape).map(([name, type]) => {
    const { $schema: _dialect, ...schema } = z.toJSONSchema(type, { io: 'input' });
    return { name, in: 'query', required: false, schema };
  });
