import { Writable } from 'node:stream';
import ffmpeg from 'fluent-ffmpeg';
import { AppError } from '@talaffuz/core/errors';
import { findFfmpeg } from './ffmpeg-binary.ts';

export interface FfmpegRun {
  /** 16-bit little-endian, 16 kHz mono. */
  pcm: Buffer;
  stderr: string;
  /** ffmpeg gave up; what it wrote before is in `pcm`. */
  failed: boolean;
}

/**
 * The containers that recordings come in. Recordings are untrusted: playlists and other formats that name further
 * files or addresses are left out, and so is every protocol but the file itself.
 */
const CONTAINERS = 'wav,w64,aiff,caf,mp3,aac,mov,ogg,matroska,flac,amr';

type Answer<T> = (error: null, answer: T) => void;

/**
 * Decodes at most `seconds` of the first audio stream of `file`. Throws `decode_timeout` after `timeoutS` seconds and
 * `ffmpeg_missing`; whatever else goes wrong is told by `failed` and `stderr`.
 */
export async function runFfmpeg(
  file: string,
  { name, seconds, timeoutS }: { name: string; seconds: number; timeoutS: number },
): Promise<FfmpegRun> {
  const binary = await findFfmpeg();
  const chunks: Buffer[] = [];
  // fluent-ffmpeg takes a sink's `close` that comes before the end of the process for a failure.
  const sink = new Writable({
    emitClose: false,
    write(chunk: Buffer, _encoding, done) {
      chunks.push(chunk);
      done();
    },
  });
  const sinkEnded = new Promise<void>((resolve) => sink.once('finish', resolve));

  const command = ffmpeg({ source: `file:${file}`, stdoutLines: 500 });
  command.setFfmpegPath(binary);
  // fluent-ffmpeg asks the binary for its formats and encoders before its first run, which takes two more processes
  // (0.2 s with a system's ffmpeg). Each ffmpeg can write raw samples, so the answers are given here.
  Object.assign(command, {
    availableFormats(answer: Answer<ffmpeg.Formats>) {
      answer(null, { s16le: { description: 'raw samples', canDemux: true, canMux: true } });
    },
    availableEncoders(answer: Answer<ffmpeg.Encoders>) {
      answer(null, {});
    },
  });
  command
    .inputOptions(['-hide_banner', '-nostdin', '-nostats'])
    // In seconds of CPU; ends ffmpeg even when this process is gone.
    .inputOptions(['-timelimit', String(Math.ceil(timeoutS))])
    .inputOptions(['-protocol_whitelist', 'file,pipe', '-format_whitelist', CONTAINERS])
    .outputOptions(['-map', '0:a:0', '-t', String(seconds)])
    // 16-bit output makes ffmpeg's downmix a weighted mean; in float it would be a sum that exceeds full scale.
    .outputOptions(['-ac', '1', '-ar', '16000', '-f', 's16le']);

  const ended = new Promise<Omit<FfmpegRun, 'pcm'>>((resolve, reject) => {
    const timer = setTimeout(() => {
      command.kill('SIGKILL');
      // It may not even have started.
      command.once('start', () => command.kill('SIGKILL'));
      reject(
        new AppError(
          'decode_timeout',
          `Decoding ${name} took longer than ${String(timeoutS)} s and was stopped.`,
        ),
      );
    }, timeoutS * 1000);
    command.once('end', (_stdout: string | null, stderr: string | null) => {
      clearTimeout(timer);
      resolve({ failed: false, stderr: stderr ?? '' });
    });
    // Stays for good: a kill can be followed by more than one error.
    command.on('error', (error: Error, _stdout: string | null, stderr: string | null) => {
      clearTimeout(timer);
      resolve({ failed: true, stderr: stderr ?? error.message });
    });
  });
  command.pipe(sink, { end: true });
  const result = await ended;
  // A process that never started has no output to wait for.
  if (!result.failed) await sinkEnded;
  return { pcm: Buffer.concat(chunks), ...result };
}
