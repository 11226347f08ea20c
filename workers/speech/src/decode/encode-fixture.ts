/** Recordings in all formats for tests, made from synthetic speech by the ffmpeg that also reads them. */
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { findFfmpeg } from './ffmpeg-binary.ts';

/** Encodes `wav` into `file`, in the format of its ending; `args` are ffmpeg's output options. Gives `file`. */
export async function encodeFile(wav: string, file: string, args: string[] = []): Promise<string> {
  await promisify(execFile)(await findFfmpeg(), ['-v', 'error', '-y', '-i', wav, ...args, file]);
  return file;
}
