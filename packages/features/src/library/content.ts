/** Brings the practice sentences that ship with the product into the database. Runs at every start. */
import { storage } from '@talaffuz/core/storage/storage';
import { db, inTransaction, type Db, type Transaction } from '@talaffuz/db/client';
import { librarySentences, type LibrarySentence } from '@talaffuz/speech/library/sentences';
import { sentencePhonemes } from '@talaffuz/speech/library/sentence-phonemes';

/** Any number that every Talaffuz agrees on: two starters write one after the other. */
const LOCK = 7_301_884_103;

export interface LibraryChange {
  /** Sentences that the database did not have. */
  added: number;
  /** Sentences whose text or level differed. */
  changed: number;
}

/**
 * Makes the library's rows what this version ships: one query when nothing differs, otherwise one transaction.
 * A sentence keeps its id for good, so attempts still point at it; with a new text its reference audio is forgotten.
 * What a school switched off stays off, and sentences of schools are left alone.
 */
export async function syncLibrary(): Promise<LibraryChange> {
  const before = await compare(db);
  if (before.missing.length + before.different.length === 0) return { added: 0, changed: 0 };
  // Looking up pronunciations loads a dictionary; done before the transaction, which should be short.
  const sounds = new Map<string, Sounds>();
  for (const { text } of [...before.missing, ...before.different]) sounds.set(text, await soundsOf(text));
  const outdated: string[] = [];
  const change = await inTransaction(async (tx) => {
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(${LOCK})`;
    // Another starter may have done it while this one waited.
    const { missing, different } = await compare(tx);
    await tx.sentence.createMany({
      data: await Promise.all(missing.map((sentence) => rowOf(sentence, sounds))),
    });
    const slugs = different.filter(({ newText }) => newText).map(({ slug }) => slug);
    const where = { sentence: { slug: { in: slugs } } };
    outdated.push(
      ...(await tx.referenceAudio.findMany({ where, select: { key: true } })).map(({ key }) => key),
    );
    await tx.referenceAudio.deleteMany({ where });
    for (const sentence of different) {
      const { slug, ...data } = await rowOf(sentence, sounds);
      await tx.sentence.update({ where: { slug }, data, select: { id: true } });
    }
    return { added: missing.length, changed: different.length };
  });
  for (const key of outdated) await (await storage()).delete(key);
  return change;
}

interface Sounds {
  ipa: string;
  phonemes: string[];
}

async function soundsOf(text: string): Promise<Sounds> {
  const { ipa, phonemes } = await sentencePhonemes(text);
  return { ipa, phonemes };
}

async function rowOf(sentence: LibrarySentence, sounds: Map<string, Sounds>) {
  const { slug, text, difficulty_level } = sentence;
  return { slug, text, difficulty_level, ...(sounds.get(text) ?? (await soundsOf(text))) };
}

interface Difference extends LibrarySentence {
  newText: boolean;
}

/** What the library has and the database has not, or has otherwise. One query. */
async function compare(
  via: Db | Transaction,
): Promise<{ missing: LibrarySentence[]; different: Difference[] }> {
  const rows = await via.sentence.findMany({
    where: { school_id: null, slug: { not: null } },
    select: { slug: true, text: true, difficulty_level: true },
  });
  const stored = new Map(rows.map((row) => [row.slug, row]));
  const missing: LibrarySentence[] = [];
  const different: Difference[] = [];
  for (const sentence of librarySentences) {
    const row = stored.get(sentence.slug);
    if (row === undefined) {
      missing.push(sentence);
    } else if (row.text !== sentence.text || row.difficulty_level !== sentence.difficulty_level) {
      different.push({ ...sentence, newText: row.text !== sentence.text });
    }
  }
  return { missing, different };
}
