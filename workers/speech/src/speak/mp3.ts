/** MP3 for what is spoken: a tenth of the bytes of WAV, for learners on the telephone network. */
import { execFile } from 'node:child_process';
import { AppError } from '@talaffuz/core/errors';
import { findFfmpeg } from '../decode/ffmpeg-binary.ts';

/** Mono speech is clear at this rate. */
const BIT_RATE = '48k';
const TIMEOUT_MS = 20_000;

/** The WAV as MP3; null where there is no ffmpeg, or one without an MP3 encoder. */
export async function asMp3(wav: Buffer): Promise<Buffer | null> {
  const program = await findFfmpeg().catch((error: unknown) => {
    if (error instanceof AppError && error.code === 'ffmpeg_missing') return null;
    throw error;
  });
  if (program === null) return null;
  const args = ['-v', 'error', '-f', 'wav', '-i', 'pipe:0', '-b:a', BIT_RATE, '-f', 'mp3', 'pipe:1'];
  return new Promise((resolve) => {
    const options = { encoding: 'buffer' as const, timeout: TIMEOUT_MS, maxBuffer: 64 * 2 ** 20 };
    const run = execFile(program, args, options, (error, stdout) => {
      resolve(error === null && stdout.length > 0 ? stdout : null);
    });
    // An ffmpeg that ends early; the callback above tells.
    run.stdin?.on('error', () => undefined);
    run.stdin?.end(wav);
  });
}
