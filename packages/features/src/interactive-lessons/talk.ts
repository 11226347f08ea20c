/** A learner's conversation with an avatar: begun, continued by text or voice, and ended. */
import type { Actor } from '@talaffuz/core/actor';
import { AppError } from '@talaffuz/core/errors';
import type { UploadedFile } from '@talaffuz/core/upload/receive-upload';
import { db } from '@talaffuz/db/client';
import type { z } from 'zod';
import type { SkipQuery } from '../api/lists.ts';
import { plain } from '../api/plain.ts';
import { requireOpen } from '../auth/premium.ts';
import { avatars, defaultAvatar, findAvatar, type Avatar } from '../avatars/avatars.ts';
import { keepingUpload } from '../files/service.ts';
import { requireLeft } from '../quotas/service.ts';
import { assessText } from '../speech/pronunciation.ts';
import { requireSpeech, speakAnswer, transcribeUpload } from '../speech/service.ts';
import { answer } from '../tutor/answer.ts';
import type { Reply } from '../tutor/schema.ts';
import { asReply } from '../tutor/service.ts';
import { interactiveLessons } from './resource.ts';
import type { assessed, interaction, started, StartInput } from './schema.ts';

/** Turns that are sent along with the next message; the token budget cuts further. */
const REMEMBERED_TURNS = 20;

/** The lesson that a conversation is begun in, or null for a free one. Throws `not_found`, `permission_denied`. */
async function lessonOf(actor: Actor, id: number | undefined) {
  if (id === undefined) return null;
  const lesson = await db.interactiveLesson.findFirst({
    where: { id, is_active: true, ...interactiveLessons.scope(actor) },
  });
  if (lesson === null) throw new AppError('not_found', `There is no interactive lesson ${String(id)}.`);
  await requireOpen(actor, { premium_only: lesson.is_premium });
  return lesson;
}

function avatarOf(avatar_type: string): Avatar {
  const avatar = findAvatar(avatar_type);
  if (avatar !== undefined) return avatar;
  const msg = `There is no avatar "${avatar_type}"; choose ${avatars.map((one) => one.avatar_type).join(', ')}.`;
  throw new AppError('validation_failed', msg, {
    fields: [{ loc: ['body', 'avatar_type'], msg, type: 'not_found' }],
  });
}

/** Begins a conversation. A lesson brings its topic, difficulty and avatar along. */
export async function startLesson(actor: Actor, input: StartInput): Promise<z.infer<typeof started>> {
  const lesson = await lessonOf(actor, input.lesson_id);
  const avatar =
    lesson === null ? avatarOf(input.avatar_type) : (findAvatar(lesson.avatar_id) ?? defaultAvatar);
  const topic = input.topic === '' ? (lesson?.title ?? '') : input.topic;
  const greeting =
    topic === ''
      ? `${avatar.greeting} What would you like to talk about?`
      : `${avatar.greeting} Let us talk about: ${topic}.`;
  const row = await db.conversation.create({
    data: {
      user_id: actor.id,
      interactive_lesson_id: lesson?.id ?? null,
      lesson_type: input.lesson_type,
      topic,
      difficulty: lesson?.difficulty ?? input.difficulty,
      avatar_type: avatar.avatar_type,
      greeting,
    },
  });
  const audio = await speakAnswer(actor, { text: greeting, language: avatar.voice });
  return asStarted(row, audio?.url ?? null);
}

type Conversation = Awaited<ReturnType<typeof conversationOf>>;

function asStarted(row: Conversation, audio_url: string | null): z.infer<typeof started> {
  const { id, user_id, lesson_type, topic, difficulty, avatar_type, greeting, interactive_lesson_id } = row;
  return {
    id,
    user_id,
    lesson_type,
    topic,
    difficulty,
    started_at: row.started_at.toISOString(),
    status: row.status === 'active' ? 'in_progress' : 'ended',
    avatar_type,
    greeting,
    avatar_name: (findAvatar(avatar_type) ?? defaultAvatar).avatar_name,
    audio_url,
    lesson_id: interactive_lesson_id,
  };
}

async function conversationOf(actor: Actor, id: number) {
  const row = await db.conversation.findFirst({ where: { id, user_id: actor.id } });
  if (row === null) throw new AppError('not_found', `There is no lesson session ${String(id)} of yours.`);
  return row;
}

async function activeConversation(actor: Actor, id: number): Promise<Conversation> {
  const row = await conversationOf(actor, id);
  if (row.status === 'active') return row;
  throw new AppError('conflict', `Lesson session ${String(id)} has ended; start the lesson again to go on.`);
}

export async function readConversation(actor: Actor, id: number) {
  return asStarted(await conversationOf(actor, id), null);
}

export async function endConversation(actor: Actor, id: number) {
  const { id: known } = await conversationOf(actor, id);
  const row = await db.conversation.update({ where: { id: known }, data: { status: 'ended' } });
  return asStarted(row, null);
}

