/** The operations of `/ai` that are more than one step. */
import type { Actor } from '@talaffuz/core/actor';
import { AppError } from '@talaffuz/core/errors';
import type { UploadedFile } from '@talaffuz/core/upload/receive-upload';
import type { z } from 'zod';
import { defaultAvatar, type Avatar } from '../avatars/avatars.ts';
import { keepingUpload } from '../files/service.ts';
import { left, requireLeft } from '../quotas/service.ts';
import { assessText, isUnusable } from '../speech/pronunciation.ts';
import { requireSpeech, speakAnswer, transcribeUpload } from '../speech/service.ts';
import { analyzeAnswer } from './analysis.ts';
import { answer, type TutorAnswer } from './answer.ts';
import type { Correction } from './grammar.ts';
import type { pronunciationAnswer, Reply, VoiceFields, voiceAnswer } from './schema.ts';

export const asReply = (answered: TutorAnswer, avatar: Avatar, audio_url: string | null): Reply => ({
  text: answered.text,
  audio_url,
  avatar_type: avatar.avatar_type,
  avatar_name: avatar.avatar_name,
  suggestions: answered.suggestions,
  model_used: answered.model_used,
});

/** One question, one answer; nothing is kept. */
export async function ask(
  actor: Actor,
  { prompt, speak }: { prompt: string; speak: boolean },
): Promise<Reply> {
  const answered = await answer({ actor, messages: [{ role: 'user', content: prompt }] });
  const audio = speak ? await speakAnswer(actor, answered) : null;
  return asReply(answered, defaultAvatar, audio?.url ?? null);
}

const asSentence = ({ original, suggestion, explanation }: Correction): string =>
  suggestion === null ? `“${original}”: ${explanation}` : `“${original}” → “${suggestion}”: ${explanation}`;

/**
 * Speech in, speech out: what was said, what is to say of it, and the tutor's answer with its audio. Each of the three
 * quotas is charged for its part; silence and failures cost nothing.
 */
export async function voiceLoop(
  actor: Actor,
  upload: UploadedFile,
  { language, reference_text }: VoiceFields,
  signal: AbortSignal,
): Promise<z.infer<typeof voiceAnswer>> {
  await keepingUpload(upload, async () => {
    // Told before anything is paid for.
    await requireLeft(actor, 'gpt4o_requests');
    await requireLeft(actor, 'tts_chars');
  });
  const transcript = await transcribeUpload(actor, upload, { signal, check: requireSpeech });
  const feedback = await analyzeAnswer(
    { user_response: transcript.text, reference_text, feedback_types: ['all'], language },
    { duration_s: transcript.duration_s },
  );
  const answered = await answer(
    { actor, messages: [{ role: 'user', content: transcript.text }], language },
    signal,
  );
  const audio = await speakAnswer(actor, answered, signal);
  return {
    transcript: transcript.text,
    ai_text: answered.text,
    corrections: feedback.grammar.corrections.map(asSentence),
    advice: feedback.overall.next_steps,
    audio_url: audio?.url ?? null,
    feedback,
    quotas: await left(actor),
    timestamp: new Date().toISOString(),
    model_used: answered.model_used,
  };
}

/** A recording that cannot be scored is told in `error`, as the contract has it; its quota is given back. */
export async function pronunciation(
  actor: Actor,
  upload: UploadedFile,
  reference_text: string,
  signal: AbortSignal,
): Promise<z.infer<typeof pronunciationAnswer>> {
  try {
    const { attempt, heard } = await assessText(actor, upload, reference_text, signal);
    return {
      accuracy_score: attempt.accuracy_score,
      reference_text,
      transcribed_text: heard,
      error: null,
      attempt_id: attempt.attempt_id,
      words: (attempt.result?.words ?? []).map(({ text, score, error }) => ({ text, score, error })),
    };
  } catch (error) {
    if (!(error instanceof AppError) || !isUnusable(error.code)) throw error;
    return {
      accuracy_score: null,
      reference_text,
      transcribed_text: '',
      error: error.message,
      attempt_id: null,
      words: [],
    };
  }
}
