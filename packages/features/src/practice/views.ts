/** An attempt as the wire shows it. The stored result is the speech worker's own and is not checked again. */
import { isErrorCode } from '@talaffuz/core/errors';
import type { Attempt as AttemptRow, Prisma } from '@talaffuz/db/generated/client';
import { advise } from '@talaffuz/speech/advice/advise';
import { adviceLanguageOf } from '@talaffuz/speech/advice/language';
import type { Assessment } from '@talaffuz/speech/assessment';
import { positionOf } from '@talaffuz/speech/library/sentence-phonemes';
import type { z } from 'zod';
import { assessment, type Attempt, type attemptSummary, type phonemeScore, type Review } from './schema.ts';

export const summaryFields = {
  id: true,
  session_id: true,
  sentence_id: true,
  text: true,
  status: true,
  created_at: true,
  finished_at: true,
  overall_score: true,
  fluency_score: true,
  weak_phonemes: true,
  error_code: true,
  error_message: true,
} as const;

type SummaryRow = Pick<AttemptRow, keyof typeof summaryFields>;

const symbols = assessment.shape.weak_phonemes;

/** Names every field: a whole row may be passed in, and what is not for the wire must not slip through. */
export function asSummary(row: SummaryRow): z.infer<typeof attemptSummary> {
  const { id, session_id, sentence_id, text, status, overall_score, fluency_score } = row;
  return {
    attempt_id: id,
    session_id,
    sentence_id,
    text,
    status,
    created_at: row.created_at.toISOString(),
    finished_at: row.finished_at?.toISOString() ?? null,
    overall_score,
    fluency_score,
    weak_phonemes: symbols.parse(row.weak_phonemes),
    error:
      status === 'failed'
        ? { code: row.error_code ?? 'internal', message: failure(row.error_code, row.error_message) }
        : null,
  };
}

type ScoredRow = Pick<
  AttemptRow,
  | 'id'
  | 'user_id'
  | 'batch_id'
  | 'sentence_id'
  | 'text'
  | 'overall_score'
  | 'fluency_score'
  | 'weak_phonemes'
  | 'created_at'
  | 'finished_at'
>;

/** What a webhook is told of a scored attempt. */
export const scoredEvent = (row: ScoredRow) => ({
  attempt_id: row.id,
  user_id: row.user_id,
  batch_id: row.batch_id,
  sentence_id: row.sentence_id,
  text: row.text,
  overall_score: row.overall_score,
  fluency_score: row.fluency_score,
  weak_phonemes: row.weak_phonemes,
  created_at: row.created_at.toISOString(),
  finished_at: row.finished_at?.toISOString() ?? null,
});

/** A sentence for the learner: ours as it is, and none of the innards of what we did not foresee. */
function failure(code: string | null, message: string | null): string {
  const ours = code !== null && isErrorCode(code) && code !== 'internal' && message !== null;
  return ours ? message : 'The recording could not be scored because of a fault on our side; try again.';
}

function phonemeScores({ words }: Assessment): z.infer<typeof phonemeScore>[] {
  return words.flatMap(({ text, phonemes }) =>
    phonemes.map(({ phoneme, ipa, score }, i) => ({
      phoneme,
      ipa,
      word: text,
      score,
      position: positionOf(i, phonemes.length),
    })),
  );
}

/** What a review needs beside an attempt's own columns. */
export const reviewRelations = {
  review: { include: { reviewer: { select: { id: true, full_name: true } } } },
  tokens: {
    where: { teacher_score: { not: null } },
    select: { index: true, teacher_score: true },
    orderBy: { index: 'asc' },
  },
} as const satisfies Prisma.AttemptInclude;

type ReviewRelations = Prisma.AttemptGetPayload<{ include: typeof reviewRelations }>;

export function asReview({ review, tokens }: Pick<ReviewRelations, 'review' | 'tokens'>): Review | null {
  if (review === null) return null;
  const { reviewer, comment, overall_score, accuracy_score, fluency_score, prosody_score } = review;
  return {
    reviewer,
    comment,
    overall_score,
    accuracy_score,
    fluency_score,
    prosody_score,
    phonemes: tokens.flatMap(({ index, teacher_score }) =>
      teacher_score === null ? [] : [{ index, score: teacher_score }],
    ),
    created_at: review.created_at.toISOString(),
    updated_at: review.updated_at.toISOString(),
  };
}

/** An attempt with its advice in the language of `learner`, whose voice it is; in English when that is not said. */
export function asAttempt(
  row: AttemptRow,
  review: Review | null = null,
  learner: { native_language: string } | null = null,
): Attempt {
  const result = row.result === null ? null : assessment.parse(row.result);
  const advice_language = adviceLanguageOf(learner?.native_language ?? 'en');
  const advice = result === null ? [] : advise(result, advice_language);
  return {
    ...asSummary(row),
    accuracy_score: row.accuracy_score,
    completeness_score: row.completeness_score,
    prosody_score: row.prosody_score,
    phoneme_scores: result === null ? [] : phonemeScores(result),
    llm_feedback: advice.map(({ text }) => text).join(' '),
    advice,
    advice_language,
    audio_url: `/api/v1/practice/attempts/${String(row.id)}/audio`,
    result,
    review,
  };
}
