import { beforeAll, describe, expect, it } from 'vitest';
import { storage } from '@talaffuz/core/storage/storage';
import { db } from '@talaffuz/db/client';
import { librarySentences } from '@talaffuz/speech/library/sentences';
import { syncLibrary } from './content.ts';

const count = librarySentences.length;

const bySlug = (slug: string) =>
  db.sentence.findUniqueOrThrow({ where: { slug }, include: { reference_audio: true } });

async function giveAudio(sentence_id: number, voice: string): Promise<void> {
  const key = `test/${sentence_id}-${voice}.wav`;
  const { size } = await (await storage()).put(key, Buffer.from('RIFF'), { content_type: 'audio/wav' });
  await db.referenceAudio.create({ data: { sentence_id, voice, key, size, engine: 'test' } });
}

describe('the library of sentences', () => {
  let both: { added: number; changed: number }[];

  beforeAll(async () => {
    both = await Promise.all([syncLibrary(), syncLibrary()]);
  });

  it('is added once when two processes start at once', async () => {
    expect(both.map(({ added }) => added).sort((a, b) => a - b)).toEqual([0, count]);
    expect(await db.sentence.count()).toBe(count);
  });

  it('holds every sentence with its level and sounds', async () => {
    const first = await bySlug('b-001');
    expect(first).toMatchObject({
      text: librarySentences[0]?.text,
      difficulty_level: 'beginner',
      school_id: null,
      is_active: true,
    });
    const silent = await db.sentence.count({ where: { OR: [{ ipa: '' }, { phonemes: { isEmpty: true } }] } });
    expect(silent).toBe(0);
  });

  it('changes nothing when nothing differs', async () => {
    expect(await syncLibrary()).toEqual({ added: 0, changed: 0 });
  });

  it('puts a changed text right, keeps its id, and forgets its audio only', async () => {
    const [wanted, other] = [await bySlug('i-002'), await bySlug('i-003')];
    await giveAudio(wanted.id, 'en-us');
    await giveAudio(wanted.id, 'en-gb');
    await giveAudio(other.id, 'en-us');
    await db.sentence.update({
      where: { id: wanted.id },
      data: { text: 'An old text.', ipa: 'old', phonemes: ['OW'], is_active: false },
    });

    expect(await syncLibrary()).toEqual({ added: 0, changed: 1 });

    expect(await (await storage()).exists(`test/${wanted.id}-en-us.wav`)).toBe(false);
    expect(await (await storage()).exists(`test/${other.id}-en-us.wav`)).toBe(true);
    expect(await bySlug('i-002')).toEqual({ ...wanted, is_active: false, reference_audio: [] });
    expect((await bySlug('i-003')).reference_audio).toHaveLength(1);
  });

  it('puts a changed level right and keeps the audio', async () => {
    const { id } = await bySlug('a-001');
    await giveAudio(id, 'en-us');
    await db.sentence.update({ where: { id }, data: { difficulty_level: 'beginner' } });
    expect(await syncLibrary()).toEqual({ added: 0, changed: 1 });
    const { difficulty_level, reference_audio } = await bySlug('a-001');
    expect([difficulty_level, reference_audio.length]).toEqual(['advanced', 1]);
  });

  it("leaves a school's own sentences alone", async () => {
    const school = await db.school.create({ data: { name: 'Test', slug: 'library-test' } });
    const text = librarySentences[0]?.text ?? '';
    const own = await db.sentence.create({
      data: { school_id: school.id, text, difficulty_level: 'advanced', ipa: 'own', phonemes: [] },
    });
    await db.sentence.delete({ where: { slug: 'b-003' } });
    expect(await syncLibrary()).toEqual({ added: 1, changed: 0 });
    expect(await db.sentence.findUnique({ where: { id: own.id } })).toEqual(own);
  });
});
