/** How often words that are missing from a recording, or from its text, are found: texts of held-out recordings, edited. */
import type { SpeechEngine } from '../engine.ts';
import type { Recording } from './corpus.ts';
import { mean, printFigure } from './figures.ts';
import { scoreAll } from './quality.ts';

/** Shorter words are rightly given the benefit of the doubt. */
const MIN_PHONES = 4;

function withWords(recording: Recording, words: Recording['words']): Recording {
  return {
    ...recording,
    words,
    text: words.map(({ text }) => text).join(' '),
    phones: words.map(({ phones }) => phones.join(' ')).join(' | '),
  };
}

/** Puts a long word of the next recording into the middle of each text: nobody said it. */
export async function printOmissions(engine: SpeechEngine, recordings: readonly Recording[]): Promise<void> {
  const place = ({ words }: Recording): number => Math.ceil(words.length / 2);
  const edited = recordings.flatMap((recording, i) => {
    const others = recordings[(i + 1) % recordings.length]?.words ?? [];
    const longest = others.toSorted((a, b) => b.phones.length - a.phones.length)[0];
    if (longest === undefined || longest.phones.length < MIN_PHONES) return [];
    return [withWords(recording, recording.words.toSpliced(place(recording), 0, longest))];
  });
  const { scored } = await scoreAll(engine, edited);
  const found = scored.map(({ recording, assessment }) => {
    const words = assessment.words.filter(({ error }) => error !== 'insertion');
    return words[Math.ceil((recording.words.length - 1) / 2)]?.error === 'omission' ? 1 : 0;
  });
  printFigure({ figure: 'omitted_word_found', value: mean(found), unit: 'share', n: found.length });
}

/** Takes a long word out of the middle of each text: it was said all the same. */
export async function printInsertions(engine: SpeechEngine, recordings: readonly Recording[]): Promise<void> {
  const edited = recordings.flatMap((recording) => {
    const { words } = recording;
    const at = words.findIndex(
      ({ phones }, i) => i > 0 && i < words.length - 1 && phones.length >= MIN_PHONES,
    );
    return at < 0 ? [] : [withWords(recording, words.toSpliced(at, 1))];
  });
  const { scored } = await scoreAll(engine, edited);
  const found = scored.map(({ assessment }) =>
    assessment.words.some(({ error }) => error === 'insertion') ? 1 : 0,
  );
  printFigure({ figure: 'inserted_word_found', value: mean(found), unit: 'share', n: found.length });
}
