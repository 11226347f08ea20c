/** The eSpeak NG that the machine has installed: ESPEAK_NG_PATH, else the one on PATH. */
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { env } from '@talaffuz/core/env';
import { AppError } from '@talaffuz/core/errors';

const execute = promisify(execFile);

const TIMEOUT_MS = 20_000;
/** 1,000 characters said as slowly as is allowed stay far below this. */
const MAX_BYTES = 64 * 1024 * 1024;
const HEADER_BYTES = 44;

export interface SpokenWav {
  /** 16-bit mono. */
  wav: Buffer;
  /** Hz. */
  sample_rate: number;
}

/**
 * Speaks `text` with the installed program; null when none is installed and ESPEAK_NG_PATH is not set.
 * @throws AppError `bad_usage` no such voice, `cancelled` by `signal`, `unavailable` the program cannot be run or fails
 */
export async function speakByProgram(
  text: string,
  voice: string,
  rate: number,
  signal?: AbortSignal,
): Promise<SpokenWav | null> {
  const chosen = env().ESPEAK_NG_PATH;
  const output = await run(chosen ?? 'espeak-ng', voice, rate, text, signal).catch((cause: unknown) => {
    if (signal?.aborted === true) throw new AppError('cancelled', 'The synthesis was cancelled.', { cause });
    const code = cause instanceof Error && 'code' in cause ? cause.code : undefined;
    if (code === 'ENOENT' && chosen === undefined) return null;
    const reason = cause instanceof Error ? cause.message : String(cause);
    if (reason.includes('voice does not exist')) throw unknownVoice(voice);
    throw new AppError(
      'unavailable',
      `espeak-ng did not speak (${reason.trim()}); correct the installed program or ESPEAK_NG_PATH.`,
      { cause },
    );
  });
  if (output === null) return null;
  return withSizes(output);
}

function unknownVoice(voice: string): AppError {
  return new AppError('bad_usage', `eSpeak has no voice "${voice}"; choose another, such as en-us.`);
}

async function run(
  program: string,
  voice: string,
  rate: number,
  text: string,
  signal: AbortSignal | undefined,
): Promise<Buffer> {
  const running = execute(
    program,
    // `-b 1`: the text is UTF-8.
    ['-v', voice, '-s', String(rate), '-b', '1', '--stdin', '--stdout'],
    {
      encoding: 'buffer',
      timeout: TIMEOUT_MS,
      killSignal: 'SIGKILL',
      maxBuffer: MAX_BYTES,
      ...(signal === undefined ? {} : { signal }),
    },
  );
  // A program that ends before it has read the text; its own error says why.
  running.child.stdin?.on('error', () => undefined);
  running.child.stdin?.end(text);
  return (await running).stdout;
}

/** Writing to a pipe it cannot know the sizes beforehand and leaves a huge number in the header. */
function withSizes(output: Buffer): SpokenWav {
  if (output.toString('latin1', 0, 4) !== 'RIFF' || output.toString('latin1', 36, 40) !== 'data') {
    throw new AppError('unavailable', 'espeak-ng gave no WAV; check that ESPEAK_NG_PATH is eSpeak NG.');
  }
  const wav = Buffer.from(output);
  wav.writeUInt32LE(wav.length - 8, 4);
  wav.writeUInt32LE(wav.length - HEADER_BYTES, 40);
  return { wav, sample_rate: wav.readUInt32LE(24) };
}
