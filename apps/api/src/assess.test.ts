import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { env, reloadEnv } from '@talaffuz/core/env';
import { storage } from '@talaffuz/core/storage/storage';
import { closeDb, db } from '@talaffuz/db/client';
import type { Attempt } from '@talaffuz/features/practice/schema';
import { makeSchool } from '@talaffuz/features/testing/accounts';
import { silence } from '@talaffuz/testing/sounds';
import { speak } from '@talaffuz/tts/espeak-wasm';
import { wavBytes } from '@talaffuz/tts/wav';
import { bearerOf, startApi, type ApiServer } from './testing/api-server.ts';
import { startSpeechWorker, type SpeechWorker } from './testing/speech-worker.ts';

const TEXT = 'We went to the market with my sister.';

let api: ApiServer;
let worker: SpeechWorker;
let school: { id: number };
let student: Awaited<ReturnType<typeof bearerOf>>;
let sentenceId: number;
let speech: Blob;

beforeAll(async () => {
  process.env['FREE_PRONUNCIATION_ANALYSIS'] = '20';
  reloadEnv();
  api = await startApi();
  worker = await startSpeechWorker(1);
  school = await makeSchool();
  student = await bearerOf('student', school.id);
  const sentence = await db.sentence.create({
    data: { text: TEXT, difficulty_level: 'beginner', ipa: 'x', phonemes: ['W'] },
  });
  sentenceId = sentence.id;
  speech = new Blob([new Uint8Array(wavBytes((await speak(TEXT)).samples))]);
});

afterAll(async () => {
  await worker.close();
  await api.close();
  await closeDb();
});

type Fields = Record<string, string | Blob>;

function assess(fields: Fields, headers: Record<string, string> = {}, as = student): Promise<Response> {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) {
    if (typeof value === 'string') form.append(name, value);
    else form.append(name, value, 'my recording.wav');
  }
  return fetch(`${api.url}/api/v1/practice/assess/`, {
    method: 'POST',
    headers: { ...as.headers, ...headers },
    body: form,
  });
}

const get = (path: string, as = student, headers: Record<string, string> = {}) =>
  fetch(api.url + path, { headers: { ...as.headers, ...headers } });

const storedFiles = () => db.file.count({ where: { school_id: school.id } });

