/** Exams, their results, and mock tests, of the academy contract. */
import { randomUUID } from 'node:crypto';
import { db } from '@talaffuz/db/client';
import { callerFor, makeUser } from '@talaffuz/features/testing/accounts';
import { mockForm } from '@talaffuz/features/testing/mock';
import { checkContract, type Caller, type Case, type World } from './harness.ts';

const staff = ['owner', 'teacher'] as const;
let made = 0;
const named = (what: string) => `${what} ${String((made += 1))}`;

const questions: Parameters<ReturnType<typeof callerFor>['exams']['create']>[0]['questions'] = [
  {
    text: 'Which sentence is right?',
    type: 'test',
    order: 1,
    options: [
      { text: 'He walk home.', is_correct: false, order: 1 },
      { text: 'He walks home.', is_correct: true, order: 2 },
    ],
  },
  { text: 'Tell about your street.', type: 'written', order: 2, written_answer_sample: 'It is long.' },
];

const newSubject = (school_id: number) => db.subject.create({ data: { school_id, name: named('Subject') } });

async function newExam({ callers, school }: World, is_published = true) {
  const subject = await newSubject(school.id);
  return callerFor(callers.owner).exams.create({
    subject: subject.id,
    title: named('Exam'),
    time_limit: 30,
    is_published,
    questions,
  });
}
const atExam =
  (body?: object): NonNullable<Case['send']> =>
  async (_caller, world) => ({
    path: { id: (await newExam(world)).id },
    ...(body === undefined ? {} : { body }),
  });

/** What the caller has handed in; for a parent, their child. */
async function newResult(caller: Caller, world: World) {
  const exam = await newExam(world);
  let who = caller;
  if (caller.role === 'parent') {
    const child = await makeUser('student', caller.school_id);
    await db.parentLink.create({ data: { parent_id: caller.id, student_id: child.id } });
    who = { ...caller, ...child };
  }
  const [first, second] = exam.questions;
  return callerFor(who).exams.submit({
    id: exam.id,
    answers: [
      { question_id: first?.id ?? 0, option_id: 2 },
      { question_id: second?.id ?? 0, written_answer: 'It is short.' },
    ],
  });
}
const atResult =
  (body?: object): NonNullable<Case['send']> =>
  async (caller, world) => ({
    path: { id: (await newResult(caller, world)).id },
    ...(body === undefined ? {} : { body }),
  });

const detail = {
  subject: 'number',
  subject_name: 'string',
  questions_count: 'number',
  participants_count: 'number',
};

async function newTest({ school_id }: Caller) {
  const file = (mime: string, kind: 'document' | 'audio') =>
    db.file.create({
      data: { school_id, kind, key: randomUUID(), name: 'a', mime, size: 1, sha256: '' },
    });
  const pdf = await file('application/pdf', 'document');
  const mp3 = await file('audio/mpeg', 'audio');
  const section = { file_id: pdf.id, duration: 30, question_count: 40 };
  return db.mockTest.create({
    data: {
      school_id,
      title: named('Mock'),
      code: randomUUID().slice(0, 6).toUpperCase(),
      sections: {
        create: [
          { ...section, kind: 'listening', audio_file_id: mp3.id },
          { ...section, kind: 'reading' },
          { ...section, kind: 'writing', question_count: 2 },
        ],
      },
    },
  });
}
const atTest = async (caller: Caller) => ({ path: { uuid: (await newTest(caller)).id } });

/** A session of the caller; `opened` answers what stands before a section. */
async function newSession(caller: Caller, opened?: 'reading' | 'writing') {
  const test = await newTest(caller);
  const mock = callerFor(caller).mock;
  const { id: session } = await mock.start({ test: test.id, code: test.code });
  if (opened !== undefined) await mock.answerListening({ session, answers: { 1: 'A' } });
  if (opened === 'writing') await mock.answerReading({ session, answers: { 1: 'B' } });
  return session;
}
async function overSession(caller: Caller) {
  const uuid = await newSession(caller, 'writing');
  const mock = callerFor(caller).mock;
  await mock.answerWriting({ session: uuid, task_number: 1, text: 'The chart' });
  await mock.finish({ uuid });
  return uuid;
}
/** Of somebody of the school, whoever calls. */
const anyOver = async ({ callers }: World) => overSession(callers.student);
const bands = { listening: 7.5, reading: 8, writing: 7, speaking: 6.5 };
async function scored(caller: Caller, { callers }: World) {
  const session = await overSession(caller);
  return callerFor(callers.owner).mock.score({ session, ...bands });
}

