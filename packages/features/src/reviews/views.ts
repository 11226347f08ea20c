/** Attempts as a reviewer sees them in a list. */
import type { Prisma } from '@talaffuz/db/client';
import { db } from '@talaffuz/db/client';
import { ipaOf } from '@talaffuz/speech/phonemes/inventory';
import { z } from 'zod';
import { phonemeSymbol } from '../library/schema.ts';
import { asSummary, summaryFields } from '../practice/views.ts';

const person = { select: { id: true, full_name: true } } as const;

/** `group`: of a student's groups only those that the reviewer sees. */
export const itemFields = (group: Prisma.GroupWhereInput) =>
  ({
    ...summaryFields,
    batch_id: true,
    certainty: true,
    user: {
      select: {
        ...person.select,
        memberships: { where: { group }, select: { group: { select: { name: true } } } },
      },
    },
    review: { select: { updated_at: true, reviewer: person } },
  }) satisfies Prisma.AttemptSelect;

type ItemRow = Prisma.AttemptGetPayload<{ select: ReturnType<typeof itemFields> }>;

export const studentOf = ({ user: { id, full_name } }: Pick<ItemRow, 'user'>) => ({ id, full_name });

export const groupNames = ({ user }: Pick<ItemRow, 'user'>): string[] =>
  user.memberships.map(({ group }) => group.name).sort((a, b) => a.localeCompare(b));

const LOWEST = 3;

const lowRow = z.object({ attempt_id: z.int(), phoneme: phonemeSymbol, score: z.number() });

/** The worst phonemes of each of some attempts, worst first. */
async function lowestPhonemes(ids: number[]) {
  if (ids.length === 0) return [];
  const rows = await db.$queryRaw<unknown[]>`
    SELECT attempt_id, phoneme, score FROM (
      SELECT attempt_id, phoneme, score, row_number() OVER (PARTITION BY attempt_id ORDER BY score, index) AS place
      FROM attempt_phonemes WHERE attempt_id = ANY(${ids})) t
    WHERE place <= ${LOWEST} ORDER BY attempt_id, place`;
  return lowRow.array().parse(rows);
}

export async function asItems(rows: ItemRow[]) {
  const lowest = await lowestPhonemes(rows.map(({ id }) => id));
  return rows.map((row) => ({
    ...asSummary(row),
    batch_id: row.batch_id,
    student: studentOf(row),
    groups: groupNames(row),
    certainty: row.certainty,
    lowest_phonemes: lowest
      .filter(({ attempt_id }) => attempt_id === row.id)
      .map(({ phoneme, score }) => ({ phoneme, ipa: ipaOf(phoneme), score })),
    reviewed_at: row.review?.updated_at.toISOString() ?? null,
    reviewer: row.review?.reviewer ?? null,
  }));
}
