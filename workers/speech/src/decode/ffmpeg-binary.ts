import { accessSync, chmodSync, constants, statSync } from 'node:fs';
import path from 'node:path';
import { AppError } from '@talaffuz/core/errors';

/**
 * The ffmpeg to run, as an absolute path: FFMPEG_PATH, else the first on PATH (kept up to date by the system), else
 * the one of the installed package. Throws `ffmpeg_missing` when there is none, or FFMPEG_PATH names none.
 */
export async function findFfmpeg(env: NodeJS.ProcessEnv = process.env): Promise<string> {
  const chosen = env['FFMPEG_PATH'];
  if (chosen !== undefined && chosen !== '') {
    if (isProgram(chosen)) return path.resolve(chosen);
    throw new AppError(
      'ffmpeg_missing',
      `FFMPEG_PATH is "${chosen}", which is no program; correct or unset it.`,
    );
  }
  const name = process.platform === 'win32' ? 'ffmpeg.exe' : 'ffmpeg';
  const folders = (env['PATH'] ?? '').split(path.delimiter).filter((folder) => path.isAbsolute(folder));
  const onPath = folders.map((folder) => path.join(folder, name)).find(isProgram);
  return onPath ?? (await installedFfmpeg());
}

async function installedFfmpeg(): Promise<string> {
  try {
    // Imported only when needed: it throws on platforms for which it has no binary.
    const { default: installer } = await import('@ffmpeg-installer/ffmpeg');
    // Its install script, which would do this, is never run.
    if (!isProgram(installer.path)) chmodSync(installer.path, 0o755);
    return installer.path;
  } catch (cause) {
    throw new AppError(
      'ffmpeg_missing',
      'No ffmpeg was found; install ffmpeg, or set FFMPEG_PATH to the program.',
      { cause },
    );
  }
}

function isProgram(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return statSync(file).isFile();
  } catch {
    return false;
  }
}
