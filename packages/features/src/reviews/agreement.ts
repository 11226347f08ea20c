/** How far the model and the teachers agree. The database sums up; packages/speech/src/agreement says what it means. */
import { stringify } from 'csv-stringify/sync';
import type { Actor } from '@talaffuz/core/actor';
import { db, Prisma } from '@talaffuz/db/client';
import { agreementOf, MIN_PAIRS, type AgreementFigures } from '@talaffuz/speech/agreement/agreement';
import { ACCENT_FROM, CORRECT_FROM } from '@talaffuz/speech/agreement/verdict';
import { ipaOf } from '@talaffuz/speech/phonemes/inventory';
import { z } from 'zod';
import { phonemeSymbol } from '../library/schema.ts';
import { agreement, type Agreement, type AgreementQuery } from './schema.ts';
import { reviewableSql, visibleGroups } from './scope.ts';

const CLASSES = [0, 1, 2];
const bounds = Prisma.sql`ARRAY[${ACCENT_FROM}::float8, ${CORRECT_FROM}::float8]`;

/** Aggregates over pairs of columns `model` and `teacher`; PostgreSQL's variances keep their digits over many rows. */
const sums = Prisma.sql`
  count(*)::int AS n, avg(model) AS mean_model, avg(teacher) AS mean_teacher,
  coalesce(var_pop(model), 0) AS variance_model, coalesce(var_pop(teacher), 0) AS variance_teacher,
  coalesce(covar_pop(model, teacher), 0) AS covariance,
  ARRAY[${Prisma.join(
    CLASSES.flatMap((i) =>
      CLASSES.map(
        (j) =>
          Prisma.sql`count(*) FILTER (WHERE width_bucket(teacher, ${bounds}) = ${i} AND width_bucket(model, ${bounds}) = ${j})`,
      ),
    ),
  )}]::int[] AS counts`;

const sumsRow = z.object({
  n: z.number(),
  mean_model: z.number().nullable().transform(Number),
  mean_teacher: z.number().nullable().transform(Number),
  variance_model: z.number(),
  variance_teacher: z.number(),
  covariance: z.number(),
  counts: z.array(z.number()).length(CLASSES.length ** 2),
});

const round = (figure: number | null): number | null =>
  figure === null ? null : Math.round(figure * 1000) / 1000;

function figuresOf({ counts, ...moments }: z.infer<typeof sumsRow>): AgreementFigures {
  const found = agreementOf(
    moments,
    CLASSES.map((i) => counts.slice(i * CLASSES.length, (i + 1) * CLASSES.length)),
  );
  return {
    ...found,
    correlation: round(found.correlation),
    kappa: round(found.kappa),
    weighted_kappa: round(found.weighted_kappa),
    mean_difference: round(found.mean_difference),
  };
}

/** Reviews of the last days on attempts that the actor may review, as `attempts a JOIN reviews r`. */
function reviewedSql(actor: Actor, { group_id, days }: AgreementQuery): Prisma.Sql {
  const since = new Date(Date.now() - days * 86_400_000);
  const inGroup =
    group_id === undefined
      ? Prisma.empty
      : Prisma.sql`AND EXISTS (SELECT 1 FROM group_students x JOIN groups xg ON xg.id = x.group_id
          WHERE x.student_id = a.user_id AND x.group_id = ${group_id} AND ${groupSql(actor, Prisma.sql`xg`)})`;
  return Prisma.sql`attempts a JOIN reviews r ON r.attempt_id = a.id
    AND r.school_id = ${actor.school_id} AND r.updated_at >= ${since} AND ${reviewableSql(actor)} ${inGroup}`;
}

function groupSql(actor: Actor, group: Prisma.Sql): Prisma.Sql {
  visibleGroups(actor);
  const school = Prisma.sql`${group}.school_id = ${actor.school_id}`;
  return actor.role === 'owner' ? school : Prisma.sql`${school} AND ${group}.teacher_id = ${actor.id}`;
}

