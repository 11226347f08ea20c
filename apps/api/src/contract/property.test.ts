/**
 * Every operation of the OpenAPI document, 100 times with seeded random input as owner, teacher, student, parent and
 * nobody: no answer is a fault of ours (5xx; but for a part that is not set up), and each is as the document says.
 */
import fc, { type Arbitrary } from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { roles } from '@talaffuz/core/actor';
import { reloadEnv } from '@talaffuz/core/env';
import { closeDb, db } from '@talaffuz/db/client';
import { loadDemoData } from '@talaffuz/features/demo/demo-data';
import { syncLibrary } from '@talaffuz/features/library/content';
import { makeUser } from '@talaffuz/features/testing/accounts';
import { openApiDocument } from '../rest/openapi.ts';
import { bearerOf, startApi, type ApiServer } from '../testing/api-server.ts';
import { startSpeechWorker, type SpeechWorker } from '../testing/speech-worker.ts';
import { almost, type Schema } from './arbitrary.ts';
import { undocumented } from './documented.ts';

const CASES = 100;
const SEED = 20_261_121;
const AT_ONCE = 10;

interface Parameter {
  name: string;
  in: 'path' | 'query' | 'header';
  required?: boolean;
  schema: Schema;
}
interface OperationDoc {
  parameters?: Parameter[];
  requestBody?: { content: Record<string, { schema: Schema }> };
}
const document = openApiDocument() as unknown as {
  paths: Record<string, Record<string, OperationDoc>>;
  components: { schemas: Record<string, Schema> };
};
const named = document.components.schemas;

const operations = Object.entries(document.paths).flatMap(([path, methods]) =>
  Object.entries(methods).map(([method, operation]) => ({
    name: `${method.toUpperCase()} ${path}`,
    method: method.toUpperCase(),
    path,
    operation,
  })),
);

interface Sent {
  path: Record<string, unknown>;
  query: Record<string, unknown>;
  body: unknown;
  form: Record<string, unknown> | null;
}

/** Fields of a form: files are a few bytes, most of them no file of any kind. */
function formOf(schema: Schema): Arbitrary<Record<string, unknown>> {
  const fields = Object.fromEntries(
    Object.entries(schema.properties ?? {}).map(([name, inner]) => {
      const binary = inner.format === 'binary' || inner.items?.format === 'binary';
      return [name, binary ? fc.uint8Array({ maxLength: 300 }) : almost(inner, named)];
    }),
  );
  return fc.record(fields, { requiredKeys: [] });
}

function sentTo({ parameters = [], requestBody }: OperationDoc): Arbitrary<Sent> {
  const of = (place: 'path' | 'query') => {
    const fields = parameters.filter((parameter) => parameter.in === place);
    return fc.record(
      Object.fromEntries(fields.map(({ name, schema }) => [name, almost(schema, named)])),
      place === 'path'
        ? {}
        : { requiredKeys: fields.filter(({ required }) => required).map(({ name }) => name) },
    ) as Arbitrary<Record<string, unknown>>;
  };
  const content = requestBody?.content ?? {};
  const json = content['application/json']?.schema;
  const form = content['multipart/form-data']?.schema;
  return fc.record({
    path: of('path'),
    query: of('query'),
    body: json === undefined ? fc.constant(undefined) : almost(json, named),
    form: form === undefined ? fc.constant(null) : formOf(form),
  });
}

const word = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value));

