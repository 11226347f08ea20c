/** Reference audio: text to speech by eSpeak NG, the installed program or else its WebAssembly build. */
import { AppError } from '@talaffuz/core/errors';
import { speakByProgram } from './espeak-program.ts';
import { renderSpeech } from './espeak-wasm.ts';
import { wavBytes } from './wav.ts';

export const MAX_CHARACTERS = 1_000;
const DEFAULT_VOICE = 'en-us';
const DEFAULT_RATE = 160;

export interface SynthesizeOptions {
  /** An eSpeak voice, `+f3`, `+m2` … for a variant; default en-us. */
  voice?: string;
  /** Words per minute, 80–450, default 160. */
  rate?: number;
  signal?: AbortSignal;
}

export interface SynthesizedSpeech {
  /** RIFF WAVE, 16-bit mono. */
  wav: Buffer;
  /** Hz. */
  sample_rate: number;
  engine: 'espeak-ng' | 'espeak-ng-wasm';
  voice: string;
}

/**
 * Speaks `text` (at most 1,000 characters), which is read as it stands: dashes, tags and eSpeak's own commands in it
 * mean nothing.
 * @throws AppError `text_empty`, `text_too_long`, `bad_usage` (voice or rate), `cancelled`, `unavailable`
 */
export async function synthesize(text: string, options: SynthesizeOptions = {}): Promise<SynthesizedSpeech> {
  const { voice = DEFAULT_VOICE, rate = DEFAULT_RATE, signal } = options;
  const plain = plainText(text);
  if (!/^[a-z]{2,3}(-[a-z\d]+)*(\+[a-z\d]+)?$/i.test(voice)) {
    throw new AppError('bad_usage', `"${voice}" is no name of an eSpeak voice; give one such as en-us+f3.`);
  }
  if (!Number.isInteger(rate) || rate < 80 || rate > 450) {
    throw new AppError('bad_usage', `The rate is ${rate}; give whole words per minute from 80 to 450.`);
  }
  throwIfCancelled(signal);
  const spoken = await speakByProgram(plain, voice, rate, signal);
  if (spoken !== null) return { ...spoken, engine: 'espeak-ng', voice };

  const { samples, sample_rate } = await renderSpeech(withoutMarkup(plain), { voice, rate });
  throwIfCancelled(signal);
  const wav = wavBytes(samples, { sampleRate: sample_rate });
  return { wav, sample_rate, engine: 'espeak-ng-wasm', voice };
}

function throwIfCancelled(signal: AbortSignal | undefined): void {
  if (signal?.aborted === true) throw new AppError('cancelled', 'The synthesis was cancelled.');
}

/** The text without control characters (0x01 begins an eSpeak command) and without `[[`, which begins phonemes. */
function plainText(text: string): string {
  if (text.length > MAX_CHARACTERS) {
    throw new AppError(
      'text_too_long',
      `The text has ${text.length} characters; at most ${MAX_CHARACTERS} can be spoken at once.`,
    );
  }
  const plain = text
    .replace(/\p{Cc}/gu, ' ')
    .replace(/\[(?=\[)/g, '[ ')
    .trim();
  if (!/[\p{L}\p{N}]/u.test(plain)) {
    throw new AppError('text_empty', 'The text has nothing to say; write an English sentence.');
  }
  return plain;
}

/** The WebAssembly build always reads SSML. */
function withoutMarkup(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
