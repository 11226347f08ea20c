/** Chats about textbooks: rows of the tutor's chats with a type. Each belongs to one user, whom alone it exists for. */
import type { Actor } from '@talaffuz/core/actor';
import { AppError, wrongField } from '@talaffuz/core/errors';
import { db, type Prisma } from '@talaffuz/db/client';
import { z } from 'zod';
import { ofPage } from '../api/lists.ts';
import { findChapter, findParagraph } from '../textbooks/scope.ts';
import { readerLanguage } from '../users/reader-language.ts';
import {
  citation,
  languages,
  sessionTypes,
  type Language,
  type ListQuery,
  type Message,
  type NewSession,
  type Session,
} from './schema.ts';

const SHOWN_MESSAGES = 200;

export const ownChats = (actor: Actor) => ({ user_id: actor.id, session_type: { not: null } });

const fields = {
  id: true,
  number: true,
  session_type: true,
  paragraph_id: true,
  chapter_id: true,
  title: true,
  language: true,
  created_at: true,
} satisfies Prisma.TutorSessionSelect;
type Row = Prisma.TutorSessionGetPayload<{ select: typeof fields }>;

export const asLanguage = (text: string): Language => languages.find((one) => one === text) ?? 'en';

export const noChat = (id: number) => new AppError('not_found', `There is no chat ${String(id)} of yours.`);

interface Told {
  session_id: string;
  message_count: number;
  tokens: number;
  last_message_at: Date | null;
}

/** Counts and levels of so many chats in two queries. */
async function views(actor: Actor, rows: readonly Row[]): Promise<Session[]> {
  const chapters = rows.flatMap(({ chapter_id }) => (chapter_id === null ? [] : [chapter_id]));
  const [told, levels] = await Promise.all([
    db.$queryRaw<Told[]>`
      SELECT session_id, count(*)::int AS message_count, sum(tokens_used)::int AS tokens,
             max(created_at) AS last_message_at
      FROM tutor_messages WHERE session_id = ANY(${rows.map(({ id }) => id)}::uuid[]) GROUP BY session_id`,
    db.chapterMastery.findMany({
      where: { user_id: actor.id, chapter_id: { in: chapters } },
      select: { chapter_id: true, mastery_level: true },
    }),
  ]);
  return rows.map((row) => {
    const said = told.find(({ session_id }) => session_id === row.id);
    return {
      id: row.number,
      session_type: z.enum(sessionTypes).parse(row.session_type),
      paragraph_id: row.paragraph_id,
      chapter_id: row.chapter_id,
      title: row.title === '' ? null : row.title,
      mastery_level: levels.find(({ chapter_id }) => chapter_id === row.chapter_id)?.mastery_level ?? null,
      language: asLanguage(row.language),
      message_count: said?.message_count ?? 0,
      total_tokens_used: said?.tokens ?? 0,
      last_message_at: said?.last_message_at?.toISOString() ?? null,
      created_at: row.created_at.toISOString(),
    };
  });
}

const view = async (actor: Actor, row: Row): Promise<Session> => {
  const [one] = await views(actor, [row]);
  if (one === undefined) throw noChat(row.number);
  return one;
};

/** Throws `not_found` for a paragraph that the actor may not read, `validation_failed` where both do not fit. */
export async function createChat(actor: Actor, input: NewSession): Promise<Session> {
  const { session_type, paragraph_id = null, language } = input;
  const paragraph = paragraph_id === null ? null : await findParagraph(db, actor, paragraph_id);
  const chapter_id = paragraph?.chapter_id ?? input.chapter_id ?? null;
  if (input.chapter_id != null && input.chapter_id !== chapter_id) {
    throw wrongField(
      'chapter_id',
      `Paragraph ${String(paragraph_id)} is of chapter ${String(chapter_id)}; leave chapter_id out.`,
    );
  }
  if (paragraph === null && chapter_id !== null) await findChapter(db, actor, chapter_id);
  const row = await db.tutorSession.create({
    data: {
      user_id: actor.id,
      title: '',
      session_type,
      paragraph_id,
      chapter_id,
      language: language ?? asLanguage(await readerLanguage(actor)),
    },
    select: fields,
  });
  return view(actor, row);
}

/** Newest first. */
export async function listChats(actor: Actor, query: ListQuery) {
  const { paragraph_id } = query;
  const where = { ...ownChats(actor), ...(paragraph_id === undefined ? {} : { paragraph_id }) };
  const [rows, total] = await Promise.all([
    db.tutorSession.findMany({ where, orderBy: { number: 'desc' }, select: fields, ...ofPage(query) }),
    db.tutorSession.count({ where }),
  ]);
  return { rows: await views(actor, rows), total };
}

type MessageRow = Prisma.TutorMessageGetPayload<object>;

export const asMessage = (row: MessageRow): Message => ({
  id: row.id,
  role: row.role,
  content: row.text,
  citations: z.array(citation).parse(row.citations),
  tokens_used: row.tokens_used,
  model_used: row.model_used,
  processing_time_ms: row.processing_time_ms,
  created_at: row.created_at.toISOString(),
});

export async function readChat(actor: Actor, id: number) {
  const row = await db.tutorSession.findFirst({
    where: { ...ownChats(actor), number: id },
    select: { ...fields, messages: { orderBy: { id: 'desc' }, take: SHOWN_MESSAGES } },
  });
  if (row === null) throw noChat(id);
  return { ...(await view(actor, row)), messages: row.messages.toReversed().map(asMessage) };
}

/** With its messages, for good. */
export async function deleteChat(actor: Actor, id: number): Promise<void> {
  const { count } = await db.tutorSession.deleteMany({ where: { ...ownChats(actor), number: id } });
  if (count === 0) throw noChat(id);
}
