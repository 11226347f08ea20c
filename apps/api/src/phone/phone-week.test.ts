/**
 * A phone with a bad network ends where one ends that was always online (mentor §15): the client of packages/sdk goes a
 * week of school on the real API, while requests are lost, answered into the void, doubled and delayed past later ones,
 * and the app is ended now and then.
 */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { reloadEnv } from '@talaffuz/core/env';
import { closeDb, db } from '@talaffuz/db/client';
import { makeUser, TEST_PASSWORD, type TestUser } from '@talaffuz/features/testing/accounts';
import { makeClassroom, type Classroom } from '@talaffuz/features/testing/classroom';
import { essayQuestion, makeTasks, quizTask, rightAnswers } from '@talaffuz/features/testing/tasks';
import { makeTextbook, makeTextbookTest } from '@talaffuz/features/testing/textbooks';
import { connect, ok, type Talaffuz } from '@talaffuz/sdk/client';
import { memoryStore } from '@talaffuz/sdk/offline/store';
import { OfflineLearner, type Problem } from '@talaffuz/sdk/offline/learner';
import { startApi, type ApiServer } from '../testing/api-server.ts';
import { badNetwork, randomOf, type Reach } from './network.ts';
import { planWeek, type School, type Step } from './week.ts';

const MINUTE_MS = 60_000;
/** The week that the phones tell of ends today: what is older than seven days is not taken any more. */
const WEEK_MS = 6.5 * 24 * 60 * MINUTE_MS;

let api: ApiServer;
let room: Classroom;
let school: School;

const tested = [
  { selected_option_ids: [2] },
  { selected_option_ids: [1, 2] },
  { selected_option_ids: [3] },
  { answer_text: 'Walked' },
];

beforeAll(async () => {
  for (const name of ['RATE_LIMIT_WIDE', 'RATE_LIMIT_MENTOR', 'RATE_LIMIT_LOGIN'])
    process.env[name] = '1000000';
  reloadEnv();
  api = await startApi();
  room = await makeClassroom();
  const book = await makeTextbook(room.school_id, { chapters: [3, 2] });
  const paragraphs = book.chapters.flatMap((chapter) => chapter.paragraphs.map(({ id }) => id));
  const tests: School['tests'] = [];
  for (const { id: chapter_id, paragraphs: own } of book.chapters) {
    const wanted = [
      ...own.map(({ id }) => ({ paragraph_id: id, test_purpose: 'formative' })),
      { paragraph_id: own[0]?.id, test_purpose: 'practice' },
      { test_purpose: 'summative' },
    ];
    for (const fields of wanted) {
      const id = await makeTextbookTest(room.teacher, { chapter_id, time_limit: 30, ...fields });
      const questions = await db.testQuestion.findMany({
        where: { section: { test_id: id } },
        orderBy: [{ order_index: 'asc' }, { id: 'asc' }],
      });
      tests.push({
        id,
        questions: questions.map((question, i) => ({ id: question.id, right: tested[i] ?? {} })),
      });
    }
  }
  const homework: School['homework'] = [];
  // One is due in the middle of the week, and costs a tenth a day after that.
  for (const due_ms of [3 * 24 * 60 * MINUTE_MS, -24 * 60 * MINUTE_MS]) {
    const made = await makeTasks(
      room.teacher,
      room.group.id,
      [
        { ...quizTask, paragraph_id: paragraphs[0], max_attempts: 3, time_limit_minutes: 20 },
        { task_type: 'read', paragraph_id: paragraphs[1], points: 5, max_attempts: 2 },
        { task_type: 'open_question', questions: [essayQuestion], max_attempts: 2 },
      ],
      { due_date: new Date(Date.now() - due_ms).toISOString(), late_penalty_per_day: 10 },
    );
    homework.push({
      id: made.id,
      tasks: made.tasks.map((task) => ({
        id: task.id,
        questions: task.questions.map(({ id, question_type }, i) => ({
          id,
          right:
            question_type === 'essay'
              ? { answer_text: 'My street is long and quiet. I like it.' }
              : (rightAnswers[i] ?? {}),
        })),
      })),
    });
  }
  school = { paragraphs, tests, homework };
});
afterAll(async () => {
  await api.close();
  await closeDb();
});

/** A learner of the group whose first lessons are before them. */
async function newLearner(): Promise<TestUser> {
  const learner = await makeUser('student', room.school_id);
  await db.groupStudent.create({ data: { group_id: room.group.id, student_id: learner.id } });
  return learner;
}

/**
 * The server's clock cannot be put back, so that the week lies in the past: then a phone's "now" is not ours, and may not be
 * told as such.
 */
const withoutItsClock =
  (reach: Reach): Reach =>
  async (request) => {
    if (!request.url.endsWith('/students/sync')) return reach(request);
    const { sent_at: _sent, ...body } = (await request.json()) as { sent_at?: string };
    return reach(
      new Request(request.url, { method: 'POST', headers: request.headers, body: JSON.stringify(body) }),
    );
  };

interface Phone {
  learner: TestUser;
  client: Talaffuz;
  queue: OfflineLearner;
  /** The same phone after its app was ended: it has what it had written down. */
  open: () => OfflineLearner;
  problems: Problem[];
  /** The simulated time. */
  clock: { now: number };
}

