/** Homework made of tasks, from setting it to its mark, and who may do what. */
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { reloadEnv } from '@talaffuz/core/env';
import { toAppError } from '@talaffuz/core/errors';
import { closeDb, db } from '@talaffuz/db/client';
import { update } from '../homework/service.ts';
import { submit } from '../homework/submit.ts';
import { callerFor, type TestUser } from '../testing/accounts.ts';
import { makeClassroom, type Classroom } from '../testing/classroom.ts';
import { countQueries } from '../testing/queries.ts';
import {
  essayQuestion,
  makeTasks,
  openTask,
  quizQuestions,
  quizTask,
  rightAnswers,
} from '../testing/tasks.ts';
import { makeTextbook } from '../testing/textbooks.ts';
import { taskInput } from './schema.ts';

const DAY_MS = 86_400_000;
let room: Classroom;
let paragraph_id: number;

beforeAll(async () => {
  vi.stubEnv('RATE_LIMIT_MENTOR', '100000');
  reloadEnv();
  room = await makeClassroom();
  const textbook = await makeTextbook(room.school_id);
  paragraph_id = textbook.chapters[0]?.paragraphs[0]?.id ?? 0;
});
afterAll(async () => {
  vi.unstubAllEnvs();
  reloadEnv();
  await closeDb();
});

const of = (who: TestUser) => callerFor(who).homework_tasks;
const refused = (code: string) => ({ cause: { code } });
const inDays = (days: number) => new Date(Date.now() + days * DAY_MS).toISOString();

const given = (tasks: Parameters<typeof makeTasks>[2], more: Parameters<typeof makeTasks>[3] = {}) =>
  makeTasks(room.teacher, room.group.id, tasks, more);

/** Begins a task and answers its questions, the first `right` of them rightly. */
async function work(homework_id: number, task_id: number, right = rightAnswers.length) {
  const { submission_id } = await of(room.student).start({ homework_id, task_id });
  const questions = await of(room.student).questions({ homework_id, task_id });
  for (const [i, { id }] of questions.entries()) {
    const answer = i < right ? rightAnswers[i] : { selected_option_ids: [3], answer_text: 'no' };
    await of(room.student).answer({ submission_id, question_id: id, ...answer });
  }
  return submission_id;
}

