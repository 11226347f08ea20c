/** The same at the same time, the clock, and what a phone tells later. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { closeDb, db } from '@talaffuz/db/client';
import { GRACE_S, OFFLINE_DAYS, type Moment } from '../sync/moment.ts';
import { makeClassroom, type Classroom } from '../testing/classroom.ts';
import { makeTasks, openTask, quizTask } from '../testing/tasks.ts';
import { answerQuestion, completeSubmission, startTask } from './attempts.ts';
import { endIfOverdue } from './clock.ts';
import { listMine, readMine, readQuestions } from './mine.ts';

const MINUTE_MS = 60_000;
const DAY_MS = 1_440 * MINUTE_MS;
let room: Classroom;

beforeAll(async () => {
  room = await makeClassroom();
});
afterAll(closeDb);

const given = (task: object = {}, more: object = {}) =>
  makeTasks(room.teacher, room.group.id, [{ ...quizTask, ...task }], more);
const ago = (ms: number): Moment => ({ at: new Date(Date.now() - ms), offline: true });
const row = (id: number) => db.taskSubmission.findUniqueOrThrow({ where: { id } });
const ten = [...Array(10).keys()];

async function begun(task: object = {}, more: object = {}) {
  const { id: homework_id, task_id } = await given(task, more);
  const { task: started } = await startTask(room.student, { homework_id, task_id });
  const questions = await readQuestions(room.student, { homework_id, task_id });
  return { homework_id, task_id, submission_id: started.submission_id, question_id: questions[0]?.id ?? 0 };
}

/** As if so much time had passed since the start. */
async function later(submission_id: number, minutes: number): Promise<void> {
  const { started_at, deadline } = await row(submission_id);
  const back = (at: Date): Date => new Date(at.getTime() - minutes * MINUTE_MS);
  await db.taskSubmission.update({
    where: { id: submission_id },
    data: { started_at: back(started_at), deadline: deadline === null ? null : back(deadline) },
  });
}

describe('at the same time', () => {
  it('ten starts with one client_id are one attempt, and later ones too', async () => {
    const { id: homework_id, task_id } = await given({ max_attempts: 5 });
    const start = () =>
      startTask(room.student, { homework_id, task_id, client_id: `phone-${String(task_id)}` });
    const all = await Promise.all(ten.map(start));
    expect(new Set(all.map(({ task }) => task.submission_id)).size).toBe(1);
    expect(all.filter(({ first }) => first)).toHaveLength(1);
    const [{ task: { submission_id } } = { task: { submission_id: 0 } }] = all;
    await completeSubmission(room.student, submission_id);
    expect(await start()).toMatchObject({ first: false, task: { submission_id } });
    expect(await db.taskSubmission.count({ where: { task_id } })).toBe(1);
    // Another task cannot have the same id.
    const other = await given();
    await expect(
      startTask(room.student, {
        homework_id: other.id,
        task_id: other.task_id,
        client_id: `phone-${String(task_id)}`,
      }),
    ).rejects.toMatchObject({ code: 'conflict' });
  });

  it('ten starts without an id are one attempt, of a learner who had no row of the homework yet', async () => {
    const { id: homework_id, task_id } = await given();
    await db.userHomework.deleteMany({ where: { homework_id, user_id: room.classmate.id } });
    const all = await Promise.all(ten.map(() => startTask(room.classmate, { homework_id, task_id })));
    expect(new Set(all.map(({ task }) => task.submission_id)).size).toBe(1);
    expect(await db.userHomework.count({ where: { homework_id, user_id: room.classmate.id } })).toBe(1);
  });

  it('ten answers are one answer, of which the first stands', async () => {
    const { submission_id, question_id } = await begun();
    const all = await Promise.allSettled(
      ten.map((i) =>
        answerQuestion(room.student, { submission_id, question_id, selected_option_ids: [(i % 2) + 1] }),
      ),
    );
    const [kept] = await db.taskAnswer.findMany({ where: { submission_id } });
    expect(await db.taskAnswer.count({ where: { submission_id } })).toBe(1);
    const right = kept?.is_correct === true ? 1 : 0;
    all.forEach((one, i) => {
      if (i % 2 === right)
        expect(one).toMatchObject({ status: 'fulfilled', value: { is_correct: right === 1 } });
      else expect(one).toMatchObject({ status: 'rejected', reason: { code: 'conflict' } });
    });
  });

  it('ten hand-ins are one, with one result', async () => {
    const { submission_id, homework_id } = await begun();
    const all = await Promise.all(ten.map(() => completeSubmission(room.student, submission_id)));
    expect(new Set(all.map((one) => JSON.stringify(one))).size).toBe(1);
    expect(all[0]).toMatchObject({ status: 'graded', score: 0 });
    expect(await readMine(room.student, homework_id)).toMatchObject({ my_status: 'graded', my_score: 0 });
  });

  it('answers and hand-ins of several tasks end in the sum of them', async () => {
    const { id: homework_id, tasks } = await makeTasks(
      room.teacher,
      room.group.id,
      ten.map(() => quizTask),
    );
    const attempts = await Promise.all(
      tasks.map(({ id: task_id }) => startTask(room.student, { homework_id, task_id })),
    );
    await Promise.all(
      attempts.map(async ({ task: { submission_id } }, i) => {
        const question_id = tasks[i]?.questions[0]?.id ?? 0;
        await answerQuestion(room.student, { submission_id, question_id, selected_option_ids: [2] });
        await completeSubmission(room.student, submission_id);
      }),
    );
    expect(await readMine(room.student, homework_id)).toMatchObject({
      my_status: 'graded',
      my_score: 25,
      max_score: 100,
    });
    const part = await db.userHomework.findFirstOrThrow({ where: { homework_id, user_id: room.student.id } });
    expect(part).toMatchObject({ status: 'graded', score: 25 });
  });
});

