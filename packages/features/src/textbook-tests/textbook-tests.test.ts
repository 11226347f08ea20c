/** Taking tests of textbooks, live and told afterwards, on a real database. */
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { closeDb, db } from '@talaffuz/db/client';
import type { Moment } from '../sync/moment.ts';
import { GRACE_S, OFFLINE_DAYS } from '../sync/moment.ts';
import { callerFor, makeUser, type TestUser } from '../testing/accounts.ts';
import { makeClassroom, type Classroom } from '../testing/classroom.ts';
import { countQueries } from '../testing/queries.ts';
import { fourQuestions, makeTextbook, makeTextbookTest, type MadeTextbook } from '../testing/textbooks.ts';
import { endIfOverdue } from '../tests/attempts.ts';
import { answerQuestion, startTextbookTest, submitAttempt } from './take.ts';

let room: Classroom;
let book: MadeTextbook;
let chapter_id: number;
let paragraph_id: number;

beforeAll(async () => {
  room = await makeClassroom();
  book = await makeTextbook(room.school_id, { chapters: [2, 1] });
  chapter_id = book.chapters[0]?.id ?? 0;
  paragraph_id = book.chapters[0]?.paragraphs[0]?.id ?? 0;
});
afterAll(closeDb);

const as = (who: TestUser) => callerFor(who).textbook_tests;
const make = (fields: Record<string, unknown> = {}) =>
  makeTextbookTest(room.teacher, { chapter_id, paragraph_id, ...fields });

async function begin(test_id: number, who = room.student) {
  const attempt = await as(who).start({ test_id });
  return { attempt_id: attempt.id, ids: attempt.test.questions.map(({ id }) => id), attempt };
}
const right = [
  { selected_option_ids: [2] },
  { selected_option_ids: [2, 1] },
  { selected_option_ids: [3] },
  { answer_text: ' Walked ' },
];
const allRight = (ids: number[]) => ids.map((question_id, i) => ({ question_id, ...right[i] }));
const ago = (seconds: number): Moment => ({ at: new Date(Date.now() - seconds * 1000), offline: true });
const moveBack = (id: number, seconds: number) =>
  db.$executeRaw`
    UPDATE test_attempts SET start_time = start_time - make_interval(secs => ${seconds}::float8),
                             deadline = deadline - make_interval(secs => ${seconds}::float8) WHERE id = ${id}`;
const masteryOf = (who: TestUser, place = paragraph_id) =>
  db.paragraphProgress.findUnique({
    where: { user_id_paragraph_id: { user_id: who.id, paragraph_id: place } },
  });