describe('a recording', () => {
  it('is scored in the same request, as the contract has it', async () => {
    const answer = await assess({ audio: speech, sentence_id: String(sentenceId) });
    expect(answer.status).toBe(200);
    const attempt = (await answer.json()) as Attempt;
    expect(attempt).toMatchObject({ status: 'done', sentence_id: sentenceId, text: TEXT, error: null });
    expect(attempt.overall_score).toBeGreaterThan(0);
    expect(attempt.result?.words.map(({ text }) => text)).toEqual(TEXT.replace('.', '').split(' '));
    const first = attempt.phoneme_scores[0];
    expect(first).toMatchObject({ phoneme: 'W', ipa: 'w', word: 'We', position: 'initial' });
    expect(attempt.phoneme_scores).toHaveLength(
      attempt.result?.words.flatMap(({ phonemes }) => phonemes).length ?? 0,
    );
    expect(attempt.llm_feedback).toBe(attempt.advice.map(({ text }) => text).join(' '));
    expect(attempt.advice.map(({ code }) => code)).toEqual(attempt.result?.feedback.map(({ code }) => code));

    const again = (await (await get(`/api/v1/practice/attempts/${attempt.attempt_id}`)).json()) as Attempt;
    expect(again).toEqual(attempt);
    const session = (await (await get('/api/v1/practice/sessions')).json()) as Record<string, unknown>[];
    expect(session[0]).toMatchObject({ id: attempt.session_id, status: 'active', attempts_count: 1 });
  });

  it('is answered at once on wish, and followed at its address', async () => {
    const answer = await assess({ audio: speech, text: TEXT }, { Prefer: 'respond-async' });
    expect([answer.status, answer.headers.get('preference-applied')]).toEqual([202, 'respond-async']);
    expect(((await answer.json()) as Attempt).status).toMatch(/queued|scoring/);
    const address = answer.headers.get('location') ?? '';
    await expect
      .poll(async () => ((await (await get(address)).json()) as Attempt).status, { timeout: 20_000 })
      .toBe('done');
  });

  it('can be heard again, whole and in part', async () => {
    const { attempt_id, audio_url } = (await (await assess({ audio: speech, text: TEXT })).json()) as Attempt;
    const whole = await get(audio_url);
    expect(whole.headers.get('content-type')).toBe('audio/wav');
    const bytes = new Uint8Array(await whole.arrayBuffer());
    expect(bytes).toEqual(new Uint8Array(await speech.arrayBuffer()));
    const part = await get(audio_url, student, { Range: 'bytes=10-19' });
    expect([part.status, part.headers.get('content-range')]).toEqual([206, `bytes 10-19/${bytes.length}`]);
    expect(new Uint8Array(await part.arrayBuffer())).toEqual(bytes.slice(10, 20));
    const outside = await get(audio_url, student, { Range: `bytes=${bytes.length}-` });
    expect([outside.status, outside.headers.get('content-range')]).toEqual([416, `bytes */${bytes.length}`]);
    const unchanged = await get(audio_url, student, { 'If-None-Match': whole.headers.get('etag') ?? '' });
    expect(unchanged.status).toBe(304);
    expect(attempt_id).toBeGreaterThan(0);
  });

  it('without speech fails with a sentence, and costs nothing of the quota', async () => {
    const used = async () =>
      (await db.quotaUsage.findFirst({ where: { user_id: student.id, quota: 'pronunciation_analysis' } }))
        ?.used;
    const before = await used();
    const quiet = new Blob([new Uint8Array(wavBytes(silence(2)))]);
    const answer = await assess({ audio: quiet, text: TEXT });
    expect(answer.status).toBe(422);
    const { detail, error_code } = (await answer.json()) as {
      detail: { loc: string[]; msg: string; type: string }[];
      error_code: string;
    };
    expect(error_code).toBe('VAL_003');
    expect(detail).toEqual([
      {
        loc: ['body', 'audio'],
        msg: 'No speech was found in the recording; check the microphone and record it again.',
        type: 'no_speech',
      },
    ]);
    expect(await used()).toBe(before);
  });

  it.each<[string, Fields, number, string]>([
    ['no audio', { sentence_id: '1' }, 400, 'VAL_002'],
    ['neither sentence nor text', { audio: new Blob(['RIFF']) }, 415, 'VAL_001'],
    ['a text file', { audio: new Blob(['hello there, this is no audio']), text: TEXT }, 415, 'VAL_001'],
  ])('is refused when it is %s, and nothing is kept', async (_what, fields, status, error_code) => {
    const before = await storedFiles();
    const answer = await assess(fields);
    expect([answer.status, ((await answer.json()) as { error_code: string }).error_code]).toEqual([
      status,
      error_code,
    ]);
    expect(await storedFiles()).toBe(before);
  });

  it.each<[string, Fields, number]>([
    ['both sentence and text', { sentence_id: '1', text: 'x' }, 422],
    ['neither', {}, 422],
    ['an unknown sentence', { sentence_id: '999999' }, 404],
    ['a sentence that is no number', { sentence_id: 'abc' }, 422],
    ["somebody else's session", { text: 'Hello.', session_id: '999999' }, 404],
  ])('with %s is refused, and its bytes are dropped', async (_what, fields, status) => {
    const before = await storedFiles();
    const answer = await assess({ audio: speech, ...fields });
    expect(answer.status).toBe(status);
    expect(await storedFiles()).toBe(before);
    const kept = await db.file.findMany({ select: { key: true } });
    for (const { key } of kept) expect(await (await storage()).exists(key)).toBe(true);
  });

  it('is for the signed-in', async () => {
    const form = new FormData();
    form.append('audio', speech);
    expect((await fetch(`${api.url}/api/v1/practice/assess`, { method: 'POST', body: form })).status).toBe(
      401,
    );
  });

  it('that would pass the quota is refused, even when many come at once', async () => {
    const poor = await bearerOf('student', school.id);
    process.env['FREE_PRONUNCIATION_ANALYSIS'] = '2';
    reloadEnv();
    const answers = await Promise.all(
      Array.from({ length: 6 }, () =>
        assess({ audio: speech, text: TEXT }, { Prefer: 'respond-async' }, poor),
      ),
    );
    process.env['FREE_PRONUNCIATION_ANALYSIS'] = '20';
    reloadEnv();
    expect(answers.map(({ status }) => status).sort()).toEqual([202, 202, 429, 429, 429, 429]);
    const refused = answers.find(({ status }) => status === 429);
    const body = (await refused?.json()) as { detail: string; error_code: string };
    expect(body.error_code).toBe('QUOTA_001');
    expect(body.detail).toContain('pronunciation_analysis');
    expect(await db.attempt.count({ where: { user_id: poor.id } })).toBe(2);
    expect(await db.practiceSession.count({ where: { user_id: poor.id } })).toBe(1);
  });

  it('can be cancelled while it waits, and its quota comes back', async () => {
    const impatient = await bearerOf('student', school.id);
    const answer = await assess({ audio: speech, text: TEXT }, { Prefer: 'respond-async' }, impatient);
    const { attempt_id } = (await answer.json()) as Attempt;
    const cancelled = await fetch(`${api.url}/api/v1/practice/attempts/${attempt_id}/cancel`, {
      method: 'POST',
      headers: impatient.headers,
    });
    const after = (await cancelled.json()) as Attempt;
    // A fast worker may have been done before.
    expect(after.status).toMatch(/^(failed|done)$/);
    if (after.status === 'failed') {
      expect(after.error?.code).toBe('cancelled');
      expect((await db.quotaUsage.findFirst({ where: { user_id: impatient.id } }))?.used).toBe(0);
    }
  });
});

