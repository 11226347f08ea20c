/** The sounds of English and the sentences to practise them with, and their reference audio. */
import { AppError } from '@talaffuz/core/errors';
import type { Actor } from '@talaffuz/core/actor';
import { db, inTransaction } from '@talaffuz/db/client';
import { Prisma } from '@talaffuz/db/generated/client';
import { referenceAudio } from '@talaffuz/jobs/contracts';
import { addJob } from '@talaffuz/jobs/outbox';
import { waitForJob } from '@talaffuz/jobs/wait';
import { ipaOf, phonemes, phonemeSymbols, type PhonemeSymbol } from '@talaffuz/speech/phonemes/inventory';
import type { Phoneme } from '@talaffuz/speech/phonemes/phoneme';
import { ofPage, type Page } from '../api/lists.ts';
import type { SentenceQuery } from './schema.ts';

const phonemeId = (symbol: PhonemeSymbol): number => phonemeSymbols.indexOf(symbol) + 1;

const asSummary = ({ symbol, ipa, type, description, example_words }: Phoneme) => ({
  id: phonemeId(symbol),
  symbol,
  ipa,
  type,
  description,
  example_words,
});

export function listPhonemes(search = ''): Page<ReturnType<typeof asSummary>> {
  const wanted = search.toLowerCase();
  const rows = phonemes
    .filter(({ symbol, ipa, description, example_words }) =>
      [symbol, ipa, description, ...example_words].some((text) => text.toLowerCase().includes(wanted)),
    )
    .map(asSummary);
  return { rows, total: rows.length };
}

export function readPhoneme(id: number) {
  const phoneme = phonemes[id - 1];
  if (phoneme === undefined) {
    throw new AppError(
      'not_found',
      `There is no phoneme ${String(id)}; they are numbered 1 to ${String(phonemes.length)}.`,
    );
  }
  const { articulation, tips, common_errors } = phoneme;
  return {
    ...asSummary(phoneme),
    articulation,
    tips,
    common_errors: common_errors.map((error) => ({ ...error, heard_ipa: ipaOf(error.heard) })),
  };
}

/** The library's sentences and those of the actor's school. */
const visibleSentences = (actor: Actor) => ({
  is_active: true,
  OR: [{ school_id: null }, { school_id: actor.school_id }],
});

const sentenceFields = { id: true, text: true, difficulty_level: true, phonemes: true, ipa: true } as const;

interface SentenceRow {
  phonemes: string[];
}

const isSymbol = (text: string): text is PhonemeSymbol =>
  (phonemeSymbols as readonly string[]).includes(text);

const asSentence = <Row extends SentenceRow>(row: Row) => ({
  ...row,
  phonemes: row.phonemes.filter(isSymbol),
});

export async function listSentences(actor: Actor, query: SentenceQuery) {
  const { difficulty_level, search, phoneme } = query;
  const where = {
    ...visibleSentences(actor),
    ...(difficulty_level === undefined ? {} : { difficulty_level }),
    ...(search === undefined || search === ''
      ? {}
      : { text: { contains: search, mode: Prisma.QueryMode.insensitive } }),
    ...(phoneme === undefined ? {} : { phonemes: { has: phoneme } }),
  };
  const [rows, total] = await Promise.all([
    db.sentence.findMany({
      where,
      orderBy: [{ difficulty_level: 'asc' }, { id: 'asc' }],
      select: sentenceFields,
      ...ofPage(query),
    }),
    db.sentence.count({ where }),
  ]);
  return { rows: rows.map(asSentence), total };
}

export async function readSentence(actor: Actor, id: number) {
  const row = await db.sentence.findFirst({
    where: { id, ...visibleSentences(actor) },
    select: sentenceFields,
  });
  if (row === null) throw new AppError('not_found', `There is no sentence ${String(id)}.`);
  return asSentence(row);
}

const VOICE = 'en-us';
const WAIT_MS = 20_000;

/** The stored reference audio of a sentence; made by the speech worker the first time somebody asks. */
export async function sentenceAudio(actor: Actor, id: number, signal?: AbortSignal) {
  await readSentence(actor, id);
  const where = { sentence_id_voice: { sentence_id: id, voice: VOICE } };
  const known = await db.referenceAudio.findUnique({ where });
  if (known !== null) return known;
  const job = await inTransaction((tx) =>
    addJob(tx, referenceAudio, { sentence_id: id, voice: VOICE }, { priority: 1 }),
  );
  const finished = await waitForJob(job, {
    timeout_ms: WAIT_MS,
    ...(signal === undefined ? {} : { signal }),
  });
  const made = await db.referenceAudio.findUnique({ where });
  if (made !== null) return made;
  throw new AppError(
    'unavailable',
    finished?.status === 'failed'
      ? `The reference audio could not be made: ${finished.error_message ?? 'the synthesiser failed'}`
      : 'The reference audio is not ready yet; is a speech worker running? Try again in a moment.',
  );
}
