/** `/imports`: files of students, groups and payments. The upload itself is a route of apps/api. */
import { z } from 'zod';
import { intParam } from '../api/lists.ts';
import { operations } from '../api/operation.ts';
import { ownerProcedure, router } from '../api/trpc.ts';
import { applyImport, importView, readImport } from './service.ts';

const op = operations('Office', 'academy');
const id = intParam();

export const importsRouter = router({
  read: ownerProcedure
    .meta(op('GET', '/imports/{id}', 'A file that was checked, with the problems of its rows'))
    .input(z.object({ id }))
    .output(importView)
    .query(({ ctx, input }) => readImport(ctx.actor, input.id)),

  write: ownerProcedure
    .meta(
      op('POST', '/imports/{id}/apply', 'Write the rows of a checked file; a second call changes nothing'),
    )
    .input(z.object({ id, skip_bad: z.boolean().default(false).describe('Leave out rows with a problem') }))
    .output(importView)
    .mutation(({ ctx, input }) => applyImport(ctx.actor, input.id, input.skip_bad)),
});