describe('the clock', () => {
  it('ends an attempt with what was answered, once, and tells the learner', async () => {
    const { submission_id, question_id, homework_id } = await begun({ time_limit_minutes: 15 });
    await answerQuestion(room.student, { submission_id, question_id, selected_option_ids: [2] });
    expect(await endIfOverdue(submission_id)).toBe(false);
    await later(submission_id, 16);
    expect(await Promise.all([endIfOverdue(submission_id), endIfOverdue(submission_id)])).toEqual(
      expect.arrayContaining([true, false]),
    );
    const { deadline } = await row(submission_id);
    expect(await row(submission_id)).toMatchObject({
      status: 'graded',
      ended_by_clock: true,
      score: 2.5,
      completed_at: deadline,
      time_spent_seconds: 900,
    });
    const told = await db.notification.findMany({
      where: { user_id: room.student.id, notification_type: 'task_ended', data: { equals: { homework_id } } },
    });
    expect(told).toHaveLength(1);
    const other = await begun({ time_limit_minutes: 15 });
    expect(
      await db.job.count({
        where: { key: { startsWith: `end_task_submission:${String(other.submission_id)}:` } },
      }),
    ).toBe(1);
  });

  it.each([
    [
      'the list',
      ({ homework_id }: { homework_id: number }) =>
        listMine(room.student, { page: 1, page_size: 1, include_completed: true, status: undefined }).then(
          ({ rows }) => {
            expect(rows[0]).toMatchObject({ id: homework_id, my_status: 'graded' });
          },
        ),
    ],
    ['the homework', ({ homework_id }: { homework_id: number }) => readMine(room.student, homework_id)],
    [
      'an answer',
      ({ submission_id, question_id }: { submission_id: number; question_id: number }) =>
        expect(
          answerQuestion(room.student, { submission_id, question_id, selected_option_ids: [2] }),
        ).rejects.toMatchObject({ code: 'conflict' }),
    ],
    [
      'a hand-in',
      ({ submission_id }: { submission_id: number }) => completeSubmission(room.student, submission_id),
    ],
  ])('has ended it when it is asked for by %s, without a worker', async (_, ask) => {
    const attempt = await begun({ time_limit_minutes: 15 });
    await later(attempt.submission_id, 20);
    await ask(attempt);
    expect(await row(attempt.submission_id)).toMatchObject({
      status: 'graded',
      ended_by_clock: true,
      score: 0,
    });
  });

  it('still takes an answer that was on its way', async () => {
    const { submission_id, question_id } = await begun({ time_limit_minutes: 15 });
    await later(submission_id, 15);
    const { deadline } = await row(submission_id);
    expect(deadline?.getTime()).toBeLessThanOrEqual(Date.now());
    expect(deadline?.getTime()).toBeGreaterThan(Date.now() - GRACE_S * 1000);
    expect(
      await answerQuestion(room.student, { submission_id, question_id, selected_option_ids: [2] }),
    ).toMatchObject({ is_correct: true });
    expect(await completeSubmission(room.student, submission_id)).toMatchObject({
      ended_by_clock: false,
      time_spent_seconds: 900,
    });
  });

  it('earns nothing for a text of which nobody said that they have read it', async () => {
    const { submission_id } = await begun({ time_limit_minutes: 5 });
    await db.homeworkTask.updateMany({
      where: { submissions: { some: { id: submission_id } } },
      data: { task_type: 'read' },
    });
    await later(submission_id, 6);
    expect(await completeSubmission(room.student, submission_id)).toMatchObject({
      score: 0,
      ended_by_clock: true,
    });
  });
});