describe('who sees an attempt', () => {
  it('is its learner, their teacher, parent and the owner of the school, and nobody else', async () => {
    const [teacher, otherTeacher, parent, otherParent, classmate, owner, stranger] = await Promise.all([
      bearerOf('teacher', school.id),
      bearerOf('teacher', school.id),
      bearerOf('parent', school.id),
      bearerOf('parent', school.id),
      bearerOf('student', school.id),
      bearerOf('owner', school.id),
      bearerOf('owner'),
    ]);
    const group = await db.group.create({
      data: { school_id: school.id, name: 'A', teacher_id: teacher.id },
    });
    await db.groupStudent.create({ data: { group_id: group.id, student_id: student.id } });
    await db.parentLink.create({ data: { parent_id: parent.id, student_id: student.id } });
    const { attempt_id } = (await (await assess({ audio: speech, text: TEXT })).json()) as Attempt;
    for (const path of ['', '/audio']) {
      const address = `/api/v1/practice/attempts/${attempt_id}${path}`;
      for (const allowed of [student, teacher, parent, owner])
        expect((await get(address, allowed)).status).toBe(200);
      for (const refused of [otherTeacher, otherParent, classmate, stranger]) {
        expect((await get(address, refused)).status).toBe(404);
      }
    }
    const cancel = await fetch(`${api.url}/api/v1/practice/attempts/${attempt_id}/cancel`, {
      method: 'POST',
      headers: owner.headers,
    });
    expect(cancel.status).toBe(404);
  });
});

describe('reference audio', () => {
  it('is made the first time, also when two ask at once, and kept', async () => {
    const path = `/api/v1/library/sentences/${sentenceId}/audio/`;
    const [first, second] = await Promise.all([get(path), get(path)]);
    expect([first.status, second.status]).toEqual([200, 200]);
    expect(first.headers.get('content-type')).toBe('audio/wav');
    const bytes = new Uint8Array(await first.arrayBuffer());
    expect(new TextDecoder('latin1').decode(bytes.slice(0, 4))).toBe('RIFF');
    expect(bytes.length).toBeGreaterThan(20_000);
    expect(new Uint8Array(await second.arrayBuffer())).toEqual(bytes);
    expect(await db.referenceAudio.count({ where: { sentence_id: sentenceId } })).toBe(1);
    expect((await get('/api/v1/library/sentences/999999/audio')).status).toBe(404);
  });
});

describe('files', () => {
  const upload = async (content: Uint8Array<ArrayBuffer>, as = student) => {
    const form = new FormData();
    form.append('file', new Blob([content]), '../../etc/my “notes”.wav');
    return fetch(`${api.url}/api/v1/files`, { method: 'POST', headers: as.headers, body: form });
  };

  it('are stored, linked for a while, and deleted', async () => {
    const content = new Uint8Array(wavBytes(silence(0.2)));
    const answer = await upload(content);
    expect(answer.status).toBe(201);
    const file = (await answer.json()) as { id: number; name: string; url: string; kind: string };
    expect(file.kind).toBe('audio');
    expect(file.name).not.toContain('/');
    const bytes = await fetch(api.url + file.url);
    expect([bytes.status, bytes.headers.get('content-security-policy')]).toEqual([
      200,
      "default-src 'none'; sandbox",
    ]);
    expect(new Uint8Array(await bytes.arrayBuffer())).toEqual(content);
    const forged = file.url.replace(/.$/, (last) => (last === 'A' ? 'B' : 'A'));
    expect((await fetch(api.url + forged)).status).toBe(401);
    const classmate = await bearerOf('student', school.id);
    expect((await get(`/api/v1/files/${file.id}`, classmate)).status).toBe(404);
    const remove = (as: typeof student) =>
      fetch(`${api.url}/api/v1/files/${file.id}`, { method: 'DELETE', headers: as.headers });
    const teacher = await bearerOf('teacher', school.id);
    expect([(await remove(classmate)).status, (await remove(teacher)).status]).toEqual([404, 403]);
    expect((await remove(student)).status).toBe(204);
    expect((await fetch(api.url + file.url)).status).toBe(404);
  });

  it('stop at what one user may keep', async () => {
    const hoarder = await bearerOf('student', school.id);
    process.env['USER_STORAGE_MIB'] = '1';
    reloadEnv();
    const big = new Uint8Array(wavBytes(silence(20)));
    const statuses = [(await upload(big, hoarder)).status, (await upload(big, hoarder)).status];
    expect(env().USER_STORAGE_MIB).toBe(1);
    delete process.env['USER_STORAGE_MIB'];
    reloadEnv();
    expect(statuses).toEqual([201, 429]);
  });
});
