/** Speech that was made once and is kept: by what was said and by which voice. */
import { createHash, randomUUID } from 'node:crypto';
import { env } from '@talaffuz/core/env';
import { AppError } from '@talaffuz/core/errors';
import { signLink } from '@talaffuz/core/storage/signed-link';
import { storage } from '@talaffuz/core/storage/storage';
import { db } from '@talaffuz/db/client';

const DAY_MS = 86_400_000;
/** Speech that nobody asked for in so many days is made again when somebody does. */
const KEEP_DAYS = 30;
const SWEEP_AT_ONCE = 500;

/** SHA-256 in hexadecimal of engine, voice and text. */
export const speechHash = (voice: string, text: string): string =>
  createHash('sha256').update(`espeak-ng\n${voice}\n${text}`).digest('hex');

/** The stored speech with this hash, marked as used today; null when there is none. */
export async function spokenAlready(hash: string): Promise<{ id: number } | null> {
  const [known] = await db.speech.updateManyAndReturn({
    where: { hash },
    data: { last_used_at: new Date() },
    select: { id: true },
  });
  return known ?? null;
}

/** Stores spoken audio; when another worker was faster, this one is dropped. Returns the id of the row. */
export async function saveSpeech(
  hash: string,
  { bytes, mime }: { bytes: Buffer; mime: 'audio/wav' | 'audio/mpeg' },
  engine: string,
): Promise<number> {
  const key = `speech/${hash.slice(0, 2)}/${randomUUID()}.${mime === 'audio/wav' ? 'wav' : 'mp3'}`;
  const store = await storage();
  const { size } = await store.put(key, bytes, { content_type: mime });
  const [made] = await db.speech.createManyAndReturn({
    data: { hash, key, engine, mime, size },
    skipDuplicates: true,
    select: { id: true },
  });
  if (made !== undefined) return made.id;
  await store.delete(key);
  return (await db.speech.findUniqueOrThrow({ where: { hash }, select: { id: true } })).id;
}

/** An address of the audio that works for a while without signing in, for <audio> elements. */
export function speechUrl(id: number): string {
  const expires_at = new Date(Date.now() + env().DOWNLOAD_LINK_MINUTES * 60_000);
  return `/api/v1/ai/speech/${String(id)}?token=${signLink(`speech:${String(id)}`, expires_at)}`;
}

/** The stored audio behind a link whose signature was checked at the door. Throws `not_found`. */
export async function readSpeech(id: number) {
  const speech = await db.speech.findUnique({ where: { id } });
  if (speech === null) throw new AppError('not_found', `The speech ${String(id)} is gone; ask for it again.`);
  return speech;
}

/** Deletes what nobody has asked for in a month; returns how many. */
export async function sweepSpeech(now = new Date()): Promise<number> {
  const store = await storage();
  let swept = 0;
  for (;;) {
    const old = await db.speech.findMany({
      where: { last_used_at: { lt: new Date(now.getTime() - KEEP_DAYS * DAY_MS) } },
      select: { id: true, key: true },
      orderBy: { last_used_at: 'asc' },
      take: SWEEP_AT_ONCE,
    });
    await db.speech.deleteMany({ where: { id: { in: old.map(({ id }) => id) } } });
    for (const { key } of old) await store.delete(key);
    swept += old.length;
    if (old.length < SWEEP_AT_ONCE) return swept;
  }
}
