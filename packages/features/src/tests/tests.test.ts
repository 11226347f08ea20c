/** Making, taking and marking tests, on a real database. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { closeDb, db, inTransaction } from '@talaffuz/db/client';
import { makeClassroom, type Classroom } from '../testing/classroom.ts';
import { callerFor, type TestUser } from '../testing/accounts.ts';
import { madeUpAssessment } from '../testing/attempts.ts';
import { givePremium } from '../testing/courses.ts';
import { complete, fail } from '../practice/service.ts';
import { GRACE_S } from '../sync/moment.ts';
import { endIfOverdue } from './attempts.ts';
import type { QuestionType } from './questions/kind.ts';

let room: Classroom;

beforeAll(async () => {
  room = await makeClassroom();
  for (const one of [room.student, room.classmate, room.otherStudent]) await givePremium(one);
});
afterAll(closeDb);

const as = (user: TestUser) => callerFor(user).tests;

interface Item {
  type: QuestionType;
  data: Record<string, unknown>;
  marks?: number;
}
const gap: Item = {
  type: 'gap_fill',
  data: { text: 'I {{1}} a {{2}}.', accepted: { 1: ['have'], 2: ['cat'] } },
  marks: 2,
};
const truth: Item = { type: 'true_false_not_given', data: { correct: 'true' } };
const essay: Item = {
  type: 'essay',
  data: { prompt: 'Your day.', min_words: 5, sample: 'I get up.' },
  marks: 9,
};
const speech: Item = { type: 'speaking', data: { prompt: 'Read.', reference_text: 'I think so.' }, marks: 9 };

async function makeTest(
  items: Item[],
  fields: { test_type?: 'ielts' | 'cefr' | 'general'; is_active?: boolean } = {},
  section_type: 'general' | 'reading' | 'speaking' = 'general',
) {
  const admin = as(room.teacher).admin;
  const { id } = await admin.create({
    title: 'Check',
    test_type: 'general',
    duration_minutes: 30,
    ...fields,
  });
  const section = await admin.createSection({
    test_id: id,
    section_type,
    title: 'Part',
    duration_minutes: 0,
  });
  const questions = [];
  for (const { type, data, marks = 1 } of items) {
    questions.push(
      await admin.createQuestion({
        section_id: section.id,
        question_type: type,
        question_text: `A ${type}`,
        question_data: data,
        marks,
        explanation: 'Because it is so.',
      }),
    );
  }
  return { id, section_id: section.id, ids: questions.map((one) => one.id), questions };
}
type Made = Awaited<ReturnType<typeof makeTest>>;

async function begin(test: Made, who = room.student) {
  return (await as(who).start({ test_id: test.id })).id;
}
const answer = (
  attempt_id: number,
  list: [number | undefined, Record<string, unknown>][],
  who = room.student,
) =>
  as(who).submit({
    attempt_id,
    answers: list.map(([question_id, answer_data]) => ({ question_id: question_id ?? 0, answer_data })),
  });
const moveDeadline = (id: number, seconds: number) =>
  db.testAttempt.update({ where: { id }, data: { deadline: new Date(Date.now() + seconds * 1000) } });
const recordingOf = (who: TestUser) =>
  db.file.create({
    data: {
      school_id: who.school_id,
      owner_id: who.id,
      kind: 'audio',
      key: `test/${String(Math.random())}`,
      name: 'me.wav',
      mime: 'audio/wav',
      size: 44,
      sha256: '0'.repeat(64),
    },
  });

describe('making tests', () => {
  it('keeps right answers from students until the end, whatever they ask for', async () => {
    const test = await makeTest([gap, truth, essay]);
    const [before] = (await as(room.student).read({ test_id: test.id })).sections;
    expect(before).toMatchObject({ questions: [], questions_count: 3, waits_for_teacher: true });
    const attempt_id = await begin(test);
    const [during] = (await as(room.student).read({ test_id: test.id })).sections;
    expect(during?.questions).toHaveLength(3);
    await answer(attempt_id, [[test.ids[0], { gaps: { 1: 'have' } }]]);
    const seen = JSON.stringify([
      await as(room.student).read({ test_id: test.id }),
      await as(room.student).attempt({ attempt_id }),
      await as(room.student).myAttempts({}),
      await as(room.student).start({ test_id: test.id }),
      await as(room.student).list({}),
    ]);
    expect(seen).not.toMatch(/"(correct|accepted|sample|is_correct":true)|Because it is so/);
    await expect(as(room.student).result({ attempt_id })).rejects.toThrow('still running');
    expect(JSON.stringify(await as(room.teacher).read({ test_id: test.id }))).toContain('"accepted"');
    await as(room.student).finish({ attempt_id });
    const { sections } = await as(room.student).result({ attempt_id });
    expect(new Set(sections[0]?.answers.map((one) => one.explanation))).toEqual(
      new Set(['Because it is so.']),
    );
    expect(sections[0]?.answers.map((one) => one.correct_answer)).toEqual([
      '1: have; 2: cat',
      'True',
      'I get up.',
    ]);
  });

  it('says what does not fit, and where', async () => {
    const test = await makeTest([]);
    const wrong = {
      question_type: 'matching',
      question_text: 'Match.',
      section_id: test.section_id,
    } as const;
    await expect(
      as(room.teacher).admin.createQuestion({
        ...wrong,
        question_data: {
          left: [
            { id: '1', text: 'one' },
            { id: '2', text: 'two' },
          ],
          right: [
            { id: 'a', text: 'A' },
            { id: 'b', text: 'B' },
          ],
          correct: { 1: 'a', 2: 'z' },
        },
      }),
    ).rejects.toMatchObject({
      code: 'UNPROCESSABLE_CONTENT',
      message: 'question_data.correct: There is no "z" on the right.',
    });
    await expect(as(room.student).start({ test_id: test.id })).rejects.toThrow('no questions yet');
  });

  it('belongs to the school: strangers see nothing, students change nothing', async () => {
    const test = await makeTest([truth]);
    const hidden = await makeTest([truth], { is_active: false });
    await expect(as(room.stranger).read({ test_id: test.id })).rejects.toThrow(`no test ${String(test.id)}`);
    await expect(as(room.stranger).admin.update({ test_id: test.id, title: 'Mine' })).rejects.toThrow(
      'There is no test',
    );
    await expect(
      as(room.stranger).admin.createSection({
        test_id: test.id,
        section_type: 'general',
        title: 'x',
        duration_minutes: 1,
      }),
    ).rejects.toThrow('There is no test');
    await expect(
      as(room.stranger).admin.updateQuestion({ question_id: test.ids[0] ?? 0, marks: 5 }),
    ).rejects.toThrow('There is no question');
    await expect(as(room.student).admin.delete({ test_id: test.id })).rejects.toThrow(
      'Only teachers and owners',
    );
    await expect(as(room.student).read({ test_id: hidden.id })).rejects.toThrow('There is no test');
    await expect(as(room.student).start({ test_id: hidden.id })).rejects.toThrow('There is no test');
    expect((await as(room.student).list({})).map(({ id }) => id)).not.toContain(hidden.id);
    expect((await as(room.teacher).list({})).map(({ id }) => id)).toContain(hidden.id);
  });

  it('puts its sections and questions in a new order, all of them or none', async () => {
    const test = await makeTest([truth, gap, truth, gap]);
    const { admin } = as(room.teacher);
    const addSection = (title: string) =>
      admin.createSection({ test_id: test.id, section_type: 'general', title, duration_minutes: 1 });
    const second = await addSection('Second');
    const titles = async () =>
      (await as(room.teacher).read({ test_id: test.id })).sections.map(({ title }) => title);
    const [first = ''] = await titles();
    const turned = await admin.orderSections({
      test_id: test.id,
      section_ids: [second.id, test.section_id],
    });
    expect(turned.sections.map(({ title }) => title)).toEqual(['Second', first]);
    await addSection('Third');
    expect(await titles()).toEqual(['Second', first, 'Third']);

    const [a = 0, b = 0, c = 0, d = 0] = test.ids;
    const inOrder = await admin.orderQuestions({ section_id: test.section_id, question_ids: [d, c, a, b] });
    expect(inOrder.sections[1]?.questions.map(({ id }) => id)).toEqual([d, c, a, b]);
    // One that is added after others were deleted still comes last.
    await admin.deleteQuestion({ question_id: d });
    await admin.deleteQuestion({ question_id: c });
    const last = await admin.createQuestion({
      section_id: test.section_id,
      question_type: 'true_false_not_given',
      question_text: 'Is this the last one?',
      question_data: { correct: 'true' },
    });
    const { sections } = await as(room.teacher).read({ test_id: test.id });
    expect(sections[1]?.questions.map(({ id }) => id)).toEqual([a, b, last.id]);

    for (const question_ids of [
      [a, b],
      [a, a, b],
      [a, b, c],
      [a, b, last.id, c],
    ]) {
      await expect(admin.orderQuestions({ section_id: test.section_id, question_ids })).rejects.toMatchObject(
        {
          code: 'CONFLICT',
        },
      );
    }
    await expect(
      admin.orderSections({ test_id: test.id, section_ids: [second.id, test.section_id] }),
    ).rejects.toThrow('has other sections than these 2');
    const order = { section_id: test.section_id, question_ids: [last.id, b, a] };
    await expect(as(room.stranger).admin.orderQuestions(order)).rejects.toThrow('There is no section');
    await expect(
      as(room.stranger).admin.orderSections({ test_id: test.id, section_ids: [] }),
    ).rejects.toThrow('There is no test');
    await expect(as(room.student).admin.orderQuestions(order)).rejects.toThrow('Only teachers and owners');
    await begin(test);
    await expect(admin.orderQuestions(order)).rejects.toThrow('copy the test');
    expect((await as(room.teacher).read({ test_id: test.id })).sections).toEqual(sections);
  });

  it('stays as it is once somebody has begun it; a copy may be changed', async () => {
    const test = await makeTest([truth]);
    await begin(test);
    const admin = as(room.teacher).admin;
    const question = { question_id: test.ids[0] ?? 0 };
    await expect(admin.updateQuestion({ ...question, marks: 5 })).rejects.toThrow('copy the test');
    await expect(admin.deleteQuestion(question)).rejects.toMatchObject({ code: 'CONFLICT' });
    await expect(admin.deleteSection({ section_id: test.section_id })).rejects.toMatchObject({
      code: 'CONFLICT',
    });
    await expect(admin.update({ test_id: test.id, test_type: 'ielts' })).rejects.toMatchObject({
      code: 'CONFLICT',
    });
    await expect(admin.delete({ test_id: test.id })).rejects.toThrow('make it inactive');
    expect((await admin.update({ test_id: test.id, title: 'Check I', is_active: false })).title).toBe(
      'Check I',
    );
    // Whoever has begun it goes on.
    expect((await as(room.student).read({ test_id: test.id })).title).toBe('Check I');
    const copy = await admin.copy({ test_id: test.id });
    expect(copy).toMatchObject({ title: 'Check I (copy)', is_active: false });
    const [section] = (await as(room.teacher).read({ test_id: copy.id })).sections;
    const [copied] = section?.questions ?? [];
    expect(copied?.question_data).toEqual({ correct: 'true' });
    expect((await admin.updateQuestion({ question_id: copied?.id ?? 0, marks: 5 })).marks).toBe(5);
    await admin.delete({ test_id: copy.id });
  });
});

describe('taking a test', () => {
  it('is one running attempt, however often and at once it is started', async () => {
    const test = await makeTest([truth]);
    const started = await Promise.all(Array.from({ length: 8 }, () => begin(test)));
    expect(new Set(started).size).toBe(1);
    expect(await begin(test, room.classmate)).not.toBe(started[0]);
    await as(room.student).finish({ attempt_id: started[0] ?? 0 });
    expect(await begin(test)).not.toBe(started[0]);
  });

  it('needs premium, for everybody but staff', async () => {
    const test = await makeTest([truth]);
    await expect(as(room.parent).start({ test_id: test.id })).rejects.toMatchObject({ code: 'FORBIDDEN' });
    expect(await as(room.owner).start({ test_id: test.id })).toMatchObject({ status: 'in_progress' });
  });

  it('saves answers, the later ones for good, and gives partial credit', async () => {
    const test = await makeTest([gap, truth]);
    const attempt_id = await begin(test);
    await answer(attempt_id, [
      [test.ids[0], { gaps: { 1: 'am' } }],
      [test.ids[1], { value: 'false' }],
    ]);
    await Promise.all([1, 2, 3].map(() => answer(attempt_id, [[test.ids[1], { value: 'true' }]])));
    await answer(attempt_id, [
      [test.ids[0], { gaps: {} }],
      [test.ids[0], { gaps: { 1: ' Have ' } }],
    ]);
    expect((await as(room.student).attempt({ attempt_id })).answers).toHaveLength(2);
    const result = await as(room.student).finish({ attempt_id });
    expect(result).toMatchObject({
      total_score: 2,
      max_score: 3,
      percentage: 66.67,
      is_passed: true,
      status: 'graded',
    });
    expect(result.sections[0]?.answers).toMatchObject([
      { user_answer: '1: Have', is_correct: false, score: 1 },
      { user_answer: 'True', is_correct: true, score: 1 },
    ]);
    expect(result.feedback).toContain('66.67%');
    // Whoever reads it has it in their own language.
    await db.user.update({ where: { id: room.teacher.id }, data: { interface_language: 'ru' } });
    const toTeacher = await as(room.teacher).result({ attempt_id });
    expect(toTeacher.feedback).toMatch(/[а-я]/);
    expect(result.feedback).not.toMatch(/[а-я]/);
    expect(await as(room.student).finish({ attempt_id })).toEqual(result);
    await expect(answer(attempt_id, [[test.ids[1], { value: 'true' }]])).rejects.toMatchObject({
      code: 'CONFLICT',
    });
  });

  it('refuses answers that do not belong, and then saves none', async () => {
    const test = await makeTest([gap, speech]);
    const other = await makeTest([truth]);
    const attempt_id = await begin(test);
    const good: [number | undefined, Record<string, unknown>] = [test.ids[0], { gaps: { 1: 'have' } }];
    await expect(answer(attempt_id, [good, [other.ids[0], { value: 'true' }]])).rejects.toThrow(
      'has no question',
    );
    await expect(answer(attempt_id, [good, [test.ids[0], { gaps: { 9: 'x' } }]])).rejects.toThrow(
      'no gap {{9}}',
    );
    await expect(
      as(room.student).submit({
        attempt_id,
        answers: [{ question_id: test.ids[0] ?? 0, answer_data: { gaps: {} }, attempt_id: attempt_id + 1 }],
      }),
    ).rejects.toThrow('another one');
    const foreign = await recordingOf(room.classmate);
    await expect(answer(attempt_id, [good, [test.ids[1], { file_id: foreign.id }]])).rejects.toThrow(
      'no recording',
    );
    await expect(answer(attempt_id, [good], room.classmate)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await expect(as(room.classmate).finish({ attempt_id })).rejects.toMatchObject({ code: 'NOT_FOUND' });
    expect((await as(room.student).attempt({ attempt_id })).answers).toEqual([]);
  });

  it('ends by itself with what was saved, by the job or when it is next read', async () => {
    const test = await makeTest([truth]);
    const attempt_id = await begin(test);
    const job = await db.job.findUniqueOrThrow({ where: { key: `end_test_attempt:${String(attempt_id)}` } });
    const { deadline } = await db.testAttempt.findUniqueOrThrow({ where: { id: attempt_id } });
    expect(job.run_at.getTime()).toBe(deadline.getTime() + GRACE_S * 1000);
    await answer(attempt_id, [[test.ids[0], { value: 'true' }]]);
    expect(await endIfOverdue(attempt_id)).toBe(false);

    // Within the grace the network gets, answers still count.
    await moveDeadline(attempt_id, -GRACE_S / 2);
    await answer(attempt_id, [[test.ids[0], { value: 'true' }]]);
    const late = await moveDeadline(attempt_id, -60);
    await expect(answer(attempt_id, [[test.ids[0], { value: 'false' }]])).rejects.toThrow('has ended');
    expect(await as(room.student).attempt({ attempt_id })).toMatchObject({
      is_completed: true,
      end_time: late.deadline.toISOString(),
      total_score: 1,
      status: 'graded',
    });
    expect(await endIfOverdue(attempt_id)).toBe(false);
    expect(
      await db.notification.count({ where: { user_id: room.student.id, notification_type: 'test_ended' } }),
    ).toBe(1);

    const second = await begin(test);
    await moveDeadline(second, -60);
    const [one, two] = await Promise.all([endIfOverdue(second), endIfOverdue(second)]);
    expect([one, two].sort()).toEqual([false, true]);
    expect(await begin(test)).not.toBe(second);
  });

  it('estimates a band or a level', async () => {
    const ielts = await makeTest([truth, truth, truth, truth], { test_type: 'ielts' }, 'reading');
    const attempt_id = await begin(ielts);
    await answer(
      attempt_id,
      ielts.ids.slice(0, 3).map((id) => [id, { value: 'true' }]),
    );
    expect(await as(room.student).finish({ attempt_id })).toMatchObject({
      band: 7,
      bands: [{ skill: 'reading', band: 7 }],
      level: null,
    });
    const cefr = await makeTest([truth, truth], { test_type: 'cefr' });
    const second = await begin(cefr);
    await answer(second, [[cefr.ids[0], { value: 'true' }]]);
    expect(await as(room.student).finish({ attempt_id: second })).toMatchObject({
      band: null,
      level: 'B1',
      is_passed: false,
    });
  });
});

describe('marking', () => {
  it('leaves essays to a teacher of the student, and tells the student', async () => {
    const test = await makeTest([essay, truth]);
    const attempt_id = await begin(test, room.otherStudent);
    await answer(
      attempt_id,
      [
        [test.ids[0], { text: 'I get up early.' }],
        [test.ids[1], { value: 'true' }],
      ],
      room.otherStudent,
    );
    const waiting = await as(room.otherStudent).finish({ attempt_id });
    expect(waiting).toMatchObject({
      status: 'submitted',
      waiting: 1,
      total_score: 1,
      max_score: 10,
      is_passed: null,
    });
    const [written] = waiting.sections[0]?.answers ?? [];
    expect(written).toMatchObject({ words: 4, min_words: 5, score: null, is_correct: null });
    const answer_id = written?.answer_id ?? 0;

    const mark = { answer_id, score: 6.5, feedback: 'Clear, but short.' };
    await expect(as(room.otherStudent).grade(mark)).rejects.toThrow('Only teachers');
    await expect(as(room.stranger).grade(mark)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await expect(as(room.teacher).grade({ ...mark, score: 9.01 })).rejects.toMatchObject({
      cause: {
        code: 'validation_failed',
        message: 'This question has 9 marks; give 0 to 9.',
        fields: [{ loc: ['body', 'score'] }],
      },
    });
    expect(await db.testAnswer.findUniqueOrThrow({ where: { id: answer_id } })).toMatchObject({
      score: null,
      graded_by: null,
    });
    const queue = await as(room.otherTeacher).attempts({ status: 'submitted' });
    expect(queue.items.map(({ id }) => id)).toContain(attempt_id);
    // The student's own teacher, who did not make the test.
    expect(await as(room.otherTeacher).grade(mark)).toMatchObject({
      score: 6.5,
      feedback: 'Clear, but short.',
    });
    expect(await as(room.otherStudent).result({ attempt_id })).toMatchObject({
      status: 'graded',
      total_score: 7.5,
      is_passed: true,
      waiting: 0,
    });
    const told = { user_id: room.otherStudent.id, notification_type: 'test_graded' };
    expect(await db.notification.findMany({ where: told, select: { message: true } })).toMatchObject([
      { message: expect.stringContaining('75%') as unknown },
    ]);
    await as(room.owner).grade({ ...mark, score: 9 });
    expect(await db.notification.count({ where: told })).toBe(1);
    expect(
      await db.auditEntry.count({ where: { subject: 'test_answer', subject_id: String(answer_id) } }),
    ).toBe(2);
  });

  it('shows attempts to their owner, parents, teachers and nobody else', async () => {
    const test = await makeTest([essay]);
    const attempt_id = await begin(test);
    await expect(as(room.teacher).grade({ answer_id: 999_999_999, score: 0 })).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
    for (const who of [room.student, room.parent, room.teacher, room.owner])
      expect((await as(who).attempt({ attempt_id })).id).toBe(attempt_id);
    for (const who of [
      room.classmate,
      room.otherStudent,
      room.otherTeacher,
      room.stranger,
      room.foreignOwner,
    ])
      await expect(as(who).attempt({ attempt_id })).rejects.toMatchObject({ code: 'NOT_FOUND' });
    expect((await as(room.otherTeacher).attempts({})).items.map(({ id }) => id)).not.toContain(attempt_id);
    await expect(as(room.student).attempts({})).rejects.toThrow('Only teachers');
  });

  async function spoken() {
    const test = await makeTest([speech], { test_type: 'ielts' }, 'speaking');
    const attempt_id = await begin(test);
    const file = await recordingOf(room.student);
    await answer(attempt_id, [[test.ids[0], { file_id: file.id }]]);
    const { status, sections } = await as(room.student).finish({ attempt_id });
    expect(status).toBe('submitted');
    const [given] = sections[0]?.answers ?? [];
    const practice_id = given?.practice_attempt_id ?? 0;
    expect(await db.job.findUnique({ where: { key: `score_attempt:${String(practice_id)}` } })).toMatchObject(
      { priority: 5, queue: 'speech' },
    );
    return { attempt_id, answer_id: given?.answer_id ?? 0, practice_id };
  }
  const score = async (id: number) => {
    const result = { ...(await madeUpAssessment({ text: 'I think so.' })), overall_score: 72 };
    await inTransaction((tx) => complete(tx, id, result));
  };

  it('takes the marks of a recording from the speech worker', async () => {
    const { attempt_id, practice_id } = await spoken();
    await score(practice_id);
    expect(await as(room.student).result({ attempt_id })).toMatchObject({
      status: 'graded',
      total_score: 6.48,
      band: 6.5,
    });
  });

  it('lets a teacher’s marks stand, before or after the worker’s', async () => {
    const first = await spoken();
    await as(room.teacher).grade({ answer_id: first.answer_id, score: 8 });
    await score(first.practice_id);
    expect(await as(room.student).result({ attempt_id: first.attempt_id })).toMatchObject({
      total_score: 8,
      band: 8,
    });
    const second = await spoken();
    await score(second.practice_id);
    await as(room.teacher).grade({ answer_id: second.answer_id, score: 5 });
    expect(await as(room.student).result({ attempt_id: second.attempt_id })).toMatchObject({
      total_score: 5,
      band: 5,
    });
  });

  it('leaves a recording that could not be scored to the teacher', async () => {
    const { attempt_id, answer_id, practice_id } = await spoken();
    await inTransaction((tx) => fail(tx, practice_id, 'no_speech', 'Nothing was heard.'));
    expect(await as(room.student).result({ attempt_id })).toMatchObject({ status: 'submitted', waiting: 1 });
    await as(room.teacher).grade({ answer_id, score: 0, feedback: 'I hear nothing.' });
    expect(await as(room.student).result({ attempt_id })).toMatchObject({ status: 'graded', total_score: 0 });
  });
});
