/** `/forum`: categories made by the owner, topics and threads by everybody, moderated by staff. */
import { z } from 'zod';
import { crud, service } from '../api/crud.ts';
import { bareList } from '../api/lists.ts';
import { operations } from '../api/operation.ts';
import { router, userProcedure } from '../api/trpc.ts';
import * as posts from './posts.ts';
import { categories, topics } from './resources.ts';
import * as s from './schema.ts';

const op = operations('Forum', 'learning-platform');
const place = { tag: 'Forum', contract: 'learning-platform', read: 'user' } as const;

const {
  list: listCategories,
  create: createCategory,
  update: updateCategory,
  delete: deleteCategory,
} = crud(categories, { ...place, path: '/forum/categories', id: 'category_id', write: 'owner' });

const {
  list: listTopics,
  update: updateTopic,
  delete: deleteTopic,
} = crud(topics, { ...place, path: '/forum/topics', id: 'topic_id', write: 'user' });

export const forumRouter = router({
  listCategories,
  createCategory,
  updateCategory,
  deleteCategory,
  listTopics,
  updateTopic,
  deleteTopic,

  topicsOf: userProcedure
    .meta(op('GET', '/forum/categories/{category_id}/topics', 'Topics of a category'))
    .input(s.topicsOfCategory)
    .output(z.array(s.topic))
    .query(async ({ ctx, input }) => {
      await service(categories).read(ctx.actor, input.category_id);
      // The output schema checks the rows.
      return bareList(ctx, await service(topics).list(ctx.actor, input)) as z.infer<typeof s.topic>[];
    }),

  readTopic: userProcedure
    .meta(op('GET', '/forum/topics/{topic_id}', 'A topic with its threads; skip and limit count threads'))
    .input(s.topicId)
    .output(s.topic)
    .query(async ({ ctx, input }) => (await posts.readTopic(ctx.actor, input)) as z.infer<typeof s.topic>),

  createTopic: userProcedure
    .meta(op('POST', '/forum/topics', 'Open a topic with its first post'))
    .input(s.newTopic)
    .output(s.topic)
    .mutation(
      async ({ ctx, input }) => (await posts.createTopic(ctx.actor, input)) as z.infer<typeof s.topic>,
    ),

  createPost: userProcedure
    .meta(op('POST', '/forum/posts', 'Write a post, or answer one'))
    .input(s.newPost)
    .output(s.post)
    .mutation(({ ctx, input }) => posts.createPost(ctx.actor, input)),

  updatePost: userProcedure
    .meta(op('PUT', '/forum/posts/{post_id}', 'Change a post of yours'))
    .input(s.changedPost)
    .output(s.post)
    .mutation(({ ctx, input }) => posts.changePost(ctx.actor, input.post_id, input.content)),

  deletePost: userProcedure
    .meta(op('DELETE', '/forum/posts/{post_id}', 'Delete a post of yours, or as staff any'))
    .input(s.postId)
    .output(s.post)
    .mutation(({ ctx, input }) => posts.deletePost(ctx.actor, input.post_id)),
});
