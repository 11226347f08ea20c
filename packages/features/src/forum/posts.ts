/** Posts in threads: written, edited, deleted, and read with their answers. */
import { isStaff, ofSchool, type Actor } from '@talaffuz/core/actor';
import { AppError } from '@talaffuz/core/errors';
import { db, inTransaction, type Transaction } from '@talaffuz/db/client';
import type { ForumPost } from '@talaffuz/db/generated/client';
import { service } from '../api/crud.ts';
import { audit } from '../audit/audit.ts';
import { asPlatformUser, platformSelect } from '../auth/views.ts';
import { tell } from '../notifications/tell.ts';
import { topics } from './resources.ts';
import type { NewPost, NewTopic, Post, TopicId } from './schema.ts';

const withAuthor = () => ({ author: { select: platformSelect() } });
type PostRow = ForumPost & { author: Parameters<typeof asPlatformUser>[0] };

const asPost = ({ author, created_at, updated_at, ...row }: PostRow): Post => ({
  ...row,
  content: row.is_deleted ? '' : row.content,
  author: asPlatformUser(author),
  created_at: created_at.toISOString(),
  updated_at: updated_at.toISOString(),
  replies: [],
});

const answered = {
  en: '{name} answered you in “{topic}”',
  ru: '{name} ответил(а) вам в теме «{topic}»',
  uz: '{name} “{topic}” mavzusida sizga javob berdi',
};

/** A topic with a page of its threads, oldest first; `skip` and `limit` count threads. */
export async function readTopic(actor: Actor, { topic_id, skip, limit }: TopicId) {
  const topic = await service(topics).read(actor, topic_id);
  const roots = await db.forumPost.findMany({
    where: { topic_id, root_id: null },
    orderBy: { id: 'asc' },
    skip,
    take: limit,
    include: withAuthor(),
  });
  const answers = await db.forumPost.findMany({
    where: { root_id: { in: roots.map(({ id }) => id) } },
    orderBy: { id: 'asc' },
    include: withAuthor(),
  });
  const posts = new Map([...roots, ...answers].map((row) => [row.id, asPost(row)]));
  for (const post of posts.values()) {
    if (post.parent_id !== null) posts.get(post.parent_id)?.replies.push(post);
  }
  return { ...topic, posts: [...posts.values()].filter(({ parent_id }) => parent_id === null) };
}

/** A topic with its first post. */
export async function createTopic(actor: Actor, input: NewTopic) {
  const topic = await inTransaction(async (tx) => {
    const data = await topics.onCreate(tx, actor, input);
    const { id } = await tx.forumTopic.create({ data: { ...withoutUndefined(data), posts_count: 1 } });
    await tx.forumPost.create({ data: { topic_id: id, author_id: actor.id, content: input.content } });
    return id;
  });
  return readTopic(actor, { topic_id: topic, skip: 0, limit: 1 });
}

const withoutUndefined = <Data extends object>(data: Data) =>
  Object.fromEntries(Object.entries(data).filter(([, value]) => value !== undefined)) as {
    [Name in keyof Data]: Exclude<Data[Name], undefined>;
  };

/** Writes a post, or an answer to one. Throws `conflict` in a closed topic, except for staff. */
export async function createPost(actor: Actor, { topic_id, parent_id, content }: NewPost): Promise<Post> {
  const row = await inTransaction(async (tx) => {
    const topic = await tx.forumTopic.findFirst({ where: { id: topic_id, ...ofSchool(actor) } });
    if (topic === null) throw new AppError('not_found', `There is no topic ${String(topic_id)}.`);
    if (topic.is_closed && !isStaff(actor)) {
      throw new AppError('conflict', 'This topic is closed; open a new one if there is more to say.');
    }
    const parent =
      parent_id == null ? null : await tx.forumPost.findFirst({ where: { id: parent_id, topic_id } });
    if (parent_id != null && parent === null) {
      throw new AppError('not_found', `There is no post ${String(parent_id)} in this topic.`);
    }
    const made = await tx.forumPost.create({
      data: {
        topic_id,
        author_id: actor.id,
        content,
        parent_id: parent?.id ?? null,
        root_id: parent === null ? null : (parent.root_id ?? parent.id),
      },
      include: withAuthor(),
    });
    await tx.forumTopic.update({
      where: { id: topic_id },
      data: { posts_count: { increment: 1 }, last_post_at: made.created_at },
    });
    const reader = parent?.author_id ?? topic.author_id;
    if (reader !== actor.id) {
      const name = made.author.full_name === '' ? made.author.username : made.author.full_name;
      await tell(
        tx,
        reader,
        answered,
        { name, topic: topic.title },
        { notification_type: 'forum_answer', data: { topic_id, post_id: made.id } },
      );
    }
    return made;
  });
  return asPost(row);
}

async function findPost(tx: Transaction, actor: Actor, id: number): Promise<PostRow> {
  const row = await tx.forumPost.findFirst({
    where: { id, is_deleted: false, topic: ofSchool(actor) },
    include: withAuthor(),
  });
  if (row === null) throw new AppError('not_found', `There is no post ${String(id)}.`);
  return row;
}

/** By its author alone: a moderator deletes, and puts no words into anybody's mouth. */
export async function changePost(actor: Actor, id: number, content: string | undefined): Promise<Post> {
  const row = await inTransaction(async (tx) => {
    const post = await findPost(tx, actor, id);
    if (post.author_id !== actor.id) {
      throw new AppError('permission_denied', 'Only its author may change a post.');
    }
    if (content === undefined || content === post.content) return post;
    return tx.forumPost.update({
      where: { id },
      data: { content, is_edited: true },
      include: withAuthor(),
    });
  });
  return asPost(row);
}

/** By its author or staff. A post with answers keeps its place and loses its words. Answers the post as it was. */
export async function deletePost(actor: Actor, id: number): Promise<Post> {
  const row = await inTransaction(async (tx) => {
    const post = await findPost(tx, actor, id);
    if (post.author_id !== actor.id && !isStaff(actor)) {
      throw new AppError('permission_denied', 'Only its author, a teacher or an owner may delete a post.');
    }
    const answers = await tx.forumPost.count({ where: { parent_id: id } });
    if (answers > 0) await tx.forumPost.update({ where: { id }, data: { is_deleted: true, content: '' } });
    else await tx.forumPost.delete({ where: { id } });
    await tx.forumTopic.update({
      where: { id: post.topic_id },
      data: { posts_count: { decrement: 1 } },
    });
    if (post.author_id !== actor.id) {
      await audit(tx, actor, 'post.deleted', { subject: 'post', id }, { author_id: post.author_id });
    }
    return post;
  });
  return asPost(row);
}
