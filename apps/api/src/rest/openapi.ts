/** The OpenAPI 3.1 document: the router's own operations, and beside them the routes that are no procedures. */
import type { AnyRouter } from '@trpc/server';
import { generateOpenApiDocument, type OpenApiRouter } from 'trpc-to-openapi';
import { appRouter } from '@talaffuz/features/app-router';
import { scopeFor } from '@talaffuz/features/api-keys/scopes';
import { tokenRouter } from '@talaffuz/features/auth/router';
import { version } from '@talaffuz/features/system/service';
import { attendancePaths } from './attendance.ts';
import { certificatePaths } from './certificates.ts';
import { homeworkPaths } from './homework-paths.ts';
import { mediaPaths } from './media-paths.ts';
import { conflictIn, failures, missingIn, responses, schemas, signedIn, type Json } from './openapi-parts.ts';
import { tablePaths } from './tables.ts';
import { paymentPaths } from './payments.ts';
import { metricPaths } from './metrics.ts';
import { operationsOf } from './operations.ts';
import { examPaths } from './exams.ts';
import { masteryPaths } from './mastery.ts';
import { mockPaths } from './mock.ts';
import { tutorPaths } from './tutor-paths.ts';
import { textbookPaths } from './textbooks.ts';
import { stripePaths } from './stripe.ts';

interface GeneratedOperation {
  parameters?: Json[];
  requestBody?: { required: boolean; content: Record<string, { schema: ObjectSchema }> };
  responses: Json;
}
interface ObjectSchema {
  properties?: Record<string, Json>;
  required?: string[];
}

/** A body's fields as parameters of the query. */
function inQuery({ requestBody, ...operation }: GeneratedOperation): GeneratedOperation {
  const { properties = {}, required = [] } = requestBody?.content['application/json']?.schema ?? {};
  const fields = Object.entries(properties).map(([name, schema]) => ({
    name,
    in: 'query',
    required: required.includes(name),
    schema,
  }));
  return { ...operation, parameters: [...(operation.parameters ?? []), ...fields] };
}

/** A body that is nothing but one of its fields. */
function asList(operation: GeneratedOperation, list: string | undefined): GeneratedOperation {
  const schema = operation.requestBody?.content['application/json']?.schema.properties?.[list ?? ''];
  if (schema === undefined) return operation;
  return { ...operation, requestBody: { required: true, content: { 'application/json': { schema } } } };
}

/** Our status codes and error bodies in the place of the adapter's. */
function routerPaths(router: OpenApiRouter & AnyRouter, prefix: string): { paths: Json; named: Json } {
  const { paths, components } = generateOpenApiDocument(router, { title: '', version: '', baseUrl: '' });
  // Schemas with a name of their own; the adapter's errors are not ours.
  const named = Object.fromEntries(
    Object.entries((components?.schemas ?? {}) as Json).filter(([name]) => !name.startsWith('error.')),
  );
  const found: Json = {};
  for (const { path, method, meta, input } of operationsOf(router)) {
    const generated = paths?.[path]?.[method.toLowerCase() as 'get'] as unknown as GeneratedOperation;
    const good = generated.responses['200'];
    const success = String(meta.success ?? 200);
    const academy = meta.contract === 'academy';
    const body = academy ? 'AcademyError' : 'Error';
    const open = meta.access === 'public';
    const answers = {
      ...(meta.again === true ? { 200: good } : {}),
      [success]: meta.success === 204 ? { description: 'Done' } : good,
      ...(input !== null || meta.missing === true ? missingIn(body) : {}),
      ...(method === 'GET' && meta.conflict !== true ? {} : conflictIn(body)),
      ...failures({ academy, open: open && meta.rate === undefined, input: input !== null }),
    };
    const entry = (found[prefix + path] ??= {}) as Json;
    const shown = meta.query === true ? inQuery(generated) : asList(generated, meta.list);
    entry[method.toLowerCase()] = { ...shown, security: open ? [] : signedIn, responses: answers };
  }
  return { paths: found, named };
}

/** Says of each operation whether a key opens it, and with which scope. */
function withKeys(path: string, entry: Json): Json {
  const changed = Object.entries(entry).map(([method, operation]) => {
    const scope = scopeFor(method.toUpperCase(), path.replace(/^\/api\/v1/, ''));
    const { security, description } = operation as { security?: Json[]; description?: string };
    if (scope === null || security?.length !== 1) return [method, operation];
    const sentence = `An API key needs the scope \`${scope}\`.`;
    return [
      method,
      {
        ...(operation as Json),
        description: description === undefined ? sentence : `${description} ${sentence}`,
        security: [...security, { api_key: [] }],
      },
    ];
  });
  return Object.fromEntries(changed) as Json;
}

/** Without the bounds that every whole number of JavaScript has, and without zod's patterns where a format says it. */
const tidy = (document: Json): Json =>
  JSON.parse(JSON.stringify(document), function (this: Json, key, value: unknown) {
    const empty =
      (key === 'minimum' && value === Number.MIN_SAFE_INTEGER) ||
      (key === 'maximum' && value === Number.MAX_SAFE_INTEGER) ||
      (key === 'pattern' && typeof value === 'string' && typeof this['format'] === 'string');
    return empty ? undefined : value;
  }) as Json;

/** Built anew at each call; paths and keys are in alphabetical order, so that the file changes only with the API. */
export function openApiDocument(): Json {
  const own = routerPaths(appRouter, '/api/v1');
  const paths = { ...own.paths, ...routerPaths(tokenRouter, '').paths };
  // A path may have operations of both kinds.
  for (const [path, entry] of Object.entries({
    ...mediaPaths,
    ...attendancePaths,
    ...certificatePaths,
    ...homeworkPaths,
    ...metricPaths,
    ...paymentPaths,
    ...tablePaths,
    ...examPaths,
    ...masteryPaths,
    ...mockPaths,
    ...stripePaths,
    ...textbookPaths,
    ...tutorPaths,
  }))
    paths[path] = { ...(paths[path] as Json), ...entry };
  const sorted = Object.entries(paths).sort(([a], [b]) => a.localeCompare(b, 'en'));
  return tidy({
    openapi: '3.1.0',
    info: {
      title: 'Talaffuz',
      version,
      description: 'English learning with pronunciation scoring on the school’s own machine.',
    },
    servers: [{ url: '/' }],
    paths: Object.fromEntries(sorted.map(([path, entry]) => [path, withKeys(path, entry as Json)])),
    components: {
      schemas: { ...schemas, ...own.named },
      responses,
      securitySchemes: {
        bearer: { type: 'http', scheme: 'bearer', bearerFormat: 'JWT' },
        api_key: { type: 'apiKey', in: 'header', name: 'X-API-Key' },
      },
    },
  });
}
