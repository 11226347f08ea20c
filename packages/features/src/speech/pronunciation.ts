/** Pronunciation for `/ai/pronunciation` and interactive lessons: an attempt like any other, and what was heard. */
import type { Actor } from '@talaffuz/core/actor';
import { env } from '@talaffuz/core/env';
import { AppError, errorTable, isErrorCode, type ErrorCode } from '@talaffuz/core/errors';
import type { UploadedFile } from '@talaffuz/core/upload/receive-upload';
import { db } from '@talaffuz/db/client';
import { transcribe } from '@talaffuz/jobs/contracts';
import type { Attempt } from '../practice/schema.ts';
import { submit, waitForAttempt } from '../practice/service.ts';
import { runAndWait } from './wait.ts';

export interface HeardAttempt {
  attempt: Attempt;
  /** By Whisper; without it, the words of the text that the aligner found to be said. */
  heard: string;
}

/**
 * Scores a recording of `text`, which is one `pronunciation_analysis` and stands among the learner's attempts. Throws
 * what the recording lacks (`audio_…`, `no_speech`), `quota_spent`, `unavailable` when no worker was done in time.
 */
export async function assessText(
  actor: Actor,
  upload: UploadedFile,
  text: string,
  signal: AbortSignal,
): Promise<HeardAttempt> {
  const { attempt_id } = await submit(actor, { text }, upload);
  const attempt = await waitForAttempt(actor, attempt_id, env().SPEECH_WAIT_S * 1000, signal);
  if (attempt.error !== null) {
    const { code, message } = attempt.error;
    throw new AppError(isErrorCode(code) ? code : 'internal', message);
  }
  if (attempt.result === null) {
    throw new AppError(
      'unavailable',
      `The recording is not scored yet; look at attempt ${String(attempt_id)} in a moment.`,
    );
  }
  return { attempt, heard: (await heardIn(actor, attempt_id, signal)) ?? saidWords(attempt) };
}

/** Null when it cannot be told: no model, or the worker is busy. It is no reason to fail what was scored. */
async function heardIn(actor: Actor, attempt_id: number, signal: AbortSignal): Promise<string | null> {
  const { file } = await db.attempt.findUniqueOrThrow({
    where: { id: attempt_id },
    select: { file: { select: { key: true } } },
  });
  try {
    const { text } = await runAndWait(transcribe, { key: file.key, language: 'en' }, actor.school_id, signal);
    return text;
  } catch (error) {
    if (error instanceof AppError && error.code !== 'cancelled') return null;
    throw error;
  }
}

const saidWords = ({ result }: Attempt): string =>
  (result?.words ?? [])
    .filter(({ error }) => error !== 'omission')
    .map(({ text }) => text)
    .join(' ');

/** Whether the recording is the reason, and not we. */
export const isUnusable = (code: ErrorCode): boolean => errorTable[code].http === 422;
