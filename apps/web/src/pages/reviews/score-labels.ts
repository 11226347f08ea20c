import type { ScoreName } from './review-draft.ts';

export const scoreLabels = {
  overall_score: 'result.overall',
  accuracy_score: 'result.accuracy',
  fluency_score: 'result.fluency',
  prosody_score: 'result.prosody',
} as const satisfies Record<ScoreName, string>;
