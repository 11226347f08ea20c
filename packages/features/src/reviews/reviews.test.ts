import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { closeDb, db } from '@talaffuz/db/client';
import { callerFor, type TestUser } from '../testing/accounts.ts';
import { makeDoneAttempt, makeQueuedAttempt } from '../testing/attempts.ts';
import { makeClassroom, type Classroom } from '../testing/classroom.ts';

/** TH IH NG K. */
const TEXT = 'Think.';

let room: Classroom;
beforeAll(async () => {
  room = await makeClassroom();
});
afterAll(closeDb);

const reviews = (actor: TestUser) => callerFor(actor).reviews;
const ids = async (actor: TestUser, query: Parameters<ReturnType<typeof reviews>['list']>[0] = {}) =>
  (await reviews(actor).list(query)).items.map(({ attempt_id }) => attempt_id);

const attemptOf = (user: TestUser, scores: number[] = [90, 80, 70, 60]) =>
  makeDoneAttempt(user, { text: TEXT, scores });

const historyOf = (id: number) =>
  db.auditEntry.findMany({
    where: { subject: 'attempt', subject_id: String(id) },
    orderBy: { id: 'asc' },
    select: { action: true, actor_id: true, data: true },
  });

describe('the list', () => {
  it('begins with the least certain, then the worst, and shows what a reviewer needs', async () => {
    const { teacher, student, classmate, group } = await makeClassroom();
    const sure = await makeDoneAttempt(student, { text: TEXT, scores: [10, 10, 10, 10], confidence: 0.9 });
    const better = await makeDoneAttempt(classmate, {
      text: TEXT,
      scores: [90, 90, 90, 90],
      confidence: 0.4,
    });
    const worse = await makeDoneAttempt(student, { text: TEXT, scores: [30, 90, 20, 50], confidence: 0.4 });
    const list = await reviews(teacher).list({});
    expect(list.items.map(({ attempt_id }) => attempt_id)).toEqual([worse.id, better.id, sure.id]);
    expect(list).toMatchObject({ total: 3, page: 1, total_pages: 1 });
    expect(list.items[0]).toMatchObject({
      text: TEXT,
      student: { id: student.id, full_name: 'Test Person' },
      groups: [group.name],
      certainty: 0.4,
      reviewed_at: null,
      reviewer: null,
      lowest_phonemes: [
        { phoneme: 'NG', ipa: 'ŋ', score: 20 },
        { phoneme: 'TH', score: 30 },
        { phoneme: 'K', score: 50 },
      ],
    });
    expect(await ids(teacher, { page: 2, page_size: 2 })).toEqual([sure.id]);
  });

  it('filters by group, student, phoneme, batch and whether it is reviewed', async () => {
    const { owner, teacher, otherTeacher, student, classmate, otherStudent, group, otherGroup, school_id } =
      await makeClassroom();
    const a = await attemptOf(student);
    const b = await makeDoneAttempt(classmate, { text: 'Go.' });
    const c = await attemptOf(otherStudent);
    const batch = await db.practiceBatch.create({ data: { school_id, created_by: teacher.id } });
    const d = await makeDoneAttempt(teacher, { text: TEXT, batch_id: batch.id });
    const sorted = async (...of: Parameters<typeof ids>) => (await ids(...of)).sort((x, y) => x - y);
    expect(await sorted(owner)).toEqual([a.id, b.id, c.id, d.id]);
    expect(await sorted(teacher)).toEqual([a.id, b.id, d.id]);
    expect(await sorted(owner, { group_id: otherGroup.id })).toEqual([c.id]);
    expect(await sorted(teacher, { group_id: group.id })).toEqual([a.id, b.id]);
    expect(await sorted(teacher, { student_id: classmate.id })).toEqual([b.id]);
    expect(await sorted(owner, { phoneme: 'G' })).toEqual([b.id]);
    expect(await sorted(teacher, { batch_id: batch.id })).toEqual([d.id]);
    expect(await sorted(otherTeacher, { batch_id: batch.id })).toEqual([]);
    await reviews(teacher).write({ attempt_id: a.id, comment: 'Good.' });
    expect(await sorted(teacher)).toEqual([b.id, d.id]);
    expect(await sorted(teacher, { reviewed: 'true' })).toEqual([a.id]);
  });

  it('takes days as the school counts them', async () => {
    const { teacher, student } = await makeClassroom();
    // Half past eleven in the evening and half an hour past midnight in Tashkent (UTC+5).
    const late = await makeDoneAttempt(student, { text: TEXT, at: new Date('2026-03-10T18:30:00Z') });
    const early = await makeDoneAttempt(student, { text: TEXT, at: new Date('2026-03-10T19:30:00Z') });
    expect(await ids(teacher, { from: '2026-03-10', to: '2026-03-10' })).toEqual([late.id]);
    expect(await ids(teacher, { from: '2026-03-11' })).toEqual([early.id]);
    expect(await ids(teacher, { to: '2026-03-09' })).toEqual([]);
    await expect(reviews(teacher).list({ from: '2026-02-30' })).rejects.toMatchObject({
      code: 'UNPROCESSABLE_CONTENT',
    });
  });

  it('leaves out what is not scored', async () => {
    const { teacher, student } = await makeClassroom();
    await makeQueuedAttempt(student, { text: TEXT });
    expect(await ids(teacher)).toEqual([]);
  });
});

