/** How exactly phonemes are placed in time, against synthesised speech whose times are known. */
import { alignWords, flatPhones } from '@talaffuz/speech/align/align-words';
import type { Pronunciation } from '@talaffuz/speech/pronunciation';
import { FRAME_S } from '@talaffuz/speech/model-io';
import { ipaToPhonemes } from '@talaffuz/speech/text/g2p';
import { speak } from '@talaffuz/tts/espeak-wasm';
import type { PhonemeModel } from '../phoneme-model.ts';
import { mean, printFigure } from './figures.ts';

const SENTENCES = [
  'we call it a bear',
  'the children walked along the river in the evening',
  'please bring me a glass of cold water',
  'my brother thinks that winter is the best season',
  'she sells fresh fruit at the market every morning',
  'the teacher asked us to open our books',
  'a loud noise woke the whole village',
  'they usually drink green tea with sugar',
];
const VOICES = ['en-us', 'en-us+f2', 'en-us+m3', 'en-gb-x-rp'];

/**
 * Mean distance between the aligned and the true start of phonemes. The synthesiser is told apart only by its sounds: the
 * expected phonemes are those that it says it spoke. A symbol that stands for two phonemes tells the start of its first.
 */
export async function printBoundaries(model: PhonemeModel): Promise<void> {
  const errors: number[] = [];
  for (const voice of VOICES) {
    for (const sentence of SENTENCES) {
      const speech = await speak(sentence, { voice });
      const spoken = speech.phonemes.map((symbol) => ({ ...symbol, phonemes: ipaToPhonemes(symbol.text) }));
      const pronunciation: Pronunciation = {
        phonemes: spoken.flatMap(({ phonemes }) => phonemes),
        source: 'given',
      };
      const words = [{ text: sentence, pronunciations: [pronunciation], pauseAfter: false }];
      const alignment = alignWords(await model.encode(speech.samples), {
        words,
        unknownWords: [],
        symbolsIgnored: false,
      });
      const phones = flatPhones(alignment);
      let next = 0;
      for (const { phonemes, start_s } of spoken) {
        const first = phones[next];
        next += phonemes.length;
        if (phonemes.length > 0 && first !== undefined)
          errors.push(Math.abs(first.start * FRAME_S - start_s) * 1000);
      }
    }
  }
  printFigure({ figure: 'boundary_error_mean', value: mean(errors), unit: 'ms', n: errors.length, aim: 25 });
}
