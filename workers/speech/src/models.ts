import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { AppError } from '@talaffuz/core/errors';

export interface ModelFiles {
  name: string;
  version: string;
  /** Absolute paths. */
  encoder: string;
  scorer: string;
}

const shipped = fileURLToPath(new URL('../models/', import.meta.url));

/** The phoneme model: that of MODELS_DIR where it has a folder `phonemes`, else the shipped one. Throws `model_missing`. */
export function findModel(env: NodeJS.ProcessEnv = process.env): ModelFiles {
  const roots = [env['MODELS_DIR'] ?? '', shipped].filter((root) => root !== '');
  const folders = roots.map((root) => path.resolve(root, 'phonemes'));
  const folder = folders.find((candidate) => statSync(candidate, { throwIfNoEntry: false })?.isDirectory());
  if (folder === undefined) {
    throw new AppError(
      'model_missing',
      `There is no phoneme model in ${folders.join(' or ')}; restore the folder or set MODELS_DIR.`,
    );
  }
  const encoder = path.join(folder, 'encoder.onnx');
  const scorer = path.join(folder, 'scorer.onnx');
  for (const file of [encoder, scorer]) {
    if (!statSync(file, { throwIfNoEntry: false })?.isFile()) throw incomplete(folder, path.basename(file));
  }
  return { ...readDescription(folder), encoder, scorer };
}

function readDescription(folder: string): { name: string; version: string } {
  let written: unknown;
  try {
    written = JSON.parse(readFileSync(path.join(folder, 'model.json'), 'utf8'));
  } catch (cause) {
    throw incomplete(folder, 'a readable model.json', cause);
  }
  if (typeof written === 'object' && written !== null && 'name' in written && 'version' in written) {
    const { name, version } = written;
    if (typeof name === 'string' && typeof version === 'string') return { name, version };
  }
  throw incomplete(folder, 'a name and a version in model.json');
}

function incomplete(folder: string, missing: string, cause?: unknown): AppError {
  return new AppError(
    'model_missing',
    `The phoneme model in ${folder} lacks ${missing}; restore the folder or set MODELS_DIR.`,
    { cause },
  );
}
