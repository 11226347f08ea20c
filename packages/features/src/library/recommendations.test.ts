import pg from 'pg';
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import type { Actor } from '@talaffuz/core/actor';
import { db } from '@talaffuz/db/client';
import { callerFor, makeUser } from '../testing/accounts.ts';
import { makeDoneAttempt } from '../testing/attempts.ts';
import { syncLibrary } from './content.ts';
import { recommendSentences } from './recommendations.ts';

const code = (error_code: string) => ({ cause: expect.objectContaining({ code: error_code }) as unknown });
const DAY_MS = 86_400_000;

beforeAll(async () => {
  await syncLibrary();
});

afterEach(() => {
  vi.restoreAllMocks();
});

const idsFor = async (actor: Actor, now?: Date) =>
  (await recommendSentences(actor, { limit: 5 }, now)).map(({ id }) => id);

/** An attempt of a sentence of the library with the same score for every sound. */
async function practise(actor: Actor, sentence_id: number, score: number, at?: Date): Promise<void> {
  const { text } = await db.sentence.findUniqueOrThrow({ where: { id: sentence_id } });
  const { id } = await makeDoneAttempt(actor, {
    text,
    scores: Array<number>(100).fill(score),
    ...(at === undefined ? {} : { at }),
  });
  await db.attempt.update({ where: { id }, data: { sentence_id } });
}

describe('recommended sentences', () => {
  it('give a newcomer what is hard for their language, at their level', async () => {
    const student = await makeUser('student');
    await db.user.update({ where: { id: student.id }, data: { native_language: 'kk' } });
    const rows = await callerFor(student).library.recommend({});
    expect(rows).toHaveLength(5);
    expect(rows.every(({ difficulty_level }) => difficulty_level === 'beginner')).toBe(true);
    expect(rows.every(({ reason }) => reason === 'hard_for_language')).toBe(true);
    for (const { phonemes, target_phonemes } of rows) {
      expect(target_phonemes.length).toBeGreaterThan(0);
      expect(phonemes).toEqual(expect.arrayContaining(target_phonemes));
    }
    expect(new Set(rows.flatMap(({ target_phonemes }) => target_phonemes)).size).toBeGreaterThan(4);
  });

  it('target the weak sound', async () => {
    const student = await makeUser('student');
    for (let i = 0; i < 8; i++) await makeDoneAttempt(student, { text: 'She chose fish.', scores: [20] });
    const rows = await callerFor(student).library.recommend({ limit: 3 });
    expect(rows[0]?.target_phonemes[0]).toBe('SH');
    expect(rows[0]?.reason).toBe('weak');
  });

  it('never stand more than one level away, and on the level that is asked for', async () => {
    const student = await makeUser('student');
    const levels = async (input: { limit: number; difficulty?: 'advanced' }) =>
      new Set(
        (await callerFor(student).library.recommend(input)).map(({ difficulty_level }) => difficulty_level),
      );
    expect(await levels({ limit: 20 })).not.toContain('advanced');
    expect([...(await levels({ limit: 20, difficulty: 'advanced' }))]).toEqual(['advanced']);
  });

  it('stay the same for the same history and day', async () => {
    const student = await makeUser('student');
    const now = new Date();
    expect(await idsFor(student, now)).toEqual(await idsFor(student, now));
  });

  it('leave out what was practised until its day comes', async () => {
    const student = await makeUser('student');
    const now = new Date();
    const before = await idsFor(student, now);
    const [first = 0] = before;
    await practise(student, first, 90, now);
    expect(await idsFor(student, now)).not.toContain(first);
    const again = await recommendSentences(student, { limit: 20 }, new Date(now.getTime() + DAY_MS));
    expect(again.find(({ id }) => id === first)?.reason).toBe('due_again');
  });

  it("do not show another school's sentences, nor those switched off", async () => {
    const student = await makeUser('student');
    const foreign = await makeUser('student');
    const make = (school_id: number, is_active: boolean) =>
      db.sentence.create({
        data: {
          school_id,
          text: 'Zzz thrill.',
          difficulty_level: 'beginner',
          ipa: 'x',
          phonemes: ['TH'],
          is_active,
        },
      });
    const [theirs, off] = [await make(foreign.school_id, true), await make(student.school_id, false)];
    const rows = await callerFor(student).library.recommend({ limit: 20 });
    expect(rows.map(({ id }) => id)).not.toContain(theirs.id);
    expect(rows.map(({ id }) => id)).not.toContain(off.id);
  });

  it('are asked with a limit of 1 to 20', async () => {
    const { library } = callerFor(await makeUser('student'));
    await expect(library.recommend({ limit: 0 })).rejects.toMatchObject(code('validation_failed'));
    await expect(library.recommend({ limit: 21 })).rejects.toMatchObject(code('validation_failed'));
    expect(await library.recommend({ limit: 20 })).toHaveLength(20);
  });

  it('take as many queries for a long history as for none', async () => {
    const newcomer = await makeUser('student');
    const student = await makeUser('student');
    for (let i = 0; i < 12; i++) await makeDoneAttempt(student);
    const asked = vi.spyOn(pg.Client.prototype, 'query');
    await recommendSentences(newcomer, { limit: 5 });
    const few = asked.mock.calls.length;
    asked.mockClear();
    await recommendSentences(student, { limit: 20 });
    expect(asked.mock.calls.length).toBe(few);
    expect(few).toBeGreaterThan(0);
    expect(few).toBeLessThanOrEqual(6);
  });
});

