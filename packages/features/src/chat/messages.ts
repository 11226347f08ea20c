/** A message of a chat and its answer, piece by piece: the one place where both are written down. */
import type { Actor } from '@talaffuz/core/actor';
import { toAppError } from '@talaffuz/core/errors';
import { db, inTransaction, Prisma } from '@talaffuz/db/client';
import { asJson } from '@talaffuz/db/json';
import { z } from 'zod';
import { outcome, paidSteps, type AnswerEvent, type TutorAnswer } from '../tutor/answer.ts';
import { COACH } from '../tutor/schema.ts';
import { groundedAnswer, type Grounded } from './answer.ts';
import { sessionTypes, type Message } from './schema.ts';
import { asLanguage, asMessage, noChat, ownChats } from './service.ts';

/** Messages that are looked at for the token budget. */
const REMEMBERED = 60;
const TITLE_LENGTH = 60;

const shortTitle = (text: string): string =>
  text.length <= TITLE_LENGTH ? text : `${text.slice(0, TITLE_LENGTH - 1).trimEnd()}…`;

/**
 * The answer in steps; what the generator returns is the answer as it is kept. What a learner stopped is kept as far as it
 * came; an answer that failed leaves no message. Throws `not_found`, `quota_spent`, `cancelled` (before the first word).
 */
export async function* sayInSteps(
  actor: Actor,
  id: number,
  content: string,
  signal: AbortSignal | undefined,
  inPieces: boolean,
): AsyncGenerator<AnswerEvent, Message, undefined> {
  const began = performance.now();
  const chat = await db.tutorSession.findFirst({
    where: { ...ownChats(actor), number: id },
    include: { messages: { orderBy: { id: 'desc' }, take: REMEMBERED, select: { role: true, text: true } } },
  });
  if (chat === null) throw noChat(id);
  const mastery =
    chat.chapter_id === null
      ? null
      : await db.chapterMastery.findUnique({
          where: { user_id_chapter_id: { user_id: actor.id, chapter_id: chat.chapter_id } },
          select: { mastery_level: true },
        });
  const history = chat.messages.toReversed().map(({ role, text }) => ({ role, content: text }));
  let tokens = 0;
  let grounded: Grounded | undefined;
  const answered = yield* paidSteps(
    actor,
    async () =>
      (grounded = await groundedAnswer({
        actor,
        session_type: z.enum(sessionTypes).parse(chat.session_type),
        paragraph_id: chat.paragraph_id,
        chapter_id: chat.chapter_id,
        language: asLanguage(chat.language),
        mastery_level: mastery?.mastery_level ?? null,
        messages: [...history, { role: 'user', content }],
        onUsage: (used) => {
          tokens = used;
        },
      })),
    signal,
    inPieces,
  );
  const row = await keep(chat.id, content, answered, grounded, {
    title: chat.title === '' ? shortTitle(content) : chat.title,
    tokens,
    took_ms: Math.round(performance.now() - began),
  });
  if (row === null) throw noChat(id);
  return asMessage(row);
}

interface Spent {
  title: string;
  tokens: number;
  took_ms: number;
}

/** Both sides at once; null where the chat was deleted meanwhile. */
async function keep(
  session_id: string,
  content: string,
  { text, model_used }: TutorAnswer,
  grounded: Grounded | undefined,
  { title, tokens, took_ms }: Spent,
) {
  try {
    return await inTransaction(async (tx) => {
      await tx.tutorMessage.create({ data: { session_id, role: 'user', text: content } });
      await tx.tutorSession.update({ where: { id: session_id }, data: { title } });
      return tx.tutorMessage.create({
        data: {
          session_id,
          role: 'assistant',
          text: grounded?.tidy(text) ?? text,
          model_used,
          citations: asJson(grounded?.citationsOf(text, model_used) ?? []),
          // A model that failed took tokens too, but the coach's answer did not.
          tokens_used: model_used === COACH ? 0 : tokens,
          processing_time_ms: took_ms,
        },
      });
    });
  } catch (error) {
    if (error instanceof Prisma.PrismaClientKnownRequestError && ['P2003', 'P2025'].includes(error.code))
      return null;
    throw toAppError(error);
  }
}

/** The whole answer, when it is ready. */
export const say = (actor: Actor, id: number, content: string): Promise<Message> =>
  outcome(sayInSteps(actor, id, content, undefined, false));
