/** What the tests of one file need: the product with demo data on a port of its own, a browser, and the people in it. */
import { chmod } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Browser } from 'playwright-core';
import { startProduct, type Product } from '@talaffuz/testing/product';
import { makeTempDir, type TempDir } from '@talaffuz/testing/temp-dir';
import { resample } from '@talaffuz/tts/resample';
import { wavBytes } from '@talaffuz/tts/wav';
import { openBrowser, type beeps } from './browser.ts';
import { Visitors } from './visitor.ts';

const root = fileURLToPath(new URL('../../../', import.meta.url));

/** Samples per second of what the synthesiser speaks, and of a microphone. */
const SPOKEN_RATE = 16_000;
const HEARD_RATE = 48_000;

export interface Opened {
  folder: TempDir;
  product: Product;
  browser: Browser;
  visitors: Visitors;
  /** Ends all of it and deletes the data. */
  close(): Promise<void>;
}

interface Wishes {
  /** Speech of the synthesiser, Chromium's beeps, or nothing: then the microphone is refused. */
  hears: Float32Array | typeof beeps | null;
  settings?: Record<string, string>;
}

/** Takes up to two minutes on a busy machine: give beforeAll STARTS_MS. */
export async function openProduct({ hears, settings = {} }: Wishes): Promise<Opened> {
  const folder = await makeTempDir();
  // Under root the database runs as another user, who must be able to enter.
  await chmod(folder.path, 0o711);
  const microphone =
    hears instanceof Float32Array
      ? await folder.write(
          'microphone.wav',
          wavBytes(resample(hears, SPOKEN_RATE, HEARD_RATE), { sampleRate: HEARD_RATE }),
        )
      : hears;
  const product = await startProduct(root, {
    DATA_DIR: path.join(folder.path, 'data'),
    NODE_ENV: 'development',
    DATABASE_URL: '',
    REDIS_URL: '',
    ...settings,
  });
  const browser = await openBrowser({ hears: microphone });
  return {
    folder,
    product,
    browser,
    visitors: new Visitors(product, browser),
    async close() {
      await browser.close();
      await product.stop();
      await folder.remove();
    },
  };
}

export const STARTS_MS = 180_000;
