/**
 * How far two judges of the same sounds agree. The figures are made from moments and counts, which a database sums up over
 * any number of rows.
 */

/** Fewer pairs than this say nothing: at n = 10 the 95 % interval of a correlation of 0.5 already reaches below zero. */
export const MIN_PAIRS = 10;

/** Of n pairs (model, teacher): means and population (co)variances. */
export interface Moments {
  n: number;
  mean_model: number;
  mean_teacher: number;
  variance_model: number;
  variance_teacher: number;
  covariance: number;
}

export type MissingReason = 'too_few' | 'no_variance';

export interface AgreementFigures {
  /** Pairs. */
  n: number;
  /** Pearson's r, −1 to 1. */
  correlation: number | null;
  /** Cohen's kappa on correct, accent, wrong; at most 1, 0 is what chance gives. */
  kappa: number | null;
  /** The same with quadratic weights: a near miss counts less than a far one. */
  weighted_kappa: number | null;
  /** Model minus teacher, points of 0–100: above zero the model is the milder judge. */
  mean_difference: number | null;
  /** Why a figure is missing: fewer than MIN_PAIRS pairs, or a judge who always said the same. */
  reason: MissingReason | null;
}

/** Pearson's product-moment correlation (Pearson, 1895); null when either judge gave one score only. */
export function correlationOf({ variance_model, variance_teacher, covariance }: Moments): number | null {
  // Equal scores may leave a variance of the size of rounding errors.
  if (variance_model < 1e-9 || variance_teacher < 1e-9) return null;
  return covariance / Math.sqrt(variance_model * variance_teacher);
}

/**
 * Cohen's kappa (Cohen, 1960) of a square table of counts, rows one judge, columns the other, or with `quadratic` the
 * weighted kappa (Cohen, 1968) with squared distances between classes as weights. 1 − observed ÷ expected disagreement;
 * null when chance alone leaves no disagreement, as when both judges used a single class.
 */
export function kappaOf(table: readonly (readonly number[])[], { quadratic = false } = {}): number | null {
  const rows = table.map((row) => row.reduce((sum, count) => sum + count, 0));
  const columns = table.map((_row, j) => table.reduce((sum, row) => sum + (row[j] ?? 0), 0));
  const n = rows.reduce((sum, count) => sum + count, 0);
  let observed = 0;
  let expected = 0;
  table.forEach((row, i) => {
    row.forEach((count, j) => {
      const weight = quadratic ? (i - j) ** 2 : Number(i !== j);
      observed += weight * count;
      expected += (weight * (rows[i] ?? 0) * (columns[j] ?? 0)) / n;
    });
  });
  return n === 0 || expected === 0 ? null : 1 - observed / expected;
}

/** All figures of one set of pairs; `table` counts them by class (rows teacher, columns model). */
export function agreementOf(moments: Moments, table: readonly (readonly number[])[]): AgreementFigures {
  const { n, mean_model, mean_teacher } = moments;
  if (n < MIN_PAIRS) {
    return {
      n,
      correlation: null,
      kappa: null,
      weighted_kappa: null,
      mean_difference: null,
      reason: 'too_few',
    };
  }
  const correlation = correlationOf(moments);
  const kappa = kappaOf(table);
  return {
    n,
    correlation,
    kappa,
    weighted_kappa: kappaOf(table, { quadratic: true }),
    mean_difference: mean_model - mean_teacher,
    reason: correlation === null || kappa === null ? 'no_variance' : null,
  };
}
