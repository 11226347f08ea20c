import { spawn, type ChildProcess } from 'node:child_process';
import { createRequire } from 'node:module';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { db } from '@talaffuz/db/client';
import { startSession } from '@talaffuz/features/mock/sessions';
import { jobs } from '@talaffuz/jobs/contracts';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { handlers } from './handlers.ts';
import { addDue } from './timers.ts';

const MINUTE = 60_000;
const ago = (ms: number) => new Date(Date.now() - ms);

beforeEach(async () => {
  await db.job.deleteMany();
  await db.practiceSession.deleteMany();
  await db.session.deleteMany();
  await db.mockTest.deleteMany();
  await db.user.deleteMany();
  await db.school.deleteMany();
});

async function makeUser() {
  const school = await db.school.create({ data: { name: 'A', slug: 'a' } });
  return db.user.create({ data: { school_id: school.id, username: 'u', email: 'u@a.example' } });
}

const started: ChildProcess[] = [];
afterEach(() => {
  for (const child of started.splice(0)) child.kill('SIGKILL');
});

/** The worker as a process of its own. */
function startProgram() {
  const require = createRequire(import.meta.url);
  const loader = pathToFileURL(require.resolve('tsx')).href;
  const program = fileURLToPath(new URL('./main.ts', import.meta.url));
  const child = spawn(process.execPath, ['--import', loader, program], { stdio: 'inherit' });
  started.push(child);
  return { child, code: new Promise((resolve) => child.once('exit', resolve)) };
}

const doneOf = (name: string) =>
  vi.waitFor(
    async () => {
      expect(await db.job.count({ where: { name, status: 'done' } })).toBe(1);
    },
    { timeout: 30_000 },
  );

/** A sitting of a mock test of 150 minutes, and the job that ends it. */
async function sit() {
  const { id: user_id, school_id } = await makeUser();
  const { id: file_id } = await db.file.create({
    data: { school_id, kind: 'audio', key: 'a.mp3', name: 'a.mp3', mime: 'audio/mpeg', size: 1, sha256: '' },
  });
  const section = { file_id, audio_file_id: file_id, duration: 50, question_count: 2 };
  const test = await db.mockTest.create({
    data: {
      school_id,
      title: 'Spring',
      code: 'SPRING',
      sections: {
        create: (['listening', 'reading', 'writing'] as const).map((kind) => ({ ...section, kind })),
      },
    },
  });
  const actor = { id: user_id, school_id, role: 'student', session_id: 0 } as const;
  return startSession(actor, 'http://localhost', { test: test.id, code: test.code });
}

describe('the timers', () => {
  it('add each job once for its time, however many workers look', async () => {
    const at = new Date('2026-11-21T10:07:31Z');
    await Promise.all([addDue(at), addDue(at), addDue(new Date('2026-11-21T10:09:59Z'))]);
    // One of every five minutes and one of every day stand for all.
    const name = { in: ['close_idle_sessions', 'sweep'] };
    const keys = async () =>
      (await db.job.findMany({ where: { name }, orderBy: { key: 'asc' } })).map(({ key }) => key);
    expect(await keys()).toEqual(['close_idle_sessions:2026-11-21T10:05', 'sweep:2026-11-21T00:00']);
    await addDue(new Date('2026-11-21T10:10:00Z'));
    expect(await keys()).toEqual([
      'close_idle_sessions:2026-11-21T10:05',
      'close_idle_sessions:2026-11-21T10:10',
      'sweep:2026-11-21T00:00',
    ]);
  });
});

describe('the default worker', () => {
  it('has a handler for every job of its queue', () => {
    const wanted = jobs.filter((job) => job.queue === 'default').map(({ name }) => name);
    expect(handlers.map(({ contract }) => contract.name).sort()).toEqual(wanted.sort());
  });

  it('does its timers’ work as a program, and ends on SIGTERM', async () => {
    const user = await makeUser();
    const place = { user_id: user.id, school_id: user.school_id };
    const idle = await db.practiceSession.create({ data: { ...place, last_activity_at: ago(31 * MINUTE) } });
    const fresh = await db.practiceSession.create({ data: place });
    const session = { user_id: user.id, kind: 'web' as const };
    await db.session.create({ data: { ...session, secret_hash: 'old', expires_at: ago(MINUTE) } });
    await db.session.create({ data: { ...session, secret_hash: 'new', expires_at: ago(-MINUTE) } });
    const use = { user_id: user.id, quota: 'gpt4o_requests', usage_date: new Date('2026-11-21') };
    await db.quotaUsage.create({ data: { ...use, used: 7 } });
    await db.quotaHold.create({ data: { ...use, amount: 2, held_until: ago(MINUTE) } });
    await db.quotaHold.create({ data: { ...use, amount: 4, held_until: ago(-MINUTE) } });
    const job = { queue: 'default', name: 'sweep', payload: {}, status: 'done' as const };
    await db.job.create({ data: { ...job, key: 'old', finished_at: ago(31 * 24 * 60 * MINUTE) } });
    await db.job.create({ data: { ...job, key: 'recent', finished_at: ago(29 * 24 * 60 * MINUTE) } });

    const { child, code } = startProgram();
    await vi.waitFor(
      async () => {
        expect(await db.job.count({ where: { key: { startsWith: 'sweep:' }, status: 'done' } })).toBe(1);
        for (const name of ['close_idle_sessions', 'release_quota_holds'])
          expect(await db.job.count({ where: { name, status: 'done' } })).toBe(1);
      },
      { timeout: 30_000 },
    );
    child.kill('SIGTERM');
    expect(await code).toBe(0);

    const statuses = await db.practiceSession.findMany({
      orderBy: { id: 'asc' },
      select: { id: true, status: true },
    });
    expect(statuses).toEqual([
      { id: idle.id, status: 'ended' },
      { id: fresh.id, status: 'active' },
    ]);
    expect(await db.session.findMany({ select: { secret_hash: true } })).toEqual([{ secret_hash: 'new' }]);
    // What a process that died had charged is back; what is still being done is not.
    expect(await db.quotaUsage.findMany({ select: { used: true } })).toEqual([{ used: 5 }]);
    expect(await db.quotaHold.findMany({ select: { amount: true } })).toEqual([{ amount: 4 }]);
    expect(await db.job.count({ where: { key: 'old' } })).toBe(0);
    expect(await db.job.count({ where: { key: 'recent' } })).toBe(1);
  });

  it('ends a mock test whose time ran out while no worker was there', async () => {
    const first = startProgram();
    await doneOf('sweep');
    const { id } = await sit();
    first.child.kill('SIGKILL');
    await first.code;
    // As if the time had passed in which nobody worked.
    await db.$executeRaw`
      UPDATE mock_sessions SET started_at = started_at - interval '151 minutes',
                               deadline = deadline - interval '151 minutes' WHERE id = ${id}::uuid`;
    await db.$executeRaw`UPDATE jobs SET run_at = run_at - interval '151 minutes' WHERE name = 'end_mock_session'`;
    const { deadline } = await db.mockSession.findUniqueOrThrow({ where: { id } });
    expect(deadline.getTime()).toBeLessThan(Date.now());

    const second = startProgram();
    await doneOf('end_mock_session');
    second.child.kill('SIGTERM');
    expect(await second.code).toBe(0);
    expect(await db.mockSession.findUniqueOrThrow({ where: { id } })).toMatchObject({
      is_completed: true,
      ended_at: deadline,
    });
    expect(await db.notification.count({ where: { notification_type: 'mock_ended' } })).toBe(1);
  });
});
