import { describe, expect, it } from 'vitest';
import { readReport } from './ffmpeg-report.ts';

const report = (stream: string, duration = '00:01:05.50', more = ''): ReturnType<typeof readReport> =>
  readReport(
    `Input #0, wav, from 'file:a.wav':\n  Duration: ${duration}, bitrate: 256 kb/s\n` +
      `  Stream #0:0(eng): Audio: ${stream}, s16, 768 kb/s\n` +
      `Output #0, s16le, to 'pipe:1':\n  Stream #0:0: Audio: pcm_s16le, 16000 Hz, mono, s16, 256 kb/s\n${more}`,
  );

describe('readReport', () => {
  it.each([
    ['pcm_s16le ([1][0][0][0] / 0x0001), 16000 Hz, mono', 1],
    ['opus, 48000 Hz, stereo', 2],
    ['aac (LC) (mp4a / 0x6134706D), 48000 Hz, 5.1(side)', 6],
    ['pcm_s16le, 96000 Hz, 7.1', 8],
    ['pcm_s16le, 16000 Hz, 10 channels', 10],
    ['pcm_s16le, 16000 Hz, 22.2', 24],
    ['flac, 44100 Hz, quad(side)', 4],
    ['flac, 44100 Hz, somehow', null],
  ])('reads the channels of %s', (stream, channels) => {
    expect(report(stream).channels).toBe(channels);
  });

  it('reads the promised length unless it is unknown or guessed', () => {
    expect(report('opus, 48000 Hz, mono').promised_s).toBe(65.5);
    expect(report('opus, 48000 Hz, mono', 'N/A').promised_s).toBeNull();
    const guess = '[mp3 @ 0x1] Estimating duration from bitrate, this may be inaccurate\n';
    expect(readReport(`${guess}Input #0, mp3\n  Duration: 00:00:05.00`).promised_s).toBeNull();
  });

  it.each([
    '[matroska,webm @ 0x5581] File ended prematurely',
    '[matroska,webm @ 0x19c6] Read error',
    'file:a.wav: corrupt input packet in stream 0',
    '[mov,mp4,m4a @ 0x1] stream 0, offset 0x6ac7: partial file',
  ])('takes "%s" for the middle of the file', (line) => {
    expect(report('opus, 48000 Hz, mono', 'N/A', line).cutOff).toBe(true);
    expect(report('opus, 48000 Hz, mono', 'N/A').cutOff).toBe(false);
  });
});
