/** A phone's queue at the server: whose it is, what is told twice, and clocks that are wrong. */
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { closeDb, db } from '@talaffuz/db/client';
import { callerFor, makeUser, type TestUser } from '../testing/accounts.ts';
import { makeClassroom, type Classroom } from '../testing/classroom.ts';
import { makeTextbook, makeTextbookTest, type MadeTextbook } from '../testing/textbooks.ts';
import type { Action } from './schema.ts';

const HOUR_MS = 3_600_000;
let room: Classroom;
let book: MadeTextbook;
let paragraph_id: number;
let test_id: number;

beforeAll(async () => {
  room = await makeClassroom();
  book = await makeTextbook(room.school_id);
  paragraph_id = book.chapters[0]?.paragraphs[0]?.id ?? 0;
  test_id = await makeTextbookTest(room.teacher, { chapter_id: book.chapters[0]?.id ?? 0, paragraph_id });
});
afterAll(closeDb);

const ago = (ms: number): string => new Date(Date.now() - ms).toISOString();
const read = (seconds: number, more: Partial<Action> = {}): Action =>
  ({
    id: randomUUID(),
    occurred_at: ago(HOUR_MS),
    type: 'paragraph_progress',
    payload: { paragraph_id, seconds },
    ...more,
  }) as Action;
const push = (who: TestUser, actions: Action[], sent_at?: string) =>
  callerFor(who).sync.push({ actions, ...(sent_at === undefined ? {} : { sent_at }) });

describe('an action', () => {
  it('that is told twice is answered as before, and done once', async () => {
    const action = read(60);
    const first = await push(room.student, [action]);
    expect(first.results).toMatchObject([{ id: action.id, status: 'applied', duplicate: false }]);
    const again = await push(room.student, [action]);
    expect(again.results).toEqual([{ ...first.results[0], duplicate: true }]);
    expect(await db.studyEvent.count({ where: { client_id: action.id } })).toBe(1);
  });

  it('that is told by two at once is done once', async () => {
    const action = read(60);
    const answers = await Promise.all([1, 2, 3, 4].map(() => push(room.student, [action])));
    expect(answers.map(({ results }) => results[0]?.status)).toEqual([
      'applied',
      'applied',
      'applied',
      'applied',
    ]);
    expect(await db.studyEvent.count({ where: { client_id: action.id } })).toBe(1);
  });

  it('whose id stands for something else is refused', async () => {
    const action = read(60);
    await push(room.student, [action]);
    const { results } = await push(room.student, [read(90, { id: action.id })]);
    expect(results).toMatchObject([{ status: 'rejected', error_code: 'RES_002', duplicate: false }]);
  });

  it('has its id among the learner’s own alone', async () => {
    const action = read(60);
    await push(room.student, [action]);
    expect((await push(room.classmate, [action])).results).toMatchObject([
      { status: 'applied', duplicate: false },
    ]);
  });

  it('of a learner reaches nothing of others', async () => {
    const client_id = randomUUID();
    const start = (id: string): Action => ({
      id: randomUUID(),
      occurred_at: ago(60_000),
      type: 'test_start',
      payload: { test_id, client_id: id },
    });
    const [begun] = (await push(room.student, [start(client_id)])).results;
    const attempt_id = Number(begun?.answer?.['attempt_id']);
    for (const ref of [{ attempt_id }, { attempt_client_id: client_id }]) {
      const submit: Action = {
        id: randomUUID(),
        occurred_at: ago(0),
        type: 'test_submit',
        payload: { ...ref, answers: [] },
      };
      expect((await push(room.classmate, [submit])).results).toMatchObject([
        { status: 'rejected', error_code: 'RES_001', server: null },
      ]);
    }
    expect(await db.testAttempt.findUniqueOrThrow({ where: { id: attempt_id } })).toMatchObject({
      status: 'in_progress',
    });
    // A school's rows do not exist for another one.
    expect((await push(await makeUser('student'), [start(randomUUID())])).results).toMatchObject([
      { status: 'rejected', error_code: 'RES_001' },
    ]);
  });

  it('goes into the attempt that ran already, begun elsewhere', async () => {
    const { chapters } = await makeTextbook(room.school_id);
    const other = await makeTextbookTest(room.teacher, { chapter_id: chapters[0]?.id ?? 0 });
    const { id: attempt_id } = await callerFor(room.student).textbook_tests.start({ test_id: other });
    const [question] = await db.testQuestion.findMany({
      where: { section: { test_id: other } },
      orderBy: [{ order_index: 'asc' }, { id: 'asc' }],
    });
    const client_id = randomUUID();
    const { results } = await push(room.student, [
      { id: randomUUID(), occurred_at: ago(0), type: 'test_start', payload: { test_id: other, client_id } },
      {
        id: randomUUID(),
        occurred_at: ago(0),
        type: 'test_answer',
        payload: { attempt_client_id: client_id, question_id: question?.id ?? 0, selected_option_ids: [2] },
      },
    ]);
    expect(results).toMatchObject([
      { status: 'applied', answer: { attempt_id, client_id } },
      { status: 'applied', answer: { is_correct: true } },
    ]);
    // The other's client_id means nothing to somebody else.
    const foreign = await push(room.classmate, [
      {
        id: randomUUID(),
        occurred_at: ago(0),
        type: 'test_submit',
        payload: { attempt_client_id: client_id, answers: [] },
      },
    ]);
    expect(foreign.results).toMatchObject([{ status: 'rejected', error_code: 'RES_001' }]);
  });

  it('that is refused holds up none behind it', async () => {
    const lost = read(60, { payload: { paragraph_id: 999_999_999, seconds: 1 } });
    const { results } = await push(room.student, [lost, read(30)]);
    expect(results.map(({ status }) => status)).toEqual(['rejected', 'applied']);
  });

  it('names what it is about', async () => {
    const nameless: Action = {
      id: randomUUID(),
      occurred_at: ago(0),
      type: 'test_submit',
      payload: { answers: [] },
    };
    expect((await push(room.student, [nameless])).results).toMatchObject([
      {
        status: 'rejected',
        error_code: 'VAL_003',
        detail: expect.stringContaining('Say which attempt') as string,
      },
    ]);
  });
});

