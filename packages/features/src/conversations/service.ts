/** Chats with the tutor: each belongs to one user, whom alone it exists for. */
import type { Actor } from '@talaffuz/core/actor';
import { AppError } from '@talaffuz/core/errors';
import { db } from '@talaffuz/db/client';
import type { Prisma } from '@talaffuz/db/generated/client';
import { answerFeedback } from '../tutor/schema.ts';
import { speechUrl } from '../speech/store.ts';
import type { ChangeFields, ChatSession } from './schema.ts';

const TITLE = 'New chat';
/** A chat shows its newest messages; what is older is kept, but nobody scrolls so far. */
export const SHOWN_MESSAGES = 200;

export const withMessages = {
  messages: { orderBy: { id: 'desc' }, take: SHOWN_MESSAGES },
} as const satisfies Prisma.TutorSessionInclude;

type SessionRow = Prisma.TutorSessionGetPayload<object>;
type MessageRow = Prisma.TutorMessageGetPayload<object>;

/** `messages` newest first, as they are read. */
export function asSession(row: SessionRow, messages: readonly MessageRow[] = []): ChatSession {
  const { id, user_id, title, status, created_at } = row;
  return {
    id,
    user_id,
    title,
    status,
    created_at: created_at.toISOString(),
    messages: messages.toReversed().map((message) => ({
      id: message.id,
      role: message.role,
      text: message.text,
      audio_url: message.speech_id === null ? null : speechUrl(message.speech_id),
      analysis: message.analysis === null ? null : answerFeedback.parse(message.analysis),
      model_used: message.model_used,
      created_at: message.created_at.toISOString(),
    })),
  };
}

const uuid = /^[\da-f]{8}-?(?:[\da-f]{4}-?){3}[\da-f]{12}$/i;

/** The condition that finds somebody's chat. Throws `not_found` for what is no chat's id. */
export function whereOwn(actor: Actor, id: string) {
  if (!uuid.test(id)) throw noSession(id);
  return { id, user_id: actor.id };
}

export const noSession = (id: string): AppError =>
  new AppError('not_found', `There is no chat ${id} of yours.`);

export async function listSessions(actor: Actor, { skip, limit }: { skip: number; limit: number }) {
  const where = { user_id: actor.id, session_type: null };
  const [rows, count] = await Promise.all([
    db.tutorSession.findMany({
      where,
      orderBy: [{ created_at: 'desc' }, { id: 'desc' }],
      skip,
      take: limit,
    }),
    db.tutorSession.count({ where }),
  ]);
  return { sessions: rows.map((row) => asSession(row)), count };
}

export async function createSession(actor: Actor, title = TITLE): Promise<ChatSession> {
  return asSession(await db.tutorSession.create({ data: { user_id: actor.id, title } }));
}

export async function readSession(actor: Actor, id: string): Promise<ChatSession> {
  const row = await db.tutorSession.findFirst({ where: whereOwn(actor, id), include: withMessages });
  if (row === null) throw noSession(id);
  return asSession(row, row.messages);
}

/** Changes a chat of the actor's in one statement, so that one deleted meanwhile is simply not there. */
async function changeOwn(
  actor: Actor,
  id: string,
  data: Prisma.TutorSessionUpdateManyMutationInput,
): Promise<void> {
  const { count } = await db.tutorSession.updateMany({ where: whereOwn(actor, id), data });
  if (count === 0) throw noSession(id);
}

export async function changeSession(
  actor: Actor,
  id: string,
  { title, status }: ChangeFields,
): Promise<ChatSession> {
  await changeOwn(actor, id, {
    ...(title === undefined ? {} : { title }),
    ...(status === undefined ? {} : { status }),
  });
  return readSession(actor, id);
}

export async function deleteSession(actor: Actor, id: string) {
  const { count } = await db.tutorSession.deleteMany({ where: whereOwn(actor, id) });
  if (count === 0) throw noSession(id);
  return { status: 'deleted', id };
}

/** Forgets what was said. */
export async function resetSession(actor: Actor, id: string): Promise<ChatSession> {
  await changeOwn(actor, id, { status: 'idle' });
  await db.tutorMessage.deleteMany({ where: { session: whereOwn(actor, id) } });
  return readSession(actor, id);
}
