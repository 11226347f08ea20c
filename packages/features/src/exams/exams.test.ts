/** Exams: who sees what and when, handing in once and in time, marks, and codes. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { closeDb, db } from '@talaffuz/db/client';
import { callerFor, type TestUser } from '../testing/accounts.ts';
import { makeOffice, type TestOffice } from '../testing/office.ts';
import { CODE_LETTERS } from './code.ts';

let office: TestOffice;
beforeAll(async () => {
  office = await makeOffice();
});
afterAll(closeDb);

const as = (who: TestUser) => callerFor(who);
const choice = {
  text: 'Which is right?',
  type: 'test' as const,
  options: [
    { text: 'go', is_correct: false },
    { text: 'goes', is_correct: true },
    { text: 'going', is_correct: false },
  ],
};
const written = {
  text: 'Write of your town.',
  type: 'written' as const,
  written_answer_sample: 'SECRET SAMPLE',
};

async function makeExam(
  fields: object = {},
  questions: (typeof choice | typeof written)[] = [choice, written],
) {
  const exam = await as(office.teacher).exams.create({
    subject: office.subject.id,
    title: 'Grammar',
    time_limit: 30,
    is_published: true,
    questions,
    ...fields,
  });
  return { ...exam, code: exam.code ?? '', ids: exam.questions.map(({ id }) => id) };
}
type Made = Awaited<ReturnType<typeof makeExam>>;
const right = (exam: Made, text = 'My town is old.') => [
  { question_id: exam.ids[0] ?? 0, option_id: 2 },
  ...(exam.ids[1] === undefined ? [] : [{ question_id: exam.ids[1], written_answer: text }]),
];
const submit = (exam: Made, who: TestUser, answers = right(exam)) =>
  as(who).exams.submit({ id: exam.id, answers });
const [first, second] = [() => office.students[0], () => office.students[1]];
const secrets = /"(correct|accepted|sample|is_correct|written_answer_sample)"|SECRET/;

describe('what a student sees', () => {
  it('keeps right answers back until they have handed in, whatever they ask for', async () => {
    const exam = await makeExam();
    const me = as(first());
    const before = await me.exams.read({ id: exam.id });
    expect(before).toMatchObject({ questions: [], code: null, attempt_id: null });
    const entered = await me.exams.enter({ code: ` ${exam.code.toLowerCase()} ` });
    expect(entered.questions).toHaveLength(2);
    const attempt_id = entered.attempt_id ?? 0;
    const seen = JSON.stringify([
      before,
      entered,
      await me.exams.read({ id: exam.id }),
      await me.exams.list({}),
      await me.exam_results.list({}),
      await me.exam_results.own({}),
      await me.tests.read({ test_id: exam.id }),
      await me.tests.attempt({ attempt_id }),
      await me.tests.list({}),
    ]);
    expect(seen).not.toMatch(secrets);
    await expect(me.tests.result({ attempt_id })).rejects.toThrow('still running');
    await expect(me.exam_results.read({ id: attempt_id })).rejects.toThrow('no exam result');
    expect(JSON.stringify(await as(office.teacher).exams.read({ id: exam.id }))).toMatch(secrets);
  });

  it('keeps exams out of the lists of tests, and closed ones out of theirs', async () => {
    const exam = await makeExam({ is_published: false });
    await expect(as(first()).exams.enter({ code: exam.code })).rejects.toThrow('No exam is open');
    await expect(as(first()).exams.read({ id: exam.id })).rejects.toThrow('no exam');
    await expect(submit(exam, first())).rejects.toThrow('no exam');
    await expect(as(first()).tests.start({ test_id: exam.id })).rejects.toThrow('no test');
    await as(office.teacher).exams.publish({ id: exam.id });
    await as(first()).exams.enter({ code: exam.code });
    const ids = (rows: { id: number }[]) => rows.map(({ id }) => id);
    expect(ids(await as(first()).exams.list({}))).toContain(exam.id);
    expect(ids(await as(first()).tests.list({}))).not.toContain(exam.id);
    expect(await as(first()).tests.myAttempts({})).toEqual([]);
    expect(ids((await as(office.owner).tests.admin.list({})).items)).not.toContain(exam.id);
    await expect(as(office.owner).tests.admin.update({ test_id: exam.id, title: 'X' })).rejects.toThrow(
      'no test',
    );
    await as(office.teacher).exams.patch({ id: exam.id, is_active: false });
    await expect(as(second()).exams.enter({ code: exam.code })).rejects.toThrow('No exam is open');
  });

  it('shows another school nothing', async () => {
    const exam = await makeExam();
    const result = await submit(exam, first());
    const there = as(office.stranger);
    await expect(there.exams.read({ id: exam.id })).rejects.toThrow('no exam');
    await expect(there.exams.enter({ code: exam.code })).rejects.toThrow('No exam is open');
    await expect(there.exams.delete({ id: exam.id })).rejects.toThrow('no exam');
    await expect(there.exam_results.patch({ id: result.id, is_checked: true })).rejects.toThrow(
      'no exam result',
    );
    expect(await there.exam_results.list({})).toEqual([]);
  });

  it('gives results to who they belong to, and to parents', async () => {
    const exam = await makeExam({}, [choice]);
    const { id } = await submit(exam, first());
    expect(await as(first()).exam_results.list({ exam: exam.id })).toMatchObject([{ id, score: 100 }]);
    expect(await as(second()).exam_results.list({ exam: exam.id })).toEqual([]);
    expect(await as(office.parent).exam_results.list({ exam: exam.id })).toMatchObject([{ id }]);
    expect(await as(office.parent).exam_results.own({})).toEqual([]);
    await expect(as(second()).exam_results.read({ id })).rejects.toThrow('no exam result');
    await expect(as(first()).exam_results.patch({ id, is_checked: true })).rejects.toThrow('Only teachers');
  });
});

describe('handing in', () => {
  it('counts the answers that are right of all questions', async () => {
    const exam = await makeExam({}, [choice, choice, choice]);
    const [one, two] = exam.ids;
    const result = await submit(exam, first(), [
      { question_id: one ?? 0, option_id: 2 },
      { question_id: two ?? 0, option_id: 1 },
    ]);
    expect(result).toMatchObject({ score: 33.33, correct_answers: 1, total_questions: 3, is_checked: false });
    expect(result.answers.map(({ option_text, is_correct }) => [option_text, is_correct])).toEqual([
      ['goes', true],
      ['go', false],
    ]);
  });

  it('takes it once, also of many at the same time', async () => {
    const exam = await makeExam();
    const tries = await Promise.allSettled(Array.from({ length: 8 }, () => submit(exam, first())));
    expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(tries.find((one) => one.status === 'rejected')?.reason).toMatchObject({
      message: expect.stringContaining('already') as string,
    });
    expect(await db.testAttempt.count({ where: { test_id: exam.id } })).toBe(1);
    await expect(submit(exam, first())).rejects.toThrow('already');
  });

  it('takes nothing after the time, and hands in what was saved', async () => {
    const exam = await makeExam({}, [choice]);
    const { attempt_id } = await as(first()).exams.enter({ code: exam.code });
    const id = attempt_id ?? 0;
    const answers = [{ question_id: exam.ids[0] ?? 0, answer_data: { selected: '2' } }];
    await as(first()).tests.submit({ attempt_id: id, answers });
    await db.testAttempt.update({ where: { id }, data: { deadline: new Date(Date.now() - 60_000) } });
    await expect(submit(exam, first())).rejects.toThrow('time of this exam is over');
    expect(await as(first()).exam_results.own({})).toEqual(
      expect.arrayContaining([expect.objectContaining({ id, score: 100 })]),
    );
  });

  it('has no end where there is no limit', async () => {
    const exam = await makeExam({ time_limit: 0 }, [choice]);
    const entered = await as(first()).exams.enter({ code: exam.code });
    expect(entered.deadline).toBeNull();
    expect(await db.job.count({ where: { key: `end_test_attempt:${String(entered.attempt_id)}` } })).toBe(0);
    expect((await submit(exam, first())).score).toBe(100);
  });

  it.each<[string, (exam: Made) => object[], string]>([
    ['a question of another exam', () => [{ question_id: 2_000_000_000, option_id: 1 }], 'no question'],
    ['an option that is not there', ({ ids }) => [{ question_id: ids[0], option_id: 9 }], 'no option 9'],
    ['an option for writing', ({ ids }) => [{ question_id: ids[1], option_id: 1 }], 'in writing'],
    ['writing for an option', ({ ids }) => [{ question_id: ids[0], written_answer: 'b' }], 'by an option'],
    ['one twice', ({ ids }) => [{ question_id: ids[0] }, { question_id: ids[0] }], 'answered twice'],
  ])('refuses %s, and lets them try again', async (_name, answers, message) => {
    const exam = await makeExam();
    await expect(submit(exam, first(), answers(exam) as ReturnType<typeof right>)).rejects.toThrow(message);
    expect(await submit(exam, first())).toMatchObject({ correct_answers: 1 });
  });
});

describe('checking', () => {
  it('counts a written answer once a teacher has marked it, and tells the student', async () => {
    const exam = await makeExam();
    const made = await submit(exam, first());
    expect(made).toMatchObject({ score: 50, waits: true, is_checked: false });
    const answer = made.answers[1]?.id ?? 0;
    const told = () =>
      db.notification.count({ where: { user_id: first().id, notification_type: 'test_graded' } });
    const before = await told();
    const checked = await as(office.teacher).exam_results.update({
      id: made.id,
      answers: [{ id: answer, is_correct: true }],
    });
    expect(checked).toMatchObject({
      score: 100,
      waits: false,
      is_checked: true,
      checked_by: office.teacher.id,
    });
    expect(await told()).toBe(before + 1);
    await as(office.teacher).exam_results.patch({ id: made.id, is_checked: true });
    expect(await told()).toBe(before + 1);
  });

  it('counts what is left as wrong when the result is said to be checked', async () => {
    const exam = await makeExam();
    const { id } = await submit(exam, first());
    expect(await as(office.owner).exam_results.patch({ id, is_checked: true })).toMatchObject({
      score: 50,
      waits: false,
      is_checked: true,
    });
    expect(await as(office.owner).exam_results.patch({ id, is_checked: false })).toMatchObject({
      is_checked: false,
      checked_by: null,
    });
  });

  it('goes by the queue of tests as well, right or wrong', async () => {
    const exam = await makeExam();
    const { id, answers } = await submit(exam, first());
    const answer_id = answers[1]?.id ?? 0;
    const grade = (score: number) => as(office.owner).tests.grade({ answer_id, score, feedback: '' });
    await expect(grade(0.5)).rejects.toThrow('right or wrong');
    await grade(1);
    expect(await as(first()).exam_results.read({ id })).toMatchObject({ score: 100, is_checked: true });
  });

  it('lets a student begin again when their result is deleted', async () => {
    const exam = await makeExam();
    const { id } = await submit(exam, first());
    await as(office.teacher).exam_results.delete({ id });
    expect(await submit(exam, first())).toMatchObject({ correct_answers: 1 });
  });
});

describe('making exams', () => {
  it('gives each a code of six plain characters, and a copy another one', async () => {
    const exam = await makeExam();
    expect(exam.code).toMatch(new RegExp(`^[${CODE_LETTERS}]{6}$`));
    const copy = await as(office.teacher).exams.copy({ id: exam.id });
    expect(copy).toMatchObject({ title: 'Grammar (nusxa)', is_published: false, questions_count: 2 });
    expect(copy.code).not.toBe(exam.code);
    const plain = ({ questions }: Pick<typeof copy, 'questions'>) =>
      questions.map(({ id: _, ...rest }) => rest);
    expect(plain(copy)).toEqual(plain(exam));
  });

  it('puts questions and options in their order', async () => {
    const exam = await makeExam({}, [
      { ...choice, text: 'second', order: 2 } as typeof choice,
      { ...choice, text: 'first', order: 1 } as typeof choice,
    ]);
    expect(exam.questions.map(({ text }) => text)).toEqual(['first', 'second']);
  });

  it('replaces questions until somebody has begun', async () => {
    const exam = await makeExam();
    const teacher = as(office.teacher).exams;
    expect(await teacher.update({ id: exam.id, questions: [choice] })).toMatchObject({ questions_count: 1 });
    await as(first()).exams.enter({ code: exam.code });
    await expect(teacher.update({ id: exam.id, questions: [] })).rejects.toMatchObject({ code: 'CONFLICT' });
    await expect(teacher.patch({ id: exam.id, time_limit: 5 })).rejects.toThrow('time limit stays');
    await expect(teacher.delete({ id: exam.id })).rejects.toMatchObject({ code: 'CONFLICT' });
    expect(await teacher.patch({ id: exam.id, title: 'New' })).toMatchObject({ title: 'New' });
  });

  it.each<[string, object, string]>([
    [
      'two right options',
      { ...choice, options: choice.options.map((one) => ({ ...one, is_correct: true })) },
      'exactly one',
    ],
    ['one option', { ...choice, options: choice.options.slice(1, 2) }, 'at least two'],
    ['options of a written question', { ...written, options: choice.options }, 'no options'],
  ])('refuses %s', async (_name, question, message) => {
    await expect(makeExam({ questions: [question] })).rejects.toThrow(message);
  });

  it('refuses another school’s subject', async () => {
    const other = await db.subject.create({ data: { school_id: office.stranger.school_id, name: 'Theirs' } });
    await expect(makeExam({ subject: other.id })).rejects.toThrow('no subject');
  });

  it('is the work of staff', async () => {
    const exam = await makeExam();
    for (const who of [first(), office.parent]) {
      await expect(as(who).exams.publish({ id: exam.id })).rejects.toThrow('Only teachers');
      await expect(as(who).exams.copy({ id: exam.id })).rejects.toThrow('Only teachers');
    }
    expect(await db.workLog.count({ where: { employee_id: office.teacher.id } })).toBe(1);
  });
});
