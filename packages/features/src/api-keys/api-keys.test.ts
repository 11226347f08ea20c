import { beforeAll, describe, expect, it } from 'vitest';
import { db } from '@talaffuz/db/client';
import { callerFor, makeSchool, makeUser, type TestUser } from '../testing/accounts.ts';
import { scopeFor } from './scopes.ts';
import { actorOfApiKey } from './service.ts';

const code = (error_code: string) => ({ cause: expect.objectContaining({ code: error_code }) as unknown });
const refused = (error_code: string): unknown => expect.objectContaining({ code: error_code });

let owner: TestUser;
let teacher: TestUser;
let colleague: TestUser;
let student: TestUser;
let stranger: TestUser;

beforeAll(async () => {
  const school = await makeSchool();
  owner = await makeUser('owner', school.id);
  teacher = await makeUser('teacher', school.id);
  colleague = await makeUser('teacher', school.id);
  student = await makeUser('student', school.id);
  stranger = await makeUser('owner');
});

const make = (
  as: TestUser,
  scopes: ('practice:read' | 'batches:write' | 'library:read')[] = ['practice:read'],
) => callerFor(as).api_keys.create({ name: 'Register of marks', scopes });

describe('API keys', () => {
  it('are shown once, and stored as a hash', async () => {
    const made = await make(teacher);
    expect(made.key).toMatch(/^tlfz_[\w-]{43}$/);
    expect(made).toMatchObject({
      prefix: made.key.slice(0, 11),
      user: { id: teacher.id },
      last_used_at: null,
    });
    const row = await db.apiKey.findUniqueOrThrow({ where: { id: made.id } });
    expect(JSON.stringify(row)).not.toContain(made.key.slice(11));
    const { items } = await callerFor(teacher).api_keys.list({});
    expect(JSON.stringify(items)).not.toContain(made.key);
    expect(items.map(({ id }) => id)).toContain(made.id);
  });

  it('belong to their maker and the school’s owner, and to nobody else', async () => {
    const { id } = await make(teacher);
    const ids = async (as: TestUser) => (await callerFor(as).api_keys.list({})).items.map((key) => key.id);
    expect(await ids(owner)).toContain(id);
    expect(await ids(colleague)).not.toContain(id);
    expect(await ids(stranger)).not.toContain(id);
    await expect(callerFor(student).api_keys.list({})).rejects.toMatchObject(code('role_not_allowed'));
    await expect(make(student)).rejects.toMatchObject(code('role_not_allowed'));
    for (const other of [colleague, stranger]) {
      await expect(callerFor(other).api_keys.delete({ id })).rejects.toMatchObject(code('not_found'));
    }
    await callerFor(owner).api_keys.delete({ id });
    expect(await ids(teacher)).not.toContain(id);
    const trail = await db.auditEntry.findMany({ where: { subject: 'api_key', subject_id: String(id) } });
    expect(trail.map(({ action, actor_id }) => [action, actor_id])).toEqual([
      ['api_key.created', teacher.id],
      ['api_key.deleted', owner.id],
    ]);
  });

  it('stand for their user within their scopes, and say when they were used', async () => {
    const { key, id } = await make(teacher, ['practice:read', 'batches:write']);
    expect(await actorOfApiKey(key, 'GET', '/practice/attempts')).toMatchObject({
      id: teacher.id,
      school_id: teacher.school_id,
      role: 'teacher',
    });
    await actorOfApiKey(key, 'POST', '/practice/batches');
    const { last_used_at } = await db.apiKey.findUniqueOrThrow({ where: { id } });
    expect(last_used_at?.getTime()).toBeGreaterThan(Date.now() - 60_000);
    for (const [method, path] of [
      ['POST', '/practice/assess'],
      ['GET', '/practice/batches'],
      ['GET', '/practice/reviews'],
      ['GET', '/analytics/progress'],
      ['GET', '/users/me'],
      ['POST', '/api-keys'],
      ['PUT', '/auth/profile'],
    ] as const) {
      await expect(actorOfApiKey(key, method, path), `${method} ${path}`).rejects.toEqual(
        refused('permission_denied'),
      );
    }
  });

  it('end when deleted, expired, or their user may hold none', async () => {
    const use = (key: string) => actorOfApiKey(key, 'GET', '/practice/attempts');
    await expect(use('tlfz_nothing')).rejects.toEqual(refused('token_invalid'));
    const gone = await make(teacher);
    await callerFor(teacher).api_keys.delete({ id: gone.id });
    await expect(use(gone.key)).rejects.toEqual(refused('token_invalid'));
    const short = await callerFor(teacher).api_keys.create({
      name: 'For a day',
      scopes: ['practice:read'],
      expires_in_days: 1,
    });
    await use(short.key);
    await db.apiKey.update({ where: { id: short.id }, data: { expires_at: new Date(Date.now() - 1) } });
    await expect(use(short.key)).rejects.toEqual(refused('token_expired'));
    const leaver = await makeUser('teacher', owner.school_id);
    const { key } = await make(leaver);
    await db.user.update({ where: { id: leaver.id }, data: { role: 'student' } });
    await expect(use(key)).rejects.toEqual(refused('token_invalid'));
    await db.user.update({ where: { id: leaver.id }, data: { role: 'teacher', is_active: false } });
    await expect(use(key)).rejects.toEqual(refused('token_invalid'));
  });

  it('need a name and a scope that exists', async () => {
    const { create } = callerFor(teacher).api_keys;
    await expect(create({ name: ' ', scopes: ['practice:read'] })).rejects.toMatchObject({
      code: 'UNPROCESSABLE_CONTENT',
    });
    await expect(create({ name: 'x', scopes: [] })).rejects.toMatchObject({ code: 'UNPROCESSABLE_CONTENT' });
  });
});

describe('the scope of an operation', () => {
  it.each([
    ['GET', '/practice/attempts/7/audio', 'practice:read'],
    ['POST', '/practice/assess', 'practice:write'],
    ['POST', '/PRACTICE/Batches', 'batches:write'],
    ['HEAD', '/practice/batches/3/results', 'batches:read'],
    ['PUT', '/practice/reviews/3', 'reviews:write'],
    ['GET', '/practice/agreement.csv', 'reviews:read'],
    ['GET', '/practice/training-labels', 'reviews:read'],
    ['GET', '/library/sentences', 'library:read'],
    ['POST', '/library/sentences', null],
    ['GET', '/practice', null],
    ['GET', '/files/3', null],
    ['GET', '/webhooks', null],
  ])('%s %s: %s', (method, path, scope) => {
    expect(scopeFor(method, path)).toBe(scope);
  });
});
