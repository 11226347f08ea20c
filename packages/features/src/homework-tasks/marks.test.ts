/** Written answers: what is said of them at once, and what a teacher gives for them. */
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { reloadEnv } from '@talaffuz/core/env';
import { closeDb, db } from '@talaffuz/db/client';
import { left } from '../quotas/service.ts';
import { callerFor, type TestUser } from '../testing/accounts.ts';
import { makeClassroom, type Classroom } from '../testing/classroom.ts';
import { startLlm, type LlmServer } from '../testing/llm-server.ts';
import { makeTasks, openTask, quizTask } from '../testing/tasks.ts';
import { COACH } from '../tutor/schema.ts';
import { completeSubmission, startTask } from './attempts.ts';
import { FEEDBACK_PENDING } from './feedback.ts';

const ANSWER = 'My street is long. She have many trees.';
const judgement = {
  grammar: {
    score: 60,
    feedback: 'One verb.',
    corrections: [{ original: 'have', suggestion: 'has', explanation: 'It takes -s.', type: 'Agreement' }],
  },
  vocabulary: { score: 80, feedback: 'Good.', suggestions: [], advanced_words: [], misused_words: [] },
  fluency: { score: 90, feedback: 'It flows.', suggestions: [] },
  overall: {
    feedback: 'A clear picture of your street.',
    next_steps: ['Say what you like about it.'],
    strengths: ['Word order'],
    areas_for_improvement: [],
  },
};

let llm: LlmServer;
let room: Classroom;

beforeAll(async () => {
  llm = await startLlm();
});
afterAll(async () => {
  await llm.close();
  await closeDb();
});
beforeEach(async () => {
  room = await makeClassroom();
  await db.user.update({ where: { id: room.student.id }, data: { interface_language: 'en' } });
  llm.requests.length = 0;
  llm.behave({ answer: JSON.stringify(judgement) });
});
afterEach(() => {
  vi.unstubAllEnvs();
  reloadEnv();
});

function configure(): void {
  vi.stubEnv('LLM_BASE_URL', llm.url);
  vi.stubEnv('LLM_MODEL', 'test-model');
  vi.stubEnv('LLM_TIMEOUT_S', '1');
  reloadEnv();
}

const of = (who: TestUser) => callerFor(who).homework_tasks;

async function begun(tasks: Parameters<typeof makeTasks>[2] = [openTask]) {
  const { id: homework_id, task_id, tasks: made } = await makeTasks(room.teacher, room.group.id, tasks);
  const { task } = await startTask(room.student, { homework_id, task_id });
  const { submission_id } = task;
  const question_id = made[0]?.questions[0]?.id ?? 0;
  const say = (answer_text = ANSWER) => of(room.student).answer({ submission_id, question_id, answer_text });
  return { homework_id, task_id, submission_id, question_id, say };
}

