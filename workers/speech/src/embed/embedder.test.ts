/** Embeddings in a child process, by a model small enough to say what is right. */
import { rmSync } from 'node:fs';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { reloadEnv } from '@talaffuz/core/env';
import { makeTempDir, type TempDir } from '@talaffuz/testing/temp-dir';
import { openEmbedder, type Embedder } from './embedder.ts';
import { findEmbedding } from './find-embedding.ts';
import { writeTinyEmbedding } from './fixtures/tiny-embedding.ts';

let temporary: TempDir;
let root: string;
let folder: string;
let embedder: Embedder;

beforeAll(async () => {
  temporary = await makeTempDir();
  root = temporary.path;
  folder = writeTinyEmbedding(path.join(root, 'models'));
  embedder = openEmbedder();
});
afterEach(() => {
  vi.unstubAllEnvs();
  reloadEnv();
});
afterAll(async () => {
  await embedder.close();
  await temporary.remove();
});

function use(model: string): void {
  vi.stubEnv('EMBEDDING_MODEL', model);
  vi.stubEnv('DATA_DIR', root);
  reloadEnv();
}

describe('the embedder', () => {
  it('gives each text a vector of length 1; what means the same lies near', async () => {
    use(folder);
    const texts = ['A fast car', 'quick automobile', 'an apple'];
    const { model, vectors } = await embedder.embed({ texts, kind: 'passage' });
    expect(model).toBe('tiny-embedding');
    const dot = (a: number[] = [], b: number[] = []) =>
      a.reduce((sum, value, i) => sum + value * (b[i] ?? 0), 0);
    for (const vector of vectors) expect(dot(vector, vector)).toBeCloseTo(1, 5);
    expect(dot(vectors[0], vectors[1])).toBeCloseTo(1, 5);
    expect(dot(vectors[0], vectors[2])).toBeCloseTo(0, 5);
  });

  it('says which model is missing, and what it lacks', async () => {
    use('some/model');
    await expect(embedder.embed({ texts: ['x'], kind: 'query' })).rejects.toMatchObject({
      code: 'model_missing',
      message: expect.stringContaining('some/model is not installed') as string,
    });
    use('');
    expect(() => findEmbedding()).toThrow(/is not named/);
    const half = writeTinyEmbedding(path.join(root, 'half'));
    rmSync(path.join(half, 'onnx', 'model.onnx'));
    use(half);
    expect(() => findEmbedding()).toThrow(/lacks onnx/);
    rmSync(path.join(half, 'tokenizer.json'));
    expect(() => findEmbedding()).toThrow(/lacks tokenizer\.json/);
  });

  it('is found by its name below the folder of models', () => {
    use('tiny-embedding');
    expect(findEmbedding()).toEqual({ name: 'tiny-embedding', folder, dtype: 'fp32' });
  });
});
