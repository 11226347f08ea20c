/** Courses to try the product with: what they consist of stands in the two files beside. */
import type { Transaction } from '@talaffuz/db/client';
import { writtenIpa } from '../words/router.ts';
import { everydayEnglish, storyClub } from './everyday-english.ts';
import { clearSounds } from './clear-sounds.ts';

export interface DemoCourse {
  title: string;
  short_description: string;
  description: string;
  difficulty_level: string;
  category: string;
  is_published: boolean;
  is_featured: boolean;
  /** Minutes. */
  estimated_duration: number;
  tags: string[];
  requirements: string[];
  learning_outcomes: string[];
  lessons: DemoLesson[];
}

interface DemoLesson {
  title: string;
  premium_only?: boolean;
  /** Markdown. */
  content: string;
  /** English and Uzbek. */
  words: [word: string, translation: string][];
}

export async function loadCourses(
  tx: Transaction,
  { school_id, teacher_id }: { school_id: number; teacher_id: number },
): Promise<void> {
  for (const { lessons, ...course } of [everydayEnglish, clearSounds, storyClub]) {
    const { id: course_id } = await tx.course.create({
      data: { ...course, school_id, instructor_id: teacher_id },
      select: { id: true },
    });
    for (const [i, { words, ...lesson }] of lessons.entries()) {
      const { id: lesson_id } = await tx.lesson.create({
        data: { ...lesson, school_id, course_id, order: i + 1 },
        select: { id: true },
      });
      const rows = await Promise.all(
        words.map(async ([word, translation]) => ({
          school_id,
          lesson_id,
          word,
          translation,
          ipa_pronunciation: await writtenIpa(word),
        })),
      );
      await tx.word.createMany({ data: rows });
    }
  }
}