describe('the time of an action', () => {
  const when = async (action: Action, sent_at?: string) => {
    await push(room.student, [action], sent_at);
    return (await db.studyEvent.findFirstOrThrow({ where: { client_id: action.id } })).at.getTime();
  };

  it('is that of the phone', async () => {
    const action = read(10, { occurred_at: ago(30 * HOUR_MS) });
    expect(await when(action)).toBe(Date.parse(action.occurred_at));
  });

  it('is put right where the phone’s clock is wrong', async () => {
    // Three hours ahead: what it did an hour ago it says was in two hours.
    const action = read(10, { occurred_at: new Date(Date.now() + 2 * HOUR_MS).toISOString() });
    const at = await when(action, new Date(Date.now() + 3 * HOUR_MS).toISOString());
    expect(Math.abs(at - (Date.now() - HOUR_MS))).toBeLessThan(60_000);
  });

  it('is never to come', async () => {
    const at = await when(read(10, { occurred_at: new Date(Date.now() + 5 * HOUR_MS).toISOString() }));
    expect(at).toBeLessThanOrEqual(Date.now());
  });
});

describe('a request', () => {
  it('holds fifty actions at most', async () => {
    const actions = Array.from({ length: 51 }, () => read(1));
    await expect(push(room.student, actions)).rejects.toMatchObject({ cause: { code: 'validation_failed' } });
    expect(await db.syncAction.count({ where: { id: { in: actions.map(({ id }) => id) } } })).toBe(0);
  });
});

describe('a textbook that is taken along', () => {
  it('has all its paragraphs and the tests that may be begun without a network, and nothing of what is right', async () => {
    await makeTextbookTest(room.teacher, {
      chapter_id: book.chapters[0]?.id ?? 0,
      title: 'The end',
      test_purpose: 'summative',
    });
    const taken = await callerFor(room.student).sync.download({ textbook_id: book.id });
    expect(taken.chapters[0]?.paragraphs.map(({ id }) => id)).toEqual(
      book.chapters[0]?.paragraphs.map(({ id }) => id),
    );
    expect(taken.chapters[0]?.tests).toMatchObject([
      { id: test_id, questions: [{ question_type: 'single_choice' }, {}, {}, {}] },
    ]);
    expect(JSON.stringify(taken)).not.toMatch(/correct|accepted|walked|With she/);
    expect(
      await db.studyEvent.count({ where: { user_id: room.classmate.id, paragraph_id, seconds: 0 } }),
    ).toBe(0);
  });

  it('is of the own school and published', async () => {
    const missing = { cause: { code: 'not_found' } };
    const draft = await makeTextbook(room.school_id, { published: false });
    await expect(callerFor(room.student).sync.download({ textbook_id: draft.id })).rejects.toMatchObject(
      missing,
    );
    await expect(callerFor(room.stranger).sync.download({ textbook_id: book.id })).rejects.toMatchObject(
      missing,
    );
  });
});
