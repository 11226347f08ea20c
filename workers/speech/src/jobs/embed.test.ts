/** Passages of textbooks that are found by meaning, through the queue and a real (if tiny) model. */
import path from 'node:path';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { reloadEnv } from '@talaffuz/core/env';
import { closeDb, db, inTransaction } from '@talaffuz/db/client';
import { embedQuestion, passagesWithout } from '@talaffuz/features/chat/embed';
import { searchPassages } from '@talaffuz/features/chat/passages';
import { makeSchool, makeUser, type TestUser } from '@talaffuz/features/testing/accounts';
import { makeTextbook } from '@talaffuz/features/testing/textbooks';
import { writePassages } from '@talaffuz/features/textbooks/passages';
import { embedPassages } from '@talaffuz/jobs/contracts';
import { addJob } from '@talaffuz/jobs/outbox';
import { startRelay, type Relay } from '@talaffuz/jobs/relay';
import { waitForJob } from '@talaffuz/jobs/wait';
import { startWorker, type JobWorker } from '@talaffuz/jobs/worker';
import { makeTempDir, type TempDir } from '@talaffuz/testing/temp-dir';
import { openEmbedder, type Embedder } from '../embed/embedder.ts';
import { writeTinyEmbedding } from '../embed/fixtures/tiny-embedding.ts';
import { openEngine, type SpeechEngine } from '../engine.ts';
import { openTranscriber } from '../whisper/transcriber.ts';
import { speechHandlers } from './handlers.ts';

let temporary: TempDir;
let embedder: Embedder;
let engine: SpeechEngine;
let relay: Relay;
let worker: JobWorker;
let student: TestUser;
let cars: number;

beforeAll(async () => {
  temporary = await makeTempDir();
  vi.stubEnv('EMBEDDING_MODEL', writeTinyEmbedding(path.join(temporary.path, 'models')));
  reloadEnv();
  const school = await makeSchool();
  student = await makeUser('student', school.id);
  const book = await makeTextbook(school.id, { chapters: [2] });
  const [first, second] = book.chapters[0]?.paragraphs ?? [];
  cars = first?.id ?? 0;
  for (const [paragraph, content] of [
    [first, '<p>A car takes you to work.</p>'],
    [second, '<p>An apple a day is good for you.</p>'],
  ] as const) {
    const id = paragraph?.id ?? 0;
    await db.paragraph.update({ where: { id }, data: { content } });
    await inTransaction((tx) => writePassages(tx, id));
  }
  embedder = openEmbedder();
  engine = openEngine({ concurrency: 1 });
  relay = await startRelay();
  worker = await startWorker('speech', speechHandlers(engine, openTranscriber(), embedder), {
    concurrency: 1,
  });
});
afterAll(async () => {
  await worker.close();
  await relay.close();
  await engine.close();
  await embedder.close();
  vi.unstubAllEnvs();
  reloadEnv();
  await closeDb();
  await temporary.remove();
});

it('finds a passage that has none of the question’s words', async () => {
  const place = { paragraph_id: null, chapter_id: null };
  const ask = async () =>
    searchPassages(student, place, 'en', 'automobile', await embedQuestion(student, 'automobile'));
  // Before its vectors are made, words are all there is.
  expect(await ask()).toEqual([]);
  expect(await passagesWithout('tiny-embedding', 10)).toHaveLength(2);

  const job = await inTransaction((tx) => addJob(tx, embedPassages, {}));
  expect((await waitForJob(job, { timeout_ms: 30_000 }))?.result).toEqual({ embedded: 2 });
  expect(await passagesWithout('tiny-embedding', 10)).toEqual([]);
  expect((await ask()).map(({ paragraph_id }) => paragraph_id)).toEqual([cars]);
});

it('falls back to words where the model is not there', async () => {
  vi.stubEnv('EMBEDDING_MODEL', 'not/installed');
  reloadEnv();
  expect(await embedQuestion(student, 'car')).toBeNull();
  const found = await searchPassages(student, { paragraph_id: null, chapter_id: null }, 'en', 'car', null);
  expect(found.map(({ paragraph_id }) => paragraph_id)).toEqual([cars]);
});
