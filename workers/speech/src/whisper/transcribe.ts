/** A recording from file to text with the times of its words. */
import { AppError } from '@talaffuz/core/errors';
import type { Transcript } from '@talaffuz/jobs/contracts';
import { alignWords } from '@talaffuz/speech/align/align-words';
import { SpeechError } from '@talaffuz/speech/align/speech-error';
import { FRAME_S } from '@talaffuz/speech/model-io';
import { expectText } from '@talaffuz/speech/text/pronounce';
import { TextError } from '@talaffuz/speech/text/text-error';
import { decodeAudio, SAMPLE_RATE, type DecodeLimits } from '../decode/decode-audio.ts';
import { isSpeechless } from '../decode/levels.ts';
import type { PhonemeModel } from '../phoneme-model.ts';
import { speechStretches, windowsOf, type FrameBlock, type Stretch } from './voice-activity.ts';
import type { WhisperModel } from './whisper-model.ts';

export interface TranscribeRequest {
  /** Absolute path of the recording. */
  audio: string;
  /** ISO 639; only a multilingual model minds it. Default en. */
  language?: string;
}

/** Longer recordings are refused. */
export const MAX_TRANSCRIBED_S = 600;
/** The phoneme model hears a long recording in pieces of this length. */
const BLOCK_S = 20;
/** A window of Whisper and the padding of the speech in it. */
const SLACK_S = 0.1;

export const transcribeLimits: Partial<DecodeLimits> = { maxSeconds: MAX_TRANSCRIBED_S, timeoutS: 60 };

/**
 * What was said. Silence, noise and tones give an empty text. Throws AppError with the codes of `decodeAudio`.
 */
export async function transcribeRecording(
  { audio, language = 'en' }: TranscribeRequest,
  { phonemes, whisper }: { phonemes: PhonemeModel; whisper: WhisperModel },
): Promise<Transcript> {
  const { samples, duration_s, levels } = await decodeAudio(audio, transcribeLimits);
  const nothing = { text: '', words: [], model: whisper.name, duration_s };
  if (isSpeechless(levels)) return nothing;
  const blocks = await hearBlocks(samples, phonemes);
  const longest_s = whisper.window_s - SLACK_S;
  const windows = windowsOf(speechStretches(blocks, longest_s), longest_s);
  const pieces: Pick<Transcript, 'text' | 'words'>[] = [];
  for (const window of windows) {
    const heard = part(samples, window);
    const text = await whisper.transcribe(heard, language);
    if (text !== '') pieces.push({ text, words: await timedWords(text, heard, window, phonemes) });
  }
  return {
    ...nothing,
    text: pieces.map(({ text }) => text).join(' '),
    words: pieces.flatMap(({ words }) => words),
  };
}

const part = (samples: Float32Array, { start_s, end_s }: Stretch): Float32Array =>
  samples.slice(Math.round(start_s * SAMPLE_RATE), Math.round(end_s * SAMPLE_RATE));

async function hearBlocks(samples: Float32Array, model: PhonemeModel): Promise<FrameBlock[]> {
  const blocks: FrameBlock[] = [];
  const duration_s = samples.length / SAMPLE_RATE;
  for (let start_s = 0; start_s < duration_s; start_s += BLOCK_S) {
    const heard = part(samples, { start_s, end_s: Math.min(duration_s, start_s + BLOCK_S) });
    // What is left at the end may be too short for the model to make a frame of.
    if (heard.length < SAMPLE_RATE / 10) break;
    const { frameCount, frames } = await model.encode(heard);
    blocks.push({ start_s, frameCount, frames });
  }
  return blocks;
}

/**
 * The words of a window with their times by the phoneme aligner, which is finer than Whisper's own marks. Where it cannot
 * follow (another script, more words than fit), each word has the times of its window.
 */
async function timedWords(
  text: string,
  samples: Float32Array,
  window: Stretch,
  model: PhonemeModel,
): Promise<Transcript['words']> {
  try {
    const expected = await expectText(text);
    const { words } = alignWords(await model.encode(samples), expected);
    const second = (frame: number): number => Math.round((window.start_s + frame * FRAME_S) * 1000) / 1000;
    return expected.words.map((word, i) => {
      const found = words[i];
      if (found === undefined) throw new AppError('internal', `The aligner lost the word "${word.text}".`);
      return { text: word.text, start_s: second(found.start), end_s: second(found.end) };
    });
  } catch (error) {
    if (!(error instanceof SpeechError) && !(error instanceof TextError)) throw error;
    return text.split(/\s+/).map((word) => ({ text: word, ...window }));
  }
}
