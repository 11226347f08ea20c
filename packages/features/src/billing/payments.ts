/** Payments of every method in one list: a learner sees their own, a parent their children's, staff the school's. */
import { isStaff, ofSchool, type Actor } from '@talaffuz/core/actor';
import { db } from '@talaffuz/db/client';
import type { Prisma } from '@talaffuz/db/generated/client';
import type { SkipQuery } from '../api/lists.ts';
import { plain } from '../api/plain.ts';
import { payment } from './schema.ts';

const visible = (actor: Actor): Prisma.PaymentWhereInput =>
  isStaff(actor)
    ? ofSchool(actor)
    : {
        ...ofSchool(actor),
        OR: [{ user_id: actor.id }, { user: { parents: { some: { parent_id: actor.id } } } }],
      };

/** Newest first. */
export async function listPayments(actor: Actor, { skip, limit }: SkipQuery) {
  const where = visible(actor);
  const [rows, total] = await Promise.all([
    db.payment.findMany({
      where,
      include: { user: { select: { id: true, full_name: true } } },
      orderBy: { id: 'desc' },
      skip,
      take: limit,
    }),
    db.payment.count({ where }),
  ]);
  return { rows: rows.map((row) => payment.parse(plain(row))), total };
}