describe('who may review', () => {
  it('is the owner, the teacher of a group of the student, and nobody else', async () => {
    const { owner, teacher, otherTeacher, stranger, foreignOwner, student, parent } = room;
    const { id } = await attemptOf(student);
    const open = { attempt_id: id };
    for (const actor of [owner, teacher]) {
      expect((await reviews(actor).read(open)).attempt.attempt_id).toBe(id);
    }
    for (const actor of [otherTeacher, stranger, foreignOwner]) {
      const refused = expect.objectContaining({ code: 'NOT_FOUND' }) as unknown;
      await expect(reviews(actor).read(open)).rejects.toEqual(refused);
      await expect(reviews(actor).write({ ...open, comment: 'x' })).rejects.toEqual(refused);
      await expect(reviews(actor).remove(open)).rejects.toEqual(refused);
      expect(await ids(actor)).not.toContain(id);
    }
    for (const actor of [student, parent]) {
      const refused = expect.objectContaining({ code: 'FORBIDDEN' }) as unknown;
      await expect(reviews(actor).list({})).rejects.toEqual(refused);
      await expect(reviews(actor).read(open)).rejects.toEqual(refused);
      await expect(reviews(actor).write({ ...open, comment: 'x' })).rejects.toEqual(refused);
      await expect(reviews(actor).remove(open)).rejects.toEqual(refused);
      await expect(reviews(actor).agreement({})).rejects.toEqual(refused);
      await expect(reviews(actor).filters()).rejects.toEqual(refused);
    }
    expect(await db.review.count({ where: { attempt_id: id } })).toBe(0);
  });

  it('shows in the filters only the groups and students of the actor', async () => {
    const { owner, teacher, student, classmate, otherStudent, group, otherGroup } = await makeClassroom();
    const mine = await reviews(teacher).filters();
    expect(mine.groups).toEqual([group]);
    expect(mine.students.map(({ id }) => id).sort()).toEqual([student.id, classmate.id].sort());
    expect(mine.students[0]?.group_ids).toEqual([group.id]);
    const all = await reviews(owner).filters();
    expect(all.groups.map(({ id }) => id).sort()).toEqual([group.id, otherGroup.id].sort());
    expect(all.students.map(({ id }) => id)).toContain(otherStudent.id);
  });
});

