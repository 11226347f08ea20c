/** Interactive lessons: what an owner keeps and a learner picks from. */
import { z } from 'zod';
import { isStaff, ofSchool } from '@talaffuz/core/actor';
import { AppError, wrongField } from '@talaffuz/core/errors';
import { asJson } from '@talaffuz/db/json';
import { resource } from '../api/crud.ts';
import { requireOpen } from '../auth/premium.ts';
import { avatars, findAvatar } from '../avatars/avatars.ts';

const fields = {
  title: z.string().trim().min(1, 'Write the title.').max(200),
  order: z.int(),
  description: z.string().max(5_000).default(''),
  video_url: z.url().max(500).nullish(),
  difficulty: z.enum(['beginner', 'intermediate', 'advanced']).default('beginner'),
  is_premium: z.boolean().default(false),
  is_active: z.boolean().default(true),
  content: z
    .record(z.string(), z.unknown())
    .default({})
    .describe('`goals` and `phrases`, lists of texts, are shown; the rest is yours'),
  tags: z
    .array(z.string().trim().min(1).max(50))
    .max(30)
    .default([])
    .describe('`sound:TH` aims it at a sound'),
  estimated_duration: z.int().min(0).max(10_000).default(0).describe('Minutes'),
};

export const lessonView = z.object({
  id: z.int(),
  course_id: z.int().nullable(),
  avatar_id: z.int(),
  title: z.string(),
  order: z.int(),
  description: z.string(),
  video_url: z.string().nullable(),
  difficulty: z.string(),
  is_premium: z.boolean(),
  is_active: z.boolean(),
  content: z.record(z.string(), z.unknown()),
  tags: z.array(z.string()),
  estimated_duration: z.int(),
});

/** Changes keep what they do not name. */
const changed = z.object({
  title: fields.title,
  order: fields.order,
  description: fields.description.unwrap().optional(),
  video_url: fields.video_url,
  difficulty: fields.difficulty.unwrap().optional(),
  is_premium: z.boolean().optional(),
  is_active: z.boolean().optional(),
  content: z.record(z.string(), z.unknown()).optional(),
  tags: fields.tags.unwrap().optional(),
  estimated_duration: fields.estimated_duration.unwrap().optional(),
});

export const interactiveLessons = resource({
  model: 'InteractiveLesson',
  names: ['interactive lesson', 'interactive lessons'],
  view: lessonView,
  create: z.object({ ...fields, course_id: z.int().nullish(), avatar_id: z.int() }),
  update: changed,
  order: [{ order: 'asc' }, { id: 'asc' }],
  scope: (actor) => ({
    school_id: actor?.school_id ?? 0,
    ...(actor !== null && isStaff(actor) ? {} : { is_active: true }),
  }),
  gate: (actor, row) => requireOpen(actor, { premium_only: row.is_premium }),
  async onCreate(tx, actor, input) {
    const { course_id, avatar_id, content } = input;
    if (findAvatar(avatar_id) === undefined) {
      const msg = `There is no avatar ${String(avatar_id)}; they are numbered 1 to ${String(avatars.length)}.`;
      throw wrongField('avatar_id', msg, 'not_found');
    }
    if (course_id !== undefined && course_id !== null) {
      const course = await tx.course.findFirst({ where: { id: course_id, ...ofSchool(actor) } });
      if (course === null) throw new AppError('not_found', `There is no course ${String(course_id)}.`);
    }
    return { ...input, ...ofSchool(actor), content: asJson(content) };
  },
  onUpdate(_tx, _actor, { content, ...input }) {
    return { ...input, ...(content === undefined ? {} : { content: asJson(content) }) };
  },
});
