import type { Readable } from 'node:stream';
import { AppError } from '@talaffuz/core/errors';
import { readReport, type FfmpegReport } from './ffmpeg-report.ts';
import { openInput } from './input-file.ts';
import { measureLevels, type Levels } from './levels.ts';
import { runFfmpeg } from './run-ffmpeg.ts';

export interface DecodeLimits {
  /** Of the file as it is given. */
  maxBytes: number;
  minSeconds: number;
  maxSeconds: number;
  maxChannels: number;
  /** Of decoding, in seconds. */
  timeoutS: number;
}

export const defaultLimits: Readonly<DecodeLimits> = {
  maxBytes: 25 * 2 ** 20,
  minSeconds: 0.3,
  maxSeconds: 60,
  maxChannels: 8,
  timeoutS: 20,
};

export interface DecodedAudio {
  /** 16 kHz, −1…1, all channels mixed into one. */
  samples: Float32Array<ArrayBuffer>;
  duration_s: number;
  /** The file ends in the middle; `samples` is what could be decoded. */
  truncated: boolean;
  levels: Levels;
}

export const SAMPLE_RATE = 16_000;
/** Codecs pad the sound to whole blocks, so that a minute of AAC is a little more. */
const LENGTH_SLACK_S = 0.1;
/** Containers round the length they promise. */
const PROMISE_SLACK_S = 0.25;

/**
 * Decodes a recording (WAV, MP3, M4A/AAC, OGG, WebM/Opus, FLAC; the first audio stream, video ignored) from a path, its
 * bytes or a stream.
 *
 * Throws AppError audio_not_found, audio_not_a_file, audio_empty, audio_too_large, audio_unreadable, audio_too_short,
 * audio_too_long, audio_too_many_channels, decode_timeout or ffmpeg_missing.
 */
export async function decodeAudio(
  input: string | Buffer | Readable,
  limits: Partial<DecodeLimits> = {},
): Promise<DecodedAudio> {
  const limit = { ...defaultLimits, ...limits };
  const file = await openInput(input, limit.maxBytes);
  try {
    const { name } = file;
    // A little more than is allowed is asked for, so that a longer recording shows without decoding all of it.
    const seconds = limit.maxSeconds + 2 * LENGTH_SLACK_S;
    const run = await runFfmpeg(file.path, { name, seconds, timeoutS: limit.timeoutS });
    const report = readReport(run.stderr);
    const samples = fromPcm(run.pcm);
    const duration_s = samples.length / SAMPLE_RATE;
    if (report.channels !== null && report.channels > limit.maxChannels) {
      throw new AppError(
        'audio_too_many_channels',
        `${name} has ${String(report.channels)} channels, at most ${String(limit.maxChannels)} are read; save it in mono.`,
      );
    }
    if (samples.length === 0) throw unreadable(name, report, run.stderr);
    if (duration_s > limit.maxSeconds + LENGTH_SLACK_S) {
      throw new AppError(
        'audio_too_long',
        `${name} is longer than ${String(limit.maxSeconds)} s; record one sentence at a time.`,
      );
    }
    const missing = report.promised_s !== null && duration_s < report.promised_s - PROMISE_SLACK_S;
    const truncated = run.failed || report.cutOff || missing;
    if (duration_s < limit.minSeconds) {
      const length = `${duration_s.toFixed(2)} s${truncated ? ' before it breaks off' : ''}`;
      throw new AppError(
        'audio_too_short',
        `${name} lasts only ${length}, at least ${String(limit.minSeconds)} s are needed; record it again.`,
      );
    }
    return { samples, duration_s, truncated, levels: measureLevels(samples) };
  } finally {
    await file.dispose();
  }
}

function unreadable(name: string, report: FfmpegReport, stderr: string): AppError {
  const problem = report.noAudio
    ? `${name} holds no sound`
    : report.channels === null
      ? `${name} is no audio file that can be read, or is damaged`
      : `No sound could be read from ${name}`;
  return new AppError('audio_unreadable', `${problem}; use WAV, MP3, M4A, OGG, WebM or FLAC.`, {
    cause: stderr,
  });
}

/** Little-endian whatever the machine. */
function fromPcm(pcm: Buffer): Float32Array<ArrayBuffer> {
  const samples = new Float32Array(Math.floor(pcm.length / 2));
  for (let i = 0; i < samples.length; i++) samples[i] = pcm.readInt16LE(2 * i) / 32_768;
  return samples;
}
