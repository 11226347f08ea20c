/** What a form may send of a lesson. */
import { z } from 'zod';
import { webLink } from '../courses/schema.ts';

export const lessonFields = z.object({
  title: z.string().trim().min(1, 'Write the title.').max(200),
  content: z.string().trim().min(1, 'Write the lesson.').max(100_000).describe('Markdown'),
  video_url: webLink,
  order: z
    .int()
    .min(-1_000_000)
    .max(1_000_000)
    .describe('Place in the course; equal ones stand as they were added'),
});
