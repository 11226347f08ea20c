/**
 * The test that operations.json generates: each operation is called as every role and as nobody, with and without its
 * trailing slash, and its answer is held against the contract's shape and against our own OpenAPI document.
 */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { roles, type Role } from '@talaffuz/core/actor';
import { reloadEnv } from '@talaffuz/core/env';
import { closeDb } from '@talaffuz/db/client';
import { makeSchool } from '@talaffuz/features/testing/accounts';
import { bearerOf, startApi, type ApiServer } from '../testing/api-server.ts';
import { undocumented } from './documented.ts';
import { misfits, operationsOf, type Contract, type Shape } from './shape.ts';

export type Caller = Awaited<ReturnType<typeof bearerOf>>;

/** What one call sends. A FormData goes as multipart, URLSearchParams urlencoded; `path` fills the braces of the operation's path. */
export interface Sent {
  path?: Record<string, string | number>;
  query?: Record<string, string | number>;
  body?: unknown;
  form?: FormData | URLSearchParams;
  headers?: Record<string, string>;
}

export interface World {
  api: ApiServer;
  /** One account a role, all of one school. */
  callers: Record<Role, Caller>;
  school: { id: number };
}

export interface Case {
  /** Roles that may call; all of them where nothing is said. The others get 403. */
  who?: readonly Role[];
  /** Of the roles that may not call: those for whom the row does not exist, and so get 404. */
  unseen?: readonly Role[];
  /** Also without a token; otherwise that is 401. */
  open?: boolean;
  /** Made anew for every call: rows to read, change or delete. The caller of an anonymous call is the student. */
  send?: (caller: Caller, world: World) => Promise<Sent> | Sent;
  /** What the contract says, and 200 where it says nothing. */
  status?: number;
  /** What the contract leaves open, in the names that the project settled on. */
  shape?: Shape;
  /** True where a rule of the project overrules the shape that the contract has; `shape` says what holds. */
  overruled?: true;
  /** Of an answer that is no JSON: how its content type begins. */
  type?: string;
}

async function call(name: string, one: Case, caller: Caller | null, world: World, slash: boolean) {
  const [method = '', pattern = ''] = (name.split('?')[0] ?? name).split(' ');
  const sent = (await one.send?.(caller ?? world.callers.student, world)) ?? {};
  const place = pattern
    .replace(/\{(\w+)\}/g, (_, key: string) => encodeURIComponent(String(sent.path?.[key] ?? key)))
    .replace(/\/?$/, slash ? '/' : '');
  const query = new URLSearchParams(
    Object.entries(sent.query ?? {}).map(([key, value]): [string, string] => [key, String(value)]),
  ).toString();
  return fetch(`${world.api.url}${place}${query === '' ? '' : `?${query}`}`, {
    method,
    redirect: 'manual',
    headers: {
      ...(caller === null ? {} : caller.headers),
      ...(sent.body === undefined ? {} : { 'Content-Type': 'application/json' }),
      ...sent.headers,
    },
    ...(sent.body === undefined ? {} : { body: JSON.stringify(sent.body) }),
    ...(sent.form === undefined ? {} : { body: sent.form }),
  });
}

/**
 * Makes the tests of these operations, each named `METHOD /api/v1/path` as in operations.json. `before` runs when the
 * API stands, `after` before it goes. The numbers of requests are not limited here; app.test.ts tests that they are.
 */
export function checkContract(
  contract: Contract,
  cases: Record<string, Case>,
  { before, after }: { before?: (world: World) => Promise<void>; after?: () => Promise<void> } = {},
): void {
  const stated = new Map(operationsOf(contract).map((operation) => [operation.name, operation]));
  let world: World;

  beforeAll(async () => {
    for (const name of ['RATE_LIMIT_WIDE', 'RATE_LIMIT_MENTOR', 'RATE_LIMIT_CHAT', 'RATE_LIMIT_LOGIN'])
      process.env[name] = '100000';
    reloadEnv();
    const api = await startApi();
    const school = await makeSchool();
    const callers = Object.fromEntries(
      await Promise.all(roles.map(async (role) => [role, await bearerOf(role, school.id)] as const)),
    ) as Record<Role, Caller>;
    world = { api, callers, school };
    await before?.(world);
  });

  afterAll(async () => {
    await after?.();
    await world.api.close();
    await closeDb();
  });

  it('names operations of the contract', () => {
    expect(Object.keys(cases).filter((name) => !stated.has(name))).toEqual([]);
  });

  describe.each(Object.entries(cases))('%s', (name, one) => {
    const operation = stated.get(name);
    const expected = one.status ?? operation?.status ?? 200;

    async function check(answer: Response, status: number): Promise<void> {
      if (status < 300 && one.type !== undefined) {
        expect([answer.status, answer.headers.get('content-type')]).toEqual([
          status,
          expect.stringMatching(new RegExp(`^${one.type}`)),
        ]);
        expect((await answer.arrayBuffer()).byteLength).toBeGreaterThan(0);
        return;
      }
      const text = await answer.text();
      expect(answer.status, text).toBe(status);
      const body: unknown = text === '' ? undefined : JSON.parse(text);
      expect([
        ...(status >= 300 || operation?.response == null || one.overruled === true
          ? []
          : misfits(operation.response, body)),
        ...(status >= 300 || one.shape === undefined ? [] : misfits(one.shape, body)),
        ...undocumented(operation?.method ?? '', operation?.path ?? '', answer.status, body),
      ]).toEqual([]);
    }

    const may = (role: Role): boolean => one.who?.includes(role) ?? true;
    // A slash has nothing to do with who calls: the first who may calls both ways, the others one way each.
    const waysOf = (role: Role): boolean[] =>
      role === roles.find(may) ? [true, false] : [roles.indexOf(role) % 2 === 0];

    it.each(roles)('answers a %s', async (role) => {
      const allowed = may(role);
      for (const slash of waysOf(role)) {
        const answer = await call(name, one, world.callers[role], world, slash);
        await check(answer, allowed ? expected : one.unseen?.includes(role) === true ? 404 : 403);
      }
    });

    it('answers somebody who is not signed in', async () => {
      const answer = await call(name, one, null, world, true);
      await check(answer, one.open === true ? expected : 401);
    });
  });
}
