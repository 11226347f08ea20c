/** Sentences for a learner to practise next: four queries, whatever the history. */
import type { Actor } from '@talaffuz/core/actor';
import { db } from '@talaffuz/db/client';
import { sentencePhonemes, type SentencePhonemes } from '@talaffuz/speech/library/sentence-phonemes';
import { readStats } from '../analytics/service.ts';
import { subjectOf, type Subject } from '../analytics/subject.ts';
import { proficiencyLevels } from '../auth/schema.ts';
import { hardSounds } from './hard-sounds.ts';
import { needsOf } from './needs.ts';
import { chooseSentences } from './recommend.ts';
import { scheduleOf, type Repetition } from './repetition.ts';
import type { RecommendQuery } from './schema.ts';
import { asSentence, sentenceFields, visibleSentences } from './service.ts';

/** Older attempts of sentences are not read; a sentence that was practised before them counts as new. */
const MAX_REPETITIONS = 2_000;
/** Sentences that are looked at, of those the learner has practised least recently added ones first. */
const MAX_SENTENCES = 3_000;

const places = new Map<string, SentencePhonemes['positions']>();
const MAX_REMEMBERED = 10_000;

/** Where the sounds of a sentence stand; looked up once in a process. */
async function placesOf(text: string): Promise<SentencePhonemes['positions']> {
  let known = places.get(text);
  if (known === undefined) {
    known = (await sentencePhonemes(text)).positions;
    if (places.size < MAX_REMEMBERED) places.set(text, known);
  }
  return known;
}

interface RepetitionRow extends Repetition {
  sentence_id: number;
}

const DAY_MS = 86_400_000;

/** Number of today in the school's time zone, and the repetitions of each sentence, oldest first. */
async function readRepetitions({ id, timezone }: Subject, now: Date) {
  const rows = await db.$queryRaw<RepetitionRow[]>`
    SELECT sentence_id, overall_score AS score, (created_at AT TIME ZONE ${timezone})::date - date '1970-01-01' AS day
    FROM attempts WHERE user_id = ${id} AND status = 'done' AND sentence_id IS NOT NULL AND overall_score IS NOT NULL
    ORDER BY id DESC LIMIT ${MAX_REPETITIONS}`;
  const bySentence = new Map<number, Repetition[]>();
  for (const { sentence_id, ...row } of rows.reverse()) {
    const before = bySentence.get(sentence_id);
    if (before === undefined) bySentence.set(sentence_id, [row]);
    else before.push(row);
  }
  const local = new Intl.DateTimeFormat('en-CA', { timeZone: timezone }).format(now);
  return { bySentence, today: Date.parse(local) / DAY_MS };
}

/** Recommended sentences with their targets. Throws `not_found` for a student whom the actor may not see. */
export async function recommendSentences(actor: Actor, query: RecommendQuery, now = new Date()) {
  const subject = await subjectOf(actor, query.student_id);
  const own = proficiencyLevels.indexOf(subject.proficiency_level);
  const levels =
    query.difficulty === undefined
      ? proficiencyLevels.filter((_, i) => Math.abs(i - own) <= 1)
      : [query.difficulty];
  const [stats, sentences, { bySentence, today }] = await Promise.all([
    readStats(subject),
    db.sentence.findMany({
      where: { ...visibleSentences(subject), difficulty_level: { in: levels } },
      orderBy: { id: 'asc' },
      select: sentenceFields,
      take: MAX_SENTENCES,
    }),
    readRepetitions(subject, now),
  ]);
  const candidates = [];
  for (const { id, text, difficulty_level } of sentences) {
    candidates.push({
      id,
      text,
      level_distance:
        query.difficulty === undefined ? Math.abs(proficiencyLevels.indexOf(difficulty_level) - own) : 0,
      places: await placesOf(text),
      schedule: scheduleOf(bySentence.get(id) ?? []),
    });
  }
  const needs = needsOf(stats, hardSounds(subject.native_language));
  const byId = new Map(sentences.map((sentence) => [sentence.id, sentence]));
  return chooseSentences(candidates, needs, { limit: query.limit, today }).flatMap(
    ({ id, target_phonemes, reason }) => {
      const sentence = byId.get(id);
      return sentence === undefined ? [] : [{ ...asSentence(sentence), target_phonemes, reason }];
    },
  );
}
