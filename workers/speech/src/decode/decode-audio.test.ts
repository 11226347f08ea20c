import { chmod, readdir, readFile } from 'node:fs/promises';
import { createReadStream } from 'node:fs';
import path from 'node:path';
import { Readable } from 'node:stream';
import { afterAll, afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { browserRecording } from '@talaffuz/testing/fixtures';
import { clipped, silence, whiteNoise } from '@talaffuz/testing/sounds';
import { speak } from '@talaffuz/tts/espeak-wasm';
import { makeTempDir } from '@talaffuz/testing/temp-dir';
import { wavBytes, type WavFormat } from '@talaffuz/tts/wav';
import { decodeAudio } from './decode-audio.ts';
import { encodeFile } from './encode-fixture.ts';
import { levelWarnings } from './levels.ts';

const dir = await makeTempDir();
afterAll(() => dir.remove());
// What a bare machine has: no ffmpeg but the installed package's. Temporary files go where they can be counted.
beforeEach(() => {
  vi.stubEnv('PATH', dir.path);
  vi.stubEnv('FFMPEG_PATH', '');
});
afterEach(() => {
  vi.unstubAllEnvs();
});

const { samples: speech } = await speak('we call it bear', { pad_s: 0.4 });
const seconds = speech.length / 16_000;
const wav = await dir.write('speech.wav', wavBytes(speech));
/** How alike half a second in the middle of `a` is to `b`, 1 for the same up to gain; `b` may be shifted by 0.15 s. */
function similarity(a: Float32Array, b: Float32Array): number {
  const from = Math.max(0, Math.floor(a.length / 2) - 4_000);
  const window = a.subarray(from, from + 8_000);
  let best = 0;
  for (let shift = -2_400; shift <= 2_400; shift++) {
    let product = 0;
    let energy = 0;
    let otherEnergy = 0;
    for (let i = 0; i < window.length; i++) {
      const value = window[i] ?? 0;
      const other = b[from + i + shift] ?? 0;
      product += value * other;
      energy += value * value;
      otherEnergy += other * other;
    }
    if (otherEnergy > 0) best = Math.max(best, product / Math.sqrt(energy * otherEnergy));
  }
  return best;
}

describe('decodeAudio', () => {
  it('decodes 16-bit WAV without loss', async () => {
    const { samples, duration_s, truncated, levels } = await decodeAudio(wav);
    expect(samples.length).toBe(speech.length);
    expect(duration_s).toBeCloseTo(seconds, 6);
    expect(Math.max(...samples.map((value, i) => Math.abs(value - (speech[i] ?? 0))))).toBeLessThan(1e-4);
    expect(truncated).toBe(false);
    expect(levelWarnings(levels)).toEqual([]);
  });

  it.each<[string, WavFormat]>([
    ['8-bit', { bits: 8 }],
    ['24-bit', { bits: 24 }],
    ['32-bit float', { bits: 32 }],
    ['stereo', { channels: 2 }],
    ['6-channel', { channels: 6 }],
  ])('decodes %s WAV', async (name, format) => {
    const file = await dir.write(`${name}.wav`, wavBytes(speech, format));
    const { samples, truncated, levels } = await decodeAudio(file);
    expect(samples.length).toBe(speech.length);
    expect(similarity(samples, speech)).toBeGreaterThan(0.99);
    expect(truncated).toBe(false);
    expect(levelWarnings(levels)).toEqual([]);
  });

  it('keeps the level when it mixes channels', async () => {
    const loud = wavBytes(clipped(speech, 1 / Math.max(...speech)), { channels: 2 });
    const { levels } = await decodeAudio(loud);
    expect(levels.peak_dbfs).toBeCloseTo(0, 1);
    expect(levelWarnings(levels)).toEqual([]);
  });

  it.each([
    ['wav', ['-ar', '96000']],
    ['mp3', []],
    ['m4a', ['-ar', '44100']],
    ['aac', []],
    ['ogg', ['-c:a', 'libvorbis']],
    ['opus', ['-b:a', '24k']],
    ['webm', ['-c:a', 'libopus', '-b:a', '24k']],
    ['flac', ['-ar', '48000']],
  ])('decodes .%s %j', async (ending, args) => {
    const file = await encodeFile(wav, path.join(dir.path, `coded.${ending}`), args);
    const { samples, duration_s, truncated } = await decodeAudio(file);
    expect(duration_s).toBeGreaterThan(seconds - 0.05);
    expect(duration_s).toBeLessThan(seconds + 0.15);
    expect(similarity(speech, samples)).toBeGreaterThan(0.9);
    expect(truncated).toBe(false);
  });

  it('takes the first sound of a film and ignores its pictures', async () => {
    const film = ['-f', 'lavfi', '-i', 'color=black:s=32x32:r=5', '-map', '1:v', '-map', '0:a', '-shortest'];
    const file = await encodeFile(wav, path.join(dir.path, 'film.mp4'), [...film, '-c:v', 'mpeg4']);
    expect(similarity(speech, (await decodeAudio(file)).samples)).toBeGreaterThan(0.9);
  });

  it('decodes what a browser recorded', async () => {
    const { duration_s, truncated, levels } = await decodeAudio(browserRecording);
    expect(duration_s).toBeGreaterThan(2);
    expect(duration_s).toBeLessThan(5);
    expect(truncated).toBe(false);
    expect(levelWarnings(levels)).toEqual([]);
  });

  it('decodes buffers and streams, and leaves no file behind', async () => {
    const scratch = await makeTempDir();
    vi.stubEnv('TMPDIR', scratch.path);
    const file = await encodeFile(wav, path.join(dir.path, 'buffered.m4a'));
    const direct = await decodeAudio(file);
    expect((await decodeAudio(await readFile(file))).samples).toEqual(direct.samples);
    expect((await decodeAudio(createReadStream(file))).samples).toEqual(direct.samples);
    await expect(
      decodeAudio(Readable.from([Buffer.alloc(3_000)]), { maxBytes: 2_000 }),
    ).rejects.toMatchObject({
      code: 'audio_too_large',
    });
    await expect(decodeAudio(Buffer.from('no sound'))).rejects.toMatchObject({ code: 'audio_unreadable' });
    expect(await readdir(scratch.path)).toEqual([]);
    await scratch.remove();
  });

  it.each([
    ['wav', [], 0.6],
    ['mp3', ['-b:a', '64k'], 0.6],
    ['webm', ['-c:a', 'libopus'], 0.7],
    ['flac', [], 0.6],
    ['m4a', ['-movflags', 'faststart'], 0.7],
  ])('gives what a truncated .%s still holds', async (ending, args, share) => {
    const whole = await readFile(await encodeFile(wav, path.join(dir.path, `whole.${ending}`), args));
    const file = await dir.write(`cut.${ending}`, whole.subarray(0, share * whole.length));
    const { samples, duration_s, truncated } = await decodeAudio(file);
    expect(truncated).toBe(true);
    expect(duration_s).toBeGreaterThan(0.3 * seconds);
    expect(duration_s).toBeLessThan(0.9 * seconds);
    expect(similarity(samples, speech)).toBeGreaterThan(0.9);
  });

  it('decodes a truncated recording of a browser', async () => {
    const whole = await readFile(browserRecording);
    const { duration_s, truncated } = await decodeAudio(whole.subarray(0, whole.length / 2));
    expect(duration_s).toBeGreaterThan(0.5);
    expect(truncated).toBe(true);
  });

  it('measures clipped, silent and noisy recordings', async () => {
    const warnings = async (samples: Float32Array): Promise<string[]> =>
      levelWarnings((await decodeAudio(wavBytes(samples))).levels);
    expect(await warnings(clipped(speech, 20))).toContain('clipped');
    expect(await warnings(silence(2))).toContain('mostly_silence');
    expect(await warnings(whiteNoise(2))).toContain('noisy');
  });
});

describe('decodeAudio refuses', () => {
  const refusal = async (
    input: string | Buffer,
    limits = {},
  ): Promise<{ code: unknown; message: unknown }> => {
    const error: unknown = await decodeAudio(input, limits).then(
      () => undefined,
      (reason: unknown) => reason,
    );
    if (!(error instanceof Error) || !('code' in error)) throw new Error(`no AppError: ${String(error)}`);
    return { code: error.code, message: error.message };
  };

  it('a missing file', async () => {
    expect(await refusal(path.join(dir.path, 'missing.wav'))).toEqual({
      code: 'audio_not_found',
      message: 'There is no file missing.wav; check the path.',
    });
  });

  it('a folder', async () => {
    expect(await refusal(dir.path)).toEqual({
      code: 'audio_not_a_file',
      message: `${path.basename(dir.path)} is a folder; name an audio file.`,
    });
  });

  it('zero bytes', async () => {
    const message = 'is empty (0 bytes); record it again.';
    const file = await dir.write('empty.webm', '');
    expect(await refusal(file)).toEqual({ code: 'audio_empty', message: `empty.webm ${message}` });
    expect(await refusal(Buffer.alloc(0))).toEqual({
      code: 'audio_empty',
      message: `the recording ${message}`,
    });
  });

  it('text that is named .wav', async () => {
    const file = await dir.write('text.wav', 'we call it bear\n'.repeat(100));
    expect(await refusal(file)).toEqual({
      code: 'audio_unreadable',
      message:
        'text.wav is no audio file that can be read, or is damaged; use WAV, MP3, M4A, OGG, WebM or FLAC.',
    });
  });

  it('pictures without sound', async () => {
    const args = ['-f', 'lavfi', '-i', 'color=black:s=32x32:r=5:d=1', '-map', '1:v', '-c:v', 'mpeg4'];
    const file = await encodeFile(wav, path.join(dir.path, 'mute.mp4'), args);
    expect(await refusal(file)).toEqual({
      code: 'audio_unreadable',
      message: 'mute.mp4 holds no sound; use WAV, MP3, M4A, OGG, WebM or FLAC.',
    });
  });

  it.each([
    ['an HLS playlist', '#EXTM3U\n#EXT-X-TARGETDURATION:2\n#EXTINF:2,\nspeech.wav\n#EXT-X-ENDLIST\n'],
    ['a concat script', 'ffconcat version 1.0\nfile speech.wav\n'],
  ])('%s that names another recording', async (_, script) => {
    const file = await dir.write('playlist.m3u8', script);
    expect(await refusal(file)).toMatchObject({ code: 'audio_unreadable' });
  });

  it('0.1 s', async () => {
    const file = await dir.write('short.wav', wavBytes(speech.subarray(8_000, 9_600)));
    expect(await refusal(file)).toEqual({
      code: 'audio_too_short',
      message: 'short.wav lasts only 0.10 s, at least 0.3 s are needed; record it again.',
    });
  });

  it('a header without sound', async () => {
    const file = await dir.write('header.wav', wavBytes(speech).subarray(0, 44));
    expect(await refusal(file)).toMatchObject({ code: 'audio_unreadable' });
  });

  it('10 minutes', async () => {
    const file = await dir.write(
      'long.wav',
      wavBytes(new Float32Array(600 * 8_000), { sampleRate: 8_000, bits: 8 }),
    );
    expect(await refusal(file)).toEqual({
      code: 'audio_too_long',
      message: 'long.wav is longer than 60 s; record one sentence at a time.',
    });
    expect(await refusal(wav, { maxSeconds: 1 })).toMatchObject({ code: 'audio_too_long' });
  });

  it('too many bytes', async () => {
    expect(await refusal(wav, { maxBytes: 20_000 })).toEqual({
      code: 'audio_too_large',
      message: 'speech.wav is larger than 0.02 MiB; record a shorter one or save it as MP3, M4A or Opus.',
    });
  });

  it('too many channels', async () => {
    const file = await dir.write('ten.wav', wavBytes(speech, { channels: 10 }));
    expect(await refusal(file)).toEqual({
      code: 'audio_too_many_channels',
      message: 'ten.wav has 10 channels, at most 8 are read; save it in mono.',
    });
    const stereo = await dir.write('stereo.wav', wavBytes(speech, { channels: 2 }));
    expect(await refusal(stereo, { maxChannels: 1 })).toMatchObject({ code: 'audio_too_many_channels' });
  });

  it.skipIf(process.platform === 'win32')('what takes too long', async () => {
    const sleeper = await dir.write('sleeper', '#!/bin/sh\nexec /bin/sleep 60\n');
    await chmod(sleeper, 0o755);
    vi.stubEnv('FFMPEG_PATH', sleeper);
    expect(await refusal(wav, { timeoutS: 0.3 })).toEqual({
      code: 'decode_timeout',
      message: 'Decoding speech.wav took longer than 0.3 s and was stopped.',
    });
  });
});
