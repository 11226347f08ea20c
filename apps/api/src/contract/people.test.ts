/** Accounts, the forum, feedback, notifications and the system, of the learning-platform contract. */
import { db } from '@talaffuz/db/client';
import { makeUser, TEST_PASSWORD } from '@talaffuz/features/testing/accounts';
import { checkContract, type Caller, type Case } from './harness.ts';

const owner = ['owner'] as const;

let made = 0;
const account = () => {
  made += 1;
  const name = `people-${String(made)}`;
  return { email: `${name}@contract.example`, username: name, password: 'bright-lamp-42' };
};

const somebody = async ({ school_id }: Caller) => ({
  path: { user_id: (await makeUser('student', school_id)).id },
});
const with_ =
  (body: object): NonNullable<Case['send']> =>
  async (caller) => ({ ...(await somebody(caller)), body });

const newCategory = ({ school_id }: Caller) => {
  made += 1;
  return db.forumCategory.create({ data: { school_id, name: `Category ${String(made)}` } });
};
const newTopic = async (caller: Caller) => {
  const { id: category_id, school_id } = await newCategory(caller);
  return db.forumTopic.create({
    data: { school_id, category_id, author_id: caller.id, title: 'Vowels', posts_count: 1 },
  });
};
const newPost = async (caller: Caller) => {
  const { id: topic_id } = await newTopic(caller);
  return db.forumPost.create({ data: { topic_id, author_id: caller.id, content: 'Which are long?' } });
};
const atTopic = async (caller: Caller) => ({ path: { topic_id: (await newTopic(caller)).id } });
const atPost = async (caller: Caller) => ({ path: { post_id: (await newPost(caller)).id } });
const atCategory = async (caller: Caller) => ({ path: { category_id: (await newCategory(caller)).id } });
const newNotice = ({ id }: Caller) =>
  db.notification.create({ data: { user_id: id, message: 'A notice.', notification_type: 'test' } });

checkContract('learning-platform', {
  'GET /health': { open: true, shape: { status: 'string' } },
  'GET /version': { open: true, shape: { version: 'string' } },
  'POST /api/v1/login': {
    open: true,
    send: ({ username }) => ({ body: { username, password: TEST_PASSWORD } }),
  },
  'GET /api/v1/login/test-token': {},
  'GET /api/v1/users/me': {},
  'PATCH /api/v1/users/me': { send: () => ({ body: { current_level: 'B1' } }) },
  'GET /api/v1/users/me/premium-data': { who: ['owner', 'teacher'] },
  'GET /api/v1/users/test-superuser': { who: owner },
  'GET /api/v1/users/': {},
  'POST /api/v1/users/': { open: true, send: () => ({ body: account() }) },
  'GET /api/v1/users/{user_id}': { who: owner, send: somebody },
  'PUT /api/v1/users/{user_id}': {
    send: ({ id }) => ({ path: { user_id: id }, body: { full_name: 'Madina Yusupova' } }),
  },
  'DELETE /api/v1/users/{user_id}': {
    // An account that is closed can do nothing more: each call closes a learner, which is an owner's to do.
    who: owner,
    unseen: ['student', 'parent'],
    send: somebody,
  },

  'GET /api/v1/admin/users': { who: owner, send: () => ({ query: { role: 'teacher' } }) },
  'POST /api/v1/admin/users': { who: owner, send: () => ({ body: account() }) },
  'GET /api/v1/admin/users/{user_id}': { who: owner, send: somebody },
  'DELETE /api/v1/admin/users/{user_id}': { who: owner, send: somebody },
  'PATCH /api/v1/admin/users/{user_id}': { who: owner, send: with_({ role: 'teacher' }) },
  'PATCH /api/v1/admin/users/{user_id}/role': { who: owner, send: with_({ role: 'parent' }) },
  'PATCH /api/v1/admin/users/{user_id}/profile': { who: owner, send: with_({ full_name: 'Olim Rahimov' }) },

  'GET /api/v1/forum/categories/': {},
  'POST /api/v1/forum/categories/': {
    who: owner,
    send: () => ({ body: { name: `Questions ${String((made += 1))}`, description: 'Ask here.' } }),
  },
  'PUT /api/v1/forum/categories/{category_id}': {
    who: owner,
    send: async (caller) => ({ ...(await atCategory(caller)), body: { description: 'Answers, too.' } }),
  },
  'DELETE /api/v1/forum/categories/{category_id}': { who: owner, send: atCategory },
  'GET /api/v1/forum/categories/{category_id}/topics': { send: atCategory },
  'GET /api/v1/forum/topics/': {},
  'POST /api/v1/forum/topics/': {
    send: async (caller) => ({
      body: { title: 'Stress', category_id: (await newCategory(caller)).id, content: 'Where is it?' },
    }),
  },
  'GET /api/v1/forum/topics/{topic_id}': { send: atTopic },
  'PUT /api/v1/forum/topics/{topic_id}': {
    send: async (caller) => ({ ...(await atTopic(caller)), body: { title: 'Long vowels' } }),
  },
  'DELETE /api/v1/forum/topics/{topic_id}': { send: atTopic },
  'POST /api/v1/forum/posts/': {
    send: async (caller) => ({
      body: { content: 'All of them?', topic_id: (await newTopic(caller)).id, parent_id: null },
    }),
  },
  'PUT /api/v1/forum/posts/{post_id}': {
    send: async (caller) => ({ ...(await atPost(caller)), body: { content: 'Which are short?' } }),
  },
  'DELETE /api/v1/forum/posts/{post_id}': { send: atPost },

  'GET /api/v1/feedback/': {},
  'POST /api/v1/feedback/': { send: () => ({ body: { content: 'Clear lessons.', rating: 5 } }) },
  'DELETE /api/v1/feedback/{id}': {
    send: async ({ id: user_id, school_id }) => ({
      path: { id: (await db.feedback.create({ data: { user_id, school_id, content: 'Old.' } })).id },
    }),
  },

  'GET /api/v1/notifications/': { send: () => ({ query: { is_read: 'false' } }) },
  'GET /api/v1/notifications/unread-count': {},
  'POST /api/v1/notifications/read-all': {},
  'POST /api/v1/notifications/{notification_id}/read': {
    send: async (caller) => ({ path: { notification_id: (await newNotice(caller)).id } }),
  },
});
