import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { makeTempDir } from '@talaffuz/testing/temp-dir';
import { findModel } from './models.ts';

const dir = await makeTempDir();
afterAll(() => dir.remove());

describe('findModel', () => {
  it('finds the shipped model', () => {
    const model = findModel({});
    expect(model.name).not.toBe('');
    expect(path.isAbsolute(model.encoder)).toBe(true);
    // A folder without a phoneme model of its own changes nothing.
    expect(findModel({ MODELS_DIR: dir.path })).toEqual(model);
  });

  it('prefers that of MODELS_DIR, and says what it lacks', async () => {
    const root = path.join(dir.path, 'models');
    const folder = path.join(root, 'phonemes');
    await mkdir(folder, { recursive: true });
    const find = (): unknown => findModel({ MODELS_DIR: root });
    const lacks = (what: string): object => ({
      code: 'model_missing',
      message: `The phoneme model in ${folder} lacks ${what}; restore the folder or set MODELS_DIR.`,
    });
    const write = (name: string, content: string): Promise<void> =>
      writeFile(path.join(folder, name), content);
    expect(find).toThrow(expect.objectContaining(lacks('encoder.onnx')));
    await write('encoder.onnx', '');
    expect(find).toThrow(expect.objectContaining(lacks('scorer.onnx')));
    await write('scorer.onnx', '');
    expect(find).toThrow(expect.objectContaining(lacks('a readable model.json')));
    await write('model.json', '{"name":"mine"}');
    expect(find).toThrow(expect.objectContaining(lacks('a name and a version in model.json')));
    await write('model.json', '{"name":"mine","version":"2"}');
    expect(find()).toEqual({
      name: 'mine',
      version: '2',
      encoder: path.join(folder, 'encoder.onnx'),
      scorer: path.join(folder, 'scorer.onnx'),
    });
  });
});
