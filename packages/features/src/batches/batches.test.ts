import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { AppError } from '@talaffuz/core/errors';
import { storage } from '@talaffuz/core/storage/storage';
import { closeDb, db, inTransaction } from '@talaffuz/db/client';
import { complete, fail } from '../practice/service.ts';
import { callerFor, makeSchool, makeUser, type TestUser } from '../testing/accounts.ts';
import { submitBatch } from './create.ts';
import { results } from './results.ts';
import { failLostRows } from './rows.ts';
import { assessmentOf, storedBatch } from './testing/archive.ts';
import { rowKey, unpack, unpackFailed } from './unpack.ts';

let school: { id: number };
let teacher: TestUser;
let owner: TestUser;
let student: TestUser;

beforeAll(async () => {
  school = await makeSchool();
  owner = await makeUser('owner', school.id);
  student = await makeUser('student', school.id);
  await db.webhook.create({
    data: {
      school_id: school.id,
      url: 'http://127.0.0.1:9/',
      events: ['batch.finished'],
      secret: 's'.repeat(32),
    },
  });
});
beforeEach(async () => {
  teacher = await makeUser('teacher', school.id);
  const group = await db.group.create({
    data: { school_id: school.id, name: teacher.username, teacher_id: teacher.id },
  });
  await db.groupStudent.create({ data: { group_id: group.id, student_id: student.id } });
});
afterAll(() => closeDb());

const going = new AbortController().signal;
const run = (id: number, signal = going) => unpack(id, signal, () => undefined);

async function made(count: number, change: Record<string, string | Buffer> = {}): Promise<number> {
  const upload = await storedBatch(count, change);
  const { batch } = await submitBatch(teacher, { title: 'Week 1' }, null, upload);
  return batch.id;
}

const attemptsOf = (batch_id: number) => db.attempt.findMany({ where: { batch_id }, orderBy: { id: 'asc' } });
const score = (id: number) => inTransaction((tx) => complete(tx, id, assessmentOf('Say it')));
const spoil = (id: number) => inTransaction((tx) => fail(tx, id, 'no_speech', 'No speech was found.'));
const announced = (id: number) =>
  db.webhookDelivery.count({
    where: { event: 'batch.finished', payload: { path: ['data', 'batch_id'], equals: id } },
  });
const told = () =>
  db.notification.findMany({ where: { user_id: teacher.id, notification_type: 'batch_finished' } });
const read = (id: number, as = teacher) => callerFor(as).batches.read({ id });

async function text(pieces: AsyncIterable<string>): Promise<string> {
  let all = '';
  for await (const piece of pieces) all += piece;
  return all;
}

