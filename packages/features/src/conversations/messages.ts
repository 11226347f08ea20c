/** A message to the tutor and the answer, piece by piece: the one place where both are written down. */
import type { Actor } from '@talaffuz/core/actor';
import { AppError, toAppError } from '@talaffuz/core/errors';
import type { UploadedFile } from '@talaffuz/core/upload/receive-upload';
import { db, inTransaction } from '@talaffuz/db/client';
import { asJson } from '@talaffuz/db/json';
import { speakAnswer } from '../speech/service.ts';
import { analyzeAnswer } from '../tutor/analysis.ts';
import { answerInSteps, outcome, type AnswerEvent, type Heard, type TutorAnswer } from '../tutor/answer.ts';
import { hear } from '../tutor/hear.ts';
import type { AnswerFeedback } from '../tutor/schema.ts';
import type { Exchange, MessageFields } from './schema.ts';
import { noSession, readSession, whereOwn } from './service.ts';

/** Messages that are looked at for the token budget. */
const REMEMBERED = 60;
/** A chat without a title of its own is called by how it began. */
const TITLE_LENGTH = 60;

/** With what is to say of it. */
export interface HeardMessage extends Heard {
  analysis: AnswerFeedback;
}

async function openSession(actor: Actor, id: string) {
  const row = await db.tutorSession.findFirst({
    where: whereOwn(actor, id),
    include: {
      messages: { orderBy: { id: 'desc' }, take: REMEMBERED, select: { role: true, text: true } },
    },
  });
  if (row === null) throw noSession(id);
  if (row.status === 'archived') {
    throw new AppError('conflict', 'This chat is archived; set its status to idle to go on.');
  }
  return row;
}

/**
 * The answer to a message in steps; what the generator returns is the whole exchange. When the learner stops it or goes
 * away, what was said on both sides is kept as far as it came; an answer that failed leaves no message at all. Throws
 * `not_found`, `conflict` (archived), `cancelled` (before the first word), and what `hear` throws.
 */
export async function* sendInSteps(
  actor: Actor,
  id: string,
  fields: MessageFields,
  upload: UploadedFile | null,
  signal: AbortSignal,
  inPieces: boolean,
): AsyncGenerator<AnswerEvent | HeardMessage, Exchange, undefined> {
  const { language, reference_text } = fields;
  const said = { text: fields.text, upload, field: 'text' } as const;
  const { place: before, text, spoken } = await hear(actor, said, () => openSession(actor, id), signal);
  const analysis = await analyzeAnswer(
    { user_response: text, reference_text, feedback_types: ['all'], language },
    spoken,
  );
  yield { type: 'heard', text, analysis };

  await db.tutorSession.updateMany({ where: { id: before.id }, data: { status: 'active' } });
  try {
    const question = {
      session_id: before.id,
      title: before.messages.length === 0 && before.title === 'New chat' ? shortTitle(text) : null,
      text,
      analysis,
    };
    const history = before.messages.toReversed().map(({ role, text: content }) => ({ role, content }));
    let answered: TutorAnswer;
    try {
      answered = yield* answerInSteps(
        { actor, messages: [...history, { role: 'user', content: text }], language },
        signal,
        inPieces,
      );
    } catch (error) {
      if (toAppError(error).code === 'cancelled') await keep(question, null);
      throw error;
    }
    const kept = await keep(question, answered);
    const speech = fields.speak && !answered.stopped ? await speakAnswer(actor, answered, signal) : null;
    if (speech !== null) {
      await db.tutorMessage.updateMany({ where: { id: kept }, data: { speech_id: speech.id } });
    }
    return {
      session: await readSession(actor, before.id),
      assistant: {
        text: answered.text,
        audio_url: speech?.url ?? null,
        model_used: answered.model_used,
        suggestions: answered.suggestions,
      },
      user_analysis: analysis,
    };
  } finally {
    // Also when the reader has left; a chat that was deleted meanwhile does not come back.
    await db.tutorSession.updateMany({
      where: { id: before.id, status: 'active' },
      data: { status: 'idle' },
    });
  }
}

const shortTitle = (text: string): string =>
  text.length <= TITLE_LENGTH ? text : `${text.slice(0, TITLE_LENGTH - 1).trimEnd()}…`;

interface Question {
  session_id: string;
  /** The title that the chat gets by its first message. */
  title: string | null;
  text: string;
  analysis: AnswerFeedback;
}

/** Writes down both sides, or the learner's alone. Returns the number of the last message. */
function keep(
  { session_id, title, text, analysis }: Question,
  answered: TutorAnswer | null,
): Promise<number> {
  return inTransaction(async (tx) => {
    let last = await tx.tutorMessage.create({
      data: { session_id, role: 'user', text, analysis: asJson(analysis) },
    });
    if (answered !== null) {
      const { text: answer, model_used } = answered;
      last = await tx.tutorMessage.create({
        data: { session_id, role: 'assistant', text: answer, model_used },
      });
    }
    // Back to rest with its messages, so that whoever reads the answer finds the chat so.
    await tx.tutorSession.update({
      where: { id: session_id },
      data: { status: 'idle', ...(title === null ? {} : { title }) },
    });
    return last.id;
  });
}

/** The same at once. */
export const send = (
  actor: Actor,
  id: string,
  fields: MessageFields,
  upload: UploadedFile | null,
  signal: AbortSignal,
): Promise<Exchange> => outcome(sendInSteps(actor, id, fields, upload, signal, false));
