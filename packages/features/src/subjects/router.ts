/** `/subjects`: what a school teaches. Groups and exams belong to one. */
import { z } from 'zod';
import { ofSchool } from '@talaffuz/core/actor';
import { crud, resource } from '../api/crud.ts';
import { router } from '../api/trpc.ts';

const name = z.string().trim().min(1, 'Write the name.').max(100, 'A name has 100 characters at most.');

const code = z.string().trim().max(20, 'A code has 20 characters at most.');

export const subjects = resource({
  model: 'Subject',
  names: ['subject', 'subjects'],
  view: z
    .object({
      id: z.int(),
      name: z.string(),
      code: z.string().describe('Short, such as MATH; may be empty'),
      created_at: z.string(),
    })
    .meta({ id: 'Subject' }),
  create: z.object({ name, code: code.default('') }),
  update: z.object({ name: name.optional(), code: code.optional() }),
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