checkContract('academy', {
  'GET /api/v1/exams/': { send: async (_caller, world) => (await newExam(world), {}) },
  'POST /api/v1/exams/': {
    who: staff,
    send: async ({ school_id }) => ({
      body: {
        subject: (await newSubject(school_id)).id,
        title: named('Exam'),
        description: 'Of the week',
        time_limit: 30,
        is_published: false,
        date: '2026-02-20',
        questions,
      },
    }),
    shape: { questions: [{ id: 'number', options: [{ id: 'number', is_correct: 'boolean' }] }] },
  },
  'GET /api/v1/exams/{id}/': { send: atExam(), shape: { questions: [] } },
  'PUT /api/v1/exams/{id}/': { who: staff, send: atExam({ title: 'Another', questions }), shape: detail },
  'PATCH /api/v1/exams/{id}/': { who: staff, send: atExam({ description: 'More' }), shape: detail },
  'DELETE /api/v1/exams/{id}/': { who: staff, send: atExam() },
  'POST /api/v1/exams/enter-code/': {
    send: async (_caller, world) => ({ body: { code: (await newExam(world)).code } }),
    shape: { questions: [{ id: 'number', text: 'string', type: 'string', order: 'number' }] },
  },
  'POST /api/v1/exams/{id}/publish/': { who: staff, send: atExam() },
  'POST /api/v1/exams/{id}/unpublish/': { who: staff, send: atExam() },
  'POST /api/v1/exams/{id}/copy/': { who: staff, send: atExam(), shape: detail },
  'POST /api/v1/exams/{id}/submit/': {
    send: async (_caller, world) => {
      const { id, questions } = await newExam(world);
      const [first, second] = questions;
      return {
        path: { id },
        body: {
          answers: [
            { question_id: first?.id, option_id: 2 },
            { question_id: second?.id, written_answer: 'It is short.' },
          ],
        },
      };
    },
  },

  'GET /api/v1/exam-results/': { send: async (caller, world) => (await newResult(caller, world), {}) },
  'GET /api/v1/exam-results/my-results/': {
    send: async (caller, world) => (await newResult(caller, world), {}),
  },
  'PUT /api/v1/exam-results/{id}/': { who: staff, send: atResult({ is_checked: true }) },
  'PATCH /api/v1/exam-results/{id}/': { who: staff, send: atResult({ is_checked: true }) },
  'DELETE /api/v1/exam-results/{id}/': { who: staff, send: atResult() },

  'GET /api/v1/mock/tests/': { send: async (caller) => (await newTest(caller), {}) },
  'POST /api/v1/mock/tests/create/': {
    who: staff,
    send: () => ({ form: mockForm({ title: named('Mock') }) }),
    shape: {
      reading: { id: 'number', file: 'string', duration: 'number', question_count: 'number' },
      listening: { id: 'number', audio_file: 'string', question_file: 'string' },
      writing: { id: 'number', file: 'string' },
    },
  },
  'GET /api/v1/mock/tests/{uuid}/': { who: staff, send: atTest },
  'DELETE /api/v1/mock/tests/{uuid}/': { who: staff, send: atTest },

  'POST /api/v1/mock/session/start/': {
    send: async (caller) => {
      const { id: test, code } = await newTest(caller);
      return { body: { test, code } };
    },
  },
  'GET /api/v1/mock/session/me/': { send: async (caller) => (await overSession(caller), {}) },
  'GET /api/v1/mock/session/reading/{session_id}/': {
    send: async (caller) => ({ path: { session_id: await newSession(caller, 'reading') } }),
  },
  'GET /api/v1/mock/session/writing/{session_id}/': {
    send: async (caller) => ({ path: { session_id: await newSession(caller, 'writing') } }),
  },
  'POST /api/v1/mock/session/{uuid}/finish/': {
    send: async (caller) => ({ path: { uuid: await newSession(caller) } }),
  },
  'GET /api/v1/mock/session/{session_id}/answers/': {
    who: staff,
    send: async (_caller, world) => ({ path: { session_id: await anyOver(world) } }),
  },
  'GET /api/v1/mock/session/answers/': {
    who: staff,
    send: async (_caller, world) => (await anyOver(world), {}),
  },

  'POST /api/v1/mock/answers/listening/': {
    send: async (caller) => ({
      body: { session: await newSession(caller), answers: { 1: 'C', 2: 'a library' } },
    }),
  },
  'POST /api/v1/mock/answers/reading/': {
    send: async (caller) => ({
      body: { session: await newSession(caller, 'reading'), answers: { 1: 'TRUE', 40: 'tea' } },
    }),
  },
  'POST /api/v1/mock/answers/writing/': {
    send: async (caller) => ({
      body: { session: await newSession(caller, 'writing'), task_number: 2, text: 'I think' },
    }),
  },

  'POST /api/v1/mock/score/create/': {
    who: staff,
    send: async (_caller, world) => ({ body: { session: await anyOver(world), ...bands } }),
  },
  'PATCH /api/v1/mock/score/{id}/update/': {
    who: staff,
    send: async (caller, world) => ({
      path: { id: (await scored(caller, world)).id },
      body: { writing: 7.5, speaking: 7 },
    }),
  },
  'GET /api/v1/mock/score/me/': { send: async (caller, world) => (await scored(caller, world), {}) },
});