function requestOf(
  method: string,
  path: string,
  { path: ids, query, body, form }: Sent,
  token: string | null,
) {
  const place = path.replace(/\{(\w+)\}/g, (_, name: string) =>
    encodeURIComponent(word(ids[name]).toWellFormed() || ' '),
  );
  const asked = new URLSearchParams(
    Object.entries(query).map(([name, value]): [string, string] => [name, word(value).toWellFormed()]),
  ).toString();
  const data = new FormData();
  for (const [name, value] of Object.entries(form ?? {})) {
    if (value instanceof Uint8Array) data.append(name, new Blob([new Uint8Array(value)]), `${name}.bin`);
    else data.append(name, word(value).toWellFormed());
  }
  return {
    place: `${place}${asked === '' ? '' : `?${asked}`}`,
    init: {
      method,
      redirect: 'manual' as const,
      headers: {
        ...(token === null ? {} : { Authorization: token }),
        ...(body === undefined ? {} : { 'Content-Type': 'application/json' }),
      },
      ...(form !== null ? { body: data } : body === undefined ? {} : { body: JSON.stringify(body) }),
    },
  };
}

let api: ApiServer;
let school_id: number;
let worker: SpeechWorker;

beforeAll(async () => {
  Object.assign(process.env, {
    RATE_LIMIT_WIDE: '1000000',
    RATE_LIMIT_MENTOR: '1000000',
    RATE_LIMIT_LOGIN: '1000000',
    RATE_LIMIT_REFRESH: '1000000',
    RATE_LIMIT_TUTOR: '1000000',
    RATE_LIMIT_CHAT: '1000000',
    // What takes longer than a moment answers that it does.
    ASSESS_WAIT_S: '1',
    SPEECH_WAIT_S: '1',
  });
  reloadEnv();
  await syncLibrary();
  await loadDemoData();
  worker = await startSpeechWorker();
  api = await startApi();
  school_id = (await db.school.findFirstOrThrow({ orderBy: { id: 'asc' } })).id;
  // Random ids are mostly small: what they close are these accounts, not those that go on calling.
  for (let i = 0; i < 12; i += 1) await makeUser('student', school_id);
  shared = await callers();
}, 120_000);

afterAll(async () => {
  await worker.close();
  await api.close();
  await closeDb();
});

let shared: (string | null)[];

/** Operations that may close the caller's account or sign it out; each of them has callers of its own. */
const OF_ACCOUNTS = /^\/api\/(token|v1\/(auth|login|users|admin\/users))/;

/** A token a role, and none. */
async function callers(): Promise<(string | null)[]> {
  const made = roles.map(async (role) => (await bearerOf(role, school_id)).headers.Authorization);
  return [...(await Promise.all(made)), null];
}

async function problemsOf(method: string, path: string, sent: Sent, token: string | null): Promise<string[]> {
  const { place, init } = requestOf(method, path, sent, token);
  const answer = await fetch(api.url + place, init);
  const kind = answer.headers.get('content-type') ?? '';
  const body: unknown = kind.startsWith('application/json') ? await answer.json() : await answer.text();
  const input = `${method} ${place} ${JSON.stringify({ body: sent.body, form: sent.form })}`.slice(0, 600);
  const found =
    kind.startsWith('application/json') || answer.status >= 400
      ? undocumented(method, path, answer.status, body)
      : [];
  // A part that is not set up is no fault; academy says so without a code.
  const broken =
    answer.status >= 500 &&
    !(answer.status === 503 && ['SVC_002', undefined].includes((body as { error_code?: string }).error_code));
  return [...(broken ? [`${String(answer.status)} ${JSON.stringify(body)}`] : []), ...found].map(
    (problem) => `${problem} ← ${input}`,
  );
}

describe.each(operations)('$name', ({ method, path, operation }) => {
  it(`keeps its word ${String(CASES)} times`, async () => {
    const tokens = OF_ACCOUNTS.test(path) ? await callers() : shared;
    const cases = fc.sample(sentTo(operation), { numRuns: CASES, seed: SEED });
    const problems: string[] = [];
    for (let i = 0; i < cases.length; i += AT_ONCE) {
      const found = await Promise.all(
        cases
          .slice(i, i + AT_ONCE)
          .map((sent, k) => problemsOf(method, path, sent, tokens[(i + k) % tokens.length] ?? null)),
      );
      problems.push(...found.flat());
    }
    expect(problems.slice(0, 5)).toEqual([]);
  }, 120_000);
});