async function newPhone(reach: Reach): Promise<Phone> {
  const learner = await newLearner();
  // Signing in needs a network; after that the phone is on its own.
  let network: Reach = (request) => fetch(request);
  const client = connect({ base_url: api.url, fetch: (request) => network(request) });
  await client.signIn(learner.email, TEST_PASSWORD);
  network = withoutItsClock(reach);
  const clock = { now: Date.now() };
  const problems: Problem[] = [];
  const store = memoryStore();
  const open = () =>
    new OfflineLearner({
      client,
      store,
      account: learner.email,
      now: () => new Date(clock.now),
      onProblem: (problem) => problems.push(problem),
    });
  return { learner, client, queue: open(), open, problems, clock };
}

async function follow(
  phone: Phone,
  steps: readonly Step[],
  began: number,
  { syncs, dies }: { syncs: () => boolean; dies: () => boolean },
): Promise<void> {
  const kept = new Map<string, { client_id: string }>();
  for (const { minute, what } of steps) {
    phone.clock.now = began + minute * MINUTE_MS;
    await what(phone.queue, kept);
    if (syncs()) await phone.queue.sync();
    if (dies()) phone.queue = phone.open();
  }
}

/** Numbers of rows differ from learner to learner, and so does when the server heard of it. */
const NAMES_OF_ROWS = new Set([
  'id',
  'student_id',
  'user_id',
  'submission_id',
  'attempt_id',
  'last_updated_at',
  'updated_at',
  'running_attempt_id',
]);
const comparable = (value: unknown): unknown =>
  JSON.parse(JSON.stringify(value), (key, inner: unknown) =>
    NAMES_OF_ROWS.has(key) ? undefined : inner,
  ) as unknown;

/** All that a learner can read of what they have done. */
async function stateOf({ client: { api: rest }, learner }: Phone) {
  const query = { page_size: 100 };
  const stats = await ok(rest.GET('/api/v1/students/stats'));
  const progress = await ok(rest.GET('/api/v1/students/progress'));
  const overview = await ok(rest.GET('/api/v1/students/mastery/overview'));
  const chapters = await Promise.all(
    overview.chapters.map(({ chapter_id }) =>
      ok(rest.GET('/api/v1/students/mastery/chapter/{chapter_id}', { params: { path: { chapter_id } } })),
    ),
  );
  const { items } = await ok(rest.GET('/api/v1/students/attempts', { params: { query } }));
  const attempts = await Promise.all(
    items.map(({ id }) =>
      ok(rest.GET('/api/v1/students/attempts/{attempt_id}', { params: { path: { attempt_id: id } } })),
    ),
  );
  const homework = await ok(rest.GET('/api/v1/students/homework', { params: { query } }));
  const tests = await ok(rest.GET('/api/v1/students/tests', { params: { query } }));
  const rows = {
    read: await db.studyEvent.count({ where: { user_id: learner.id } }),
    attempts: await db.testAttempt.count({ where: { user_id: learner.id } }),
    answers: await db.testAnswer.count({ where: { attempt: { user_id: learner.id } } }),
    submissions: await db.taskSubmission.count({ where: { user_id: learner.id } }),
    task_answers: await db.taskAnswer.count({ where: { submission: { user_id: learner.id } } }),
    actions: await db.syncAction.count({ where: { user_id: learner.id, answer: { not: { equals: null } } } }),
  };
  return comparable({
    stats,
    progress,
    overview,
    chapters,
    attempts,
    homework: homework.items,
    tests: tests.items,
    rows,
  });
}

const told = ({ problems }: Phone) =>
  problems.map(({ kind, action, detail }) => [kind, action.type, detail.replace(/\d+/g, 'N')]);

describe('a week of school on a phone', () => {
  const troubles = new Map<'lost' | 'unanswered' | 'twice' | 'late', number>([
    ['lost', 0],
    ['unanswered', 0],
    ['twice', 0],
    ['late', 0],
  ]);
  it.each([1, 2, 3, 4])('with a bad network ends as with a good one (seed %i)', async (seed) => {
    const steps = planWeek(school, randomOf(seed));
    expect(steps.length).toBeGreaterThan(40);
    const began = Date.now() - WEEK_MS;

    const online = await newPhone((request) => fetch(request));
    await follow(online, steps, began, { syncs: () => true, dies: () => false });

    const random = randomOf(seed + 1_000);
    const network = badNetwork(random);
    const flaky = await newPhone(network.reach);
    await follow(flaky, steps, began, { syncs: () => random() < 0.5, dies: () => random() < 0.1 });
    // Home again: as often as it takes.
    for (let i = 0; i < 200 && (await flaky.queue.pending()) > 0; i++) await flaky.queue.sync();
    await network.settle();

    expect(await flaky.queue.pending()).toBe(0);
    const { lost, unanswered, twice, late } = network.counts;
    expect(lost + unanswered + twice + late).toBeGreaterThan(10);
    for (const kind of troubles.keys()) troubles.set(kind, (troubles.get(kind) ?? 0) + network.counts[kind]);
    const offline = connect({ base_url: api.url });
    await offline.signIn(flaky.learner.email, TEST_PASSWORD);
    expect(await stateOf({ ...flaky, client: offline })).toEqual(await stateOf(online));
    expect(told(flaky)).toEqual(told(online));
  });

  it('has met each kind of trouble', () => {
    expect([...troubles].filter(([, count]) => count < 5)).toEqual([]);
  });
});