describe('what is said of a written answer', () => {
  it('is the model’s, checked and told once', async () => {
    configure();
    const { say } = await begun();
    const first = await say();
    expect(first).toMatchObject({
      is_correct: null,
      points_earned: null,
      explanation: null,
      model_used: 'test-model',
    });
    expect(first.ai_feedback).toBe(
      [
        'A clear picture of your street.',
        'Strengths: Word order.',
        'To correct:',
        '• have → has: It takes -s.',
        'Next step: Say what you like about it.',
      ].join('\n'),
    );
    expect(JSON.stringify(llm.requests[0]?.messages)).toContain('Describe it in three sentences.');
    expect(await say()).toEqual(first);
    expect(llm.requests).toHaveLength(1);
    expect(await left(room.student)).toMatchObject({ gpt4o_requests_left: 49 });
  });

  it('is asked for once by ten at the same time', async () => {
    configure();
    const { say } = await begun();
    const all = await Promise.all([...Array(10).keys()].map(() => say()));
    expect(new Set(all.map((one) => JSON.stringify(one))).size).toBe(1);
    expect(llm.requests).toHaveLength(1);
    expect(await left(room.student)).toMatchObject({ gpt4o_requests_left: 49 });
  });

  it.each([
    ['is away', { status: 500 }],
    ['answers in another shape', { answer: '{"grammar": 1}' }],
    ['says nothing', { silentAfter: '' }],
  ])('is the coach’s where the model %s, and costs nothing', async (_, behaviour) => {
    configure();
    llm.behave(behaviour);
    const { say } = await begun();
    const reply = await say();
    expect(reply.model_used).toBe(COACH);
    expect(reply.ai_feedback).toMatch(/^(A good answer|A very good answer|A start)/);
    expect(await left(room.student)).toMatchObject({ gpt4o_requests_left: 50 });
  });

  it('is the coach’s without a model, and without requests left', async () => {
    const { say } = await begun();
    expect((await say()).model_used).toBe(COACH);
    vi.stubEnv('FREE_GPT4O_REQUESTS', '1');
    configure();
    const other = await begun();
    expect((await other.say('My street is short.')).model_used).toBe('test-model');
    expect((await other.say()).model_used).toBe(COACH);
    expect(llm.requests).toHaveLength(1);
  });

  it('is in the learner’s language', async () => {
    await db.user.update({ where: { id: room.student.id }, data: { interface_language: 'ru' } });
    const { say } = await begun();
    expect((await say()).ai_feedback).toContain('Следующий шаг:');
    expect((await say('Моя улица очень длинная и тихая, на ней много деревьев.')).ai_feedback).toContain(
      'учитель',
    );
  });

  it('takes no name for a mistake', async () => {
    const { say } = await begun();
    const reply = await say('My friend Dilshod live in Samarkand. He have many friends.');
    expect(reply.ai_feedback).toContain('have');
    expect(reply.ai_feedback).not.toContain('Dilshod');
  });

  it('comes from the coach where whoever asked has died over it', async () => {
    configure();
    const { say, submission_id } = await begun();
    await say();
    await db.taskAnswer.updateMany({
      where: { submission_id },
      data: { ai_feedback: '', model_used: FEEDBACK_PENDING },
    });
    vi.stubEnv('LLM_TIMEOUT_S', '0.1');
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() });
    const waiting = say();
    const hurry = setInterval(() => vi.setSystemTime(Date.now() + 60_000), 20);
    try {
      expect((await waiting).model_used).toBe(COACH);
    } finally {
      clearInterval(hurry);
      vi.useRealTimers();
    }
    expect(llm.requests).toHaveLength(1);
  });

  it('is said anew of a new answer, until the task is handed in', async () => {
    configure();
    const { say, submission_id } = await begun();
    await say();
    llm.behave({
      answer: JSON.stringify({ ...judgement, overall: { ...judgement.overall, feedback: 'Better.' } }),
    });
    expect((await say('My street is long. It has many trees.')).ai_feedback).toMatch(/^Better\./);
    await completeSubmission(room.student, submission_id);
    await expect(say('Another one.')).rejects.toMatchObject({ cause: { code: 'conflict' } });
    expect(llm.requests).toHaveLength(2);
  });
});

