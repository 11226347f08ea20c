/** Mock tests: sections in order, once each, by their owner, until the end; and the bands. */
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { closeDb, db } from '@talaffuz/db/client';
import { callerFor, type TestUser } from '../testing/accounts.ts';
import { makeOffice, type TestOffice } from '../testing/office.ts';
import { endSessionIfOverdue, GRACE_S } from './sessions.ts';

let office: TestOffice;
beforeAll(async () => {
  office = await makeOffice();
});
afterAll(closeDb);

const as = (who: TestUser) => callerFor(who).mock;
const student = () => office.students[0];
const MINUTE = 60_000;

async function makeTest() {
  const { school_id } = office;
  const file = (mime: string, kind: 'document' | 'audio') =>
    db.file.create({ data: { school_id, kind, key: randomUUID(), name: 'a', mime, size: 1, sha256: '' } });
  const pdf = await file('application/pdf', 'document');
  const mp3 = await file('audio/mpeg', 'audio');
  const section = { file_id: pdf.id, duration: 30, question_count: 40 };
  return db.mockTest.create({
    data: {
      school_id,
      title: 'Spring',
      code: randomUUID().slice(0, 6).toUpperCase(),
      sections: {
        create: [
          { ...section, kind: 'listening', audio_file_id: mp3.id },
          { ...section, kind: 'reading', duration: 60 },
          { ...section, kind: 'writing', duration: 60, question_count: 2 },
        ],
      },
    },
  });
}
async function begin(who = student()) {
  const { id: test, code } = await makeTest();
  const { id: session } = await as(who).start({ test, code });
  return { session, test, code };
}
/** As if it had been started so many minutes earlier. */
async function minutesLater(id: string, minutes: number) {
  const { started_at, deadline, answers } = await db.mockSession.findUniqueOrThrow({
    where: { id },
    include: { answers: true },
  });
  const back = (moment: Date) => new Date(moment.getTime() - minutes * MINUTE);
  await db.mockSession.update({
    where: { id },
    data: { started_at: back(started_at), deadline: back(deadline) },
  });
  for (const answer of answers) {
    await db.mockAnswer.update({ where: { id: answer.id }, data: { created_at: back(answer.created_at) } });
  }
}
async function over(who = student()) {
  const { session } = await begin(who);
  await as(who).finish({ uuid: session });
  return session;
}
const bands = { listening: 7.5, reading: 8, writing: 7, speaking: 6.5 };

describe('starting', () => {
  it('takes the code, and one open session a person and test, also of many at once', async () => {
    const { id: test, code } = await makeTest();
    await expect(as(student()).start({ test, code: 'ZZZZZZ' })).rejects.toThrow('not the code');
    const tries = await Promise.allSettled(
      Array.from({ length: 8 }, () => as(student()).start({ test, code: code.toLowerCase() })),
    );
    expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    await expect(as(student()).start({ test, code })).rejects.toThrow('already');
    expect((await as(office.students[1]).start({ test, code })).is_completed).toBe(false);
  });

  it('finds no test of another school, and none that was deleted', async () => {
    const { id: test, code } = await makeTest();
    await expect(as(office.stranger).start({ test, code })).rejects.toThrow('no mock test');
    await as(office.teacher).deleteTest({ uuid: test });
    await expect(as(student()).start({ test, code })).rejects.toThrow('no mock test');
  });

  it('hides codes and files from a student’s list', async () => {
    const { code } = await makeTest();
    const rows = await as(student()).tests({});
    expect(JSON.stringify(rows)).not.toContain(code);
    expect(JSON.stringify(rows)).not.toContain('/content?token=');
    expect(JSON.stringify(await as(office.teacher).tests({}))).toContain(code);
  });
});

describe('sections', () => {
  it('open in order, by answers', async () => {
    const { session } = await begin();
    const me = as(student());
    const input = { session_id: session };
    await expect(me.reading(input)).rejects.toThrow('Reading is not open yet');
    await expect(me.answerReading({ session, answers: {} })).rejects.toThrow('not open yet');
    await me.answerListening({ session, answers: { 1: 'A' } });
    expect((await me.reading(input)).file).toContain('/content?token=');
    await expect(me.writing(input)).rejects.toThrow('Writing is not open yet');
    await expect(me.answerWriting({ session, task_number: 1 })).rejects.toThrow('not open yet');
    await me.answerReading({ session, answers: {} });
    expect((await me.writing(input)).question_count).toBe(2);
  });

  it('open by time as well', async () => {
    const { session } = await begin();
    const me = as(student());
    await minutesLater(session, 30);
    await me.reading({ session_id: session });
    await expect(me.writing({ session_id: session })).rejects.toThrow('not open yet');
    await minutesLater(session, 60);
    await me.writing({ session_id: session });
    expect((await me.state({ session_id: session })).sections.map(({ is_open }) => is_open)).toEqual([
      true,
      true,
      true,
    ]);
  });

  it('belong to who sits the test', async () => {
    const { session } = await begin();
    for (const other of [office.students[1], office.parent, office.teacher, office.stranger]) {
      const them = as(other);
      await expect(them.listening({ session_id: session })).rejects.toThrow('no mock session');
      await expect(them.answerListening({ session, answers: {} })).rejects.toThrow('no mock session');
      await expect(them.answerWriting({ session, task_number: 1 })).rejects.toThrow('no mock session');
      await expect(them.finish({ uuid: session })).rejects.toThrow('no mock session');
    }
    expect((await as(office.parent).state({ session_id: session })).session.id).toBe(session);
    await expect(as(office.students[1]).state({ session_id: session })).rejects.toThrow('no mock session');
  });

  it('are answered once, also of many at the same time', async () => {
    const { session } = await begin();
    const me = as(student());
    const once = async (send: () => Promise<unknown>) => {
      const tries = await Promise.allSettled(Array.from({ length: 6 }, send));
      expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
      await expect(send()).rejects.toThrow('already');
    };
    await once(() => me.answerListening({ session, answers: { 1: 'A' } }));
    await once(() => me.answerReading({ session, answers: { 1: 'B' } }));
    await once(() => me.answerWriting({ session, task_number: 1, text: 'One' }));
    await me.answerWriting({ session, task_number: 2, text: 'Two' });
  });

  it('take answers to their own questions', async () => {
    const { session } = await begin();
    const me = as(student());
    await expect(me.answerListening({ session, answers: { 41: 'A' } })).rejects.toThrow('no question 41');
    await expect(me.answerListening({ session, answers: { one: 'A' } })).rejects.toThrow('numbers');
    await me.answerListening({ session, answers: { 40: 'A' } });
  });
});

