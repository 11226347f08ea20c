import { constants as fsConstants, createWriteStream } from 'node:fs';
import { mkdtemp, open, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Transform, type Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { AppError } from '@talaffuz/core/errors';

export interface InputFile {
  /** Absolute. */
  path: string;
  /** What messages call it. */
  name: string;
  /** Removes what was made for it. */
  dispose(): Promise<void>;
}

const UNNAMED = 'the recording';

/**
 * The recording as a regular, non-empty file of at most `maxBytes`. Buffers and streams are written to a temporary
 * file, since M4A and others cannot be decoded from a pipe.
 */
export async function openInput(input: string | Buffer | Readable, maxBytes: number): Promise<InputFile> {
  if (typeof input === 'string') {
    await checkFile(input, maxBytes);
    return { path: path.resolve(input), name: path.basename(input), dispose: () => Promise.resolve() };
  }
  if (Buffer.isBuffer(input)) checkSize(UNNAMED, input.length, maxBytes);
  const folder = await mkdtemp(path.join(tmpdir(), 'talaffuz-audio-'));
  const dispose = (): Promise<void> => rm(folder, { recursive: true, force: true });
  const file = path.join(folder, 'recording');
  try {
    if (Buffer.isBuffer(input)) await writeFile(file, input);
    else {
      await pipeline(input, byteLimit(maxBytes), createWriteStream(file));
      await checkFile(file, maxBytes, UNNAMED);
    }
  } catch (error) {
    await dispose();
    throw error;
  }
  return { path: file, name: UNNAMED, dispose };
}

async function checkFile(file: string, maxBytes: number, name = path.basename(file)): Promise<void> {
  // O_NONBLOCK: opening a named pipe would wait for its writer.
  const handle = await open(file, fsConstants.O_RDONLY | fsConstants.O_NONBLOCK).catch((error: unknown) => {
    throw openFailure(name, error);
  });
  try {
    const stats = await handle.stat();
    if (!stats.isFile()) {
      const kind = stats.isDirectory() ? 'a folder' : 'no regular file';
      throw new AppError('audio_not_a_file', `${name} is ${kind}; name an audio file.`);
    }
    checkSize(name, stats.size, maxBytes);
  } finally {
    await handle.close();
  }
}

function openFailure(name: string, cause: unknown): AppError {
  const code = cause instanceof Error && 'code' in cause ? cause.code : undefined;
  if (code === 'ENOENT' || code === 'ENOTDIR') {
    return new AppError('audio_not_found', `There is no file ${name}; check the path.`, { cause });
  }
  return new AppError('audio_unreadable', `${name} may not be read; check its permissions.`, { cause });
}

function checkSize(name: string, bytes: number, maxBytes: number): void {
  if (bytes === 0) throw new AppError('audio_empty', `${name} is empty (0 bytes); record it again.`);
  if (bytes > maxBytes) throw tooLarge(name, maxBytes);
}

function tooLarge(name: string, maxBytes: number): AppError {
  const limit = (maxBytes / 2 ** 20).toFixed(maxBytes < 2 ** 20 ? 2 : 0);
  return new AppError(
    'audio_too_large',
    `${name} is larger than ${limit} MiB; record a shorter one or save it as MP3, M4A or Opus.`,
  );
}

function byteLimit(maxBytes: number): Transform {
  let bytes = 0;
  return new Transform({
    transform(chunk: Buffer | string, encoding, done) {
      bytes += typeof chunk === 'string' ? Buffer.byteLength(chunk, encoding) : chunk.length;
      if (bytes > maxBytes) done(tooLarge(UNNAMED, maxBytes));
      else done(null, chunk);
    },
  });
}