describe('a batch', () => {
  it('is unpacked, scored and finished once, with its creator told', async () => {
    const list = 'id,audio,text,phones,student\n';
    const id = await made(3, {
      'manifest.csv': `${list}r1,a1.wav,Say it,,${student.username}\nr2,a2.wav,Say it,S EY | IH T,\nr3,a3.wav,=1+1,,\n`,
    });
    expect(await read(id)).toMatchObject({ status: 'preparing', rows_total: 3, progress: 0, eta_s: null });
    const archive = await db.practiceBatch.findUniqueOrThrow({ where: { id }, include: { file: true } });
    expect(await run(id)).toBe(3);
    expect(await run(id)).toBe(0);
    expect(await (await storage()).exists(archive.file?.key ?? '')).toBe(false);
    expect(await db.file.count({ where: { id: archive.file_id ?? 0 } })).toBe(0);

    const attempts = await attemptsOf(id);
    expect(attempts.map(({ user_id, phones, session_id }) => [user_id, phones, session_id])).toEqual([
      [student.id, null, null],
      [teacher.id, 'S EY | IH T', null],
      [teacher.id, null, null],
    ]);
    const jobs = await db.job.findMany({ where: { id: { in: attempts.map(({ job_id }) => job_id ?? '') } } });
    expect(jobs.map(({ priority, name }) => [priority, name])).toEqual(
      attempts.map(() => [10, 'score_attempt']),
    );
    expect(await (await storage()).exists(rowKey(id, 2))).toBe(true);

    const [first, second, third] = attempts.map((attempt) => attempt.id);
    await score(first ?? 0);
    expect(await read(id)).toMatchObject({ status: 'running', counts: { done: 1, queued: 2 }, audio_s: 2.5 });
    // The last two end at the same moment.
    await Promise.all([score(second ?? 0), spoil(third ?? 0)]);
    const over = await read(id);
    expect(over).toMatchObject({
      status: 'done',
      counts: { done: 2, failed: 1, queued: 0 },
      progress: 1,
      eta_s: null,
    });
    expect(over.finished_at).not.toBeNull();
    expect(await announced(id)).toBe(1);
    expect(await told()).toMatchObject([{ data: { batch_id: id } }]);

    const lines = (await text(await results(teacher, id, 'jsonl'))).trim().split('\n');
    expect(lines.map((line) => JSON.parse(line) as unknown)).toEqual([
      { ...assessmentOf('Say it'), id: 'r1' },
      { ...assessmentOf('Say it'), id: 'r2' },
      { id: 'r3', error: { code: 'no_speech', message: 'No speech was found.' } },
    ]);
    expect(lines[0]?.startsWith('{"id":"r1","text":')).toBe(true);
    const csv = (await text(await results(teacher, id, 'csv'))).split('\n');
    expect(csv[0]?.startsWith('\uFEFFrow,id,audio,text')).toBe(true);
    expect(csv[1]).toBe(`2,r1,a1.wav,Say it,${student.username},done,80,81,82,100,70,2.5,S,,`);
    expect(csv[3]).toContain(",'=1+1,");
  });

  it('ends once however many rows end at the same moment', async () => {
    const id = await made(8);
    await run(id);
    await Promise.all((await attemptsOf(id)).map((attempt) => score(attempt.id)));
    expect(await read(id)).toMatchObject({ status: 'done', counts: { done: 8 } });
    expect(await announced(id)).toBe(1);
  });

  it('goes on where a killed worker stopped', async () => {
    const id = await made(120);
    const stop = new AbortController();
    let steps = 0;
    const first = unpack(id, stop.signal, () => {
      steps += 1;
      stop.abort(new Error('the worker is killed'));
    });
    await expect(first).rejects.toThrow('killed');
    expect(steps).toBe(1);
    expect(await attemptsOf(id)).toHaveLength(50);
    expect(await run(id)).toBe(70);
    expect(await attemptsOf(id)).toHaveLength(120);
    const rows = await db.practiceBatchRow.findMany({ where: { batch_id: id } });
    expect(new Set(rows.map(({ attempt_id }) => attempt_id)).size).toBe(120);
    expect(rows.every(({ status }) => status === 'queued')).toBe(true);
  });

  it('fails the one row whose recording is damaged', async () => {
    const upload = await storedBatch(2);
    const { batch } = await submitBatch(teacher, { title: '' }, null, upload);
    await db.practiceBatchRow.updateMany({
      where: { batch_id: batch.id, row: 2 },
      data: { audio: 'gone.wav' },
    });
    await run(batch.id);
    const { items } = await callerFor(teacher).batches.rows({ id: batch.id });
    expect(items.map(({ status, error }) => [status, error?.code ?? null])).toEqual([
      ['failed', 'audio_not_found'],
      ['queued', null],
    ]);
  });

  it('is cancelled with its jobs, and tried again', async () => {
    const id = await made(3);
    await run(id);
    const [first, second] = await attemptsOf(id);
    await score(first?.id ?? 0);
    const stopped = await callerFor(teacher).batches.cancel({ id });
    expect(stopped).toMatchObject({ status: 'cancelled', counts: { done: 1, cancelled: 2, queued: 0 } });
    const open = { in: ['pending' as const, 'queued' as const] };
    const jobsOf = async () => (await attemptsOf(id)).map(({ job_id }) => job_id ?? '');
    expect(await db.job.count({ where: { id: { in: await jobsOf() }, status: open } })).toBe(0);
    // A worker that was scoring this one brings its result too late.
    await score(second?.id ?? 0);
    expect(await read(id)).toMatchObject({ status: 'cancelled', counts: { done: 1, cancelled: 2 } });
    await callerFor(teacher).batches.cancel({ id });
    expect(await announced(id)).toBe(1);

    const again = await callerFor(teacher).batches.retry({ id });
    expect(again).toMatchObject({ status: 'running', finished_at: null, counts: { done: 1, queued: 2 } });
    const [, , third] = await attemptsOf(id);
    expect(await db.job.count({ where: { id: { in: await jobsOf() }, status: open } })).toBe(2);
    await expect(callerFor(teacher).batches.retry({ id })).rejects.toThrow(/still in work/);
    await score(second?.id ?? 0);
    await score(third?.id ?? 0);
    expect(await read(id)).toMatchObject({ status: 'done', counts: { done: 3 } });
    expect(await db.attemptPhoneme.count({ where: { attempt: { batch_id: id } } })).toBe(6);
    await expect(callerFor(teacher).batches.retry({ id })).rejects.toThrow(/no row/);
  });

  it('cancelled before it is unpacked leaves no recordings, and is unpacked when tried again', async () => {
    const id = await made(2);
    await callerFor(teacher).batches.cancel({ id });
    expect(await run(id)).toBe(0);
    expect(await attemptsOf(id)).toEqual([]);
    expect(await callerFor(teacher).batches.retry({ id })).toMatchObject({
      status: 'preparing',
      counts: { waiting: 2 },
    });
    expect(await run(id)).toBe(2);
  });

  it('fails as a whole when it cannot be unpacked', async () => {
    const id = await made(2);
    await inTransaction((tx) => unpackFailed(tx, id, new AppError('internal', 'disk /dev/sda broke')));
    const over = await read(id);
    expect(over).toMatchObject({ status: 'failed', counts: { failed: 2 } });
    expect(over.error_message).not.toContain('sda');
  });

  it('does not wait for an attempt that was deleted while queued', async () => {
    const id = await made(2);
    await run(id);
    const [first, second] = await attemptsOf(id);
    await db.attempt.delete({ where: { id: first?.id ?? 0 } });
    await score(second?.id ?? 0);
    expect(await failLostRows(id)).toBe(1);
    expect(await read(id)).toMatchObject({ status: 'done', counts: { done: 1, failed: 1 } });
  });

  it('is deleted with its recordings, once it is over', async () => {
    const id = await made(2);
    await run(id);
    await expect(callerFor(teacher).batches.delete({ id })).rejects.toThrow(/cancel it first/);
    await callerFor(teacher).batches.cancel({ id });
    const files = (await attemptsOf(id)).map(({ file_id }) => file_id);
    await callerFor(teacher).batches.delete({ id });
    await expect(read(id)).rejects.toThrow(`There is no batch ${String(id)}.`);
    expect(await db.file.count({ where: { id: { in: files } } })).toBe(0);
    expect(await attemptsOf(id)).toEqual([]);
    expect(await (await storage()).exists(rowKey(id, 2))).toBe(false);
  });

  it('is watched until it is over', async () => {
    const id = await made(1);
    const seen: string[] = [];
    for await (const { status } of await callerFor(teacher).batches.watch({ id })) {
      seen.push(status);
      if (status === 'preparing') await run(id);
      if (status === 'running') for (const attempt of await attemptsOf(id)) await score(attempt.id);
    }
    expect(seen).toEqual(['preparing', 'running', 'done']);
  });
});

