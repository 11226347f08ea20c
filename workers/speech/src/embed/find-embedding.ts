/** Where the embedding model lies: a folder in the form of the hub's ONNX repositories, as that of Whisper. */
import { existsSync } from 'node:fs';
import path from 'node:path';
import { env } from '@talaffuz/core/env';
import { AppError } from '@talaffuz/core/errors';
import { modelRoots } from '../whisper/find-whisper.ts';

export interface EmbeddingFiles {
  /** What vectors say that they were made by: the setting, or the last part of a path. */
  name: string;
  /** Absolute path of the folder that holds `config.json`. */
  folder: string;
  dtype: 'q8' | 'fp32';
}

/** The model that EMBEDDING_MODEL names, by path or below MODELS_DIR or DATA_DIR/models. Throws `model_missing`. */
export function findEmbedding(wanted = env().EMBEDDING_MODEL): EmbeddingFiles {
  const missing = (what: string) =>
    new AppError(
      'model_missing',
      `The embedding model ${wanted} ${what}; put its folder (config.json, tokenizer.json, onnx/model_quantized.onnx) below DATA_DIR/models, or leave EMBEDDING_MODEL empty.`,
    );
  if (wanted === '') throw missing('is not named');
  const places = path.isAbsolute(wanted)
    ? [wanted]
    : [...modelRoots().map((root) => path.join(root, wanted)), path.resolve(wanted)];
  const folder = places.find((place) => existsSync(path.join(place, 'config.json')));
  if (folder === undefined) throw missing('is not installed');
  if (!existsSync(path.join(folder, 'tokenizer.json'))) throw missing('lacks tokenizer.json');
  const name = path.isAbsolute(wanted) ? path.basename(wanted) : wanted;
  if (existsSync(path.join(folder, 'onnx', 'model_quantized.onnx'))) return { name, folder, dtype: 'q8' };
  if (existsSync(path.join(folder, 'onnx', 'model.onnx'))) return { name, folder, dtype: 'fp32' };
  throw missing('lacks onnx/model_quantized.onnx and onnx/model.onnx');
}
