/** Sentence embeddings by transformers.js: the mean of the token vectors, of length 1 (Reimers and Gurevych 2019). */
import path from 'node:path';
import { env as library, LogLevel, pipeline } from '@huggingface/transformers';
import { z } from 'zod';
import { env } from '@talaffuz/core/env';
import { modelRoots } from '../whisper/find-whisper.ts';
import type { EmbeddingFiles } from './find-embedding.ts';

export interface EmbedRequest {
  texts: string[];
  /** The E5 models want to be told which of the two a text is; others know no difference. */
  kind: 'query' | 'passage';
}

export interface EmbeddingModel {
  readonly name: string;
  /** One unit vector a text, in their order. */
  embed(request: EmbedRequest): Promise<number[][]>;
}

/** Never asks the network: what it loads was found on the disk. */
export async function loadEmbedding(
  { name, folder, dtype }: EmbeddingFiles,
  threads: number,
): Promise<EmbeddingModel> {
  library.allowRemoteModels = false;
  library.localModelPath = path.dirname(folder);
  library.logLevel = LogLevel.ERROR;
  const extract = await pipeline('feature-extraction', path.basename(folder), {
    dtype,
    device: 'cpu',
    session_options: { intraOpNumThreads: threads, interOpNumThreads: 1, logSeverityLevel: 3 },
  });
  const prefixed = /(^|[/-])e5(-|$)|-e5-/i.test(name);
  return {
    name,
    async embed({ texts, kind }) {
      const inputs = prefixed ? texts.map((text) => `${kind}: ${text}`) : texts;
      const vectors = await extract(inputs, { pooling: 'mean', normalize: true });
      return z.array(z.array(z.number())).parse(vectors.tolist());
    },
  };
}

/** Fetches a model into the first models folder, for the `models` command. */
export async function downloadEmbedding(name: string): Promise<string> {
  const [root = ''] = modelRoots();
  library.allowRemoteModels = true;
  library.remoteHost = env().WHISPER_HUB;
  library.localModelPath = root;
  library.cacheDir = root;
  // The pipeline asks for every file that it needs; the cache keeps each under its own name.
  const loaded = await pipeline('feature-extraction', name, { dtype: 'q8', device: 'cpu' });
  await loaded.dispose();
  return path.join(root, name);
}
