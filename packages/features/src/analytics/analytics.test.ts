import pg from 'pg';
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import type { Actor } from '@talaffuz/core/actor';
import { db } from '@talaffuz/db/client';
import { cancelAttempt } from '../practice/service.ts';
import { callerFor, makeSchool, makeUser } from '../testing/accounts.ts';
import { makeDoneAttempt, makeQueuedAttempt } from '../testing/attempts.ts';
import { phonemeStatsCsv, progressCsv } from './csv.ts';
import { rebuildAnalytics } from './rebuild.ts';
import { readProgress } from './service.ts';

const code = (error_code: string) => ({ cause: expect.objectContaining({ code: error_code }) as unknown });

afterEach(() => {
  vi.restoreAllMocks();
});

describe('days and streaks', () => {
  const now = new Date('2026-03-10T12:00:00Z');
  const progressAt = (actor: Actor, at: Date, days = 7) => readProgress(actor, { days }, at);

  it("belong to the school's calendar", async () => {
    const tashkent = await makeUser('student', (await makeSchool('Asia/Tashkent')).id);
    // 23:30 of the 9th in Tashkent, and 00:30 of the 10th there, when it is still the 9th in London.
    await makeDoneAttempt(tashkent, { at: new Date('2026-03-09T18:30:00Z') });
    await makeDoneAttempt(tashkent, { at: new Date('2026-03-09T19:30:00Z') });
    const { daily, current_streak_days, time_zone } = await progressAt(tashkent, now, 3);
    expect(daily.map(({ date, attempts }) => [date, attempts])).toEqual([
      ['2026-03-08', 0],
      ['2026-03-09', 1],
      ['2026-03-10', 1],
    ]);
    expect([current_streak_days, time_zone]).toEqual([2, 'Asia/Tashkent']);

    const london = await makeUser('student', (await makeSchool('Europe/London')).id);
    await makeDoneAttempt(london, { at: new Date('2026-03-09T18:30:00Z') });
    await makeDoneAttempt(london, { at: new Date('2026-03-09T19:30:00Z') });
    expect((await progressAt(london, now, 2)).daily).toMatchObject([
      { date: '2026-03-09', attempts: 2 },
      { date: '2026-03-10', attempts: 0, average_score: null },
    ]);
  });

  it('do not lose an hour when the clock is changed', async () => {
    const berlin = await makeUser('student', (await makeSchool('Europe/Berlin')).id);
    // Clocks go forward on 29 March 2026: local midnight of the 29th is 23:00 UTC, of the 30th 22:00 UTC.
    await makeDoneAttempt(berlin, { at: new Date('2026-03-28T23:00:00Z') });
    await makeDoneAttempt(berlin, { at: new Date('2026-03-29T21:59:59Z') });
    await makeDoneAttempt(berlin, { at: new Date('2026-03-29T22:00:00Z') });
    const { daily } = await progressAt(berlin, new Date('2026-03-30T10:00:00Z'), 3);
    expect(daily.map(({ date, attempts }) => [date, attempts])).toEqual([
      ['2026-03-28', 0],
      ['2026-03-29', 2],
      ['2026-03-30', 1],
    ]);
  });

  it('keep a streak until the end of the next day', async () => {
    const student = await makeUser('student', (await makeSchool('UTC')).id);
    for (const day of ['01', '02', '03', '04', '07', '08']) {
      await makeDoneAttempt(student, { at: new Date(`2026-03-${day}T10:00:00Z`) });
    }
    const streaks = async (at: string) => {
      const { current_streak_days, longest_streak_days } = await progressAt(student, new Date(at));
      return [current_streak_days, longest_streak_days];
    };
    expect(await streaks('2026-03-08T23:00:00Z')).toEqual([2, 4]);
    expect(await streaks('2026-03-09T23:59:59Z')).toEqual([2, 4]);
    expect(await streaks('2026-03-10T00:00:00Z')).toEqual([0, 4]);
  });

  it('are empty for a newcomer', async () => {
    const progress = await progressAt(await makeUser('student'), now, 365);
    expect(progress).toMatchObject({
      total_sessions: 0,
      total_minutes: 0,
      total_attempts: 0,
      average_score: null,
      score_trend: 'stable',
      score_change: null,
      current_streak_days: 0,
      longest_streak_days: 0,
      weak_phonemes: [],
    });
    expect(progress.daily).toHaveLength(365);
  });

  it('count only what was scored inside the range', async () => {
    const student = await makeUser('student', (await makeSchool('UTC')).id);
    await makeDoneAttempt(student, {
      at: new Date('2026-03-03T23:59:59Z'),
      scores: Array<number>(30).fill(10),
    });
    await makeDoneAttempt(student, {
      at: new Date('2026-03-04T00:00:00Z'),
      scores: Array<number>(30).fill(60),
    });
    await makeDoneAttempt(student, {
      at: new Date('2026-03-10T10:00:00Z'),
      scores: Array<number>(30).fill(80),
    });
    await makeQueuedAttempt(student, { at: new Date('2026-03-10T11:00:00Z') });
    expect(await progressAt(student, now)).toMatchObject({
      total_attempts: 2,
      total_sessions: 2,
      average_score: 70,
    });
  });

  it('show a trend of the scores with its error', async () => {
    const student = await makeUser('student');
    for (const [i, score] of [50, 55, 58, 66, 71, 74].entries()) {
      const at = new Date(Date.now() - (10 - i) * 60_000);
      await makeDoneAttempt(student, { at, scores: Array<number>(30).fill(score) });
    }
    const { score_trend, score_change } = await readProgress(student, { days: 30 });
    expect(score_trend).toBe('improving');
    expect(score_change).toMatchObject({ attempts: 6 });
    expect(score_change?.points).toBeGreaterThan(20);
  });
});

