/** What we use of the package, which ships no types. */
declare module '@echogarden/espeak-ng-emscripten' {
  export interface EspeakEvent {
    type: 'word' | 'phoneme' | 'sentence' | 'end' | 'samplerate' | 'mark' | 'play' | 'msg_terminated';
    /** Character of the text, counted from 1. */
    text_position: number;
    word_length: number;
    /** Milliseconds from the start of the audio. */
    audio_position: number;
    /** IPA of a phoneme (empty for a pause), the number of a word. */
    id?: string | number;
  }

  export interface EspeakWorker {
    /** 0 on success. */
    set_voice(name: string, language: string, gender: number, age: number, variant: number): number;
    /** Words per minute. */
    set_rate(rate: number): void;
    /** 0–99. */
    set_pitch(pitch: number): void;
    get_samplerate(): number;
    list_voices(): { name: string; identifier: string; languages: { name: string }[] }[];
    synthesize(text: string, onChunk: (audio: Int16Array | null, events: EspeakEvent[]) => boolean): void;
  }

  const load: (options?: { print?: (line: string) => void; printErr?: (line: string) => void }) => Promise<{
    eSpeakNGWorker: new () => EspeakWorker;
  }>;
  export default load;
}