describe('the end', () => {
  it('comes by itself after the minutes of all sections', async () => {
    const { session } = await begin();
    const job = await db.job.findFirstOrThrow({ where: { key: `end_mock_session:${session}` } });
    const { deadline, started_at } = await db.mockSession.findUniqueOrThrow({ where: { id: session } });
    expect(deadline.getTime() - started_at.getTime()).toBe(150 * MINUTE);
    expect(job.run_at.getTime()).toBe(deadline.getTime() + GRACE_S * 1000);
    expect(await endSessionIfOverdue(session)).toBe(false);
    await minutesLater(session, 151);
    await expect(as(student()).answerListening({ session, answers: {} })).rejects.toThrow('has ended');
    expect(await endSessionIfOverdue(session)).toBe(false);
    const after = await db.mockSession.findUniqueOrThrow({ where: { id: session } });
    expect([after.is_completed, after.ended_at]).toEqual([true, after.deadline]);
    await expect(as(student()).finish({ uuid: session })).rejects.toThrow('ended already');
  });

  it('shows the test to who sat it only then', async () => {
    const { session } = await begin();
    const mine = async () => (await as(student()).own({})).find(({ id }) => id === session);
    expect((await mine())?.test).toBeNull();
    const finished = await as(student()).finish({ uuid: session });
    expect(finished).toMatchObject({ is_completed: true, is_finished: false, test: { code: null } });
    expect((await mine())?.test?.reading.file).toContain('token=');
  });
});

describe('bands', () => {
  it('are given once to a session that is over, and told', async () => {
    const { session } = await begin();
    const give = () => as(office.teacher).score({ session, ...bands });
    await expect(give()).rejects.toThrow('still runs');
    await as(student()).finish({ uuid: session });
    const tries = await Promise.allSettled(Array.from({ length: 5 }, give));
    expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    const [score] = await as(student()).ownScores({});
    expect(score).toMatchObject({ session, ...bands, score: 7.5 });
    const changed = await as(office.owner).changeScore({ id: score?.id ?? 0, writing: 5, speaking: 5 });
    expect(changed).toMatchObject({ writing: 5, score: 6.5 });
    expect(
      await db.notification.count({ where: { user_id: student().id, notification_type: 'mock_scored' } }),
    ).toBe(2);
    expect((await as(student()).own({}))[0]).toMatchObject({ is_finished: true, score: { score: 6.5 } });
  });

  it('go in halves from 0 to 9, and by staff of the school', async () => {
    const session = await over();
    for (const listening of [9.5, -0.5, 6.25]) {
      await expect(as(office.teacher).score({ session, ...bands, listening })).rejects.toThrow(/band/i);
    }
    await expect(as(student()).score({ session, ...bands })).rejects.toThrow('Only teachers');
    await expect(as(office.stranger).score({ session, ...bands })).rejects.toThrow('no mock session');
    const { id } = await as(office.teacher).score({ session, ...bands });
    await expect(as(office.stranger).changeScore({ id, reading: 1 })).rejects.toThrow('no score');
  });
});

describe('answers', () => {
  it('are read by staff, with a comment on the writing', async () => {
    const { session } = await begin();
    await minutesLater(session, 100);
    const { id } = await as(student()).answerWriting({ session, task_number: 1, text: 'The chart' });
    await as(student()).finish({ uuid: session });
    await as(office.teacher).comment({ id, teacher_comment: 'Say what the axis shows.' });
    const sheet = await as(office.teacher).sheet({ session_id: session });
    expect(sheet.writing_answers).toMatchObject([{ id, teacher_comment: 'Say what the axis shows.' }]);
    expect((await as(office.owner).sheets({})).map((one) => one.session.id)).toContain(session);
    expect(await as(office.stranger).sheets({})).toEqual([]);
    await expect(as(office.stranger).comment({ id, teacher_comment: 'x' })).rejects.toThrow(
      'no piece of writing',
    );
    await expect(as(student()).sheets({})).rejects.toThrow('Only teachers');
    expect(
      (await as(student()).state({ session_id: session })).writing_answers[0]?.teacher_comment,
    ).toContain('axis');
  });
});