describe('doing tasks', () => {
  it('marks a quiz answer by answer, and the homework when all is handed in', async () => {
    const { id, tasks } = await given([
      { ...quizTask, paragraph_id, max_attempts: 3, time_limit_minutes: 15 },
      { task_type: 'read', paragraph_id, points: 2 },
    ]);
    const [quiz, read] = tasks.map((task) => task.id);
    expect(await of(room.student).read({ homework_id: id })).toMatchObject({
      my_status: 'assigned',
      my_score: null,
      max_score: 12,
      can_submit: true,
      tasks: [
        {
          status: 'not_started',
          current_attempt: 0,
          attempts_remaining: 3,
          questions_count: 5,
          paragraph_id,
        },
        { task_type: 'read', questions_count: 0, paragraph_title: 'Paragraph 1.1' },
      ],
    });
    const begun = await of(room.student).start({ homework_id: id, task_id: quiz ?? 0 });
    expect(begun).toMatchObject({
      id: quiz,
      status: 'in_progress',
      current_attempt: 1,
      attempts_remaining: 2,
      time_limit_minutes: 15,
      answered_count: 0,
    });
    expect(begun.seconds_left).toBeGreaterThan(890);
    const { submission_id } = begun;
    const questions = await of(room.student).questions({ homework_id: id, task_id: quiz ?? 0 });
    expect(questions.map(({ question_type }) => question_type)).toEqual([
      'single_choice',
      'multiple_choice',
      'true_false',
      'short_answer',
      'short_answer',
    ]);
    expect(questions[0]?.options).toEqual([
      { id: 1, text: 'go', order: 1 },
      { id: 2, text: 'goes', order: 2 },
      { id: 3, text: 'going', order: 3 },
    ]);
    expect(questions[4]).toMatchObject({ question_text: 'Fill the gap.\n\nI ____ here.', options: null });
    // No right answer is in what a learner reads before they answer.
    expect(JSON.stringify(questions)).not.toMatch(/correct":"|accepted|-es\.|hello/);

    const [first] = questions;
    const reply = await of(room.student).answer({
      submission_id,
      question_id: first?.id ?? 0,
      selected_option_ids: [2],
    });
    expect(reply).toEqual({
      question_id: first?.id,
      is_correct: true,
      points_earned: 1,
      explanation: 'She takes -es.',
      ai_feedback: null,
      model_used: null,
    });
    expect(await of(room.student).read({ homework_id: id })).toMatchObject({
      my_status: 'in_progress',
      tasks: [{ status: 'in_progress', answered_count: 1 }, { status: 'not_started' }],
    });
    // Half of what was chosen is right: two right ones less one wrong one.
    expect(
      await of(room.student).answer({
        submission_id,
        question_id: questions[1]?.id ?? 0,
        selected_option_ids: [1, 2, 3],
      }),
    ).toMatchObject({ is_correct: false, points_earned: 0.5 });
    expect(await of(room.student).complete({ submission_id })).toMatchObject({
      submission_id,
      task_id: quiz,
      status: 'graded',
      score: 3.75,
      max_score: 10,
      percentage: 37.5,
      is_late: false,
      late_penalty: 0,
      ended_by_clock: false,
    });
    expect(await of(room.student).read({ homework_id: id })).toMatchObject({
      my_status: 'in_progress',
      my_score: 3.75,
      tasks: [{ status: 'completed', attempts_remaining: 2, my_score: 3.75 }, { status: 'not_started' }],
    });

    const reading = await of(room.student).start({ homework_id: id, task_id: read ?? 0 });
    expect(await of(room.student).complete(reading)).toMatchObject({ status: 'graded', score: 2 });
    const progress = await db.paragraphProgress.findUniqueOrThrow({
      where: { user_id_paragraph_id: { user_id: room.student.id, paragraph_id } },
    });
    expect(progress.read_at).not.toBeNull();
    expect(await of(room.student).read({ homework_id: id })).toMatchObject({
      my_status: 'graded',
      my_score: 5.75,
      my_percentage: 47.92,
      can_submit: true,
    });

    // A better attempt raises the mark, a worse one leaves it.
    for (const [right, score] of [
      [5, 12],
      [0, 12],
    ] as const) {
      await of(room.student).complete({ submission_id: await work(id, quiz ?? 0, right) });
      expect(await of(room.student).read({ homework_id: id })).toMatchObject({
        my_status: 'graded',
        my_score: score,
      });
    }
    expect(await of(room.student).read({ homework_id: id })).toMatchObject({ can_submit: false });
    await expect(of(room.student).start({ homework_id: id, task_id: quiz ?? 0 })).rejects.toMatchObject(
      refused('conflict'),
    );
    const row = await db.userHomework.findFirstOrThrow({
      where: { homework_id: id, user_id: room.student.id },
    });
    expect(row).toMatchObject({ status: 'graded', score: 12 });
  });

  it('takes an answer once where its result was told, and again the same one with the same reply', async () => {
    const { id, task_id } = await given([quizTask]);
    const { submission_id } = await of(room.student).start({ homework_id: id, task_id });
    const [question] = await of(room.student).questions({ homework_id: id, task_id });
    const say = (option: number) =>
      of(room.student).answer({
        submission_id,
        question_id: question?.id ?? 0,
        selected_option_ids: [option],
      });
    const first = await say(1);
    expect(first).toMatchObject({ is_correct: false, points_earned: 0, explanation: 'She takes -es.' });
    expect(await say(1)).toEqual(first);
    await expect(say(2)).rejects.toMatchObject(refused('conflict'));
    await of(room.student).complete({ submission_id });
    expect(await say(1)).toEqual(first);
    await expect(say(2)).rejects.toMatchObject(refused('conflict'));
  });

  it('lets answers be replaced until the end where nothing of them is told', async () => {
    const { id, task_id } = await given([quizTask], { show_explanations: false });
    const { submission_id } = await of(room.student).start({ homework_id: id, task_id });
    const [question] = await of(room.student).questions({ homework_id: id, task_id });
    const say = (option: number) =>
      of(room.student).answer({
        submission_id,
        question_id: question?.id ?? 0,
        selected_option_ids: [option],
      });
    const nothing = { is_correct: null, points_earned: null, explanation: null };
    expect(await say(1)).toMatchObject(nothing);
    expect(await say(2)).toMatchObject(nothing);
    expect(await of(room.student).complete({ submission_id })).toMatchObject({ score: 2.5 });
    const [shown] = await of(room.student).questions({ homework_id: id, task_id });
    expect(shown).toMatchObject({
      my_selected_options: [2],
      is_correct: true,
      explanation: null,
      is_final: true,
    });
  });

  it('shows no questions before a task is begun, but to staff', async () => {
    const { id, task_id } = await given([quizTask]);
    const ids = { homework_id: id, task_id };
    await expect(of(room.student).questions(ids)).rejects.toMatchObject(refused('conflict'));
    expect(await of(room.otherTeacher).questions(ids)).toHaveLength(5);
  });

  it.each([
    ['no option of that number', 0, { selected_option_ids: [4] }, 'selected_option_ids'],
    ['two options where one is right', 0, { selected_option_ids: [1, 2] }, 'selected_option_ids'],
    ['no option at all', 0, {}, 'selected_option_ids'],
    ['an empty choice', 1, { selected_option_ids: [] }, 'selected_option_ids'],
    ['an empty text', 3, { answer_text: ' ' }, 'answer_text'],
    ['no text', 3, {}, 'answer_text'],
  ])('refuses %s, and says which field', async (_, place, answer, field) => {
    const { id, task_id } = await given([quizTask]);
    const { submission_id } = await of(room.student).start({ homework_id: id, task_id });
    const questions = await of(room.student).questions({ homework_id: id, task_id });
    await expect(
      of(room.student).answer({ submission_id, question_id: questions[place]?.id ?? 0, ...answer }),
    ).rejects.toMatchObject({ cause: { code: 'validation_failed', fields: [{ loc: ['body', field] }] } });
    expect(await db.taskAnswer.count({ where: { submission_id } })).toBe(0);
  });

  it('is one homework with the other types, which have no tasks', async () => {
    const { id } = await makeTasks(room.teacher, room.group.id, [quizTask], { title: 'Of tasks' });
    const { id: written } = await db.homework.create({
      data: {
        school_id: room.school_id,
        group_id: room.group.id,
        title: 'Written',
        created_by: room.teacher.id,
      },
    });
    const page = await of(room.student).list({ page_size: 2 });
    expect(page.items.map((one) => one.id)).toEqual([written, id]);
    expect(page.items[0]).toMatchObject({
      tasks: [],
      my_status: 'assigned',
      can_submit: true,
      late_penalty: 0,
    });
    await submit(room.student, written, 'My house is small.');
    expect((await of(room.student).list({ page_size: 1 })).items[0]).toMatchObject({
      my_status: 'submitted',
    });
    await expect(submit(room.student, id, 'My house is small.')).rejects.toMatchObject({ code: 'conflict' });
  });
});