describe('drills', () => {
  it('are pairs of words that differ in the two sounds', async () => {
    const { library } = callerFor(await makeUser('student'));
    const drill = await library.drills({ phoneme: 'TH', heard: 'S' });
    expect(drill).toMatchObject({ phoneme: 'TH', ipa: 'θ', heard: 'S', heard_ipa: 's' });
    expect(drill.pairs[0]).toEqual({
      word: 'think',
      ipa: 'θɪŋk',
      other: 'sink',
      other_ipa: 'sɪŋk',
      position: 'initial',
    });
    expect((await library.drills({ phoneme: 'M', heard: 'IY' })).pairs).toEqual([]);
  });
});

describe("advice in the learner's language", () => {
  it('says how a sound is made', async () => {
    const howTo = async (native_language: string) => {
      const student = await makeUser('student');
      await db.user.update({ where: { id: student.id }, data: { native_language } });
      return callerFor(student).library.phoneme({ id: 1 });
    };
    expect(await howTo('ru')).toMatchObject({
      how_to_language: 'ru',
      how_to: expect.stringContaining('рот') as string,
    });
    const english = await howTo('tr');
    expect(english.common_errors.every(({ own_text }) => own_text === null)).toBe(true);
    expect(english).toMatchObject({ how_to_language: 'en', how_to: english.tips[0] });
  });

  it('words the feedback of an attempt for whose voice it is, whoever reads it', async () => {
    const student = await makeUser('student');
    const owner = await makeUser('owner', student.school_id);
    await db.user.update({ where: { id: student.id }, data: { native_language: 'kk' } });
    const { id } = await makeDoneAttempt(student, { text: 'Think.', heard: { 0: 'S' }, scores: [20] });
    const { result } = await db.attempt.findUniqueOrThrow({ where: { id } });
    const feedback = [{ code: 'phoneme_substituted', phoneme: 'TH', word: 'Think', text: 'In “Think” …' }];
    await db.attempt.update({ where: { id }, data: { result: { ...(result as object), feedback } } });
    const attempt = await callerFor(owner).practice.attempt({ id });
    expect(attempt.advice_language).toBe('kk');
    expect(attempt.advice).toMatchObject([{ code: 'phoneme_substituted', phoneme: 'TH', word: 'Think' }]);
    expect(attempt.advice[0]?.text).toContain('орнына /s/ естілді');
    expect(attempt.llm_feedback).toBe(attempt.advice[0]?.text);
    expect(attempt.result?.feedback[0]?.text).toBe('In “Think” …');
  });
});