describe('taking a test of a textbook', () => {
  it('shows questions in the words of the contract and nothing of what is right', async () => {
    const test_id = await make();
    const { attempt } = await begin(test_id);
    expect(attempt).toMatchObject({
      student_id: room.student.id,
      school_id: room.school_id,
      attempt_number: 1,
      status: 'in_progress',
      score: null,
      total_points: null,
      answers: [],
    });
    expect(
      attempt.test.questions.map(({ question_type, points, options }) => [
        question_type,
        points,
        options.map(({ id, order, text }) => [id, order, text]),
      ]),
    ).toEqual([
      [
        'single_choice',
        2,
        [
          [1, 1, 'go'],
          [2, 2, 'goes'],
          [3, 3, 'went'],
        ],
      ],
      [
        'multiple_choice',
        2,
        [
          [1, 1, 'go'],
          [2, 2, 'goes'],
          [3, 3, 'went'],
        ],
      ],
      [
        'true_false',
        1,
        [
          [1, 1, 'True'],
          [2, 2, 'False'],
          [3, 3, 'Not given'],
        ],
      ],
      ['short_answer', 1, []],
    ]);
    const seen = JSON.stringify([
      attempt,
      await as(room.student).list({ chapter_id }),
      await as(room.student).attempt({ attempt_id: attempt.id }),
      await callerFor(room.student).tests.read({ test_id }),
      await callerFor(room.student).tests.attempt({ attempt_id: attempt.id }),
    ]);
    expect(seen).not.toMatch(/"correct"|"accepted"|walked|has an s|is_correct":true/);
  });

  it('tells each answer at once, for good, and ends with the last one', async () => {
    const { attempt_id, ids } = await begin(await make(), room.classmate);
    const say = (i: number, given: object) =>
      as(room.classmate).answer({ attempt_id, question_id: ids[i] ?? 0, ...given });
    const first = await say(0, { selected_option_ids: [2] });
    expect(first).toEqual({
      question_id: ids[0],
      is_correct: true,
      correct_option_ids: [2],
      correct_answer: 'goes',
      explanation: 'With she the verb has an s.',
      points_earned: 2,
      answered_count: 1,
      total_questions: 4,
      is_test_complete: false,
      test_score: null,
      test_passed: null,
    });
    expect(await say(0, { selected_option_ids: [2] })).toEqual(first);
    await expect(say(0, { selected_option_ids: [1] })).rejects.toMatchObject({ code: 'CONFLICT' });
    expect(await say(1, { selected_option_ids: [1] })).toMatchObject({
      is_correct: false,
      points_earned: 1,
      correct_option_ids: [1, 2],
    });
    const running = await as(room.classmate).attempt({ attempt_id });
    expect(running.answers.map((one) => [one.question_id, one.selected_option_ids, one.is_correct])).toEqual([
      [ids[0], [2], true],
      [ids[1], [1], false],
    ]);
    expect(running.seconds_left).toBeGreaterThan(0);
    // An empty tap would be final, too.
    for (const [i, nothing, field] of [
      [2, { selected_option_ids: [] }, 'selected_option_ids'],
      [3, { answer_text: ' ' }, 'answer_text'],
    ] as const) {
      await expect(say(i, nothing)).rejects.toMatchObject({
        cause: { code: 'validation_failed', fields: [{ loc: ['body', field] }] },
      });
    }
    await say(2, { selected_option_ids: [1] });
    const last = await say(3, { answer_text: 'WALKED' });
    expect(last).toMatchObject({ is_test_complete: true, test_score: 0.6667, test_passed: true });
    expect(await say(3, { answer_text: 'walked ' }).catch((error: unknown) => error)).toBeInstanceOf(Error);
    expect(await say(3, { answer_text: 'WALKED' })).toEqual(last);
    expect(await as(room.classmate).attempt({ attempt_id })).toMatchObject({
      status: 'completed',
      score: 0.6667,
      points_earned: 4,
      total_points: 6,
      passed: true,
    });
    // Formative counts double, but it is the only one.
    expect((await masteryOf(room.classmate))?.mastery_score).toBeCloseTo(66.6667, 3);
  });

  it('hands in all at once; what is missing earns nothing, and again it is the same', async () => {
    const { attempt_id, ids } = await begin(await make());
    await as(room.student).answer({ attempt_id, question_id: ids[0] ?? 0, selected_option_ids: [1] });
    const answers = allRight(ids).slice(0, 3);
    const result = await as(room.student).submit({ attempt_id, answers });
    expect(result).toMatchObject({ status: 'completed', points_earned: 3, total_points: 6, score: 0.5 });
    expect(result.passed).toBe(false);
    expect(await as(room.student).submit({ attempt_id, answers: allRight(ids) })).toEqual(result);
    const whole = await as(room.student).attempt({ attempt_id });
    expect(whole.answers.map(({ is_correct, correct_answer }) => [is_correct, correct_answer])).toEqual([
      [false, 'goes'],
      [true, 'go; goes'],
      [true, 'Not given'],
      [false, 'walked'],
    ]);
    await expect(
      as(room.student).answer({ attempt_id, question_id: ids[3] ?? 0, answer_text: 'walked' }),
    ).rejects.toThrow('has ended');
  });

  it('goes on with what runs, and knows the same start by its client_id', async () => {
    const test_id = await make();
    const client_id = randomUUID();
    const starts = await Promise.all([
      startTextbookTest(room.student, test_id, client_id),
      startTextbookTest(room.student, test_id, client_id),
      startTextbookTest(room.student, test_id),
    ]);
    expect(new Set(starts.map(({ id }) => id)).size).toBe(1);
    expect(starts.filter(({ first }) => first)).toHaveLength(1);
    const id = starts[0].id;
    await submitAttempt(room.student, id, []);
    expect(await startTextbookTest(room.student, test_id, client_id)).toMatchObject(
      (await db.testAttempt.findUniqueOrThrow({ where: { id } })).client_id === client_id
        ? { id, first: false }
        : { first: true },
    );
    const again = await as(room.student).start({ test_id, client_id: randomUUID() });
    expect(again.id).not.toBe(id);
    const other = await make();
    const taken = await startTextbookTest(room.student, other, randomUUID());
    const own = await db.testAttempt.findUniqueOrThrow({ where: { id: taken.id } });
    await expect(startTextbookTest(room.student, test_id, own.client_id)).rejects.toThrow('another test');
  });

  it('is right when two things arrive at once', async () => {
    const { attempt_id, ids } = await begin(await make());
    const [a, b] = await Promise.all(
      [1, 2].map(() =>
        answerQuestion(room.student, attempt_id, { question_id: ids[0] ?? 0, selected_option_ids: [2] }),
      ),
    );
    expect(a).toEqual(b);
    const different = await Promise.allSettled([
      answerQuestion(room.student, attempt_id, { question_id: ids[1] ?? 0, selected_option_ids: [1] }),
      answerQuestion(room.student, attempt_id, { question_id: ids[1] ?? 0, selected_option_ids: [3] }),
    ]);
    expect(different.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    const results = await Promise.all(
      [1, 2, 3].map(() => submitAttempt(room.student, attempt_id, allRight(ids))),
    );
    expect(results[1]).toEqual(results[0]);
    expect(results[2]).toEqual(results[0]);
  });

  it('says what does not fit, and where', async () => {
    const { attempt_id, ids } = await begin(await make());
    const [a = 0, b = 0, , d = 0] = ids;
    const refuse = (
      answers: { question_id: number; selected_option_ids?: number[]; answer_text?: string }[],
    ) =>
      as(room.student)
        .submit({ attempt_id, answers })
        .catch((error: unknown) => error);
    const loc = (...place: (string | number)[]) => ({
      cause: { code: 'validation_failed', fields: [{ loc: ['body', 'answers', ...place] }] },
    });
    expect(await refuse([{ question_id: 2_000_000_000, answer_text: '' }])).toMatchObject(
      loc(0, 'question_id'),
    );
    expect(
      await refuse([
        { question_id: b, selected_option_ids: [1] },
        { question_id: b, selected_option_ids: [1] },
      ]),
    ).toMatchObject(loc(1, 'question_id'));
    expect(
      await refuse([
        { question_id: b, selected_option_ids: [1] },
        { question_id: a, selected_option_ids: [4] },
      ]),
    ).toMatchObject(loc(1, 'selected_option_ids'));
    expect(await refuse([{ question_id: a, selected_option_ids: [1, 2] }])).toMatchObject(
      loc(0, 'selected_option_ids'),
    );
    expect(await refuse([{ question_id: a, answer_text: 'go' }])).toMatchObject(
      loc(0, 'selected_option_ids'),
    );
    expect(await refuse([{ question_id: d, selected_option_ids: [1] }])).toMatchObject(loc(0, 'answer_text'));
    expect(await db.testAnswer.count({ where: { attempt_id } })).toBe(0);
    expect(await as(room.student).attempt({ attempt_id })).toMatchObject({ status: 'in_progress' });
  });

  it('belongs to who began it, and to who sees the textbook', async () => {
    const test_id = await make();
    const { attempt_id, ids } = await begin(test_id);
    for (const other of [room.classmate, room.teacher, room.parent, room.foreignOwner]) {
      await expect(as(other).attempt({ attempt_id })).rejects.toThrow('There is no test attempt');
      await expect(as(other).submit({ attempt_id })).rejects.toThrow('There is no test attempt');
      await expect(
        as(other).answer({ attempt_id, question_id: ids[0] ?? 0, selected_option_ids: [1] }),
      ).rejects.toThrow('There is no test attempt');
    }
    await expect(as(await makeUser('student')).start({ test_id })).rejects.toThrow('There is no test');
    expect((await as(room.foreignOwner).list({})).items.map(({ id }) => id)).not.toContain(test_id);
    const draft = await make({ is_active: false });
    const hidden = await makeTextbook(room.school_id, { published: false });
    const inDraft = await makeTextbookTest(room.teacher, { chapter_id: hidden.chapters[0]?.id ?? 0 });
    for (const id of [draft, inDraft]) {
      await expect(begin(id)).rejects.toThrow('There is no test');
      expect((await as(room.teacher).list({ page_size: 100 })).items.map((one) => one.id)).toContain(id);
    }
    const shared = await makeTextbook(room.foreignOwner.school_id, { global: true });
    const everybody = await makeTextbookTest(room.foreignOwner, { chapter_id: shared.chapters[0]?.id ?? 0 });
    const inactive = await makeTextbookTest(room.foreignOwner, {
      chapter_id: shared.chapters[0]?.id ?? 0,
      is_active: false,
    });
    expect((await begin(everybody)).attempt.school_id).toBe(room.school_id);
    await expect(begin(inactive)).rejects.toThrow('There is no test');
  });

  it('is for students alone; staff look at it where they write it', async () => {
    const test_id = await make();
    for (const who of [room.owner, room.teacher, room.otherTeacher, room.parent, room.foreignOwner]) {
      await expect(as(who).start({ test_id })).rejects.toMatchObject({
        cause: {
          code: 'role_not_allowed',
          message: `Only students take tests of textbooks, for that counts for their mastery; you are signed in as ${who.role}.`,
        },
      });
      const told = startTextbookTest(who, test_id, randomUUID(), ago(60));
      await expect(told).rejects.toMatchObject({ code: 'role_not_allowed' });
    }
    expect(await db.testAttempt.count({ where: { test_id } })).toBe(0);
    for (const who of [room.owner, room.teacher, room.otherTeacher])
      expect((await as(who).read({ test_id })).questions).toHaveLength(4);
  });

  it('is not among the tests of the platform, whose answers may be changed', async () => {
    const test_id = await make();
    const { attempt_id, ids } = await begin(test_id);
    const platform = callerFor(room.student).tests;
    expect((await platform.list({})).map(({ id }) => id)).not.toContain(test_id);
    expect((await platform.myAttempts({})).map(({ id }) => id)).not.toContain(attempt_id);
    const admin = callerFor(room.teacher).tests.admin;
    expect((await admin.list({})).items.map(({ id }) => id)).not.toContain(test_id);
    await expect(admin.update({ test_id, title: 'Other' })).rejects.toThrow('There is no test');
    await expect(
      platform.submit({
        attempt_id,
        answers: [{ question_id: ids[0] ?? 0, answer_data: { selected: 'o0' } }],
      }),
    ).rejects.toThrow('There is no test attempt');
    await expect(platform.start({ test_id: await make() })).rejects.toThrow('There is no test');
    await as(room.student).submit({ attempt_id, answers: allRight(ids) });
    const result = await platform.result({ attempt_id });
    expect(result).toMatchObject({ test_type: 'textbook', percentage: 100 });
    expect(result.sections[0]?.answers[0]?.explanation).toBe('With she the verb has an s.');
  });

  it('lists tests with what is your own, and your history', async () => {
    const [first, second] = [await make({ difficulty: 'hard' }), await make({ difficulty: 'hard' })];
    for (const answers of [2, 4]) {
      const { attempt_id, ids } = await begin(first, room.otherStudent);
      await as(room.otherStudent).submit({ attempt_id, answers: allRight(ids).slice(0, answers) });
    }
    const { attempt_id: running } = await begin(second, room.otherStudent);
    const list = await as(room.otherStudent).list({ paragraph_id, difficulty: 'hard' });
    expect(
      list.items.map(({ id, attempts_count, best_score, passed, running_attempt_id, question_count }) => [
        id,
        attempts_count,
        best_score,
        passed,
        running_attempt_id,
        question_count,
      ]),
    ).toEqual([
      [first, 2, 1, true, null, 4],
      [second, 1, null, false, running, 4],
    ]);
    expect((await as(room.otherStudent).list({ test_purpose: 'summative', difficulty: 'hard' })).total).toBe(
      0,
    );
    const history = await as(room.otherStudent).attempts({ chapter_id });
    expect(history.items.map((one) => [one.test_id, one.attempt_number, one.score])).toEqual([
      [second, 1, null],
      [first, 2, 1],
      [first, 1, 0.6667],
    ]);
    expect((await as(room.otherStudent).attempts({ test_id: first, page_size: 1 })).total).toBe(2);
    expect((await as(room.student).attempts({ test_id: second })).total).toBe(0);
    const lists: ((page_size: number) => Promise<unknown>)[] = [
      (page_size) => as(room.otherStudent).list({ page_size }),
      (page_size) => as(room.otherStudent).attempts({ page_size }),
      (page_size) => as(room.teacher).managed({ page_size }),
    ];
    for (const run of lists) {
      const few = await countQueries(() => run(1));
      expect(await countQueries(() => run(100))).toBe(few);
    }
  });
});

describe('deadlines and phones without a network', () => {
  it('ends by the clock; what comes late from a phone in time is still taken and marked anew', async () => {
    const place = book.chapters[0]?.paragraphs[1]?.id ?? 0;
    const { attempt_id, ids } = await begin(await make({ time_limit: 10, paragraph_id: place }));
    await as(room.student).answer({ attempt_id, question_id: ids[0] ?? 0, selected_option_ids: [2] });
    await moveBack(attempt_id, 10 * 60 + GRACE_S + 5);
    expect(await as(room.student).attempt({ attempt_id })).toMatchObject({
      status: 'completed',
      points_earned: 2,
      passed: false,
    });
    expect(await db.testAttempt.findUniqueOrThrow({ where: { id: attempt_id } })).toMatchObject({
      ended_by_clock: true,
    });
    const late = { question_id: ids[1] ?? 0, selected_option_ids: [1, 2] };
    await expect(as(room.student).answer({ attempt_id, ...late })).rejects.toThrow('has ended');
    await expect(answerQuestion(room.student, attempt_id, late, ago(0))).rejects.toThrow('has ended');
    expect(await answerQuestion(room.student, attempt_id, late, ago(60))).toMatchObject({
      is_correct: true,
      is_test_complete: true,
      test_score: 0.6667,
    });
    const at = ago(120);
    expect(await submitAttempt(room.student, attempt_id, allRight(ids), at)).toMatchObject({
      score: 1,
      passed: true,
      completed_at: at.at.toISOString(),
    });
    // Handed in by hand now: nothing opens it again.
    await db.testAnswer.deleteMany({ where: { attempt_id } });
    expect(await submitAttempt(room.student, attempt_id, [], ago(60))).toMatchObject({ score: 1 });
    expect((await masteryOf(room.student, place))?.mastery_score).toBe(100);
  });

  it('takes a whole attempt of yesterday', async () => {
    const test_id = await make({ time_limit: 10 });
    const day = 86_400;
    const client_id = randomUUID();
    const { id } = await startTextbookTest(room.classmate, test_id, client_id, ago(day));
    const questions = await db.testQuestion.findMany({
      where: { section: { test_id } },
      orderBy: { order_index: 'asc' },
    });
    const ids = questions.map((one) => one.id);
    const [first, ...rest] = allRight(ids);
    if (first === undefined) throw new Error('no question');
    await answerQuestion(room.classmate, id, first, ago(day - 60));
    const job = await db.job.findFirst({ where: { key: `end_test_attempt:${String(id)}` } });
    expect(job?.run_at.getTime()).toBeGreaterThan(Date.now());
    const end = ago(day - 120);
    const result = await submitAttempt(room.classmate, id, rest, end);
    expect(result).toMatchObject({ score: 1, completed_at: end.at.toISOString(), time_spent: 120 });
    expect(await startTextbookTest(room.classmate, test_id, client_id, ago(day))).toEqual({
      id,
      first: false,
    });
    expect(await submitAttempt(room.classmate, id, rest, end)).toEqual(result);
  });

  it('does not count what was answered after the deadline', async () => {
    const test_id = await make({ time_limit: 10 });
    const { id } = await startTextbookTest(room.classmate, test_id, null, ago(3_600));
    const ids = (await db.testQuestion.findMany({ where: { section: { test_id } } })).map((one) => one.id);
    await expect(
      answerQuestion(room.classmate, id, { question_id: ids[0] ?? 0, selected_option_ids: [2] }, ago(2_000)),
    ).rejects.toThrow('has ended');
    const result = await submitAttempt(room.classmate, id, allRight(ids), ago(2_000));
    expect(result).toMatchObject({ score: 0, time_spent: 600 });
  });

  it('refuses a start that is too old, and never begins in the future', async () => {
    const test_id = await make();
    await expect(
      startTextbookTest(room.student, test_id, null, ago(OFFLINE_DAYS * 86_400 + 60)),
    ).rejects.toMatchObject({ code: 'conflict' });
    const { id } = await startTextbookTest(room.student, test_id, null, ago(-3_600));
    const { start_time } = await db.testAttempt.findUniqueOrThrow({ where: { id } });
    expect(start_time.getTime()).toBeLessThanOrEqual(Date.now());
  });

  it('is ended by the job as well, and told once', async () => {
    const { attempt_id } = await begin(await make({ time_limit: 1 }));
    expect(await endIfOverdue(attempt_id)).toBe(false);
    await moveBack(attempt_id, 60 + GRACE_S + 1);
    expect(await endIfOverdue(attempt_id)).toBe(true);
    expect(await endIfOverdue(attempt_id)).toBe(false);
    const result = await submitAttempt(room.student, attempt_id, []);
    expect(result).toMatchObject({ status: 'completed', score: 0, time_spent: 60 });
  });
});

describe('making tests of textbooks', () => {
  it('stays as it is once somebody has begun it; a copy may be changed', async () => {
    const test_id = await make({ title: 'Verbs' });
    const teacher = as(room.teacher);
    const changed = await teacher.update({
      test_id,
      passing_score: 0.7,
      questions: [
        {
          ...fourQuestions[0],
          question_data: {
            ...fourQuestions[0].question_data,
            options: [...fourQuestions[0].question_data.options],
          },
        },
      ],
    });
    expect(changed).toMatchObject({ passing_score: 0.7, question_count: 1, attempts_count: 0 });
    await begin(test_id);
    for (const change of [
      { passing_score: 0.5 },
      { time_limit: 5 },
      { test_purpose: 'practice' as const },
      { questions: [] as never[] },
    ]) {
      await expect(teacher.update({ test_id, ...change })).rejects.toThrow(
        'questions' in change ? 'at least one question' : 'copy the test',
      );
    }
    expect(await teacher.update({ test_id, title: 'Verbs 2', time_limit: 30 })).toMatchObject({
      title: 'Verbs 2',
    });
    await expect(teacher.delete({ test_id })).rejects.toThrow('inactive');
    const copy = await teacher.copy({ test_id });
    expect(copy).toMatchObject({ is_active: false, question_count: 1, title: 'Verbs 2 (copy)' });
    await teacher.update({ test_id: copy.id, passing_score: 0.5 });
    await teacher.delete({ test_id: copy.id });
    await expect(teacher.read({ test_id: copy.id })).rejects.toThrow('There is no test');
  });

  it('knows its place: the chapter of a textbook of the school', async () => {
    const teacher = as(room.teacher);
    const base = { title: 'Check', chapter_id, questions: [questionOf('true')] };
    const elsewhere = book.chapters[1]?.paragraphs[0]?.id ?? 0;
    const foreign = await makeTextbook(room.foreignOwner.school_id, { global: true });
    const foreignChapter = foreign.chapters[0]?.id ?? 0;
    const fails = async (input: object, field: string) => {
      expect(await teacher.create({ ...base, ...input }).catch((error: unknown) => error)).toMatchObject({
        cause: { code: 'validation_failed', fields: [{ loc: ['body', field] }] },
      });
    };
    await fails({ paragraph_id: elsewhere }, 'paragraph_id');
    await fails({ chapter_id: foreignChapter }, 'chapter_id');
    await fails({ paragraph_id, test_purpose: 'summative' }, 'paragraph_id');
    await expect(as(room.student).create(base)).rejects.toMatchObject({ code: 'FORBIDDEN' });
    const test_id = await make();
    for (const work of [
      () => as(room.foreignOwner).read({ test_id }),
      () => as(room.foreignOwner).update({ test_id, title: 'Mine' }),
      () => as(room.foreignOwner).delete({ test_id }),
      () => as(room.foreignOwner).copy({ test_id }),
    ]) {
      await expect(work()).rejects.toThrow('There is no test');
    }
    expect((await as(room.foreignOwner).managed({ textbook_id: book.id })).total).toBe(0);
    const bad = { ...questionOf('true'), question_data: { correct: 'perhaps' } };
    expect(
      await teacher
        .create({ ...base, questions: [questionOf('true'), bad] })
        .catch((error: unknown) => error),
    ).toMatchObject({
      cause: { fields: [{ loc: ['body', 'questions', 1, 'question_data', 'correct'] }] },
    });
  });

  it('changes what has been mastered when it is switched off and on', async () => {
    const world = await makeTextbook(room.school_id, { chapters: [1] });
    const own = { chapter_id: world.chapters[0]?.id ?? 0 };
    const test_id = await makeTextbookTest(room.teacher, { ...own, test_purpose: 'summative' });
    const { attempt_id, ids } = await begin(test_id);
    await as(room.student).submit({ attempt_id, answers: allRight(ids) });
    const where = { user_id_chapter_id: { user_id: room.student.id, ...own } };
    const row = () => db.chapterMastery.findUniqueOrThrow({ where });
    expect(await row()).toMatchObject({ mastery_level: 'A', summative_passed: true });
    const before = await db.textbook.findUniqueOrThrow({ where: { id: world.id } });
    await as(room.teacher).update({ test_id, is_active: false });
    expect(await row()).toMatchObject({ mastery_level: null, summative_passed: false });
    const after = await db.textbook.findUniqueOrThrow({ where: { id: world.id } });
    expect(after.updated_at.getTime()).toBeGreaterThan(before.updated_at.getTime());
    await as(room.teacher).update({ test_id, is_active: true });
    expect(await row()).toMatchObject({ mastery_level: 'A', mastery_score: 100 });
  });
});

const questionOf = (correct: string) => ({
  question_type: 'true_false_not_given' as const,
  question_text: 'Is it?',
  question_data: { correct },
});
