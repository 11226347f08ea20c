/** Whisper by transformers.js, which runs the hub's ONNX graphs on ONNX Runtime. */
import path from 'node:path';
import { env as library, LogLevel, pipeline } from '@huggingface/transformers';
import { z } from 'zod';
import { env } from '@talaffuz/core/env';
import { modelRoots, type WhisperFiles } from './find-whisper.ts';

export interface WhisperModel {
  readonly name: string;
  /** Longest audio that it hears at once, in seconds: 30 for all of OpenAI's. */
  readonly window_s: number;
  /**
   * The words of at most `window_s` of speech, 16 kHz mono, −1…1. A multilingual model takes them for `language`
   * (ISO 639, default en); one for English alone ignores it.
   */
  transcribe(samples: Float32Array, language?: string): Promise<string>;
}

/** More tokens a second than anybody speaks: a model that repeats itself is stopped there. */
const TOKENS_PER_SECOND = 12;

/** Never asks the network: what it loads was found on the disk. */
export async function loadWhisper(
  { name, folder, dtype }: WhisperFiles,
  threads: number,
): Promise<WhisperModel> {
  library.allowRemoteModels = false;
  library.localModelPath = path.dirname(folder);
  library.logLevel = LogLevel.ERROR;
  const recognize = await pipeline('automatic-speech-recognition', path.basename(folder), {
    dtype,
    device: 'cpu',
    session_options: { intraOpNumThreads: threads, interOpNumThreads: 1, logSeverityLevel: 3 },
  });
  const extractor = z
    .object({ chunk_length: z.number() })
    .parse(recognize.processor.feature_extractor?.config);
  const generation = z
    .object({ is_multilingual: z.boolean().nullish() })
    .parse(JSON.parse(JSON.stringify(recognize.model.generation_config ?? {})));
  return {
    name,
    window_s: extractor.chunk_length,
    async transcribe(samples, language = 'en') {
      const answer = await recognize(samples, {
        max_new_tokens: Math.ceil(8 + (samples.length / 16_000) * TOKENS_PER_SECOND),
        ...(generation.is_multilingual === true ? { language, task: 'transcribe' } : {}),
      });
      return answer.text.trim();
    },
  };
}

/** Fetches the model into the first models folder, for the `models` command and where WHISPER_DOWNLOAD allows it. */
export async function downloadWhisper(name = env().WHISPER_MODEL): Promise<string> {
  const [root = ''] = modelRoots();
  library.allowRemoteModels = true;
  library.remoteHost = env().WHISPER_HUB;
  library.localModelPath = root;
  library.cacheDir = root;
  // The pipeline asks for every file that it needs; the cache keeps each under its own name.
  const loaded = await pipeline('automatic-speech-recognition', name, { dtype: 'q8', device: 'cpu' });
  await loaded.dispose();
  return path.join(root, name);
}
