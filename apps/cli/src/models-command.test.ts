import { mkdir } from 'node:fs/promises';
import { createReadStream, existsSync, renameSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { reloadEnv } from '@talaffuz/core/env';
import { makeTempDir, type TempDir } from '@talaffuz/testing/temp-dir';
import { writeTinyEmbedding } from '@talaffuz/worker-speech/embed/fixtures/tiny-embedding';
import { tinyWhisper } from '@talaffuz/worker-speech/whisper/fixtures/tiny-whisper';
import { installModel, listModels } from './models-command.ts';

let dir: TempDir;
beforeAll(async () => {
  dir = await makeTempDir();
});
afterAll(() => dir.remove());
afterEach(() => {
  vi.unstubAllEnvs();
  reloadEnv();
});

function listed(): string[] {
  const lines: string[] = [];
  listModels((line) => lines.push(line));
  return lines;
}

describe('talaffuz models', () => {
  it('says how to install what is missing', () => {
    vi.stubEnv('DATA_DIR', dir.path);
    reloadEnv();
    const [phonemes, whisper] = listed();
    expect(phonemes).toMatch(/encoder\.onnx$/);
    expect(whisper).toContain(
      'not installed; run `npm run models -- install onnx-community/whisper-base.en`',
    );
  });

  it('finds one by path, and has nothing to install then', async () => {
    vi.stubEnv('WHISPER_MODEL', tinyWhisper);
    reloadEnv();
    expect(listed()[1]).toBe(`whisper (speech to text): tiny-whisper (q8), ${tinyWhisper}`);
    const lines: string[] = [];
    await installModel(undefined, (line) => lines.push(line));
    expect(lines).toEqual([`${tinyWhisper} is installed already in ${tinyWhisper}.`]);
  });

  /** A hub that has `some/model`, whose files lie in `folder`. */
  async function startHub(folder: string) {
    const asked: string[] = [];
    const hub = createServer((req, res) => {
      const [, name = ''] = /^\/some\/model\/resolve\/main\/(.+)$/.exec(req.url ?? '') ?? [];
      asked.push(name);
      const file = path.join(folder, name);
      if (name === '' || !existsSync(file)) res.writeHead(404).end();
      else if (req.method === 'HEAD') res.end();
      else createReadStream(file).pipe(res);
    });
    await new Promise<void>((resolve) => hub.listen(0, '127.0.0.1', resolve));
    vi.stubEnv('WHISPER_HUB', `http://127.0.0.1:${String((hub.address() as AddressInfo).port)}/`);
    return {
      asked,
      async close() {
        hub.closeAllConnections();
        await new Promise((resolve) => hub.close(resolve));
      },
    };
  }

  it('fetches one from the hub, which is then found', async () => {
    const hub = await startHub(tinyWhisper);
    vi.stubEnv('DATA_DIR', path.join(dir.path, 'fresh'));
    vi.stubEnv('WHISPER_MODEL', 'some/model');
    reloadEnv();
    try {
      await installModel(undefined, () => undefined);
      expect(hub.asked).toContain('onnx/encoder_model_quantized.onnx');
      expect(listed()[1]).toContain('some/model (q8)');
      await expect(installModel('some/other', () => undefined)).rejects.toMatchObject({
        code: 'unavailable',
      });
    } finally {
      await hub.close();
    }
  });

  it('fetches an embedding model, when it is told which', async () => {
    const folder = writeTinyEmbedding(path.join(dir.path, 'hub'));
    renameSync(path.join(folder, 'onnx/model.onnx'), path.join(folder, 'onnx/model_quantized.onnx'));
    const hub = await startHub(folder);
    vi.stubEnv('DATA_DIR', path.join(dir.path, 'embedding'));
    reloadEnv();
    try {
      expect(listed()[2]).toContain('none; passages are found by their words alone');
      await expect(installModel(undefined, () => undefined, 'embedding')).rejects.toMatchObject({
        code: 'bad_usage',
      });
      await installModel('some/model', () => undefined, 'embedding');
      vi.stubEnv('EMBEDDING_MODEL', 'some/model');
      reloadEnv();
      expect(listed()[2]).toContain('some/model (q8)');
    } finally {
      await hub.close();
    }
  });

  it('names the file that a model lacks', async () => {
    vi.stubEnv('DATA_DIR', dir.path);
    vi.stubEnv('WHISPER_MODEL', 'half');
    reloadEnv();
    await mkdir(path.join(dir.path, 'models/half'), { recursive: true });
    await dir.write('models/half/config.json', '{}');
    expect(listed()[1]).toContain('lacks generation_config.json');
  });
});
