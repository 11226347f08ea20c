/** `/subjects`: what a school teaches. Groups and exams belong to one. */
import { z } from 'zod';
import { ofSchool } from '@talaffuz/core/actor';
import { crud, resource } from '../api/crud.ts';
import { router } from '../api/trpc.ts';

const name = z.string().trim().min(1, 'Write the name.').max(100, 'A name has 100 characters at most.');

const subjects = resource({
  model: 'Subject',
  names: ['subject', 'subjects'],
  view: z.object({ id: z.int(), name: z.string(), created_at: z.string() }).meta({ id: 'Subject' }),
  create: z.object({ name }),
  update: z.object({ name: name.optional() }),
  order: { id: 'asc' },
  scope: (actor) => ({ school_id: actor?.school_id ?? 0 }),
  onCreate: (_tx, actor, input) => ({ ...input, ...ofSchool(actor) }),
});

export const subjectsRouter = router(
  crud(subjects, {
    path: '/subjects',
    id: 'id',
    tag: 'Office',
    contract: 'academy',
    read: 'user',
    write: 'owner',
  }),
);
