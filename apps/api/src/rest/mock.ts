/** A new mock test: a form with its PDFs and its MP3. */
import { Router } from 'express';
import { isStaff } from '@talaffuz/core/actor';
import { env } from '@talaffuz/core/env';
import { AppError } from '@talaffuz/core/errors';
import { receiveParts, type PartRules } from '@talaffuz/core/upload/receive-upload';
import { validationError } from '@talaffuz/features/api/error-shape';
import { mockFields, mockParts, testView } from '@talaffuz/features/mock/schema';
import { createMockTest, keepingAll } from '@talaffuz/features/mock/tests';
import {
  binary,
  conflictIn,
  failures,
  form,
  formFields,
  jsonBody,
  missingIn,
  problem,
  schemaOf,
  signedIn as bearer,
  type Json,
} from './openapi-parts.ts';
import { signedIn, type Route } from './signed-in.ts';

const pdf = { kinds: ['document'], only: { mime: 'application/pdf', name: 'a PDF file' } } as const;
const mp3 = { kinds: ['audio'], only: { mime: 'audio/mpeg', name: 'an MP3 file' } } as const;

function rules() {
  const max_mib = env().UPLOAD_MOCK_MAX_MIB;
  return {
    'reading.file': { ...pdf, max_mib },
    'writing.file': { ...pdf, max_mib },
    'listening.audio_file': { ...mp3, max_mib },
    'listening.question_file': { ...pdf, max_mib },
  } satisfies PartRules;
}

const create: Route = async (req, res, actor, ctx) => {
  // Before 300 MB are read of who may not send them.
  if (!isStaff(actor)) {
    req.resume();
    throw new AppError(
      'role_not_allowed',
      `Only teachers and owners may do this; you are signed in as ${actor.role}.`,
    );
  }
  const { fields, files } = await receiveParts(req, rules());
  const test = await keepingAll(Object.values(files), () => {
    const input = mockFields.safeParse(fields);
    if (!input.success) throw validationError(input.error, 'body');
    return createMockTest(actor, ctx.request.origin, input.data, files);
  });
  res.status(201).json(test);
};

export function mockRoutes(): Router {
  const routes = Router();
  routes.post('/mock/tests/create', signedIn(create, 'academy'));
  return routes;
}

const { title, ...numbers } = formFields(mockFields);
/** As the contract writes the names of the form. */
const bracketed = (name: string) => name.replace(/\.(\w+)$/, '[$1]');

export const mockPaths: Record<string, Json> = {
  '/api/v1/mock/tests/create': {
    post: {
      operationId: 'mock-createTest',
      tags: ['Mock tests'],
      summary: 'Add a mock test with its files',
      description: 'Names may be written with a dot too, such as `reading.file`.',
      security: bearer,
      requestBody: form(
        {
          title,
          ...Object.fromEntries(
            [...mockParts.map((part) => [part, binary] as const), ...Object.entries(numbers)].map(
              ([name, schema]) => [bracketed(name), schema],
            ),
          ),
        },
        ['title', ...mockParts.map(bracketed), ...Object.keys(numbers).map(bracketed)],
      ),
      responses: {
        201: { description: 'Added', ...jsonBody(schemaOf(testView)) },
        ...missingIn('AcademyError'),
        ...conflictIn('AcademyError'),
        413: problem('A file is too large', 'AcademyError'),
        415: problem('Not a form, or a file of another kind', 'AcademyError'),
        ...failures({ academy: true, open: false, input: true }),
      },
    },
  },
};