/** A fixed number of queries, each of which answers a row a phoneme, week, group or score. */
export async function readAgreement(actor: Actor, query: AgreementQuery): Promise<Agreement> {
  const from = reviewedSql(actor, query);
  const pairs = Prisma.sql`
    SELECT p.score AS model, p.teacher_score AS teacher, p.phoneme, a.user_id,
           to_char(date_trunc('week', r.updated_at AT TIME ZONE s.timezone), 'YYYY-MM-DD') AS week
    FROM ${from} JOIN schools s ON s.id = a.school_id
    JOIN attempt_phonemes p ON p.attempt_id = a.id AND p.teacher_score IS NOT NULL`;
  const [tokens, groups, scores, [counted]] = await Promise.all([
    db.$queryRaw<unknown[]>`
      SELECT phoneme, week, ${sums} FROM (${pairs}) t GROUP BY GROUPING SETS ((), (phoneme), (week))`,
    db.$queryRaw<unknown[]>`
      SELECT g.id AS group_id, g.name, ${sums}
      FROM (${pairs}) t JOIN group_students gs ON gs.student_id = t.user_id JOIN groups g ON g.id = gs.group_id
      WHERE ${groupSql(actor, Prisma.sql`g`)} GROUP BY g.id, g.name ORDER BY g.name, g.id`,
    db.$queryRaw<unknown[]>`
      SELECT v.score, ${sums} FROM ${from} CROSS JOIN LATERAL (VALUES
        ('overall_score', a.overall_score, r.overall_score), ('accuracy_score', a.accuracy_score, r.accuracy_score),
        ('fluency_score', a.fluency_score, r.fluency_score), ('prosody_score', a.prosody_score, r.prosody_score)
      ) AS v(score, model, teacher) WHERE v.model IS NOT NULL AND v.teacher IS NOT NULL GROUP BY v.score`,
    db.$queryRaw<{ attempts: number }[]>`SELECT count(*)::int AS attempts FROM ${from}`,
  ]);
  const rows = sumsRow
    .extend({ phoneme: phonemeSymbol.nullable(), week: z.string().nullable() })
    .array()
    .parse(tokens);
  const all = rows.find(({ phoneme, week }) => phoneme === null && week === null);
  return {
    days: query.days,
    thresholds: { correct_from: CORRECT_FROM, accent_from: ACCENT_FROM },
    min_pairs: MIN_PAIRS,
    attempts: counted?.attempts ?? 0,
    phonemes: figuresOf(all ?? sumsRow.parse(nothing)),
    scores: scoresOf(scores),
    by_phoneme: rows
      .flatMap(({ phoneme, week: _week, ...row }) =>
        phoneme === null ? [] : [{ phoneme, ipa: ipaOf(phoneme), ...figuresOf(row) }],
      )
      .sort((a, b) => b.n - a.n || a.phoneme.localeCompare(b.phoneme)),
    by_group: sumsRow
      .extend({ group_id: z.number(), name: z.string() })
      .array()
      .parse(groups)
      .map(({ group_id, name, ...row }) => ({ group_id, name, ...figuresOf(row) })),
    by_week: rows
      .flatMap(({ week, phoneme: _phoneme, ...row }) => (week === null ? [] : [{ week, ...figuresOf(row) }]))
      .sort((a, b) => a.week.localeCompare(b.week)),
  };
}

const nothing: z.input<typeof sumsRow> = {
  n: 0,
  mean_model: null,
  mean_teacher: null,
  variance_model: 0,
  variance_teacher: 0,
  covariance: 0,
  counts: CLASSES.flatMap(() => CLASSES.map(() => 0)),
};

const scoreName = agreement.shape.scores.element.shape.score;

/** All four, in the order of the schema; one that no teacher gave has no pairs. */
function scoresOf(rows: unknown[]): Agreement['scores'] {
  const found = sumsRow.extend({ score: scoreName }).array().parse(rows);
  return scoreName.options.map((score) => {
    const { score: _score, ...row } = found.find((one) => one.score === score) ?? {
      score,
      ...sumsRow.parse(nothing),
    };
    return { score, ...figuresOf(row) };
  });
}

const columns = ['of', 'name', 'n', 'correlation', 'kappa', 'weighted_kappa', 'mean_difference'] as const;

/** The report as a table, a row a phoneme, score, group and week; a figure that is missing is an empty cell. */
export function agreementCsv(report: Agreement): string {
  const rows = [
    { of: 'all', name: 'phonemes', ...report.phonemes },
    ...report.scores.map((row) => ({ of: 'score', name: row.score, ...row })),
    ...report.by_phoneme.map((row) => ({ of: 'phoneme', name: row.phoneme, ...row })),
    ...report.by_group.map((row) => ({ of: 'group', ...row })),
    ...report.by_week.map((row) => ({ of: 'week', name: row.week, ...row })),
  ];
  // Excel takes a file without a byte order mark for another encoding; a name must not become a formula in it.
  return stringify(rows, {
    header: true,
    columns: [...columns],
    bom: true,
    escape_formulas: true,
  });
}
