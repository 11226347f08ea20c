/** Courses on the wire, and what a form may send. */
import { z } from 'zod';
import { rowId } from '../api/lists.ts';

const text = (longest: number) => z.string().trim().max(longest).optional();
const lines = z.array(z.string().trim().min(1).max(300)).max(50).optional();
/** Two decimals; the column holds ten digits before them. */
const money = z.number().min(0, 'A price is 0 or more.').max(1_000_000_000);

/** A link that a browser may open: http and https only. An empty one is none. */
export const webLink = z
  .union([
    z.literal('').transform(() => null),
    z
      .url({ protocol: /^https?$/, error: 'Give a full address such as https://example.com/video.' })
      .max(2_000),
  ])
  .nullish();

/** What a change may hold; what is not named stays as it is. */
export const courseFields = z.object({
  title: z.string().trim().min(1, 'Write the title.').max(200),
  difficulty_level: z.string().trim().min(1, 'Choose the level.').max(50),
  description: text(20_000),
  short_description: text(500),
  thumbnail_url: webLink,
  is_published: z.boolean().optional(),
  is_featured: z.boolean().optional(),
  estimated_duration: z.int().min(0).max(1_000_000).optional().describe('Minutes'),
  language: text(20),
  price: money.optional(),
  discount_price: money.nullish(),
  category: text(100),
  tags: lines,
  requirements: lines,
  learning_outcomes: lines,
  instructor_id: rowId().nullish(),
});
export const newCourse = courseFields;

export const courseView = z
  .object({
    id: z.int(),
    instructor_id: z.int().nullable(),
    instructor: z.object({ id: z.int(), full_name: z.string() }).nullable(),
    title: z.string(),
    description: z.string(),
    short_description: z.string(),
    difficulty_level: z.string(),
    thumbnail_url: z.string().nullable(),
    is_published: z.boolean(),
    is_featured: z.boolean(),
    estimated_duration: z.int(),
    language: z.string(),
    price: z.number(),
    discount_price: z.number().nullable(),
    category: z.string(),
    tags: z.array(z.string()),
    requirements: z.array(z.string()),
    learning_outcomes: z.array(z.string()),
    created_at: z.iso.datetime(),
    updated_at: z.iso.datetime(),
    /** Titles only; what a lesson holds is for people who are signed in. */
    lessons: z.array(z.object({ id: z.int(), title: z.string(), order: z.int(), premium_only: z.boolean() })),
  })
  .meta({ id: 'Course' });
