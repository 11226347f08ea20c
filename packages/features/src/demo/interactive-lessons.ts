/** Conversations to try the tutor with. */
import type { Transaction } from '@talaffuz/db/client';

const lessons = [
  {
    title: 'At the market',
    avatar_id: 4,
    difficulty: 'beginner',
    description: 'Ask for fruit and vegetables, their price, and say goodbye.',
    estimated_duration: 10,
    tags: ['shopping', 'sound:TH'],
    content: {
      goals: ['Ask what something costs', 'Say how much you want'],
      phrases: [
        'How much are these apples?',
        'I would like three of them, please.',
        'That is all, thank you.',
      ],
    },
  },
  {
    title: 'My family and my week',
    avatar_id: 2,
    difficulty: 'beginner',
    description: 'Tell Bek who you live with and what you do every day.',
    estimated_duration: 10,
    tags: ['family', 'present simple'],
    content: {
      goals: ['Speak about habits', 'Use he and she with -s'],
      phrases: ['My sister works in a bank.', 'We usually eat together.', 'What do you do on Sundays?'],
    },
  },
  {
    title: 'The way to the station',
    avatar_id: 1,
    difficulty: 'intermediate',
    description: 'Ask for the way, repeat it, and thank the person who helped you.',
    estimated_duration: 12,
    tags: ['directions', 'sound:W'],
    content: {
      goals: ['Ask politely', 'Understand left, right and straight on'],
      phrases: [
        'Could you tell me the way to the station?',
        'Turn left at the white building.',
        'Which way is the river?',
      ],
    },
  },
  {
    title: 'A speaking test',
    avatar_id: 3,
    difficulty: 'advanced',
    description: 'Mrs Gray asks as an examiner does: about you first, then about a topic of hers.',
    estimated_duration: 20,
    is_premium: true,
    tags: ['exam'],
    content: {
      goals: ['Give reasons', 'Speak for two minutes about one thing'],
      phrases: [
        'There are several reasons for that.',
        'To be honest, I have never thought about it.',
        'It depends on what you mean by success.',
      ],
    },
  },
] as const;

export async function loadInteractiveLessons(
  tx: Transaction,
  { school_id }: { school_id: number },
): Promise<void> {
  for (const [i, { tags, content, ...lesson }] of lessons.entries()) {
    await tx.interactiveLesson.create({
      data: {
        ...lesson,
        school_id,
        order: i + 1,
        tags: [...tags],
        content: { goals: [...content.goals], phrases: [...content.phrases] },
      },
      select: { id: true },
    });
  }
}
