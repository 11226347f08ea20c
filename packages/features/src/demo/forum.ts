/** Two categories of the demo school's forum, and a topic by its teacher to begin with. */
import type { Transaction } from '@talaffuz/db/client';

export async function loadForum(
  tx: Transaction,
  { school_id, teacher_id }: { school_id: number; teacher_id: number },
): Promise<void> {
  const questions = await tx.forumCategory.create({
    data: { school_id, name: 'Questions', description: 'Ask about sounds, words and homework.' },
  });
  await tx.forumCategory.create({
    data: { school_id, name: 'Speaking club', description: 'Find somebody to talk to.' },
  });
  await tx.forumTopic.create({
    data: {
      school_id,
      category_id: questions.id,
      author_id: teacher_id,
      title: 'How to ask so that others can help',
      is_pinned: true,
      posts_count: 1,
      posts: {
        create: {
          author_id: teacher_id,
          content:
            'Write the sentence that you mean, say which sound or word is hard, and what you have tried already. If you can, name the attempt in your practice history.',
        },
      },
    },
  });
}