describe('marking', () => {
  it('gives the points once, tells the learner, and may be changed', async () => {
    const { homework_id, submission_id, say, task_id } = await begun([openTask, quizTask]);
    await say();
    expect(await of(room.student).complete({ submission_id })).toMatchObject({
      status: 'submitted',
      score: null,
    });
    expect(await of(room.student).read({ homework_id })).toMatchObject({
      my_status: 'in_progress',
      my_score: null,
      tasks: [{ status: 'completed', waits_for_teacher: true }, {}],
    });
    const quiz = await db.homeworkTask.findFirstOrThrow({ where: { homework_id, id: { not: task_id } } });
    const second = await of(room.student).start({ homework_id, task_id: quiz.id });
    await of(room.student).complete(second);
    expect(await of(room.student).read({ homework_id })).toMatchObject({
      my_status: 'submitted',
      my_score: 0,
    });

    const { items, total } = await of(room.teacher).submissions({ homework_id, status: 'submitted' });
    expect(total).toBe(1);
    expect(items).toMatchObject([{ id: submission_id, waiting: 1, task_type: 'open_question', score: null }]);
    const detail = await of(room.teacher).submission({ submission_id });
    expect(detail).toMatchObject({
      homework_title: 'My street',
      answers: [
        { given: ANSWER, right: 'My street is long.', points: 5, points_earned: null, model_used: COACH },
      ],
    });
    const answer_id = detail.answers[0]?.answer_id ?? 0;
    const grade = (points: number, feedback = 'Well said.') =>
      of(room.teacher).grade({ answer_id, points, feedback });
    await expect(grade(5.01)).rejects.toMatchObject({
      cause: {
        code: 'validation_failed',
        message: 'This question has 5 points; give 0 to 5.',
        fields: [{ loc: ['body', 'points'] }],
      },
    });
    expect(await db.taskAnswer.findUniqueOrThrow({ where: { id: answer_id } })).toMatchObject({
      score: null,
      graded_by: null,
    });
    expect(await grade(4)).toMatchObject({ status: 'graded', score: 8, waiting: 0 });
    expect(await of(room.student).read({ homework_id })).toMatchObject({
      my_status: 'graded',
      my_score: 8,
      my_percentage: 40,
    });
    const part = () => db.userHomework.findFirstOrThrow({ where: { homework_id, user_id: room.student.id } });
    expect(await part()).toMatchObject({ status: 'graded', score: 8, graded_by: room.teacher.id });
    const told = () =>
      db.notification.count({ where: { user_id: room.student.id, notification_type: 'homework_graded' } });
    expect(await told()).toBe(1);
    await grade(4);
    await Promise.all([grade(4), grade(4)]);
    expect(await part()).toMatchObject({ score: 8 });
    expect(await told()).toBe(1);
    await grade(5);
    expect(await part()).toMatchObject({ score: 10 });
    expect(await told()).toBe(2);
    const [shown] = await of(room.student).questions({ homework_id, task_id });
    expect(shown).toMatchObject({ points_earned: 5, feedback: 'Well said.', is_correct: true });
  });

  it('is for those who mark this learner, and waits until they have handed in', async () => {
    const { homework_id, submission_id, say } = await begun();
    await say();
    const { id: answer_id } = await db.taskAnswer.findFirstOrThrow({ where: { submission_id } });
    const input = { answer_id, points: 1 };
    await expect(of(room.teacher).grade(input)).rejects.toMatchObject({ cause: { code: 'conflict' } });
    await of(room.student).complete({ submission_id });
    for (const who of [room.student, room.classmate, room.parent]) {
      await expect(of(who).grade(input)).rejects.toMatchObject({ cause: { code: 'role_not_allowed' } });
      await expect(of(who).submissions({ homework_id })).rejects.toMatchObject({
        cause: { code: 'role_not_allowed' },
      });
      await expect(of(who).submission({ submission_id })).rejects.toMatchObject({
        cause: { code: 'role_not_allowed' },
      });
    }
    for (const who of [room.otherTeacher, room.stranger, room.foreignOwner]) {
      await expect(of(who).grade(input)).rejects.toMatchObject({ cause: { code: 'not_found' } });
      await expect(of(who).submission({ submission_id })).rejects.toMatchObject({
        cause: { code: 'not_found' },
      });
    }
    expect(await of(room.otherTeacher).submissions({ homework_id })).toMatchObject({ total: 0 });
    await expect(of(room.stranger).submissions({ homework_id })).rejects.toMatchObject({
      cause: { code: 'not_found' },
    });
    expect(await of(room.owner).grade(input)).toMatchObject({ status: 'graded' });
    // The mark follows from the tasks; it cannot be given for the whole.
    const { id: user_homework_id } = await db.userHomework.findFirstOrThrow({
      where: { homework_id, user_id: room.student.id },
    });
    await expect(
      callerFor(room.teacher).homework.grade({ user_homework_id, feedback: '', score: 10 }),
    ).rejects.toMatchObject({ cause: { code: 'conflict' } });
  });
});
