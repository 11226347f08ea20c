/** The speech worker's side of reference audio: what to speak, and where it goes. */
import { randomUUID } from 'node:crypto';
import { storage } from '@talaffuz/core/storage/storage';
import { db } from '@talaffuz/db/client';

/** The text of a sentence that has no audio in this voice yet, else null. */
export async function sentenceToSpeak(id: number, voice: string): Promise<string | null> {
  const sentence = await db.sentence.findUnique({
    where: { id },
    select: { text: true, reference_audio: { where: { voice }, select: { voice: true } } },
  });
  return sentence === null || sentence.reference_audio.length > 0 ? null : sentence.text;
}

/** Stores spoken audio. When another worker was faster, or the text changed meanwhile, this one is dropped. */
export async function saveReferenceAudio(
  id: number,
  voice: string,
  text: string,
  wav: Buffer,
  engine: string,
): Promise<void> {
  const key = `reference/${String(id)}/${randomUUID()}.wav`;
  const store = await storage();
  const { size } = await store.put(key, wav, { content_type: 'audio/wav' });
  const kept = await db.$executeRaw`
    INSERT INTO reference_audio (sentence_id, voice, key, size, engine)
    SELECT id, ${voice}, ${key}, ${size}, ${engine} FROM sentences WHERE id = ${id} AND text = ${text}
    ON CONFLICT (sentence_id, voice) DO NOTHING`;
  if (kept === 0) await store.delete(key);
}
