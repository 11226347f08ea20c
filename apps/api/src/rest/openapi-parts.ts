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
      values: {
        type: 'object',
        description: 'What the sentence names, for one in another language',
        additionalProperties: { type: ['string', 'number'] },
      },
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

type ErrorForm = 'Error' | 'AcademyError';

/** What most operations answer when something is wrong; each stands once, among the document's components. */
const commonIn = (form: ErrorForm) => ({
  Unauthorized: problem('Not signed in, or the token has ended', form),
  Forbidden: problem('Your role may not do this', form),
  NotFound: problem('There is no such row, or it is not yours', form),
  Conflict: problem('It does not go with what is there, such as a name that is taken', form),
  Invalid: problem('A field is wrong', form === 'Error' ? 'ValidationError' : form),
  TooMany: problem('Too many requests, or a quota is used up; see Retry-After', form),
  Fault: problem('A fault on our side', form),
  Unavailable: problem('A part is not there or not set up; the sentence names it', form),
});
const academyPrefix = 'Academy';
export const responses: Json = {
  ...commonIn('Error'),
  ...Object.fromEntries(
    Object.entries(commonIn('AcademyError')).map(([name, answer]) => [academyPrefix + name, answer]),
  ),
};

const common = (name: keyof ReturnType<typeof commonIn>, form: ErrorForm = 'Error') => ({
  $ref: `#/components/responses/${form === 'Error' ? '' : academyPrefix}${name}`,
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
    ...(open ? {} : { 401: common('Unauthorized', form), 403: common('Forbidden', form) }),
    ...(input ? { [academy ? 400 : 422]: common('Invalid', form) } : {}),
    429: common('TooMany', form),
    500: fault(form),
    503: common('Unavailable', form),
  };
}

export const fault = (form: ErrorForm = 'Error') => common('Fault', form);

/** What has a name of its own stands among the document's components, where the router's operations put it. */
const jsonSchema = (type: z.ZodType, io: 'input' | 'output'): Json => {
  const { $schema: _dialect, $defs: _named, ...schema } = z.toJSONSchema(type, { io });
  return JSON.parse(JSON.stringify(schema).replaceAll('"#/$defs/', '"#/components/schemas/')) as Json;
};
export const schemaOf = (type: z.ZodType): Json => jsonSchema(type, 'output');

export const idPath = { name: 'id', in: 'path', required: true, schema: { type: 'integer', minimum: 1 } };
export const signedIn = [{ bearer: [] }];
export const user = failures({ academy: false, open: false, input: true });
export const binary = { type: 'string', format: 'binary' };
export const missingIn = (form: ErrorForm): Json => ({ 404: common('NotFound', form) });
export const missing = missingIn('Error');

export const conflictIn = (form: ErrorForm): Json => ({ 409: common('Conflict', form) });
export const conflict = conflictIn('Error');

export const form = (properties: Json, required: string[]) => ({
  required: true,
  content: { 'multipart/form-data': { schema: { type: 'object', properties, required } } },
});

/** The fields of a form, from their schema. */
export const formFields = (type: z.ZodObject): Json =>
  z.toJSONSchema(type, { io: 'input', unrepresentable: 'any' }).properties ?? {};

/** Operations that take a form and answer JSON; `refusals` are what they say to a form that they cannot take. */
export const takingForm =
  (refusals: Json) =>
  (
    operationId: string,
    tag: string,
    summary: string,
    fields: Json,
    required: string[],
    answer: z.ZodType,
    more: Json = {},
  ): Json => ({
    operationId,
    tags: [tag],
    summary,
    security: signedIn,
    requestBody: form(fields, required),
    ...more,
    responses: {
      200: { description: 'The answer', ...jsonBody(schemaOf(answer)) },
      ...missing,
      ...conflict,
      ...refusals,
      ...user,
    },
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
  Object.entries(query.shape).map(([name, type]) => ({
    name,
    in: 'query',
    required: false,
    schema: jsonSchema(type as z.ZodType, 'input'),
  }));
