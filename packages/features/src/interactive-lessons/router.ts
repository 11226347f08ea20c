/** `/interactive-lessons`, `/lesson-interactions` and the owner's side; what is spoken comes by Express routes. */
import { z } from 'zod';
import { bareList, skipQuery } from '../api/lists.ts';
import { crud } from '../api/crud.ts';
import { operations } from '../api/operation.ts';
import { router, userProcedure } from '../api/trpc.ts';
import { reply } from '../tutor/schema.ts';
import { interactiveLessons } from './resource.ts';
import * as s from './schema.ts';
import * as talk from './talk.ts';
import { visibleTo } from './visible.ts';

const op = operations('Interactive lessons', 'learning-platform');
const place = { id: 'lesson_id', contract: 'learning-platform', write: 'owner' } as const;

/** What a learner may take; owners see the rest under /admin. */
const offered = {
  ...interactiveLessons,
  filter: (_query: object, actor: Parameters<typeof interactiveLessons.scope>[0]) =>
    actor === null ? {} : visibleTo(actor),
};
const learners = crud(offered, {
  ...place,
  path: '/interactive-lessons',
  tag: 'Interactive lessons',
  read: 'user',
});

export const interactiveLessonsRouter = router({
  list: learners.list,
  read: learners.read,

  start: userProcedure
    .meta(op('POST', '/interactive-lessons/start-lesson', 'Begin a conversation with an avatar'))
    .input(s.startInput)
    .output(s.started)
    .mutation(({ ctx, input }) => talk.startLesson(ctx.actor, input)),

  send: userProcedure
    .meta(op('POST', '/interactive-lessons/send-message', 'Say something in a conversation'))
    .input(s.messageInput)
    .output(reply)
    .mutation(({ ctx, input }) => talk.sendMessage(ctx.actor, input.session_id, input.message)),

  session: userProcedure
    .input(s.sessionPath)
    .output(s.started)
    .query(({ ctx, input }) => talk.readConversation(ctx.actor, input.session_id)),

  end: userProcedure
    .input(s.sessionPath)
    .output(s.started)
    .mutation(({ ctx, input }) => talk.endConversation(ctx.actor, input.session_id)),

  /** For the web client, which shows the end of a long conversation and not its beginning. */
  turns: userProcedure
    .input(s.sessionPath)
    .output(z.array(s.interaction))
    .query(({ ctx, input }) => talk.shownTurns(ctx.actor, input.session_id)),

  interactions: userProcedure
    .meta(
      operations('Lesson interactions', 'learning-platform')(
        'GET',
        '/lesson-interactions/{session_id}/interactions',
        'What was said in a conversation',
      ),
    )
    .input(skipQuery.extend(s.sessionPath.shape))
    .output(z.array(s.interaction))
    .query(async ({ ctx, input }) =>
      bareList(ctx, await talk.listInteractions(ctx.actor, input.session_id, input)),
    ),
});

export const adminInteractiveLessonsRouter = router({
  ...(() => {
    const {
      list,
      create,
      update,
      delete: remove,
    } = crud(interactiveLessons, {
      ...place,
      path: '/admin/interactive-lessons',
      tag: 'Admin',
      read: 'owner',
    });
    return { list, create, update, delete: remove };
  })(),
});
