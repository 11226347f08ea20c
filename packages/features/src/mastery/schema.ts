/** What a learner has mastered, in the words of the mentor contract, and the table of a class beyond it. */
import { z } from 'zod';
import { intParam, pageQuery } from '../api/lists.ts';

const levels = ['A', 'B', 'C'] as const;
const statuses = [
  'not_started',
  'in_progress',
  'completed',
  'struggling',
  'progressing',
  'mastered',
] as const;
const level = z.enum(levels).nullable().describe('A from 85, B from 60, else C; null without a score');
const score = z.number().nullable().describe('0–100; null while there is none');
const share = z.number().nullable().describe('0–1; null while there is none');
const percentage = z.int().describe('Of its paragraphs, those completed; 0–100');

export const chapterId = z.object({ chapter_id: intParam() });

export const chapterMastery = z
  .object({
    id: z.int(),
    student_id: z.int(),
    chapter_id: z.int(),
    chapter_title: z.string(),
    chapter_order: z.int(),
    textbook_id: z.int(),
    textbook_title: z.string(),
    total_paragraphs: z.int(),
    completed_paragraphs: z.int(),
    mastered_paragraphs: z.int(),
    struggling_paragraphs: z.int(),
    average_score: share,
    weighted_score: share,
    summative_score: share,
    summative_passed: z.boolean(),
    mastery_level: level,
    mastery_score: score,
    progress_percentage: percentage,
    estimated_completion_date: z.iso
      .date()
      .nullable()
      .describe('At the pace of your last four weeks; null without one, and when nothing is left'),
    last_updated_at: z.iso.datetime(),
    paragraphs: z.array(
      z.object({
        id: z.int(),
        paragraph_id: z.int(),
        paragraph_title: z.string(),
        status: z.enum(statuses),
        mastery_score: score,
        attempts_count: z.int(),
      }),
    ),
  })
  .meta({ id: 'ChapterMastery' });

export const overview = z
  .object({
    student_id: z.int(),
    chapters: z.array(
      z.object({
        chapter_id: z.int(),
        chapter_title: z.string(),
        chapter_order: z.int(),
        textbook_id: z.int(),
        textbook_title: z.string(),
        mastery_level: level,
        mastery_score: score,
        progress_percentage: percentage,
        estimated_completion_date: chapterMastery.shape.estimated_completion_date,
      }),
    ),
    total_chapters: z.int(),
    average_mastery_score: score,
    level_a_count: z.int(),
    level_b_count: z.int(),
    level_c_count: z.int(),
  })
  .meta({ id: 'MasteryOverview' });

export const stats = z
  .object({
    student_id: z.int(),
    total_textbooks: z.int(),
    total_chapters: z.int(),
    total_paragraphs: z.int(),
    completed_paragraphs: z.int(),
    mastered_paragraphs: z.int(),
    struggling_paragraphs: z.int(),
    average_mastery_score: score.describe('0–100, of the chapters that have a score'),
    total_tests_taken: z.int().describe('Attempts at tests of textbooks that have ended'),
    tests_passed: z.int().describe('Attempts that were passed'),
    average_test_score: share.describe('0–1, of all attempts that have ended'),
    total_time_spent_minutes: z.int(),
    current_streak_days: z.int().describe('Days in a row until today or yesterday'),
    longest_streak_days: z.int(),
    last_activity_at: z.iso.datetime().nullable(),
  })
  .meta({ id: 'StudyStats' });

export const progress = z
  .object({
    student_id: z.int(),
    overall_progress: z.number().describe('Of all paragraphs, those completed; 0–100 with one decimal'),
    textbooks: z.array(
      z.object({
        textbook_id: z.int(),
        title: z.string(),
        progress_percentage: percentage,
        mastery_score: score,
        chapters_completed: z.int(),
        chapters_total: z.int(),
      }),
    ),
  })
  .meta({ id: 'StudyProgress' });

export const classQuery = pageQuery.extend({
  textbook_id: intParam(),
  group_id: intParam().optional().describe('One of your groups; without it, all your students'),
});
export type ClassQuery = z.output<typeof classQuery>;

const header = z.object({ id: z.int(), title: z.string(), order: z.int() });
export const classRow = z.object({
  student_id: z.int(),
  full_name: z.string(),
  completed_paragraphs: z.int(),
  total_paragraphs: z.int(),
  mastery_level: level.describe('Of the mean of the chapters that have a score'),
  mastery_score: score,
  chapters: z
    .array(
      z.object({
        chapter_id: z.int(),
        mastery_level: level,
        mastery_score: score,
        progress_percentage: percentage,
        summative_passed: z.boolean(),
        is_completed: z.boolean(),
      }),
    )
    .describe('In the order of the chapters'),
});
export const classTable = z
  .object({
    textbook: z.object({ id: z.int(), title: z.string() }),
    chapters: z.array(header),
    items: z.array(classRow),
    total: z.int(),
    page: z.int(),
    page_size: z.int(),
    total_pages: z.int(),
  })
  .meta({ id: 'ClassMastery' });
