/**
 * eSpeak NG compiled to WebAssembly: it needs nothing installed and, asked for the same text, gives the same samples on
 * every machine. Synthesis blocks the event loop, about 0.4 s for 1,000 characters.
 */
import loadEspeak, { type EspeakEvent } from '@echogarden/espeak-ng-emscripten';
import { AppError } from '@talaffuz/core/errors';
import { resample } from './resample.ts';

export const SPEECH_RATE = 16_000;

export interface VoiceOptions {
  /** An eSpeak voice, `+f3`, `+m2` … for a variant: en-us (default), en-gb-x-rp, en-029, ru, uz, kk. */
  voice?: string;
  /** Words per minute, 80–450, default 160. */
  rate?: number;
  /** 0–99, default 50. */
  pitch?: number;
}

export interface SpeakOptions extends VoiceOptions {
  /** Silence before and after, in seconds, default 0.25. */
  pad_s?: number;
}

export interface TimedSymbol {
  /** A word as it stands in the text, or a phoneme in eSpeak's IPA with its stress mark (`ˈɛɹ`). */
  text: string;
  start_s: number;
  end_s: number;
}

export interface SyntheticSpeech {
  /** 16 kHz mono, −1…1. */
  samples: Float32Array<ArrayBuffer>;
  words: TimedSymbol[];
  /** eSpeak's own marks, right to about 20 ms; diphthongs and vowel + R are one symbol. */
  phonemes: TimedSymbol[];
}

export interface Rendered {
  /** Mono, −1…1. */
  samples: Float32Array<ArrayBuffer>;
  /** Hz, that of the voice: 22,050. */
  sample_rate: number;
  events: EspeakEvent[];
}

/**
 * What eSpeak itself gives for `text`. SSML marks and `[[phonemes]]` in it are obeyed.
 * @throws AppError `bad_usage` when eSpeak has no such voice
 */
export async function renderSpeech(text: string, options: VoiceOptions = {}): Promise<Rendered> {
  const { voice = 'en-us', rate = 160, pitch = 50 } = options;
  // The flutter of a voice goes on from one call to the next: only a fresh instance speaks the same way each time.
  const espeak = await loadEspeak();
  const worker = new espeak.eSpeakNGWorker();
  // An unknown voice is accepted by set_voice and then speaks nothing, so it is looked up first.
  const [name = ''] = voice.split('+');
  const known = worker
    .list_voices()
    .some((v) => v.identifier.endsWith(`/${name}`) || v.languages.some((language) => language.name === name));
  if (!known || worker.set_voice(voice, '', 0, 0, 0) !== 0) {
    throw new AppError('bad_usage', `eSpeak has no voice "${voice}"; choose another, such as en-us.`);
  }
  worker.set_rate(rate);
  worker.set_pitch(pitch);

  const chunks: Int16Array[] = [];
  const events: EspeakEvent[] = [];
  worker.synthesize(text, (audio, chunkEvents) => {
    if (audio !== null) chunks.push(audio);
    events.push(...chunkEvents);
    return false;
  });
  // A name that fits a folder of voices (`en-gb`) is taken and then speaks silence.
  if (chunks.every((chunk) => chunk.every((value) => value === 0))) {
    throw new AppError(
      'bad_usage',
      `eSpeak's voice "${voice}" says nothing for "${text}"; choose another, such as en-gb-x-rp.`,
    );
  }
  return { samples: joined(chunks), sample_rate: worker.get_samplerate(), events };
}

/**
 * Speech with the times of its words and phonemes, for tests and benchmarks.
 * @throws AppError `bad_usage` when eSpeak has no such voice
 */
export async function speak(text: string, options: SpeakOptions = {}): Promise<SyntheticSpeech> {
  const { pad_s = 0.25 } = options;
  const rendered = await renderSpeech(text, options);
  const spoken = resample(rendered.samples, rendered.sample_rate, SPEECH_RATE);
  const pad = Math.round(pad_s * SPEECH_RATE);
  const samples = new Float32Array(spoken.length + 2 * pad);
  samples.set(spoken, pad);

  const end_s = pad_s + spoken.length / SPEECH_RATE;
  const timed = (type: EspeakEvent['type'], textOf: (event: EspeakEvent) => string): TimedSymbol[] => {
    const marks = rendered.events.filter((event) => event.type === type);
    return marks.map((event, i) => {
      const next = marks[i + 1];
      return {
        text: textOf(event),
        start_s: pad_s + event.audio_position / 1000,
        end_s: next === undefined ? end_s : pad_s + next.audio_position / 1000,
      };
    });
  };
  return {
    samples,
    words: timed('word', (e) => text.slice(e.text_position - 1, e.text_position - 1 + e.word_length)),
    // Empty symbols are pauses, which end the phoneme before; `(en)` marks a change of language.
    phonemes: timed('phoneme', (e) => String(e.id)).filter(
      (symbol) => symbol.text !== '' && !symbol.text.startsWith('('),
    ),
  };
}

function joined(chunks: Int16Array[]): Float32Array<ArrayBuffer> {
  const samples = new Float32Array(chunks.reduce((total, chunk) => total + chunk.length, 0));
  let offset = 0;
  for (const chunk of chunks) for (const value of chunk) samples[offset++] = value / 32_768;
  return samples;
}
