/**
 * Synthetic speech for tests: eSpeak NG compiled to JavaScript, so the same text gives the same samples on every
 * machine and nothing has to be installed.
 */
import loadEspeak, { type EspeakEvent } from '@echogarden/espeak-ng-emscripten';
import { resample } from './resample.ts';

export const SPEECH_RATE = 16_000;

export interface SpeakOptions {
  /** An eSpeak voice, `+f3`, `+m2` … for a variant: en-us (default), en-gb-x-rp, en-029, ru, uz, kk. */
  voice?: string;
  /** Words per minute, 80–450, default 160. */
  rate?: number;
  /** 0–99, default 50. */
  pitch?: number;
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

/** Speaks `text`. Throws when eSpeak has no such voice. */
export async function speak(text: string, options: SpeakOptions = {}): Promise<SyntheticSpeech> {
  const { voice = 'en-us', rate = 160, pitch = 50, pad_s = 0.25 } = options;
  // The flutter of a voice goes on from one call to the next: only a fresh instance speaks the same way each time.
  const espeak = await loadEspeak();
  const worker = new espeak.eSpeakNGWorker();
  // An unknown voice is accepted by set_voice and then speaks nothing, so it is looked up first.
  const [name = ''] = voice.split('+');
  const known = worker
    .list_voices()
    .some((v) => v.identifier.endsWith(`/${name}`) || v.languages.some((language) => language.name === name));
  if (!known || worker.set_voice(voice, '', 0, 0, 0) !== 0) throw new Error(`eSpeak has no voice "${voice}"`);
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
    throw new Error(
      `eSpeak's voice "${voice}" says nothing for "${text}"; choose another, such as en-gb-x-rp`,
    );
  }
  const spoken = resample(joined(chunks), worker.get_samplerate(), SPEECH_RATE);
  const pad = Math.round(pad_s * SPEECH_RATE);
  const samples = new Float32Array(spoken.length + 2 * pad);
  samples.set(spoken, pad);

  const end_s = pad_s + spoken.length / SPEECH_RATE;
  const timed = (type: EspeakEvent['type'], textOf: (event: EspeakEvent) => string): TimedSymbol[] => {
    const marks = events.filter((event) => event.type === type);
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

function joined(chunks: Int16Array[]): Float32Array {
  const samples = new Float32Array(chunks.reduce((total, chunk) => total + chunk.length, 0));
  let offset = 0;
  for (const chunk of chunks) for (const value of chunk) samples[offset++] = value / 32_768;
  return samples;
}