describe('without a network', () => {
  it('counts by the times at which it was done, not at which it is told', async () => {
    const due_date = new Date(Date.now() - 20 * MINUTE_MS).toISOString();
    const { id: homework_id, task_id } = await given(
      { time_limit_minutes: 30 },
      { due_date, late_penalty_per_day: 50 },
    );
    const { task, first } = await startTask(
      room.student,
      { homework_id, task_id, client_id: `off-${String(task_id)}` },
      ago(45 * MINUTE_MS),
    );
    expect(first).toBe(true);
    const { submission_id } = task;
    const [{ id: question_id } = { id: 0 }] = await readQuestions(room.student, { homework_id, task_id });
    await answerQuestion(
      room.student,
      { submission_id, question_id, selected_option_ids: [2] },
      ago(40 * MINUTE_MS),
    );
    const result = await completeSubmission(room.student, submission_id, ago(30 * MINUTE_MS));
    expect(result).toMatchObject({
      score: 2.5,
      is_late: false,
      late_penalty: 0,
      ended_by_clock: false,
      time_spent_seconds: 900,
    });
    // The queue tells it again.
    expect(await completeSubmission(room.student, submission_id, ago(30 * MINUTE_MS))).toEqual(result);
    expect(await readMine(room.student, homework_id)).toMatchObject({ my_status: 'graded', is_late: false });
  });

  it('adds what was done in time to an attempt that the clock has ended, and marks it anew', async () => {
    const { submission_id, question_id, homework_id } = await begun({ time_limit_minutes: 15 });
    await later(submission_id, 60);
    expect(await endIfOverdue(submission_id)).toBe(true);
    expect(await row(submission_id)).toMatchObject({ score: 0 });
    const answer = { submission_id, question_id, selected_option_ids: [2] };
    await expect(answerQuestion(room.student, answer, ago(44 * MINUTE_MS))).rejects.toMatchObject({
      code: 'conflict',
    });
    expect(await answerQuestion(room.student, answer, ago(50 * MINUTE_MS))).toMatchObject({
      is_correct: true,
    });
    expect(await readMine(room.student, homework_id)).toMatchObject({ my_score: 2.5 });
    expect(await completeSubmission(room.student, submission_id, ago(49 * MINUTE_MS))).toMatchObject({
      score: 2.5,
      ended_by_clock: false,
      time_spent_seconds: 660,
    });
    // Handed in by hand it is closed for good.
    const questions = await db.homeworkQuestion.findMany({
      where: { task: { submissions: { some: { id: submission_id } } } },
    });
    const another = questions.find(({ id }) => id !== question_id);
    await expect(
      answerQuestion(
        room.student,
        { submission_id, question_id: another?.id ?? 0, selected_option_ids: [1] },
        ago(50 * MINUTE_MS),
      ),
    ).rejects.toMatchObject({ code: 'conflict' });
  });

  it('takes nothing that is older than the queue is believed, and no time that is still to come', async () => {
    const { id: homework_id, task_id } = await given();
    const old = ago(OFFLINE_DAYS * DAY_MS + MINUTE_MS);
    await expect(startTask(room.student, { homework_id, task_id }, old)).rejects.toMatchObject({
      code: 'conflict',
    });
    const ahead: Moment = { at: new Date(Date.now() + DAY_MS), offline: true };
    const { task } = await startTask(room.student, { homework_id, task_id }, ahead);
    expect((await row(task.submission_id)).started_at.getTime()).toBeLessThanOrEqual(Date.now());
    await completeSubmission(room.student, task.submission_id, ahead);
    expect((await row(task.submission_id)).completed_at?.getTime()).toBeLessThanOrEqual(Date.now());
  });

  it('does not end before it began, whatever the clocks of the phone say', async () => {
    const { submission_id } = await begun();
    await completeSubmission(room.student, submission_id, ago(60 * MINUTE_MS));
    const { started_at, completed_at, time_spent_seconds } = await row(submission_id);
    expect([completed_at, time_spent_seconds]).toEqual([started_at, 0]);
  });

  it('takes written answers too', async () => {
    const { id: homework_id, task_id } = await makeTasks(room.teacher, room.group.id, [openTask]);
    const { task } = await startTask(room.student, { homework_id, task_id }, ago(DAY_MS));
    const [{ id: question_id } = { id: 0 }] = await readQuestions(room.student, { homework_id, task_id });
    const { submission_id } = task;
    await answerQuestion(
      room.student,
      { submission_id, question_id, answer_text: 'My street is long and quiet.' },
      ago(DAY_MS / 2),
    );
    expect(await completeSubmission(room.student, submission_id, ago(DAY_MS / 2))).toMatchObject({
      status: 'submitted',
      score: null,
    });
  });
});
