/** An attempt as the wire shows it. The stored result is the speech worker's own and is not checked again. */
import { isErrorCode } from '@talaffuz/core/errors';
import type { Attempt as AttemptRow } from '@talaffuz/db/generated/client';
import type { Assessment } from '@talaffuz/speech/assessment';
import { positionOf } from '@talaffuz/speech/library/sentence-phonemes';
import type { z } from 'zod';
import { assessment, type Attempt, type attemptSummary, type phonemeScore } from './schema.ts';

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

export function asAttempt(row: AttemptRow): Attempt {
  const result = row.result === null ? null : assessment.parse(row.result);
  return {
    ...asSummary(row),
    accuracy_score: row.accuracy_score,
    completeness_score: row.completeness_score,
    prosody_score: row.prosody_score,
    phoneme_scores: result === null ? [] : phonemeScores(result),
    llm_feedback: result === null ? '' : result.feedback.map(({ text }) => text).join(' '),
    audio_url: `/api/v1/practice/attempts/${String(row.id)}/audio`,
    result,
  };
}
