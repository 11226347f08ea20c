/** Categories and topics: who sees them, who changes them, in which order. */
import { isStaff, ofSchool } from '@talaffuz/core/actor';
import { AppError } from '@talaffuz/core/errors';
import type { Actor } from '@talaffuz/core/actor';
import type { Transaction } from '@talaffuz/db/client';
import { resource } from '../api/crud.ts';
import { containing } from '../api/lists.ts';
import { asPlatformUser, platformSelect } from '../auth/views.ts';
import * as s from './schema.ts';

export const categories = resource({
  model: 'ForumCategory',
  names: ['forum category', 'forum categories'],
  view: s.category,
  create: s.newCategory,
  update: s.changedCategory,
  order: { id: 'asc' },
  scope: (actor) => ({ school_id: actor?.school_id ?? 0 }),
  onCreate: (_tx, actor, input) => ({ ...input, ...ofSchool(actor) }),
  async onDelete(tx, _actor, { id }) {
    const topics = await tx.forumTopic.count({ where: { category_id: id } });
    if (topics > 0) {
      throw new AppError(
        'conflict',
        `This category has ${String(topics)} topics; move or delete them first.`,
      );
    }
  },
});

/** Throws `not_found` for a category of another school. */
export async function findCategory(tx: Transaction, actor: Actor, id: number): Promise<void> {
  const found = await tx.forumCategory.findFirst({ where: { id, ...ofSchool(actor) }, select: { id: true } });
  if (found === null) throw new AppError('not_found', `There is no forum category ${String(id)}.`);
}

export const topicInclude = () => ({ author: { select: platformSelect() }, category: true });

/** The pinned first, then by the newest post. */
export const topicOrder = [
  { is_pinned: 'desc' as const },
  { last_post_at: 'desc' as const },
  { id: 'desc' as const },
];

export const topics = resource({
  model: 'ForumTopic',
  names: ['topic', 'topics'],
  view: s.topic,
  create: s.newTopic,
  update: s.changedTopic,
  order: topicOrder,
  include: topicInclude,
  query: s.topicFilter,
  scope: (actor) => ({ school_id: actor?.school_id ?? 0 }),
  filter({ category_id, search }) {
    const like = containing(search ?? '');
    return {
      ...(category_id === undefined ? {} : { category_id }),
      ...(search === undefined || search === ''
        ? {}
        : { OR: [{ title: like }, { posts: { some: { content: like, is_deleted: false } } }] }),
    };
  },
  show: (row) => ({
    ...row,
    // The rows come with what topicInclude asks for.
    author: asPlatformUser((row as typeof row & { author: Parameters<typeof asPlatformUser>[0] }).author),
    posts: [],
  }),
  mayChange: (actor, { author_id }) => isStaff(actor) || author_id === actor.id,
  async onCreate(tx, actor, { content: _first, ...input }) {
    await findCategory(tx, actor, input.category_id);
    return { ...input, ...ofSchool(actor), author_id: actor.id };
  },
  async onUpdate(tx, actor, input) {
    if (!isStaff(actor) && (input.is_pinned !== undefined || input.is_closed !== undefined)) {
      throw new AppError('permission_denied', 'Only teachers and owners may pin or close a topic.');
    }
    if (input.category_id !== undefined) await findCategory(tx, actor, input.category_id);
    return input;
  },
  async onDelete(tx, actor, { id }) {
    if (isStaff(actor)) return;
    const others = await tx.forumPost.count({ where: { topic_id: id, author_id: { not: actor.id } } });
    if (others > 0) {
      throw new AppError(
        'permission_denied',
        'Others have answered here; ask a teacher to delete the topic, or delete your own posts.',
      );
    }
  },
});
