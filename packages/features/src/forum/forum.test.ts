import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { closeDb, db } from '@talaffuz/db/client';
import { callerFor, makeSchool, makeUser, type TestUser } from '../testing/accounts.ts';

let owner: TestUser;
let teacher: TestUser;
let asker: TestUser;
let helper: TestUser;
let stranger: TestUser;
let category_id: number;

beforeAll(async () => {
  const school = await makeSchool();
  [owner, teacher, asker, helper, stranger] = await Promise.all([
    makeUser('owner', school.id),
    makeUser('teacher', school.id),
    makeUser('student', school.id),
    makeUser('student', school.id),
    makeUser('student'),
  ]);
  category_id = (await callerFor(owner).forum.createCategory({ name: 'Pronunciation' })).id;
});
afterAll(closeDb);

const open = (title: string, content = 'How do you say it?') =>
  callerFor(asker).forum.createTopic({ title, category_id, content });

describe('the forum', () => {
  it('has categories that the owner makes, each name once', async () => {
    await expect(callerFor(owner).forum.createCategory({ name: 'Pronunciation' })).rejects.toThrow('already');
    await expect(callerFor(teacher).forum.createCategory({ name: 'Grammar' })).rejects.toThrow('owner');
    const spare = await callerFor(owner).forum.createCategory({ name: 'Spare' });
    await callerFor(owner).forum.updateCategory({ category_id: spare.id, description: 'For later' });
    expect(await callerFor(asker).forum.listCategories({})).toEqual([
      { id: category_id, name: 'Pronunciation', description: '' },
      { id: spare.id, name: 'Spare', description: 'For later' },
    ]);
    await open('In use');
    await expect(callerFor(owner).forum.deleteCategory({ category_id })).rejects.toThrow('topics');
    expect((await callerFor(owner).forum.deleteCategory({ category_id: spare.id })).name).toBe('Spare');
    expect(await callerFor(stranger).forum.listCategories({})).toEqual([]);
  });

  it('keeps answers in threads, and tells who was answered', async () => {
    const topic = await open('TH');
    expect(topic.posts.map(({ content }) => content)).toEqual(['How do you say it?']);
    const first = topic.posts[0]?.id ?? 0;
    const answer = await callerFor(helper).forum.createPost({
      topic_id: topic.id,
      parent_id: first,
      content: 'Tongue between the teeth.',
    });
    await callerFor(asker).forum.createPost({ topic_id: topic.id, parent_id: answer.id, content: 'Thanks!' });
    await callerFor(teacher).forum.createPost({ topic_id: topic.id, content: 'See lesson 3.' });
    const read = await callerFor(helper).forum.readTopic({ topic_id: topic.id });
    expect(read.posts_count).toBe(4);
    const tree = read.posts.map(({ content, replies }) => [
      content,
      replies.map((reply) => [reply.content, reply.replies.map((deeper) => deeper.content)]),
    ]);
    expect(tree).toEqual([
      ['How do you say it?', [['Tongue between the teeth.', ['Thanks!']]]],
      ['See lesson 3.', []],
    ]);
    const page = await callerFor(helper).forum.readTopic({ topic_id: topic.id, skip: 1, limit: 1 });
    expect(page.posts.map(({ content }) => content)).toEqual(['See lesson 3.']);
    const notices = await db.notification.findMany({ where: { user_id: asker.id }, orderBy: { id: 'asc' } });
    expect(notices.map(({ data }) => data)).toContainEqual({ topic_id: topic.id, post_id: answer.id });
    await expect(
      callerFor(helper).forum.createPost({ topic_id: topic.id, parent_id: 2_000_000_000, content: 'x' }),
    ).rejects.toThrow('no post');
  });

  it('lets authors edit, staff moderate, and nobody write in another name', async () => {
    const topic = await open('Silent letters');
    const post_id = topic.posts[0]?.id ?? 0;
    await expect(callerFor(helper).forum.updatePost({ post_id, content: 'mine' })).rejects.toThrow('author');
    await expect(callerFor(teacher).forum.updatePost({ post_id, content: 'mine' })).rejects.toThrow('author');
    await expect(callerFor(helper).forum.deletePost({ post_id })).rejects.toThrow('author');
    const edited = await callerFor(asker).forum.updatePost({ post_id, content: 'Is the k in knee silent?' });
    expect([edited.content, edited.is_edited]).toEqual(['Is the k in knee silent?', true]);
    await callerFor(helper).forum.createPost({ topic_id: topic.id, parent_id: post_id, content: 'Yes.' });
    await callerFor(teacher).forum.deletePost({ post_id });
    const after = await callerFor(asker).forum.readTopic({ topic_id: topic.id });
    expect(after.posts.map((post) => [post.content, post.is_deleted, post.replies.length])).toEqual([
      ['', true, 1],
    ]);
    await expect(callerFor(asker).forum.updatePost({ post_id, content: 'back' })).rejects.toThrow('no post');
  });

  it('pins, closes, finds and hides from other schools', async () => {
    const topic = await open('Schwa', 'What is a schwa exactly?');
    await expect(callerFor(asker).forum.updateTopic({ topic_id: topic.id, is_pinned: true })).rejects.toThrow(
      'pin',
    );
    await expect(callerFor(helper).forum.updateTopic({ topic_id: topic.id, title: 'Mine' })).rejects.toThrow(
      'not change',
    );
    await callerFor(teacher).forum.updateTopic({ topic_id: topic.id, is_pinned: true, is_closed: true });
    await open('Newer');
    expect((await callerFor(helper).forum.listTopics({}))[0]?.id).toBe(topic.id);
    expect((await callerFor(helper).forum.topicsOf({ category_id }))[0]?.id).toBe(topic.id);
    await expect(callerFor(helper).forum.createPost({ topic_id: topic.id, content: 'late' })).rejects.toThrow(
      'closed',
    );
    await callerFor(teacher).forum.createPost({ topic_id: topic.id, content: 'Summary.' });
    const found = await callerFor(helper).forum.listTopics({ search: 'EXACTLY' });
    expect(found.map(({ id }) => id)).toEqual([topic.id]);
    expect(found[0]?.author.id).toBe(asker.id);
    await expect(callerFor(stranger).forum.readTopic({ topic_id: topic.id })).rejects.toThrow('no topic');
    await expect(callerFor(stranger).forum.createPost({ topic_id: topic.id, content: 'hi' })).rejects.toThrow(
      'no topic',
    );
    expect(await callerFor(stranger).forum.listTopics({})).toEqual([]);
  });

  it('lets an author delete a topic that nobody else answered', async () => {
    const topic = await open('Nothing');
    const busy = await open('Busy');
    await callerFor(helper).forum.createPost({ topic_id: busy.id, content: 'Here.' });
    await callerFor(asker).forum.deleteTopic({ topic_id: topic.id });
    await expect(callerFor(asker).forum.deleteTopic({ topic_id: busy.id })).rejects.toThrow('answered');
    await callerFor(teacher).forum.deleteTopic({ topic_id: busy.id });
    expect(await db.forumPost.count({ where: { topic_id: { in: [topic.id, busy.id] } } })).toBe(0);
  });
});

describe('feedback', () => {
  it('is read by its author and the owner', async () => {
    const given = await callerFor(asker).feedback.create({ content: 'More songs, please.', rating: 5 });
    await callerFor(helper).feedback.create({ content: 'Fine.' });
    expect((await callerFor(asker).feedback.list({})).map(({ id }) => id)).toEqual([given.id]);
    expect(await callerFor(owner).feedback.list({})).toHaveLength(2);
    expect(await callerFor(teacher).feedback.list({})).toEqual([]);
    await expect(callerFor(helper).feedback.delete({ id: given.id })).rejects.toThrow('no feedback');
    await expect(callerFor(asker).feedback.create({ content: 'x', rating: 6 })).rejects.toThrow('1 to 5');
    expect((await callerFor(asker).feedback.delete({ id: given.id })).content).toBe('More songs, please.');
  });
});