describe('the list', () => {
  it('filters by how the homework stands, and counts what it filters', async () => {
    const own = await makeClassroom();
    const make = (type: 'tasks' | 'written') =>
      type === 'tasks'
        ? makeTasks(own.teacher, own.group.id, [{ ...quizTask, max_attempts: 2 }])
        : db.homework.create({
            data: {
              school_id: own.school_id,
              group_id: own.group.id,
              title: 'W',
              submissions: { create: { user_id: own.student.id } },
            },
            select: { id: true },
          });
    const assigned = await make('tasks');
    const begun = await makeTasks(own.teacher, own.group.id, [quizTask]);
    await of(own.student).start({ homework_id: begun.id, task_id: begun.task_id });
    const late = await make('written');
    const graded = await make('written');
    await db.userHomework.updateMany({
      where: { homework_id: late.id, user_id: own.student.id },
      data: { status: 'late', submitted_at: new Date() },
    });
    await db.userHomework.updateMany({
      where: { homework_id: graded.id, user_id: own.student.id },
      data: { status: 'graded', score: 70 },
    });
    const ids = async (query: Parameters<ReturnType<typeof of>['list']>[0]) => {
      const { items, total } = await of(own.student).list(query);
      expect(total).toBe(items.length);
      return items.map(({ id }) => id);
    };
    expect(await ids({})).toEqual([graded.id, late.id, begun.id, assigned.id]);
    expect(await ids({ status: 'assigned' })).toEqual([assigned.id]);
    expect(await ids({ status: 'in_progress' })).toEqual([begun.id]);
    expect(await ids({ status: 'submitted' })).toEqual([late.id]);
    expect(await ids({ status: 'graded' })).toEqual([graded.id]);
    expect(await ids({ include_completed: 'false' })).toEqual([begun.id, assigned.id]);
    expect(await ids({ status: 'graded', include_completed: 'false' })).toEqual([]);
    const second = await of(own.student).list({ page: 2, page_size: 3 });
    expect(second).toMatchObject({ total: 4, total_pages: 2, items: [{ id: assigned.id }] });
    const [, shownLate] = (await of(own.student).list({})).items;
    expect(shownLate).toMatchObject({ my_status: 'submitted' });
    // The filter and what is shown agree.
    for (const { id, my_status } of (await of(own.student).list({})).items) {
      expect(await ids({ status: my_status })).toContain(id);
    }
    expect((await of(own.otherStudent).list({})).items).toEqual([]);
    expect((await of(own.parent).list({})).items).toEqual([]);
  });
});

