/** `talaffuz models`: which models are there, and fetching those that are not shipped. */
import { env } from '@talaffuz/core/env';
import { AppError } from '@talaffuz/core/errors';
import { findEmbedding } from '@talaffuz/worker-speech/embed/find-embedding';
import { findModel } from '@talaffuz/worker-speech/models';
import { findWhisper } from '@talaffuz/worker-speech/whisper/find-whisper';

const missing = (error: unknown): string => {
  if (error instanceof AppError && error.code === 'model_missing') return error.message;
  throw error;
};

function describe(find: () => string): string {
  try {
    return find();
  } catch (error) {
    return missing(error);
  }
}

/** Prints each model with its place, or what is missing. Exit status 0 also when one is: it is an answer. */
export function listModels(write: (line: string) => void): void {
  write(
    `phonemes (scoring): ${describe(() => {
      const { name, version, encoder } = findModel();
      return `${name} ${version}, ${encoder}`;
    })}`,
  );
  write(
    `whisper (speech to text): ${describe(() => {
      const { name, folder, dtype } = findWhisper();
      return `${name} (${dtype}), ${folder}`;
    })}`,
  );
  write(
    `embeddings (textbook chat): ${
      env().EMBEDDING_MODEL === ''
        ? 'none; passages are found by their words alone (EMBEDDING_MODEL)'
        : describe(() => {
            const { name, folder, dtype } = findEmbedding();
            return `${name} (${dtype}), ${folder}`;
          })
    }`,
  );
}

export type ModelKind = 'whisper' | 'embedding';

const kinds = {
  whisper: {
    wanted: () => env().WHISPER_MODEL,
    find: findWhisper,
    // Loaded only when it is needed: the library takes a second.
    download: async (name: string) =>
      (await import('@talaffuz/worker-speech/whisper/whisper-model')).downloadWhisper(name),
  },
  embedding: {
    wanted: () => env().EMBEDDING_MODEL,
    find: findEmbedding,
    download: async (name: string) =>
      (await import('@talaffuz/worker-speech/embed/embedding-model')).downloadEmbedding(name),
  },
} as const;

/**
 * Fetches a model from the hub, unless it is there. Throws AppError `unavailable` without a network, `bad_usage` where it
 * is not said which.
 */
export async function installModel(
  name: string | undefined,
  write: (line: string) => void,
  kind: ModelKind = 'whisper',
): Promise<void> {
  const { find, download } = kinds[kind];
  const wanted = name ?? kinds[kind].wanted();
  if (wanted === '') {
    throw new AppError(
      'bad_usage',
      'Say which embedding model to fetch, such as `npm run models -- install --embedding Xenova/multilingual-e5-small`.',
    );
  }
  const known = describe(() => `${wanted} is installed already in ${find(wanted).folder}.`);
  if (known.includes('installed already')) {
    write(known);
    return;
  }
  write(`Fetching ${wanted}…`);
  try {
    write(`Installed in ${await download(wanted)}.`);
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new AppError(
      'unavailable',
      `${wanted} could not be fetched (${reason.split('\n')[0] ?? ''}); check the network, or copy the model's folder to DATA_DIR/models/${wanted}.`,
      { cause },
    );
  }
}
