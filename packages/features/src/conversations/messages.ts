/** A message to the tutor and the answer, piece by piece: the one place where both are written down. */
import type { Actor } from '@talaffuz/core/actor';
import { AppError } from '@talaffuz/core/errors';
import type { UploadedFile } from '@talaffuz/core/upload/receive-upload';
import { db, inTransaction } from '@talaffuz/db/client';
import { asJson } from '@talaffuz/db/json';
import { keepingUpload } from '../files/service.ts';
import { requireLeft } from '../quotas/service.ts';
import { requireSpeech, speakAnswer, transcribeUpload } from '../speech/service.ts';
import { analyzeAnswer } from '../tutor/analysis.ts';
import { answerInSteps, type AnswerEvent, type TutorAnswer } from '../tutor/answer.ts';
import type { AnswerFeedback } from '../tutor/schema.ts';
import type { Exchange, MessageFields } from './schema.ts';
import { noSession, readSession, whereOwn } from './service.ts';

/** Messages that are looked at for the token budget. */
const REMEMBERED = 60;
/** A chat without a title of its own is called by how it began. */
const TITLE_LENGTH = 60;

/** What the learner said, written or spoken; told before the answer begins. */
export interface Heard {
  type: 'heard';
  text: string;
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
 * The answer to a message in steps; what the generator returns is the whole exchange. An answer that is stopped is kept
 * as far as it came; one that failed leaves no message at all. Throws `not_found`, `conflict` (archived), `field_missing`
 * (neither text nor recording), `no_speech`, `quota_spent`.
 */
export async function* sendInSteps(
  actor: Actor,
  id: string,
  fields: MessageFields,
  upload: UploadedFile | null,
  signal: AbortSignal,
  inPieces: boolean,
): AsyncGenerator<AnswerEvent | Heard, Exchange, undefined> {
  const before = await checked(upload, async () => {
    const row = await openSession(actor, id);
    if (upload === null && fields.text === '') {
      throw new AppError('field_missing', 'The form has neither text nor audio_file; send one of them.');
    }
    await requireLeft(actor, 'gpt4o_requests');
    return row;
  });
  const heard =
    upload === null ? null : await transcribeUpload(actor, upload, { signal, check: requireSpeech });
  const text = heard?.text ?? fields.text;
  const { language, reference_text } = fields;
  const analysis = await analyzeAnswer(
    { user_response: text, reference_text, feedback_types: ['all'], language },
    heard === null ? undefined : { duration_s: heard.duration_s },
  );
  yield { type: 'heard', text, analysis };

  await db.tutorSession.updateMany({ where: { id: before.id }, data: { status: 'active' } });
  try {
    const history = before.messages.toReversed().map(({ role, text: content }) => ({ role, content }));
    const answered = yield* answerInSteps(
      { actor, messages: [...history, { role: 'user', content: text }], language },
      signal,
      inPieces,
    );
    const speech = fields.speak && !answered.stopped ? await speakAnswer(actor, answered, signal) : null;
    const titled = before.messages.length === 0 && before.title === 'New chat' ? shortTitle(text) : null;
    await keep(before.id, titled, text, analysis, answered, speech?.id ?? null);
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

const checked = <Result>(upload: UploadedFile | null, work: () => Promise<Result>): Promise<Result> =>
  upload === null ? work() : keepingUpload(upload, work);

const shortTitle = (text: string): string =>
  text.length <= TITLE_LENGTH ? text : `${text.slice(0, TITLE_LENGTH - 1).trimEnd()}…`;

async function keep(
  session_id: string,
  title: string | null,
  text: string,
  analysis: AnswerFeedback,
  answered: TutorAnswer,
  speech_id: number | null,
): Promise<void> {
  await inTransaction(async (tx) => {
    await tx.tutorMessage.create({
      data: { session_id, role: 'user', text, analysis: asJson(analysis) },
    });
    await tx.tutorMessage.create({
      data: {
        session_id,
        role: 'assistant',
        text: answered.text,
        model_used: answered.model_used,
        speech_id,
      },
    });
    // Back to rest with its messages, so that whoever reads the answer finds the chat so.
    await tx.tutorSession.update({
      where: { id: session_id },
      data: { status: 'idle', ...(title === null ? {} : { title }) },
    });
  });
}

/** The same at once. */
export async function send(
  actor: Actor,
  id: string,
  fields: MessageFields,
  upload: UploadedFile | null,
  signal: AbortSignal,
): Promise<Exchange> {
  const steps = sendInSteps(actor, id, fields, upload, signal, false);
  for (;;) {
    const step = await steps.next();
    if (step.done === true) return step.value;
  }
}