describe('phoneme statistics', () => {
  let student: Actor;

  beforeAll(async () => {
    student = await makeUser('student');
    // think: TH IH NG K; nine times, six of them as "sink".
    for (let i = 0; i < 9; i++) {
      const wrong = i < 6;
      await makeDoneAttempt(student, {
        text: 'Think.',
        scores: [wrong ? 30 : 85],
        ...(wrong ? { heard: { 0: 'S' as const } } : {}),
      });
    }
  });

  it('have all 39 sounds, grouped', async () => {
    const { vowels, consonants } = await callerFor(student).analytics.phonemeStats({});
    expect([vowels.length, consonants.length]).toEqual([15, 24]);
    expect(consonants.find(({ phoneme }) => phoneme === 'ZH')).toEqual({
      phoneme: 'ZH',
      ipa: 'ʒ',
      attempts: 0,
      average_score: null,
      strength: null,
      certainty: 0,
      trend: null,
      status: 'not_enough_yet',
    });
    expect(vowels.find(({ phoneme }) => phoneme === 'IH')).toMatchObject({ attempts: 9, status: 'strong' });
  });

  it('say what was heard instead, how often and where', async () => {
    const { weak_phonemes_detail } = await callerFor(student).analytics.phonemeStats({});
    expect(weak_phonemes_detail).toHaveLength(1);
    expect(weak_phonemes_detail[0]).toMatchObject({
      phoneme: 'TH',
      ipa: 'θ',
      attempts: 9,
      heard_as: [{ phoneme: 'S', ipa: 's', count: 6 }],
      error_contexts: [
        {
          position: 'initial',
          count: 6,
          attempts: 9,
          text: 'Weak at the start of words: 6 of 9 (think).',
          words: ['think'],
        },
      ],
    });
    // The right ones came last and weigh more than the plain mean of 48.3 shows.
    expect(weak_phonemes_detail[0]?.strength).toBeGreaterThan(48.33);
    expect((await callerFor(student).analytics.progress({})).weak_phonemes).toEqual(['TH']);
  });

  it('follow a teacher who heard it otherwise', async () => {
    const other = await makeUser('student');
    for (let i = 0; i < 6; i++) {
      await makeDoneAttempt(other, { text: 'Think.', scores: [30], heard: { 0: 'S' } });
    }
    await db.attemptPhoneme.updateMany({
      where: { user_id: other.id, index: 0 },
      data: { teacher_score: 100 },
    });
    const detail = await callerFor(other).analytics.phoneme({ symbol: 'TH' });
    expect(detail).toMatchObject({ strength: 100, status: 'strong', heard_as: [], error_contexts: [] });
  });

  it('show one sound with its positions, words, days and trend', async () => {
    const detail = await callerFor(student).analytics.phoneme({ symbol: 'TH' });
    expect(detail).toMatchObject({
      phoneme: 'TH',
      attempts: 9,
      average_score: 48.33,
      trend: 'improving',
      positions: [{ position: 'initial', attempts: 9, errors: 6, average_score: 48.33 }],
      words: [{ word: 'think', attempts: 9, errors: 6 }],
    });
    expect(detail.history).toHaveLength(1);
  });

  it('do not count a text that was not read, nor a batch of other voices', async () => {
    const owner = await makeUser('owner');
    const batch = await db.practiceBatch.create({
      data: { school_id: owner.school_id, created_by: owner.id },
    });
    await makeDoneAttempt(owner, { text: 'Think.', batch_id: batch.id });
    const { total_attempts } = await callerFor(owner).analytics.progress({});
    const { attempts } = await callerFor(owner).analytics.phoneme({ symbol: 'TH' });
    expect([total_attempts, attempts]).toEqual([0, 0]);
  });
});

