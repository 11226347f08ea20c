/**
 * `npm run bench:textbooks`: what a learner's answer, their mastery, a question to the chat and a phone's queue cost in a
 * school with many learners and a long textbook. Prints JSON lines with medians. A statement that only asks for 1 is the
 * measure beside them: how fast this machine's database answers at all.
 */
import { randomBytes, randomUUID } from 'node:crypto';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { reloadEnv } from '@talaffuz/core/env';
import { closeDb, db, inTransaction } from '@talaffuz/db/client';
import { startEmbedded } from '@talaffuz/db/embedded/server';
import { migrate } from '@talaffuz/db/migrate';
import { searchPassages } from '@talaffuz/features/chat/passages';
import { readOverview } from '@talaffuz/features/mastery/read';
import { recomputeMastery } from '@talaffuz/features/mastery/recompute';
import { readStats } from '@talaffuz/features/mastery/stats';
import { sync } from '@talaffuz/features/sync/service';
import type { Action } from '@talaffuz/features/sync/schema';
import { makeSchool, makeUser, type TestUser } from '@talaffuz/features/testing/accounts';
import { makeTextbook, makeTextbookTest } from '@talaffuz/features/testing/textbooks';
import { answerQuestion, startTextbookTest } from '@talaffuz/features/textbook-tests/take';
import { writePassages } from '@talaffuz/features/textbooks/passages';
import { median, round } from './load.ts';

const LEARNERS = 200;
const CHAPTERS = 10;
const PARAGRAPHS = 20;
const ROUNDS = 30;
const WORDS = 'verb noun time past present future article question answer house school river winter'.split(
  ' ',
);

const print = (figures: Record<string, unknown>) => process.stdout.write(`${JSON.stringify(figures)}\n`);
const folder = await mkdtemp(path.join(tmpdir(), 'talaffuz-bench-'));
// Under root the database runs as another user, who must be able to enter.
await chmod(folder, 0o711);

/** Milliseconds of `work`, each round of which gets its number; the first ones warm up. */
async function timed(work: (round: number) => Promise<unknown>, rounds = ROUNDS): Promise<number> {
  const times: number[] = [];
  for (let i = 0; i < rounds + 3; i++) {
    const began = performance.now();
    await work(i);
    if (i >= 3) times.push(performance.now() - began);
  }
  return median(times);
}

const server = await startEmbedded({ dir: path.join(folder, 'postgres') });
Object.assign(process.env, { DATABASE_URL: server.url, SECRET_KEY: randomBytes(32).toString('hex') });
reloadEnv();
try {
  await migrate({ url: server.url });
  await bench();
} finally {
  await closeDb();
  await server.stop();
  await rm(folder, { recursive: true, force: true });
}

async function bench(): Promise<void> {
  const school = await makeSchool();
  const teacher = await makeUser('teacher', school.id);
  const book = await makeTextbook(school.id, {
    chapters: Array.from({ length: CHAPTERS }, () => PARAGRAPHS),
  });
  const [chapter] = book.chapters;
  const paragraphs = book.chapters.flatMap((one) => one.paragraphs);
  for (const [i, { id }] of paragraphs.entries()) {
    const sentence = (j: number) =>
      `The ${WORDS[(i + j) % WORDS.length] ?? ''} of a ${WORDS[(i * 7 + j) % WORDS.length] ?? ''} is number ${String(i)}. `;
    const content = `<p>${Array.from({ length: 60 }, (_, j) => sentence(j)).join('')}</p>`;
    await db.paragraph.update({ where: { id }, data: { content } });
    await inTransaction((tx) => writePassages(tx, id));
  }
  const tests: number[] = [];
  for (const { id } of chapter?.paragraphs ?? []) {
    tests.push(await makeTextbookTest(teacher, { chapter_id: chapter?.id ?? 0, paragraph_id: id }));
  }
  const learners: TestUser[] = [];
  for (let i = 0; i < LEARNERS; i++) learners.push(await makeUser('student', school.id));
  await fill(learners, tests);

  const learner = learners[0] ?? teacher;
  const chapter_id = chapter?.id ?? 0;
  const bare_ms = await timed(() => db.$queryRaw`SELECT 1`);
  const figure = (name: string, ms: number, more: Record<string, unknown> = {}) => {
    print({ figure: name, median_ms: ms, times_a_bare_statement: Math.round(ms / bare_ms), ...more });
  };
  print({ figure: 'bare statement', median_ms: bare_ms });
  figure(
    'mastery of one learner in one chapter, recomputed',
    await timed(() => inTransaction((tx) => recomputeMastery(tx, { user_id: learner.id, chapter_id }))),
  );
  figure('mastery of all', await timed(() => inTransaction((tx) => recomputeMastery(tx, {})), 5), {
    learners: LEARNERS,
    paragraphs: paragraphs.length,
  });
  figure('one answer, marked and told, mastery included when it is the last', await answers(learner, tests));
  figure('overview of mastery', await timed(() => readOverview(learner)));
  figure('statistics with streaks', await timed(() => readStats(learner)));
  const place = { paragraph_id: paragraphs[0]?.id ?? 0, chapter_id };
  figure(
    'passages for a question, one textbook',
    await timed(() => searchPassages(learner, place, 'en', 'past of winter')),
    {
      passages: await db.paragraphPassage.count(),
    },
  );
  const batch_ms = await timed((i) => sync(learner, readings(i, place.paragraph_id), null), 10);
  figure('a phone’s queue of 50 actions', batch_ms, { actions_a_second: round(50_000 / batch_ms) });
}

/** Four attempts of each learner at random tests, written at once: their services are timed afterwards. */
async function fill(learners: readonly TestUser[], tests: readonly number[]): Promise<void> {
  const began = Date.now() - 20 * 86_400_000;
  await db.testAttempt.createMany({
    data: learners.flatMap(({ id, school_id }, n) =>
      [0, 1, 2, 3].map((k) => {
        const start_time = new Date(began + (n * 7 + k * 53) * 60_000);
        return {
          school_id,
          user_id: id,
          test_id: tests[(n + k * 5) % tests.length] ?? 0,
          status: 'graded' as const,
          start_time,
          deadline: new Date(start_time.getTime() + 1_800_000),
          end_time: new Date(start_time.getTime() + 600_000),
          time_spent_seconds: 600,
          is_completed: true,
          total_score: (n * 13 + k) % 7,
          max_score: 6,
          is_passed: n % 2 === 0,
        };
      }),
    ),
  });
  await inTransaction((tx) => recomputeMastery(tx, {}));
}

async function answers(learner: TestUser, tests: readonly number[]): Promise<number> {
  const [test_id = 0] = tests;
  const questions = await db.testQuestion.findMany({
    where: { section: { test_id } },
    orderBy: [{ order_index: 'asc' }, { id: 'asc' }],
  });
  let attempt = 0;
  return timed(async (i) => {
    const at = i % questions.length;
    if (at === 0) attempt = (await startTextbookTest(learner, test_id)).id;
    const answer = at === 3 ? { answer_text: 'walked' } : { selected_option_ids: [2] };
    await answerQuestion(learner, attempt, { question_id: questions[at]?.id ?? 0, ...answer });
  });
}

function readings(round: number, paragraph_id: number): Action[] {
  return Array.from({ length: 50 }, (_, i) => ({
    id: randomUUID(),
    occurred_at: new Date(Date.now() - (round * 50 + i) * 1_000).toISOString(),
    type: 'paragraph_progress' as const,
    payload: { paragraph_id, seconds: 10 },
  }));
}
