/** `/feedback`: what people think of the school and the product; written by anybody, read by its owner. */
import { z } from 'zod';
import { ofSchool } from '@talaffuz/core/actor';
import { crud, resource } from '../api/crud.ts';
import { router } from '../api/trpc.ts';

const fields = {
  content: z.string().trim().min(1, 'Write what you think.').max(5_000),
  rating: z.int().min(1, 'A rating is 1 to 5.').max(5, 'A rating is 1 to 5.').nullish(),
};

const feedback = resource({
  model: 'Feedback',
  names: ['feedback', 'feedback'],
  view: z.object({
    id: z.int(),
    user_id: z.int(),
    content: z.string(),
    rating: z.int().nullable(),
    created_at: z.iso.datetime(),
    updated_at: z.iso.datetime(),
  }),
  create: z.object(fields),
  update: z.object(fields),
  order: { id: 'desc' },
  // An owner reads the school's, everybody else what they wrote themselves.
  scope: (actor) => ({
    school_id: actor?.school_id ?? 0,
    ...(actor?.role === 'owner' ? {} : { user_id: actor?.id ?? 0 }),
  }),
  onCreate: (_tx, actor, input) => ({ ...input, ...ofSchool(actor), user_id: actor.id }),
});

const {
  list,
  create,
  delete: remove,
} = crud(feedback, {
  path: '/feedback',
  id: 'id',
  tag: 'Feedback',
  contract: 'learning-platform',
  read: 'user',
  write: 'user',
});

export const feedbackRouter = router({ list, create, delete: remove });