describe('who may see whose progress', () => {
  it('is decided by group, child and school', async () => {
    const { id: school } = await makeSchool();
    const [student, other, parent, teacher, otherTeacher, owner] = [
      await makeUser('student', school),
      await makeUser('student', school),
      await makeUser('parent', school),
      await makeUser('teacher', school),
      await makeUser('teacher', school),
      await makeUser('owner', school),
    ];
    const foreign = await makeUser('owner');
    await db.parentLink.create({ data: { parent_id: parent.id, student_id: student.id } });
    await db.group.create({
      data: {
        school_id: school,
        name: 'G',
        teacher_id: teacher.id,
        students: { create: { student_id: student.id } },
      },
    });
    await makeDoneAttempt(student);

    for (const actor of [student, parent, teacher, owner]) {
      const { analytics } = callerFor(actor);
      expect((await analytics.progress({ student_id: student.id })).total_attempts).toBe(1);
    }
    for (const actor of [other, otherTeacher, foreign]) {
      const { analytics, library } = callerFor(actor);
      const student_id = student.id;
      for (const ask of [
        () => analytics.progress({ student_id }),
        () => analytics.phonemeStats({ student_id }),
        () => analytics.phoneme({ student_id, symbol: 'TH' }),
        () => analytics.sessions({ student_id }),
        () => library.recommend({ student_id }),
      ]) {
        await expect(ask()).rejects.toMatchObject(code('not_found'));
      }
      await expect(progressCsv(actor, { days: 30, student_id })).rejects.toMatchObject({ code: 'not_found' });
    }
    await expect(callerFor(null).analytics.progress({})).rejects.toMatchObject(code('token_invalid'));

    const names = async (actor: Actor) =>
      (await callerFor(actor).analytics.students({})).items.map(({ id }) => id).sort((a, b) => a - b);
    expect(await names(parent)).toEqual([student.id]);
    expect(await names(teacher)).toEqual([student.id]);
    expect(await names(owner)).toEqual([student.id, other.id]);
    expect(await names(student)).toEqual([]);
    expect(await names(otherTeacher)).toEqual([]);
  });

  it('refuses a range outside 1 to 365', async () => {
    const { analytics } = callerFor(await makeUser('student'));
    await expect(analytics.progress({ days: 0 })).rejects.toMatchObject(code('validation_failed'));
    await expect(analytics.progress({ days: 366 })).rejects.toMatchObject(code('validation_failed'));
  });
});

describe('the totals of a session', () => {
  it('stay right when attempts fail, are cancelled or reviewed', async () => {
    const student = await makeUser('student');
    const { id } = await makeDoneAttempt(student, { scores: Array<number>(30).fill(80) });
    const { session_id } = await db.attempt.findUniqueOrThrow({ where: { id } });
    const queued = await makeQueuedAttempt(student);
    await cancelAttempt(student, queued.id);
    await db.attemptPhoneme.updateMany({ where: { attempt_id: id }, data: { teacher_score: 20 } });
    const session = () => db.practiceSession.findUniqueOrThrow({ where: { id: session_id ?? 0 } });
    expect(await session()).toMatchObject({ attempts_count: 1, average_score: 80 });
    await db.practiceSession.update({
      where: { id: session_id ?? 0 },
      data: { attempts_count: 7, average_score: 1 },
    });
    await rebuildAnalytics();
    expect(await session()).toMatchObject({ attempts_count: 1, average_score: 80 });
  });
});

