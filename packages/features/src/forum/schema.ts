/** The forum on the wire, in the words of the learning-platform contract. */
import { z } from 'zod';
import { intParam, rowId, skipQuery } from '../api/lists.ts';
import { platformUser } from '../auth/schema.ts';

export const category = z.object({ id: z.int(), name: z.string(), description: z.string() });
const categoryFields = {
  name: z.string().trim().min(1, 'Name the category.').max(100),
  description: z.string().trim().max(1_000).optional(),
};
export const newCategory = z.object(categoryFields);
export const changedCategory = z.object({ ...categoryFields, name: categoryFields.name.optional() });

const content = z.string().trim().min(1, 'Write something.').max(20_000);

const postFields = z.object({
  id: z.int(),
  topic_id: z.int(),
  author_id: z.int(),
  parent_id: z.int().nullable(),
  content: z.string().describe('Empty when the post was deleted and has answers'),
  is_edited: z.boolean(),
  is_deleted: z.boolean(),
  created_at: z.iso.datetime(),
  updated_at: z.iso.datetime(),
  author: platformUser,
});
export type Post = z.infer<typeof postFields> & { replies: Post[] };
// TypeScript cannot follow a schema that contains itself; its type is said instead.
export const post: z.ZodType<Post> = postFields
  .extend({ replies: z.lazy(() => z.array(post)) })
  .meta({ id: 'ForumPost' });

export const newPost = z.object({ content, topic_id: rowId(), parent_id: rowId().nullish() });
export type NewPost = z.infer<typeof newPost>;
export const changedPost = z.object({ post_id: intParam(), content: content.optional() });
export const postId = z.object({ post_id: intParam() });

export const topic = z
  .object({
    id: z.int(),
    title: z.string(),
    description: z.string(),
    author_id: z.int(),
    category_id: z.int(),
    created_at: z.iso.datetime(),
    last_post_at: z.iso.datetime(),
    is_pinned: z.boolean(),
    is_closed: z.boolean(),
    posts_count: z.int(),
    author: platformUser,
    category,
    posts: z.array(post).describe('Threads, oldest first; a list of topics leaves them out'),
  })
  .meta({ id: 'ForumTopic' });
const topicFields = {
  title: z.string().trim().min(1, 'Give the topic a title.').max(200),
  description: z.string().trim().max(2_000).optional(),
};
export const newTopic = z.object({ ...topicFields, category_id: rowId(), content });
export type NewTopic = z.infer<typeof newTopic>;
export const changedTopic = z.object({
  ...topicFields,
  title: topicFields.title.optional(),
  category_id: rowId().optional(),
  is_pinned: z.boolean().optional(),
  is_closed: z.boolean().optional(),
});

export const topicFilter = z.object({
  category_id: intParam().optional(),
  search: z.string().trim().max(200).optional().describe('Words of the title or of a post'),
});
export const topicId = z.object({ topic_id: intParam(), ...skipQuery.shape });
export type TopicId = z.infer<typeof topicId>;
export const topicsOfCategory = skipQuery.extend({ category_id: intParam() });
