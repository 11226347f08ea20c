/** A learner's conversation with an avatar: begun, continued by text or voice, and ended. */
import type { Actor } from '@talaffuz/core/actor';
import { AppError, toAppError, wrongField } from '@talaffuz/core/errors';
import type { UploadedFile } from '@talaffuz/core/upload/receive-upload';
import { db, inTransaction } from '@talaffuz/db/client';
import type { z } from 'zod';
import type { SkipQuery } from '../api/lists.ts';
import { plain } from '../api/plain.ts';
import { requireOpen } from '../auth/premium.ts';
import { avatars, defaultAvatar, findAvatar, type Avatar } from '../avatars/avatars.ts';
import { assessText } from '../speech/pronunciation.ts';
import { speakAnswer } from '../speech/service.ts';
import { answerInSteps, outcome, type AnswerEvent, type Heard, type TutorAnswer } from '../tutor/answer.ts';
import { hear, type Said } from '../tutor/hear.ts';
import type { Reply } from '../tutor/schema.ts';
import { asReply } from '../tutor/service.ts';
import { interactiveLessons } from './resource.ts';
import type { assessed, interacted, InteractFields, interaction, started, StartInput } from './schema.ts';

/** Turns that are sent along with the next message; the token budget cuts further. */
const REMEMBERED_TURNS = 20;
/** A conversation shows its newest turns; what is older is kept, but nobody scrolls so far. */
const SHOWN_TURNS = 100;

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
  throw wrongField('avatar_type', msg, 'not_found');
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

/** The last ones, in their order. */
const newestTurns = async (conversation_id: number, take: number) =>
  (
    await db.conversationTurn.findMany({ where: { conversation_id }, orderBy: { id: 'desc' }, take })
  ).reverse();

type TurnRow = Awaited<ReturnType<typeof newestTurns>>[number];

interface Talked {
  avatar: Avatar;
  answered: TutorAnswer;
  kept: TurnRow;
  audio_url: string | null;
}

interface TalkOptions {
  /** Makes the sound of the reply too. */
  speak: boolean;
  inPieces: boolean;
  signal?: AbortSignal | undefined;
}

/**
 * What the learner says and the avatar's reply in steps. When the learner stops it or goes away, what was said on both
 * sides is kept as far as it came. Throws `not_found`, `conflict` (ended), `cancelled` (before the first word), and what
 * `hear` throws.
 */
export async function* talkInSteps(
  actor: Actor,
  id: number,
  said: Said,
  { speak, inPieces, signal }: TalkOptions,
): AsyncGenerator<AnswerEvent | Heard, Talked, undefined> {
  const { place: row, text, spoken } = await hear(actor, said, () => activeConversation(actor, id), signal);
  yield { type: 'heard', text };
  const before = await newestTurns(row.id, REMEMBERED_TURNS);
  const avatar = findAvatar(row.avatar_type) ?? defaultAvatar;
  const keep = (made: { text: string; model_used: string; suggestions: string[] }): Promise<TurnRow> =>
    inTransaction(async (tx) => {
      await tx.conversation.update({ where: { id: row.id }, data: { last_activity_at: new Date() } });
      return tx.conversationTurn.create({
        data: {
          conversation_id: row.id,
          user_message: text,
          ai_response: made.text,
          spoken: spoken !== undefined,
          model_used: made.model_used,
          suggestions: made.suggestions,
        },
      });
    });
  let answered: TutorAnswer;
  try {
    answered = yield* answerInSteps(
      {
        actor,
        messages: [
          ...before.flatMap(({ user_message, ai_response }) => [
            { role: 'user' as const, content: user_message },
            // Nothing where the learner stopped it before its first word.
            ...(ai_response === '' ? [] : [{ role: 'assistant' as const, content: ai_response }]),
          ]),
          { role: 'user', content: text },
        ],
        persona: {
          style: avatar.style,
          topic: row.topic === '' ? row.lesson_type : row.topic,
          difficulty: row.difficulty,
        },
      },
      signal,
      inPieces,
    );
  } catch (error) {
    if (toAppError(error).code === 'cancelled') await keep({ text: '', model_used: '', suggestions: [] });
    throw error;
  }
  const kept = await keep(answered);
  const audio =
    speak && !answered.stopped
      ? await speakAnswer(actor, { ...answered, language: avatar.voice }, signal)
      : null;
  return { avatar, answered, kept, audio_url: audio?.url ?? null };
}

/** By text, with the reply's audio. */
export async function sendMessage(actor: Actor, id: number, text: string): Promise<Reply> {
  const said = { text, upload: null, field: 'text' } as const;
  const steps = talkInSteps(actor, id, said, { speak: true, inPieces: false });
  const { avatar, answered, audio_url } = await outcome(steps);
  return asReply(answered, avatar, audio_url);
}

/** The same by voice. Throws `no_speech` for silence, which costs nothing. */
export async function sendAudio(actor: Actor, id: number, upload: UploadedFile, signal: AbortSignal) {
  const said = { text: '', upload, field: 'text' } as const;
  const steps = talkInSteps(actor, id, said, { speak: true, inPieces: false, signal });
  const { avatar, answered, kept, audio_url } = await outcome(steps);
  return { ...asReply(answered, avatar, audio_url), transcript: kept.user_message };
}

function asInteraction({ conversation_id, ...row }: TurnRow): z.infer<typeof interaction> {
  return plain({ ...row, session_id: conversation_id }) as z.infer<typeof interaction>;
}

/** One turn, by text or, where there is none, by voice, in steps. */
export async function* interactInSteps(
  actor: Actor,
  id: number,
  { user_input, speak }: InteractFields,
  upload: UploadedFile | null,
  signal: AbortSignal,
  inPieces: boolean,
): AsyncGenerator<AnswerEvent | Heard, z.infer<typeof interacted>, undefined> {
  const said = { text: user_input, upload, field: 'user_input' } as const;
  const { kept, audio_url } = yield* talkInSteps(actor, id, said, { speak, inPieces, signal });
  return { ...asInteraction(kept), audio_url };
}

/** The newest ones in their order: what a conversation shows when it is opened. */
export async function shownTurns(actor: Actor, id: number) {
  const { id: conversation_id } = await conversationOf(actor, id);
  return (await newestTurns(conversation_id, SHOWN_TURNS)).map(asInteraction);
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
