/** The sounds of English and the sentences to practise them with, and their reference audio. */
import { AppError } from '@talaffuz/core/errors';
import type { Actor } from '@talaffuz/core/actor';
import { db, inTransaction } from '@talaffuz/db/client';
import { referenceAudio } from '@talaffuz/jobs/contracts';
import { addJob } from '@talaffuz/jobs/outbox';
import { waitForJob } from '@talaffuz/jobs/wait';
import { habitAdvice, howToSay } from '@talaffuz/speech/advice/advise';
import { adviceLanguageOf } from '@talaffuz/speech/advice/language';
import { drillFor } from '@talaffuz/speech/drills/drill';
import { ipaOf, phonemes, phonemeSymbols, type PhonemeSymbol } from '@talaffuz/speech/phonemes/inventory';
import type { Phoneme } from '@talaffuz/speech/phonemes/phoneme';
import { containing, ofPage, type Page } from '../api/lists.ts';
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

/** A phoneme in detail; `how_to` in the actor's native language where we know it. */
export async function readPhoneme(actor: Actor, id: number) {
  const phoneme = phonemes[id - 1];
  if (phoneme === undefined) {
    throw new AppError(
      'not_found',
      `There is no phoneme ${String(id)}; they are numbered 1 to ${String(phonemes.length)}.`,
    );
  }
  const { articulation, tips, common_errors } = phoneme;
  const learner = await db.user.findUnique({ where: { id: actor.id }, select: { native_language: true } });
  const how_to_language = adviceLanguageOf(learner?.native_language ?? 'en');
  return {
    ...asSummary(phoneme),
    how_to: howToSay(phoneme.symbol, how_to_language),
    how_to_language,
    articulation,
    tips,
    common_errors: common_errors.map((error) => ({
      ...error,
      heard_ipa: ipaOf(error.heard),
      own_text: habitAdvice(phoneme.symbol, error.heard, how_to_language),
    })),
  };
}

/** Minimal pairs for a sound and what is heard instead; without pairs when nobody has made any for these two. */
export const readDrill = (phoneme: PhonemeSymbol, heard: PhonemeSymbol) => ({
  phoneme,
  ipa: ipaOf(phoneme),
  heard,
  heard_ipa: ipaOf(heard),
  pairs: drillFor(phoneme, heard),
});

/** The library's sentences and those of the school. */
export const visibleSentences = (actor: { school_id: number }) => ({
  is_active: true,
  OR: [{ school_id: null }, { school_id: actor.school_id }],
});

export const sentenceFields = {
  id: true,
  text: true,
  difficulty_level: true,
  phonemes: true,
  ipa: true,
} as const;

interface SentenceRow {
  phonemes: string[];
}

const isSymbol = (text: string): text is PhonemeSymbol =>
  (phonemeSymbols as readonly string[]).includes(text);

export const asSentence = <Row extends SentenceRow>(row: Row) => ({
  ...row,
  phonemes: row.phonemes.filter(isSymbol),
});

export async function listSentences(actor: Actor, query: SentenceQuery) {
  const { difficulty_level, search, phoneme } = query;
  const where = {
    ...visibleSentences(actor),
    ...(difficulty_level === undefined ? {} : { difficulty_level }),
    ...(search === undefined || search === '' ? {} : { text: containing(search) }),
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
