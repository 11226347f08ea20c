/** The jobs of the speech queue: scoring an attempt, writing down what is said, and speaking. */
import path from 'node:path';
import { AppError, toAppError } from '@talaffuz/core/errors';
import { env } from '@talaffuz/core/env';
import { storage } from '@talaffuz/core/storage/storage';
import { inTransaction } from '@talaffuz/db/client';
import { passagesWithout, saveEmbeddings } from '@talaffuz/features/chat/embed';
import { saveReferenceAudio, sentenceToSpeak } from '@talaffuz/features/library/reference-audio';
import { complete, fail, startScoring } from '@talaffuz/features/practice/service';
import { saveSpeech, spokenAlready } from '@talaffuz/features/speech/store';
import {
  embedPassages,
  embedQuestion,
  referenceAudio,
  scoreAttempt,
  speakText,
  transcribe,
} from '@talaffuz/jobs/contracts';
import { handle, type JobHandler } from '@talaffuz/jobs/handler';
import type { Assessment } from '@talaffuz/speech/assessment';
import { synthesize } from '@talaffuz/tts/synthesize';
import { openEmbedder, type Embedder } from '../embed/embedder.ts';
import { findEmbedding } from '../embed/find-embedding.ts';
import type { SpeechEngine } from '../engine.ts';
import { asMp3 } from '../speak/mp3.ts';
import { openTranscriber, type Transcriber } from '../whisper/transcriber.ts';

/** Passages that are embedded at once. */
const EMBED_BATCH = 16;

/** A transcriber and an embedder of one's own are to be closed; they start no process before their first work. */
export function speechHandlers(
  engine: SpeechEngine,
  transcriber: Transcriber = openTranscriber(),
  embedder: Embedder = openEmbedder(),
): JobHandler[] {
  return [
    handle(embedQuestion, {
      async run({ payload: { text }, signal }) {
        const { model, vectors } = await embedder.embed({ texts: [text], kind: 'query' }, signal);
        return { model, vector: vectors[0] ?? [] };
      },
    }),
    handle(embedPassages, {
      async run({ signal }) {
        let embedded = 0;
        if (env().EMBEDDING_MODEL === '') return { embedded };
        const { name } = findEmbedding();
        for (;;) {
          const rows = await passagesWithout(name, EMBED_BATCH);
          if (rows.length === 0) return { embedded };
          const texts = rows.map(({ text }) => text);
          const { model, vectors } = await embedder.embed({ texts, kind: 'passage' }, signal);
          await saveEmbeddings(
            model,
            rows.map(({ id }, i) => ({ id, vector: vectors[i] ?? [] })),
          );
          embedded += rows.length;
        }
      },
    }),
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
    handle(transcribe, {
      async run({ payload: { key, language }, signal }) {
        const copy = await (await storage()).localPath(key, signal);
        try {
          return await transcriber.transcribe({ audio: copy.path, language }, signal);
        } catch (error) {
          throw forTheLearner(toAppError(error), path.basename(copy.path));
        } finally {
          await copy.release();
        }
      },
    }),
    handle(speakText, {
      async run({ payload: { hash, text, voice }, signal }) {
        const known = await spokenAlready(hash);
        if (known !== null) return { speech_id: known.id };
        const { wav, engine: speaker } = await synthesize(text, { voice, signal });
        const mp3 = await asMp3(wav);
        const audio =
          mp3 === null
            ? { bytes: wav, mime: 'audio/wav' as const }
            : { bytes: mp3, mime: 'audio/mpeg' as const };
        return { speech_id: await saveSpeech(hash, audio, speaker) };
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
