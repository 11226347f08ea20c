/** Where the Whisper model lies: a folder in the form of the hub's ONNX repositories. */
import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { env } from '@talaffuz/core/env';
import { AppError } from '@talaffuz/core/errors';

export interface WhisperFiles {
  /** What answers call the model: the setting, or the last part of a path. */
  name: string;
  /** Folder that holds `config.json`, as an absolute path. */
  folder: string;
  /** Which of the weights there: 8-bit where they are, which are faster on a CPU and hear as well. */
  dtype: 'q8' | 'fp32';
}

/** Folders in which a model's name is looked for, the first first. */
export function modelRoots(source: NodeJS.ProcessEnv = process.env): string[] {
  const chosen = source['MODELS_DIR'] ?? '';
  return [...(chosen === '' ? [] : [path.resolve(chosen)]), path.join(env().DATA_DIR, 'models')];
}

const needed = ['config.json', 'generation_config.json', 'preprocessor_config.json', 'tokenizer.json'];

/**
 * The model that WHISPER_MODEL names, by path or below MODELS_DIR or DATA_DIR/models.
 * @throws AppError `model_missing`, which says how to install it or which file its folder lacks
 */
export function findWhisper(wanted = env().WHISPER_MODEL): WhisperFiles {
  const places = path.isAbsolute(wanted)
    ? [wanted]
    : [...modelRoots().map((root) => path.join(root, wanted)), path.resolve(wanted)];
  const folder = places.find((place) => existsSync(path.join(place, 'config.json')));
  if (folder === undefined) {
    throw new AppError(
      'model_missing',
      `The speech-to-text model ${wanted} is not installed; run \`npm run models -- install ${wanted}\`, or set WHISPER_MODEL to the folder of one that is.`,
    );
  }
  const missing = needed.find((name) => !existsSync(path.join(folder, name)));
  if (missing !== undefined) throw incomplete(folder, missing);
  const graphs = existsSync(path.join(folder, 'onnx')) ? readdirSync(path.join(folder, 'onnx')) : [];
  const has = (suffix: string): boolean =>
    graphs.includes(`encoder_model${suffix}.onnx`) && graphs.includes(`decoder_model_merged${suffix}.onnx`);
  const name = path.isAbsolute(wanted) ? path.basename(wanted) : wanted;
  if (has('_quantized')) return { name, folder, dtype: 'q8' };
  if (has('')) return { name, folder, dtype: 'fp32' };
  throw incomplete(folder, 'onnx/encoder_model.onnx or onnx/decoder_model_merged.onnx');
}

const incomplete = (folder: string, missing: string): AppError =>
  new AppError(
    'model_missing',
    `The speech-to-text model in ${folder} lacks ${missing}; install it again with \`npm run models -- install\`.`,
  );