describe('with many rows', () => {
  it('lists cost as many queries for one row as for twelve, with tasks, questions and attempts', async () => {
    const own = await makeClassroom();
    const made = [];
    for (let n = 0; n < 12; n++) made.push(await makeTasks(own.teacher, own.group.id, [quizTask, openTask]));
    for (const { id: homework_id, task_id } of made) await of(own.student).start({ homework_id, task_id });
    const list = (page_size: number) => of(own.student).list({ page_size });
    expect((await list(12)).items).toHaveLength(12);
    expect(await countQueries(() => list(12))).toBe(await countQueries(() => list(1)));
    const [crowded] = made;
    const rows = (page_size: number) =>
      of(own.teacher).submissions({ homework_id: crowded?.id ?? 0, page_size });
    await of(own.classmate).start({ homework_id: crowded?.id ?? 0, task_id: crowded?.task_id ?? 0 });
    expect((await rows(2)).items).toHaveLength(2);
    expect(await countQueries(() => rows(2))).toBe(await countQueries(() => rows(1)));
  });
});

describe('who sees and does what', () => {
  it('is nobody’s but the learner’s own', async () => {
    const { id, task_id } = await given([quizTask]);
    const { submission_id } = await of(room.student).start({ homework_id: id, task_id });
    const [question] = await of(room.student).questions({ homework_id: id, task_id });
    const answer = { submission_id, question_id: question?.id ?? 0, selected_option_ids: [2] };
    for (const who of [room.otherStudent, room.parent, room.stranger, room.foreignOwner]) {
      for (const call of [
        () => of(who).read({ homework_id: id }),
        () => of(who).start({ homework_id: id, task_id }),
        () => of(who).questions({ homework_id: id, task_id }),
        () => of(who).answer(answer),
        () => of(who).complete({ submission_id }),
      ]) {
        await expect(call()).rejects.toMatchObject(refused('not_found'));
      }
    }
    // A classmate has the homework, but not this attempt.
    for (const who of [room.classmate, room.teacher, room.owner]) {
      await expect(of(who).answer(answer)).rejects.toMatchObject(refused('not_found'));
      await expect(of(who).complete({ submission_id })).rejects.toMatchObject(refused('not_found'));
    }
    const other = await given([quizTask]);
    await expect(of(room.student).start({ homework_id: id, task_id: other.task_id })).rejects.toMatchObject(
      refused('not_found'),
    );
  });

  it('keeps drafts from learners', async () => {
    const { id, task_id } = await given([quizTask], { is_published: false });
    await expect(of(room.student).read({ homework_id: id })).rejects.toMatchObject(refused('not_found'));
    await expect(of(room.student).start({ homework_id: id, task_id })).rejects.toMatchObject(
      refused('not_found'),
    );
    expect((await of(room.student).list({ page_size: 100 })).items.map((one) => one.id)).not.toContain(id);
  });

  it('lets its maker and owners write tasks, until somebody has begun', async () => {
    const { id, task_id } = await given([quizTask]);
    const tasks = [taskInput.parse(openTask)];
    for (const who of [room.student, room.parent]) {
      await expect(of(who).setTasks({ homework_id: id, tasks })).rejects.toMatchObject(
        refused('role_not_allowed'),
      );
      await expect(of(who).tasks({ homework_id: id })).rejects.toMatchObject(refused('role_not_allowed'));
    }
    await expect(of(room.otherTeacher).setTasks({ homework_id: id, tasks })).rejects.toMatchObject(
      refused('permission_denied'),
    );
    expect(await of(room.otherTeacher).tasks({ homework_id: id })).toMatchObject({
      can_change: false,
      max_score: 10,
    });
    for (const who of [room.stranger, room.foreignOwner]) {
      await expect(of(who).setTasks({ homework_id: id, tasks })).rejects.toMatchObject(refused('not_found'));
      await expect(of(who).tasks({ homework_id: id })).rejects.toMatchObject(refused('not_found'));
    }
    await of(room.student).start({ homework_id: id, task_id });
    await expect(of(room.teacher).setTasks({ homework_id: id, tasks })).rejects.toMatchObject(
      refused('conflict'),
    );
    expect(await of(room.teacher).tasks({ homework_id: id })).toMatchObject({ can_change: false });
    await expect(update(room.teacher, id, { homework_type: 'written' })).rejects.toMatchObject({
      code: 'conflict',
    });
    await expect(callerFor(room.teacher).homework.delete({ homework_id: id })).rejects.toMatchObject(
      refused('conflict'),
    );
  });

  it('tells every problem of a list of tasks at its place, and changes nothing then', async () => {
    const { id } = await given([quizTask]);
    const draft = await makeTextbook(room.school_id, { published: false });
    const foreign = await makeTextbook(room.stranger.school_id);
    const idOf = (textbook: typeof draft) => textbook.chapters[0]?.paragraphs[0]?.id ?? 0;
    const wrong = (tasks: unknown[]) =>
      of(room.teacher)
        .setTasks({ homework_id: id, tasks: tasks.map((task) => taskInput.parse(task)) })
        .then(() => [])
        .catch((error: unknown) => toAppError(Reflect.get(Object(error), 'cause')).fields)
        .then((fields) => fields.map(({ loc }) => loc.slice(2).join('.')));
    const [choice] = quizQuestions;
    expect(
      await wrong([
        { task_type: 'read' },
        { task_type: 'quiz' },
        { task_type: 'quiz', questions: [essayQuestion] },
        { task_type: 'open_question', questions: [choice] },
        {
          task_type: 'quiz',
          questions: [choice, { ...choice, question_data: { options: [], correct: 'z' } }],
        },
        { task_type: 'quiz', questions: [{ ...choice, question_type: 'speaking', question_data: {} }] },
        { task_type: 'read', paragraph_id, questions: [choice] },
      ]),
    ).toEqual([
      '0.paragraph_id',
      '1.questions',
      '2.questions.0.question_type',
      '3.questions.0.question_type',
      '4.questions.1.question_data.options',
      '4.questions.1.question_data.correct',
      '5.questions.0.question_type',
      '6.questions',
    ]);
    expect(await wrong([{ task_type: 'read', paragraph_id: idOf(draft) }])).toEqual(['0.paragraph_id']);
    expect(await wrong([quizTask, { task_type: 'read', paragraph_id: idOf(foreign) }])).toEqual([
      '1.paragraph_id',
    ]);
    expect((await of(room.teacher).tasks({ homework_id: id })).tasks).toHaveLength(1);
  });
});

