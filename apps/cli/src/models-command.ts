/** `talaffuz models`: which models are there, and fetching the one that turns speech into text. */
import { env } from '@talaffuz/core/env';
import { AppError } from '@talaffuz/core/errors';
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
}

/** Fetches a Whisper model from the hub, unless it is there. Throws AppError `unavailable` without a network. */
export async function installModel(name: string | undefined, write: (line: string) => void): Promise<void> {
  const wanted = name ?? env().WHISPER_MODEL;
  const known = describe(() => `${wanted} is installed already in ${findWhisper(wanted).folder}.`);
  if (known.includes('installed already')) {
    write(known);
    return;
  }
  write(`Fetching ${wanted}…`);
  // Loaded only here: the library takes a second.
  const { downloadWhisper } = await import('@talaffuz/worker-speech/whisper/whisper-model');
  try {
    write(`Installed in ${await downloadWhisper(wanted)}.`);
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new AppError(
      'unavailable',
      `${wanted} could not be fetched (${reason.split('\n')[0] ?? ''}); check the network, or copy the model's folder to DATA_DIR/models/${wanted}.`,
      { cause },
    );
  }
}