/** The learner's message, the avatar's reply, and both written down. */
async function turn(actor: Actor, row: Conversation, message: string, spoken: boolean) {
  const before = await db.conversationTurn.findMany({
    where: { conversation_id: row.id },
    orderBy: { id: 'desc' },
    take: REMEMBERED_TURNS,
    select: { user_message: true, ai_response: true },
  });
  const avatar = findAvatar(row.avatar_type) ?? defaultAvatar;
  const answered = await answer({
    actor,
    messages: [
      ...before.reverse().flatMap(({ user_message, ai_response }) => [
        { role: 'user' as const, content: user_message },
        { role: 'assistant' as const, content: ai_response },
      ]),
      { role: 'user', content: message },
    ],
    persona: {
      style: avatar.style,
      topic: row.topic === '' ? row.lesson_type : row.topic,
      difficulty: row.difficulty,
    },
  });
  const [kept] = await db.$transaction([
    db.conversationTurn.create({
      data: {
        conversation_id: row.id,
        user_message: message,
        ai_response: answered.text,
        spoken,
        model_used: answered.model_used,
        suggestions: answered.suggestions,
      },
    }),
    db.conversation.update({ where: { id: row.id }, data: { last_activity_at: new Date() } }),
  ]);
  return { avatar, answered, kept };
}

/** `speak`: with the reply's audio. */
export async function sendMessage(actor: Actor, id: number, message: string): Promise<Reply> {
  const row = await activeConversation(actor, id);
  const { avatar, answered } = await turn(actor, row, message, false);
  const audio = await speakAnswer(actor, { ...answered, language: avatar.voice });
  return asReply(answered, avatar, audio?.url ?? null);
}

/** The conversation, when what is said next can be heard and answered; else the recording is dropped. */
const readyToListen = (actor: Actor, id: number, upload: UploadedFile): Promise<Conversation> =>
  keepingUpload(upload, async () => {
    const row = await activeConversation(actor, id);
    await requireLeft(actor, 'gpt4o_requests');
    return row;
  });

/** The same by voice. Throws `no_speech` for silence, which costs nothing. */
export async function sendAudio(actor: Actor, id: number, upload: UploadedFile, signal: AbortSignal) {
  const row = await readyToListen(actor, id, upload);
  const { text } = await transcribeUpload(actor, upload, { signal, check: requireSpeech });
  const { avatar, answered } = await turn(actor, row, text, true);
  const audio = await speakAnswer(actor, { ...answered, language: avatar.voice }, signal);
  return { ...asReply(answered, avatar, audio?.url ?? null), transcript: text };
}

type TurnRow = Awaited<ReturnType<typeof turn>>['kept'];

function asInteraction({ conversation_id, ...row }: TurnRow): z.infer<typeof interaction> {
  return plain({ ...row, session_id: conversation_id }) as z.infer<typeof interaction>;
}

/** One turn, by text or, where there is none, by voice. */
export async function interact(
  actor: Actor,
  id: number,
  text: string,
  upload: UploadedFile | null,
  signal: AbortSignal,
): Promise<z.infer<typeof interaction>> {
  if (upload === null) {
    const row = await activeConversation(actor, id);
    if (text !== '') return asInteraction((await turn(actor, row, text, false)).kept);
    throw new AppError('field_missing', 'The form has neither user_input nor audio_file; send one of them.');
  }
  const row = await readyToListen(actor, id, upload);
  const { text: heard } = await transcribeUpload(actor, upload, { signal, check: requireSpeech });
  return asInteraction((await turn(actor, row, heard, true)).kept);
}

export async function listInteractions(actor: Actor, id: number, { skip, limit }: SkipQuery) {
  const { id: conversation_id } = await conversationOf(actor, id);
  const where = { conversation_id };
  const [rows, total] = await Promise.all([
    db.conversationTurn.findMany({ where, orderBy: { id: 'asc' }, skip, take: limit }),
    db.conversationTurn.count({ where }),
  ]);
  return { rows: rows.map(asInteraction), total };
}

/** One `pronunciation_analysis`. Of a word that stands twice the lower score is told. */
export async function assessPronunciation(
  actor: Actor,
  expected_text: string,
  upload: UploadedFile,
  signal: AbortSignal,
): Promise<z.infer<typeof assessed>> {
  const { attempt, heard } = await assessText(actor, upload, expected_text, signal);
  const word_scores: Record<string, number> = {};
  for (const { text, score } of attempt.result?.words ?? []) {
    const word = text.toLowerCase();
    word_scores[word] = Math.min(score, word_scores[word] ?? 100);
  }
  return {
    recognized_text: heard,
    pronunciation_score: attempt.overall_score ?? 0,
    feedback: attempt.llm_feedback,
    word_scores,
    attempt_id: attempt.attempt_id,
  };
}
