/** The ways a text may be said, for the aligner to choose between. */
import type { ExpectedText, ExpectedWord, PhonemeToken, Pronunciation } from '../pronunciation.ts';
import { guessPronunciation, inflect, pluralEnding } from './g2p.ts';
import { lookUp, parsePhonemes } from './lexicon.ts';
import { checkLength, normalizeText, nothingToSay, type NormalizedWord } from './normalize.ts';
import { ownWords, reducedForms } from './reduced-forms.ts';
import { TextError } from './text-error.ts';

/** More alternatives than this cost alignment time and hide mistakes. */
const MAX_ALTERNATIVES = 6;

type Source = Pronunciation['source'];

function read(written: string): PhonemeToken[] {
  return parsePhonemes(written) ?? [];
}

function key(phonemes: readonly PhonemeToken[]): string {
  return phonemes.map((token) => token.phoneme).join(' ');
}

/** Puts them in one list without two of the same phonemes and without empty ones, the first ones first. */
function distinct(candidates: Pronunciation[]): Pronunciation[] {
  const seen = new Set(['']);
  const kept = candidates.filter(({ phonemes }) => !seen.has(key(phonemes)) && seen.add(key(phonemes)));
  return kept.slice(0, MAX_ALTERNATIVES);
}

function from(source: Source, list: readonly PhonemeToken[][]): Pronunciation[] {
  return list.map((phonemes) => ({ phonemes, source }));
}

/** The names of the letters one after another, with main stress on the last one: BBC, TVs, CIA's. */
function spell(word: string): PhonemeToken[] {
  const [, letters = '', plural] = /^([A-Za-z]*?)('?s)?$/.exec(word) ?? [];
  const names = Array.from(letters, (letter) =>
    letter.toLowerCase() === 'a' ? read('EY1') : (lookUp(letter)[0] ?? []),
  );
  const phonemes = names.flatMap((name, i) =>
    name.map((token) =>
      token.stress === 1 && i < names.length - 1 ? { ...token, stress: 2 as const } : token,
    ),
  );
  return plural === undefined ? phonemes : [...phonemes, ...pluralEnding(phonemes)];
}

function inDictionary(word: string): PhonemeToken[][] {
  const own = ownWords[word.toLowerCase()];
  const found = [...(own === undefined ? [] : [read(own)]), ...lookUp(word)];
  if (found.length > 0) return found;
  // comin' is written with its apostrophe there, which looks like a closing quotation mark here.
  const elision = lookUp(`${word}'`);
  if (elision.length > 0) return [...elision];
  return inflect(word);
}

function isInitialism(word: NormalizedWord): boolean {
  const letters = word.text.replace(/'?s$/, '');
  return word.spelling === 'capitals' && (letters.length <= 3 || !/[AEIOU]/.test(letters));
}

async function pronounceWord(
  word: NormalizedWord,
): Promise<{ pronunciations: Pronunciation[]; guessed: boolean }> {
  if (word.spelling === 'letters')
    return { pronunciations: from('spelled', [spell(word.text)]), guessed: false };
  const known = inDictionary(word.text);
  if (known.length > 0) {
    const reduced = (reducedForms[word.text.toLowerCase()] ?? []).map(read);
    return {
      pronunciations: distinct([...from('dictionary', known), ...from('reduced', reduced)]),
      guessed: false,
    };
  }
  const spelled = from('spelled', word.spelling === 'capitals' ? [spell(word.text)] : []);
  if (isInitialism(word)) return { pronunciations: spelled, guessed: false };
  const guess = await guessPronunciation(word.text.toLowerCase().replaceAll("'", ''));
  const pronunciations = distinct([...from('g2p', [guess]), ...spelled]);
  // eSpeak says nothing for a few odd letter strings; their letters can still be named.
  return {
    pronunciations: pronunciations.length > 0 ? pronunciations : from('spelled', [spell(word.text)]),
    guessed: true,
  };
}

/**
 * What a reader of `text` is expected to say. CMUdict with all its variants, reduced forms of function words, letter
 * names for initialisms, and eSpeak's rules for words that are in no dictionary (listed in `unknownWords`).
 * @throws TextError `text_empty`, `text_too_long`, `text_unsupported`
 */
export async function expectText(text: string): Promise<ExpectedText> {
  const normalized = normalizeText(text);
  const words: ExpectedWord[] = [];
  const unknownWords = new Set<string>();
  for (const word of normalized.words) {
    const { pronunciations, guessed } = await pronounceWord(word);
    if (guessed) unknownWords.add(word.text);
    words.push({ text: word.text, pronunciations, pauseAfter: word.pauseAfter });
  }
  return { words, unknownWords: [...unknownWords], symbolsIgnored: normalized.symbolsIgnored };
}

/** Words of a text with given phones: between white space, those of punctuation alone left out. */
function givenWords(text: string, wanted: number): string[] {
  const isWord = (token: string): boolean => /[\p{L}\p{N}]/u.test(token);
  const tokens = text.split(/\s+/).filter(isWord);
  if (tokens.length >= wanted) return tokens;
  // A forgotten space after a sentence (`leave me?"Please tell`) joins two words; such tokens are split as well.
  const split = text.split(/\s+|(?<=\p{L}[.,;:!?…—]+["'”’)]*)(?=["'“‘(]?\p{L})/u).filter(isWord);
  return split.length === wanted ? split : tokens;
}

function readGroup(group: string, index: number): PhonemeToken[] {
  if (group === '') {
    throw new TextError(
      'phones_invalid',
      `Word ${index + 1} of the phones is empty; write ARPAbet symbols between the bars.`,
    );
  }
  const phonemes = parsePhonemes(group);
  if (phonemes !== null) return phonemes;
  const wrong = group.split(/\s+/).find((symbol) => parsePhonemes(symbol) === null) ?? group;
  throw new TextError(
    'phones_invalid',
    `“${wrong}” in word ${index + 1} of the phones is no ARPAbet symbol; use CMUdict's 39, such as AH, TH or IY1.`,
  );
}

/**
 * The same with the pronunciation fixed by the caller: words split by `|`, ARPAbet symbols by spaces, stress digits
 * allowed: `W IY | K AO1 L | IH T`. The text's words are split at white space and taken as they are written.
 * @throws TextError `text_empty`, `text_too_long`, `phones_invalid`, `phones_mismatch`
 */
export function expectGiven(text: string, phones: string): ExpectedText {
  const groups = phones.split('|').map((group) => group.trim());
  const tokens = givenWords(text, groups.length);
  if (tokens.length === 0) throw nothingToSay();
  checkLength(tokens.length);
  const pronunciations = groups.map(readGroup);
  if (pronunciations.length !== tokens.length) {
    throw new TextError(
      'phones_mismatch',
      `The words of the text (${tokens.length}) and of the phones (${pronunciations.length}) differ in number; give one group of phones for each word, split by “ | ”.`,
    );
  }
  const words = tokens.map((token, i): ExpectedWord => {
    return {
      text: token.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, ''),
      pronunciations: [{ phonemes: pronunciations[i] ?? [], source: 'given' }],
      pauseAfter: /[.,;:!?…—)]["'”’]*$/u.test(token),
    };
  });
  return { words, unknownWords: [], symbolsIgnored: false };
}