describe('who may see a batch', () => {
  it('is its teacher and the owner of the school', async () => {
    const id = await made(1);
    await run(id);
    expect((await read(id, owner)).id).toBe(id);
    const strangers = [
      await makeUser('teacher', school.id),
      await makeUser('owner'),
      await makeUser('teacher'),
    ];
    for (const stranger of strangers) {
      const as = callerFor(stranger).batches;
      for (const call of [as.read, as.rows, as.cancel, as.retry, as.delete]) {
        await expect(call({ id })).rejects.toThrow(`There is no batch ${String(id)}.`);
      }
      await expect(results(stranger, id, 'csv')).rejects.toMatchObject({ code: 'not_found' });
      const watching = await as.watch({ id });
      await expect(watching[Symbol.asyncIterator]().next()).rejects.toThrow('There is no batch');
      expect((await as.list({})).items).toEqual([]);
    }
    expect((await read(id)).status).toBe('running');
    expect((await callerFor(owner).batches.list({})).items.map((batch) => batch.id)).toContain(id);
    for (const role of ['student', 'parent'] as const) {
      const person = await makeUser(role, school.id);
      await expect(callerFor(person).batches.read({ id })).rejects.toThrow(/Only teachers and owners/);
    }
  });
});

describe('the same key', () => {
  it('gives the same batch for the same content, also at once, and refuses other content', async () => {
    const send = async (fill: number, title = 'A') =>
      submitBatch(
        teacher,
        { title },
        'key-1',
        await storedBatch(2, {
          'a1.wav': Buffer.concat([Buffer.from('RIFF    WAVEfmt '), Buffer.alloc(100, fill)]),
        }),
      );
    const answers = await Promise.all([send(1), send(1), send(1)]);
    expect(new Set(answers.map(({ batch }) => batch.id)).size).toBe(1);
    expect(answers.filter(({ created }) => created)).toHaveLength(1);
    expect((await send(1)).created).toBe(false);
    await expect(send(2)).rejects.toMatchObject({ code: 'conflict' });
    await expect(send(1, 'B')).rejects.toMatchObject({ code: 'conflict' });
    expect(await db.practiceBatch.count({ where: { created_by: teacher.id } })).toBe(1);
    expect(await db.job.count({ where: { key: `unpack_batch:${String(answers[0].batch.id)}` } })).toBe(1);
    expect(await db.file.count({ where: { owner_id: teacher.id } })).toBe(1);
    const other = await makeUser('teacher', school.id);
    const { created } = await submitBatch(other, { title: 'A' }, 'key-1', await storedBatch(1));
    expect(created).toBe(true);
  });
});