describe('delays', () => {
  it('cost what was said, and are told before and after', async () => {
    const { id, task_id } = await given([{ ...quizTask, max_attempts: 2 }], {
      due_date: inDays(-1.5),
      late_penalty_per_day: 10,
      max_late_days: 3,
    });
    expect(await of(room.student).read({ homework_id: id })).toMatchObject({
      is_overdue: true,
      is_late: false,
      late_penalty: 20,
      can_submit: true,
    });
    const submission_id = await work(id, task_id);
    expect(await of(room.student).complete({ submission_id })).toMatchObject({
      score: 8,
      percentage: 80,
      is_late: true,
      late_penalty: 20,
    });
    expect(await of(room.student).read({ homework_id: id })).toMatchObject({
      is_overdue: false,
      is_late: true,
      late_penalty: 20,
      my_status: 'graded',
      my_score: 8,
    });
    // A teacher who forgives the delay gives the points back.
    await update(room.teacher, id, { due_date: inDays(1) });
    expect(await of(room.student).read({ homework_id: id })).toMatchObject({
      is_late: false,
      late_penalty: 0,
      my_score: 10,
    });
    expect(await db.taskSubmission.findUniqueOrThrow({ where: { id: submission_id } })).toMatchObject({
      score: 10,
      is_late: false,
    });
  });

  it('end where nothing is taken any more, also for who is in the middle of it', async () => {
    const { id, task_id } = await given([{ ...quizTask, max_attempts: 2 }], {
      due_date: inDays(1),
      max_late_days: 0,
    });
    const { submission_id, deadline } = await of(room.student).start({ homework_id: id, task_id });
    expect(deadline).toBe((await of(room.student).read({ homework_id: id })).due_date);
    await update(room.teacher, id, { due_date: inDays(-1) });
    expect(await of(room.student).complete({ submission_id })).toMatchObject({
      ended_by_clock: true,
      score: 0,
    });
    expect(await of(room.student).read({ homework_id: id })).toMatchObject({ can_submit: false });
    await expect(of(room.student).start({ homework_id: id, task_id })).rejects.toMatchObject(
      refused('conflict'),
    );
  });
});
