/** From arbitrary text to the words that are said aloud. */
import { elided, letterWords } from './abbreviations.ts';
import { cleanText } from './clean.ts';
import { expand, LETTERS } from './expand.ts';
import { TextError } from './text-error.ts';

/** More words than anybody reads in one recording of an exercise. */
export const MAX_WORDS = 300;
/** Longer texts are not even looked at. */
const MAX_CHARACTERS = 20_000;

export interface NormalizedWord {
  /** The word without surrounding punctuation, as it is written in the text; numbers are written out in lower case. */
  text: string;
  /** `letters`: said letter by letter; `capitals`: an acronym, said either way; `word`: an ordinary word. */
  spelling: 'word' | 'capitals' | 'letters';
  pauseAfter: boolean;
}

export interface NormalizedText {
  words: NormalizedWord[];
  symbolsIgnored: boolean;
}

export function nothingToSay(): TextError {
  return new TextError(
    'text_empty',
    'The text has no words to say; give the English sentence that is read aloud.',
  );
}

/** @throws TextError `text_too_long` for more than `MAX_WORDS` words. */
export function checkLength(wordCount: number): void {
  if (wordCount > MAX_WORDS) {
    throw new TextError(
      'text_too_long',
      `The text has ${wordCount} words and at most ${MAX_WORDS} can be scored at once; split it into shorter parts.`,
    );
  }
}

function stripQuotes(token: string): string {
  const end = token.replace(/'+$/, '');
  return elided.has(end.toLowerCase()) ? end : end.replace(/^'+/, '');
}

function spellingOf(token: string, shouted: boolean): NormalizedWord['spelling'] {
  if (shouted || !/^[A-Z]{2,}(?:'?s)?$/.test(token)) return 'word';
  return letterWords.has(token) ? 'letters' : 'capitals';
}

/**
 * Splits text into spoken words: “On Nov 21, 25% of Dr. Smith’s BBC fans…” → On november twenty first, twenty five
 * percent of doctor Smith's BBC fans. HTML tags, emoji and other symbols are left out.
 * @throws TextError `text_empty`, `text_too_long`, `text_unsupported`
 */
export function normalizeText(raw: string): NormalizedText {
  if (raw.length > MAX_CHARACTERS) checkLength(Math.max(raw.trim().split(/\s+/).length, MAX_WORDS + 1));
  const { text, symbolsIgnored } = cleanText(raw);
  // In a text that is all in capitals, capitals mean nothing.
  const shouted = !/[a-z]/.test(text);
  const words: NormalizedWord[] = [];
  const expanded = expand(text);
  const tokens = expanded.matchAll(new RegExp(`(${LETTERS}?)([A-Za-z']+)|[.,;:!?…—()]|\\n`, 'g'));
  for (const [token, mark, letters] of tokens) {
    if (letters === undefined) {
      const previous = words.at(-1);
      if (previous !== undefined) previous.pauseAfter = true;
      continue;
    }
    const word = stripQuotes(letters);
    if (!/[A-Za-z]/.test(word)) continue;
    const spelling = mark === '' ? spellingOf(word, shouted) : 'letters';
    words.push({ text: mark === '' ? word : token.slice(mark?.length), spelling, pauseAfter: false });
  }
  if (words.length === 0) throw nothingToSay();
  checkLength(words.length);
  return { words, symbolsIgnored: symbolsIgnored || /[$€£¥₽#]/.test(expanded) };
}
