/** A completed lesson on the wire. */
import { z } from 'zod';

export const progressView = z.object({
  id: z.int(),
  user_id: z.int(),
  lesson_id: z.int(),
  completed_at: z.iso.datetime(),
  updated_at: z.iso.datetime(),
});
