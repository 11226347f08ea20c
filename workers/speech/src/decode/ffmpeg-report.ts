/** What ffmpeg says on stderr about the file it decoded, of which no other output tells. */
export interface FfmpegReport {
  /** Of the first audio stream; null when it has none or ffmpeg does not say. */
  channels: number | null;
  /** The length the file promises; null when it promises none or ffmpeg guessed it from the bit rate. */
  promised_s: number | null;
  /** The file ends in the middle of a packet or block. */
  cutOff: boolean;
  /** There are streams, but none of sound. */
  noAudio: boolean;
}

const CUT_OFF =
  /corrupt input packet|ended prematurely|\] Read error|partial file|Error while decoding|Error submitting packet/;

export function readReport(stderr: string): FfmpegReport {
  // The input's lines come first; those of the output look the same.
  const [input = ''] = stderr.split('\nOutput #0', 1);
  const layout = /Stream #0:.*: Audio: .*? Hz, ([^,\n]+)/.exec(input)?.[1];
  const duration = /Duration: (\d+):(\d+):(\d+(?:\.\d+)?)/.exec(input);
  const guessed = input.includes('Estimating duration from bitrate');
  return {
    channels: layout === undefined ? null : channelsOf(layout.trim()),
    promised_s:
      duration === null || guessed
        ? null
        : Number(duration[1]) * 3600 + Number(duration[2]) * 60 + Number(duration[3]),
    cutOff: CUT_OFF.test(stderr),
    noAudio: /matches no streams/.test(stderr),
  };
}

const layouts: Readonly<Record<string, number>> = {
  mono: 1,
  stereo: 2,
  downmix: 2,
  quad: 4,
  hexagonal: 6,
  octagonal: 8,
  cube: 8,
  hexadecagonal: 16,
};

/** `5.1(side)` → 6, `10 channels` → 10, `stereo` → 2. */
function channelsOf(layout: string): number | null {
  const counted = /^(\d+) channels/.exec(layout);
  if (counted !== null) return Number(counted[1]);
  const [name = ''] = layout.split(/[ (]/);
  if (/^\d+(\.\d+)+$/.test(name)) return name.split('.').reduce((sum, part) => sum + Number(part), 0);
  return layouts[name] ?? null;
}