describe('one review', () => {
  it('keeps the model’s result and shows both to the learner and the parent', async () => {
    const { teacher, student, parent } = room;
    const { id } = await attemptOf(student);
    const before = await callerFor(student).practice.attempt({ id });
    expect(before.review).toBeNull();
    const written = await reviews(teacher).write({
      attempt_id: id,
      phonemes: [
        { index: 2, score: 35.5 },
        { index: 0, verdict: 'wrong' },
        { index: 1, verdict: 'accent' },
        { index: 3, verdict: 'correct' },
      ],
      overall_score: 55,
      comment: '  Tongue between the teeth.  ',
    });
    const after = await callerFor(student).practice.attempt({ id });
    expect(after).toEqual({ ...before, review: written });
    expect(written).toMatchObject({
      reviewer: { id: teacher.id, full_name: 'Test Person' },
      comment: 'Tongue between the teeth.',
      overall_score: 55,
      accuracy_score: null,
      phonemes: [
        { index: 0, score: 20 },
        { index: 1, score: 60 },
        { index: 2, score: 35.5 },
        { index: 3, score: 100 },
      ],
    });
    expect((await callerFor(parent).practice.attempt({ id })).review).toEqual(written);
    const read = await reviews(teacher).read({ attempt_id: id });
    expect(read.phonemes[2]).toEqual({ index: 2, score: 70, teacher_score: 35.5 });
  });

  it('tells the learner once, in their language, and the school’s webhooks', async () => {
    const { teacher, owner, student, school_id } = await makeClassroom();
    await db.webhook.create({
      data: { school_id, url: 'http://127.0.0.1:9/', events: ['review.done'], secret: 'x' },
    });
    const { id } = await attemptOf(student);
    const review = { attempt_id: id, overall_score: 50, comment: 'Fine.' };
    const first = await reviews(teacher).write(review);
    expect(await reviews(owner).write(review)).toEqual(first);
    const inbox = callerFor(student).notifications;
    const [notice, ...others] = await inbox.list({});
    expect(others).toEqual([]);
    expect(notice).toMatchObject({
      user_id: student.id,
      notification_type: 'review',
      data: { attempt_id: id },
      is_read: false,
      message: 'Oʻqituvchi yozuvingizni koʻrib chiqdi: “Think.”',
    });
    const deliveries = () => db.webhookDelivery.count({ where: { webhook: { school_id } } });
    expect(await deliveries()).toBe(1);
    expect(await historyOf(id)).toHaveLength(1);
    // A change while the first notice is unread adds none; once it is read, the next change is told.
    await reviews(teacher).write({ ...review, overall_score: 60 });
    expect(await inbox.unreadCount()).toEqual({ unread_count: 1 });
    await inbox.markRead({ notification_id: notice?.id ?? 0 });
    await reviews(teacher).write({ ...review, overall_score: 70 });
    expect(await inbox.list({})).toHaveLength(2);
    expect(await deliveries()).toBe(3);
  });

  it('audits every change with before and after, and its removal', async () => {
    const { teacher, owner, student } = room;
    const { id } = await attemptOf(student);
    await reviews(teacher).write({ attempt_id: id, phonemes: [{ index: 0, score: 10 }] });
    await reviews(owner).write({ attempt_id: id, comment: 'Better than that.' });
    await reviews(owner).remove({ attempt_id: id });
    const history = await historyOf(id);
    expect(history.map(({ action, actor_id }) => [action, actor_id])).toEqual([
      ['review.created', teacher.id],
      ['review.changed', owner.id],
      ['review.deleted', owner.id],
    ]);
    expect(history[1]?.data).toMatchObject({
      before: { phonemes: [{ index: 0, score: 10 }], comment: '', reviewer: { id: teacher.id } },
      after: { phonemes: [], comment: 'Better than that.', reviewer: { id: owner.id } },
    });
    expect(history[2]?.data).toMatchObject({ after: null });
    expect((await callerFor(student).practice.attempt({ id })).review).toBeNull();
    expect(await db.attemptPhoneme.count({ where: { attempt_id: id, teacher_score: { not: null } } })).toBe(
      0,
    );
    await expect(reviews(owner).remove({ attempt_id: id })).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  it('is written whole or not at all', async () => {
    const { teacher, student } = room;
    const { id } = await attemptOf(student);
    const write = (more: object) => reviews(teacher).write({ attempt_id: id, comment: 'x', ...more });
    await expect(write({ phonemes: [{ index: 0, score: 5 }, { index: 4, score: 5 }] })).rejects.toThrow(
      'no phoneme 4',
    ); // prettier-ignore
    const wrong = [
      { phonemes: [{ index: 0, score: 101 }] },
      { phonemes: [{ index: 0 }] },
      { phonemes: [{ index: 0, score: 1, verdict: 'wrong' }] },
      { phonemes: [{ index: 0, score: 1 }, { index: 0, score: 2 }] },
      { overall_score: -1 },
      { comment: 'x'.repeat(2_001) },
    ]; // prettier-ignore
    for (const more of wrong)
      await expect(write(more)).rejects.toMatchObject({ code: 'UNPROCESSABLE_CONTENT' });
    await expect(reviews(teacher).write({ attempt_id: id })).rejects.toThrow('empty');
    expect(await db.review.count({ where: { attempt_id: id } })).toBe(0);
    expect(await db.attemptPhoneme.count({ where: { attempt_id: id, teacher_score: { not: null } } })).toBe(
      0,
    );
    expect(await historyOf(id)).toEqual([]);
    expect(await db.notification.count({ where: { data: { path: ['attempt_id'], equals: id } } })).toBe(0);
  });

  it('waits for the result', async () => {
    const { teacher, student } = room;
    const { id } = await makeQueuedAttempt(student, { text: TEXT });
    const write = reviews(teacher).write({ attempt_id: id, comment: 'x' });
    await expect(write).rejects.toMatchObject({ code: 'CONFLICT' });
    await expect(reviews(teacher).read({ attempt_id: id })).rejects.toMatchObject({ code: 'CONFLICT' });
  });

  it('refuses to overwrite what the sender has not seen, and lets the last writer win who does not ask', async () => {
    const { teacher, owner, student } = room;
    const { id } = await attemptOf(student);
    const write = (by: TestUser, comment: string, updated_at?: string | null) =>
      reviews(by).write({ attempt_id: id, comment, ...(updated_at === undefined ? {} : { updated_at }) });
    const first = await write(teacher, 'one', null);
    await expect(write(owner, 'two', null)).rejects.toMatchObject({ code: 'CONFLICT' });
    const second = await write(owner, 'two', first.updated_at);
    await expect(write(teacher, 'three', first.updated_at)).rejects.toMatchObject({ code: 'CONFLICT' });
    // The same request again, because its answer was lost.
    expect(await write(owner, 'two', first.updated_at)).toEqual(second);
    expect((await write(teacher, 'three')).comment).toBe('three');
  });

  it('survives reviewers at the same time', async () => {
    const { teacher, owner, student } = room;
    const { id } = await attemptOf(student);
    const writes = [1, 2, 3, 4].map((n) =>
      reviews(n % 2 === 0 ? teacher : owner).write({
        attempt_id: id,
        overall_score: n,
        phonemes: [{ index: n - 1, score: n }],
      }),
    );
    await Promise.all(writes);
    const { review } = await callerFor(student).practice.attempt({ id });
    const n = review?.overall_score ?? 0;
    expect(review?.phonemes).toEqual([{ index: n - 1, score: n }]);
    expect((await historyOf(id)).map(({ action }) => action).sort()).toEqual([
      'review.changed',
      'review.changed',
      'review.changed',
      'review.created',
    ]);
  });
});

describe('the way through the list', () => {
  it('knows its neighbours, also when the attempt has left the list', async () => {
    const { teacher, student } = await makeClassroom();
    const made = [];
    for (const confidence of [0.2, 0.4, 0.4, 0.6]) {
      made.push((await makeDoneAttempt(student, { text: TEXT, scores: [made.length], confidence })).id);
    }
    // What has no phonemes has no certainty and comes last.
    const [a, b, c, d] = made;
    await db.attempt.update({ where: { id: a ?? 0 }, data: { certainty: null } });
    const read = async (attempt_id = 0) => {
      const { previous_id, next_id, position, total } = await reviews(teacher).read({ attempt_id });
      return [previous_id, next_id, position, total];
    };
    expect(await ids(teacher)).toEqual([b, c, d, a]);
    expect(await read(b)).toEqual([null, c, 1, 4]);
    expect(await read(c)).toEqual([b, d, 2, 4]);
    expect(await read(d)).toEqual([c, a, 3, 4]);
    expect(await read(a)).toEqual([d, null, 4, 4]);
    await reviews(teacher).write({ attempt_id: c ?? 0, comment: 'Done.' });
    expect(await read(c)).toEqual([b, d, 2, 3]);
    expect(await read(d)).toEqual([b, a, 2, 3]);
  });
});
