/**
 * Reviewed attempts as labels for training, in the format of speechocean762's labels (Zhang et al., 2021), which the
 * training of the phoneme model reads.
 */
import { createHmac } from 'node:crypto';
import type { Actor } from '@talaffuz/core/actor';
import { requiredEnv } from '@talaffuz/core/env';
import { db } from '@talaffuz/db/client';
import type { Prisma } from '@talaffuz/db/client';
import type { WordAssessment } from '@talaffuz/speech/assessment';
import { expectGiven, expectText } from '@talaffuz/speech/text/pronounce';
import type { ExpectedWord } from '@talaffuz/speech/pronunciation';
import { assessment } from '../practice/schema.ts';
import type { LabelQuery } from './schema.ts';
import { instantsOf, reviewable } from './scope.ts';

const CHUNK = 200;

/** The labels' scale for a phoneme is 0–2 and for everything else 0–10. */
const toPhoneScale = (score: number): number => Math.round(score * 2) / 100;
const toTen = (score: number | null): number | null => (score === null ? null : Math.round(score) / 10);

const fields = {
  id: true,
  user_id: true,
  text: true,
  phones: true,
  result: true,
  batch_row: { select: { student_id: true } },
  batch_id: true,
  review: { select: { overall_score: true, accuracy_score: true, fluency_score: true, prosody_score: true } },
  tokens: { select: { index: true, teacher_score: true } },
} as const satisfies Prisma.AttemptSelect;

type LabelRow = Prisma.AttemptGetPayload<{ select: typeof fields }>;

/**
 * The same for every attempt of a person, and no way back to them without SECRET_KEY. Nobody knows who speaks in a
 * batch's recording without a student: each counts as a speaker of its own.
 */
function speakerOf({ id, user_id, batch_id, batch_row }: LabelRow): string {
  const unknown = batch_id !== null && (batch_row === null || batch_row.student_id === null);
  const who = unknown ? `attempt\n${String(id)}` : `user\n${String(user_id)}`;
  return createHmac('sha256', requiredEnv('SECRET_KEY'))
    .update(`label-speaker\n${who}`)
    .digest('hex')
    .slice(0, 16);
}

/** The expected words, for the stress that a result does not keep; none where the text cannot be read any more. */
async function expectedWords({ text, phones }: LabelRow): Promise<ExpectedWord[]> {
  try {
    return (phones === null ? await expectText(text) : expectGiven(text, phones)).words;
  } catch {
    return [];
  }
}

/** `EH1`, `T`: with the stress of the pronunciation that was scored, without where it is unknown. */
function phonesOf({ text, phonemes }: WordAssessment, expected: readonly ExpectedWord[]): string[] {
  const symbols = phonemes.map(({ phoneme }) => phoneme);
  const said = expected
    .filter((word) => word.text === text)
    .flatMap(({ pronunciations }) => pronunciations)
    .find((one) => one.phonemes.map(({ phoneme }) => phoneme).join(' ') === symbols.join(' '));
  return symbols.map((symbol, i) => symbol + String(said?.phonemes[i]?.stress ?? ''));
}

async function labelOf(row: LabelRow) {
  const { id, text, review, tokens } = row;
  const result = assessment.parse(row.result);
  const expected = await expectedWords(row);
  const teacher = new Map(tokens.map(({ index, teacher_score }) => [index, teacher_score]));
  let index = 0;
  const words = result.words.flatMap((word) => {
    const scores = word.phonemes.map(({ score }) => {
      const given = teacher.get(index++) ?? null;
      return { score: toPhoneScale(given ?? score), source: given === null ? 'model' : 'teacher' };
    });
    // A word that was added does not belong to the text.
    if (word.error === 'insertion') return [];
    return [
      {
        text: word.text,
        phones: phonesOf(word, expected),
        phone_scores: scores.map(({ score }) => score),
        // Nobody scores words: a trainer leaves them out or takes the mean of the phones.
        accuracy: null,
        stress: null,
        total: null,
        phone_sources: scores.map(({ source }) => source),
      },
    ];
  });
  return {
    id: String(id),
    speaker: speakerOf(row),
    age: null,
    gender: null,
    text,
    accuracy: toTen(review?.accuracy_score ?? null),
    completeness: Math.round(result.completeness_score) / 100,
    fluency: toTen(review?.fluency_score ?? null),
    prosodic: toTen(review?.prosody_score ?? null),
    total: toTen(review?.overall_score ?? null),
    words,
  };
}
export type TrainingLabel = Awaited<ReturnType<typeof labelOf>>;

/** Reviewed attempts that the actor may review, recorded within the days asked for, by id; few are in memory at once. */
export async function* trainingLabels(actor: Actor, query: LabelQuery): AsyncGenerator<TrainingLabel> {
  const created_at = await instantsOf(actor, query);
  let after = 0;
  for (;;) {
    const rows = await db.attempt.findMany({
      where: { AND: [reviewable(actor), { created_at, id: { gt: after }, review: { isNot: null } }] },
      select: fields,
      orderBy: { id: 'asc' },
      take: CHUNK,
    });
    for (const row of rows) yield await labelOf(row);
    const last = rows.at(-1);
    if (last === undefined || rows.length < CHUNK) return;
    after = last.id;
  }
}
