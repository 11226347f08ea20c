/** The jobs of the speech queue: scoring an attempt, and speaking a sentence for the library. */
import path from 'node:path';
import { AppError, toAppError } from '@talaffuz/core/errors';
import { storage } from '@talaffuz/core/storage/storage';
import { inTransaction } from '@talaffuz/db/client';
import { saveReferenceAudio, sentenceToSpeak } from '@talaffuz/features/library/reference-audio';
import { complete, fail, startScoring } from '@talaffuz/features/practice/service';
import { referenceAudio, scoreAttempt } from '@talaffuz/jobs/contracts';
import { handle, type JobHandler } from '@talaffuz/jobs/handler';
import type { Assessment } from '@talaffuz/speech/assessment';
import { synthesize } from '@talaffuz/tts/synthesize';
import type { SpeechEngine } from '../engine.ts';

export function speechHandlers(engine: SpeechEngine): JobHandler[] {
  return [
    handle(scoreAttempt, {
      async run({ payload: { attempt_id }, signal, finish }) {
        const work = await startScoring(attempt_id);
        // Cancelled or deleted since it was queued.
        if (work === null) return {};
        const result = await assessStored(engine, attempt_id, work, signal);
        await inTransaction(async (tx) => {
          await complete(tx, attempt_id, result);
          await finish(tx, {});
        });
        return {};
      },
      async onFailed(tx, { attempt_id }, error) {
        await fail(tx, attempt_id, error.code, error.message);
      },
    }),
    handle(referenceAudio, {
      async run({ payload: { sentence_id, voice }, signal }) {
        const text = await sentenceToSpeak(sentence_id, voice);
        if (text === null) return {};
        const { wav, engine: speaker } = await synthesize(text, { voice, signal });
        await saveReferenceAudio(sentence_id, voice, text, wav, speaker);
        return {};
      },
    }),
  ];
}

async function assessStored(
  engine: SpeechEngine,
  attemptId: number,
  { text, phones, file }: { text: string; phones: string | null; file: { key: string } },
  signal: AbortSignal,
): Promise<Assessment> {
  const copy = await (await storage()).localPath(file.key, signal);
  try {
    const request = { id: String(attemptId), audio: copy.path, text };
    return await engine.assess(phones === null ? request : { ...request, phones }, signal);
  } catch (error) {
    throw forTheLearner(toAppError(error), path.basename(copy.path));
  } finally {
    await copy.release();
  }
}

/** The name that storage gave the file means nothing to the person who recorded it. */
function forTheLearner(error: AppError, storedName: string): AppError {
  const sentence = error.message.replaceAll(`${storedName}: `, '').replaceAll(storedName, 'the recording');
  return new AppError(error.code, sentence.charAt(0).toUpperCase() + sentence.slice(1), { cause: error });
}
