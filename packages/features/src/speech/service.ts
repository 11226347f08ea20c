/** Speech to text and text to speech, each charged to its quota and given back when it failed. */
import type { Actor } from '@talaffuz/core/actor';
import { AppError } from '@talaffuz/core/errors';
import { storage } from '@talaffuz/core/storage/storage';
import type { UploadedFile } from '@talaffuz/core/upload/receive-upload';
import { speakText, transcribe, type Transcript } from '@talaffuz/jobs/contracts';
import { paying } from '../quotas/service.ts';
import { speechHash, speechUrl, spokenAlready } from './store.ts';
import { runAndWait } from './wait.ts';
import { languageOfText, voiceOf } from './voices.ts';

/** What a synthesiser says at once; longer texts are refused, longer answers cut at the end of a sentence. */
export const MAX_SPOKEN = 1_000;

/**
 * What is said in an upload, whose bytes are deleted afterwards whatever happens. One `stt_requests`. An empty text means
 * that nobody spoke. Throws `quota_spent`, `model_missing`, `audio_…`, `unavailable`.
 */
export async function transcribeUpload(
  actor: Actor,
  upload: UploadedFile,
  options: { language?: string; signal?: AbortSignal; check?: (heard: Transcript) => void } = {},
): Promise<Transcript> {
  const { language = 'en', signal, check } = options;
  try {
    return await paying(actor, 'stt_requests', 1, async () => {
      const heard = await runAndWait(transcribe, { key: upload.key, language }, actor.school_id, signal);
      // What it throws gives the use back.
      check?.(heard);
      return heard;
    });
  } finally {
    await (await storage()).delete(upload.key);
  }
}

/** Throws `no_speech` for an empty transcript, where somebody waits for an answer to what they said. */
export function requireSpeech({ text }: Transcript): void {
  if (text !== '') return;
  throw new AppError(
    'no_speech',
    'No speech was heard in the recording; check the microphone and say it again.',
  );
}

/**
 * Stored speech of at most MAX_SPOKEN characters, which are charged to `tts_chars` also when it was made before. Throws
 * `quota_spent`, `validation_failed` (no such language), `text_empty`, `unavailable`.
 */
export async function speak(
  actor: Actor,
  text: string,
  language: string,
  signal?: AbortSignal,
): Promise<{ id: number; url: string }> {
  const voice = voiceOf(language);
  const id = await paying(actor, 'tts_chars', text.length, async () => {
    const hash = speechHash(voice, text);
    const known = await spokenAlready(hash);
    if (known !== null) return known.id;
    return (await runAndWait(speakText, { hash, text, voice }, actor.school_id, signal)).speech_id;
  });
  return { id, url: speechUrl(id) };
}

/**
 * An answer of the tutor as speech, its Markdown left out. Null when it cannot be spoken now (quota spent, no worker)
 * or nobody waits for it any more: the text is the answer, and it has its worth without a voice.
 */
export async function speakAnswer(
  actor: Actor,
  answer: { text: string; language: string },
  signal?: AbortSignal,
): Promise<{ id: number; url: string } | null> {
  const text = spokenPart(answer.text);
  if (text === '') return null;
  try {
    return await speak(actor, text, languageOfText(text, answer.language), signal);
  } catch (error) {
    if (
      error instanceof AppError &&
      ['quota_spent', 'unavailable', 'text_empty', 'cancelled'].includes(error.code)
    )
      return null;
    throw error;
  }
}

/** Plain sentences out of Markdown, as many as can be spoken at once. */
export function spokenPart(markdown: string): string {
  const plain = markdown
    .replace(/```[^]*?(```|$)/g, ' ')
    .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/^\s*([#>]+|[-*+]|\d+\.)\s+/gm, '')
    .replace(/[*_`~|]+/g, '')
    .replace(/\s+/g, ' ')
    .trim();
  if (plain.length <= MAX_SPOKEN) return plain;
  const cut = plain.slice(0, MAX_SPOKEN);
  const end = Math.max(cut.lastIndexOf('. '), cut.lastIndexOf('! '), cut.lastIndexOf('? '));
  return end > 0 ? cut.slice(0, end + 1) : cut.slice(0, cut.lastIndexOf(' '));
}
