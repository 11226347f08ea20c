/** `/avatars`: who the tutor can be. Open to everybody. */
import { z } from 'zod';
import { AppError } from '@talaffuz/core/errors';
import { operations } from '../api/operation.ts';
import { publicProcedure, router } from '../api/trpc.ts';
import { avatars, findAvatar } from './avatars.ts';

const op = operations('Avatars', 'learning-platform');

const avatar = z.object({
  id: z.int(),
  avatar_type: z.string(),
  avatar_name: z.string(),
  description: z.string(),
  voice: z.string(),
  image_url: z.string(),
  greeting: z.string(),
});

export const avatarsRouter = router({
  list: publicProcedure
    .meta(op('GET', '/avatars', 'The avatars of the tutor'))
    .output(z.array(avatar))
    .query(() => [...avatars]),

  read: publicProcedure
    .meta(op('GET', '/avatars/{avatar_id}', 'One avatar, by number or short name'))
    .input(z.object({ avatar_id: z.string() }))
    .output(avatar)
    .query(({ input: { avatar_id } }) => {
      const found = findAvatar(avatar_id);
      if (found === undefined) throw new AppError('not_found', `There is no avatar ${avatar_id}.`);
      return found;
    }),
});