describe('the rebuild', () => {
  it('makes the same rows again and keeps what teachers gave', async () => {
    const student = await makeUser('student');
    const { id } = await makeDoneAttempt(student, { heard: { 1: 'S' } });
    await makeDoneAttempt(student, { text: 'A bad tooth.' });
    await db.attemptPhoneme.update({
      where: { attempt_id_index: { attempt_id: id, index: 1 } },
      data: { teacher_score: 50 },
    });
    const rows = () =>
      db.attemptPhoneme.findMany({
        where: { user_id: student.id },
        orderBy: [{ attempt_id: 'asc' }, { index: 'asc' }],
      });
    const before = await rows();
    expect(before.length).toBeGreaterThan(15);

    expect(await rebuildAnalytics()).toMatchObject({ tokens_changed: 0 });
    expect(await rows()).toEqual(before);

    await db.attemptPhoneme.deleteMany({ where: { user_id: student.id, teacher_score: null } });
    await db.attemptPhoneme.updateMany({
      where: { user_id: student.id },
      data: { score: 1, heard: 'ZH', word: 'wrong' },
    });
    const extra = before[0];
    if (extra === undefined) throw new Error('no rows');
    await db.attemptPhoneme.create({ data: { ...extra, index: 999 } });
    const { slug } = await db.school.findUniqueOrThrow({ where: { id: student.school_id } });
    expect(await rebuildAnalytics({ school: slug })).toMatchObject({
      attempts: 2,
      tokens_changed: before.length + 1,
    });
    expect(await rows()).toEqual(before);
    await expect(rebuildAnalytics({ school: 'nowhere' })).rejects.toMatchObject({ code: 'not_found' });
  });
});

describe('CSV', () => {
  it('has a byte order mark, a header and a row a day', async () => {
    const student = await makeUser('student', (await makeSchool('UTC')).id);
    await makeDoneAttempt(student, {
      at: new Date('2026-03-10T10:00:00Z'),
      scores: Array<number>(30).fill(70),
    });
    const csv = await progressCsv(student, { days: 2 }, new Date('2026-03-10T12:00:00Z'));
    expect(csv).toBe('\uFEFFdate,attempts,average_score\r\n2026-03-09,0,\r\n2026-03-10,1,70\r\n');
  });

  it('runs no formula of a word', async () => {
    const student = await makeUser('student');
    for (let i = 0; i < 6; i++) {
      await makeDoneAttempt(student, { text: 'Think.', scores: [20], heard: { 0: 'S' } });
    }
    await db.attemptPhoneme.updateMany({ where: { user_id: student.id }, data: { word: '=1+1' } });
    const csv = await phonemeStatsCsv(student);
    expect(csv).toContain('TH,θ,6,20,20');
    expect(csv).not.toMatch(/(^|,)"?[=+@]/m);
  });
});

describe('a long history', () => {
  it('is read with the same number of queries as a short one', async () => {
    const newcomer = await makeUser('student');
    const student = await makeUser('student');
    const { id } = await makeDoneAttempt(student);
    await db.$executeRaw`
      INSERT INTO attempt_phonemes (attempt_id, index, user_id, phoneme, position, word, score, confidence, created_at)
      SELECT ${id}, i + 1000, ${student.id}, (ARRAY['TH', 'S', 'IY', 'R'])[i % 4 + 1], 'initial', 'w' || i % 50,
             i % 100, 0.5, now() FROM generate_series(1, 20000) i`;
    await db.$executeRaw`ANALYZE attempt_phonemes`;
    const asked = vi.spyOn(pg.Client.prototype, 'query');
    const count = async (work: () => Promise<unknown>): Promise<number> => {
      asked.mockClear();
      await work();
      return asked.mock.calls.length;
    };
    const statistics = (actor: Actor) => () => callerFor(actor).analytics.phonemeStats({});
    const progress = (actor: Actor) => () => callerFor(actor).analytics.progress({});
    const few = [await count(statistics(newcomer)), await count(progress(newcomer))];
    expect([await count(statistics(student)), await count(progress(student))]).toEqual(few);
    expect(few[0]).toBeGreaterThan(0);
    expect(Math.max(...few)).toBeLessThanOrEqual(8);
    const { consonants } = await callerFor(student).analytics.phonemeStats({});
    expect(consonants.find(({ phoneme }) => phoneme === 'S')?.attempts).toBe(200);
  });
});
