/** Courses for tests. */
import { db } from '@talaffuz/db/client';

interface CourseOptions {
  published?: boolean;
  /** One lesson each; true for one that is for premium learners. */
  lessons?: boolean[];
}

/** A course of a school, and its lessons in order. */
export async function makeCourse(
  school_id: number,
  { published = true, lessons = [false] }: CourseOptions = {},
): Promise<{ id: number; lessons: { id: number; title: string }[] }> {
  return db.course.create({
    data: {
      school_id,
      title: 'At home',
      difficulty_level: 'A1',
      is_published: published,
      lessons: {
        create: lessons.map((premium_only, i) => ({
          school_id,
          title: `Lesson ${String(i + 1)}`,
          content: 'A house has **rooms**.',
          video_url: 'https://video.example/rooms',
          order: i + 1,
          premium_only,
          words: { create: [{ school_id, word: 'room', translation: 'xona', ipa_pronunciation: 'rum' }] },
        })),
      },
    },
    select: { id: true, lessons: { select: { id: true, title: true }, orderBy: { order: 'asc' } } },
  });
}

/** Lets a learner have premium from now on, or until `end_date`. */
export async function givePremium(
  user: { id: number; school_id: number },
  end_date = new Date('2099-01-01'),
): Promise<void> {
  await db.subscription.create({
    data: {
      school: { connect: { id: user.school_id } },
      user: { connect: { id: user.id } },
      end_date,
      plan: {
        create: {
          school_id: user.school_id,
          name: `Plan for ${String(user.id)} until ${end_date.toISOString()}`,
          duration_days: 30,
          gpt4o_requests_quota: 1,
          stt_requests_quota: 1,
          tts_chars_quota: 1,
          pronunciation_analysis_quota: 1,
        },
      },
    },
  });
}
