/**
 * Pronunciations of words that no dictionary has: eSpeak NG's rules for American English (the `phonemizer` package, a
 * WebAssembly build) written in ARPAbet. The package is big and slow to start, so it is loaded at the first such word.
 */
import type * as Phonemizer from 'phonemizer';
import { isVowel, type PhonemeSymbol } from '../phonemes/inventory.ts';
import type { PhonemeToken } from '../pronunciation.ts';
import { lookUp } from './lexicon.ts';

/** eSpeak's en-us phonemes, longer spellings first. Marks that English does not distinguish map to nothing. */
const fromIpa: [ipa: string, phonemes: PhonemeSymbol[]][] = [
  ['tʃ', ['CH']],
  ['dʒ', ['JH']],
  ['nʲ', ['N', 'Y']],
  ['n̩', ['AH', 'N']],
  ['l̩', ['AH', 'L']],
  ['m̩', ['AH', 'M']],
  ['aɪ', ['AY']],
  ['aʊ', ['AW']],
  ['eɪ', ['EY']],
  ['ɔɪ', ['OY']],
  ['oʊ', ['OW']],
  ['ɑː', ['AA']],
  ['ɔː', ['AO']],
  ['oː', ['AO']],
  ['iː', ['IY']],
  ['uː', ['UW']],
  ['ɜː', ['ER']],
  ['ʌɹ', ['ER']],
  ['ɑ', ['AA']],
  ['a', ['AA']],
  ['æ', ['AE']],
  ['ɐ', ['AH']],
  ['ə', ['AH']],
  ['ʌ', ['AH']],
  ['ᵻ', ['IH']],
  ['ɔ', ['AO']],
  ['o', ['OW']],
  ['ɛ', ['EH']],
  ['e', ['EH']],
  ['ɚ', ['ER']],
  ['ɝ', ['ER']],
  ['ɪ', ['IH']],
  ['i', ['IY']],
  ['ʊ', ['UH']],
  ['u', ['UW']],
  ['b', ['B']],
  ['d', ['D']],
  ['ð', ['DH']],
  ['f', ['F']],
  ['ɡ', ['G']],
  ['g', ['G']],
  ['h', ['HH']],
  ['k', ['K']],
  ['x', ['K']],
  ['l', ['L']],
  ['ɬ', ['L']],
  ['m', ['M']],
  ['n', ['N']],
  ['ŋ', ['NG']],
  ['p', ['P']],
  ['ɹ', ['R']],
  ['r', ['R']],
  ['s', ['S']],
  ['ʃ', ['SH']],
  ['t', ['T']],
  ['ɾ', ['T']],
  ['ʔ', ['T']],
  ['θ', ['TH']],
  ['v', ['V']],
  ['w', ['W']],
  ['j', ['Y']],
  ['z', ['Z']],
  ['ʒ', ['ZH']],
];

/** Writes eSpeak's IPA in ARPAbet. eSpeak sets ˈ and ˌ right before the stressed vowel. What is unknown is left out. */
export function ipaToPhonemes(ipa: string): PhonemeToken[] {
  const tokens: PhonemeToken[] = [];
  let stress: 0 | 1 | 2 = 0;
  for (let at = 0; at < ipa.length;) {
    const rest = ipa.slice(at);
    if (rest.startsWith('ˈ') || rest.startsWith('ˌ')) {
      stress = rest.startsWith('ˈ') ? 1 : 2;
      at += 1;
      continue;
    }
    const entry = fromIpa.find(([spelling]) => rest.startsWith(spelling));
    at += entry?.[0].length ?? 1;
    for (const phoneme of entry?.[1] ?? []) {
      const vowel = isVowel(phoneme);
      // A doubled consonant of eSpeak (“Karimov”: kˈɑːɹɹɪ…) is one sound in English, and ER holds its r already.
      const previous = tokens.at(-1)?.phoneme;
      if ((!vowel && previous === phoneme) || (phoneme === 'R' && previous === 'ER')) continue;
      tokens.push({ phoneme, stress: vowel ? stress : null });
      if (vowel) stress = 0;
    }
  }
  return tokens;
}

/**
 * Loads the package without the listeners it sets on the process: they throw every uncaught error of the whole program
 * again, together with a megabyte of its own source.
 */
async function loadPhonemizer(): Promise<typeof Phonemizer> {
  const before = new Set([
    ...process.listeners('uncaughtException'),
    ...process.listeners('unhandledRejection'),
  ]);
  const phonemizer = await import('phonemizer');
  for (const listener of process.listeners('uncaughtException')) {
    if (!before.has(listener)) process.off('uncaughtException', listener);
  }
  for (const listener of process.listeners('unhandledRejection')) {
    if (!before.has(listener)) process.off('unhandledRejection', listener);
  }
  return phonemizer;
}

let loading: ReturnType<typeof loadPhonemizer> | undefined;

/**
 * Guesses how an unknown word is said. Empty when the rules find nothing to say in it.
 * The first call takes some 200 ms (it loads WebAssembly), later ones a few milliseconds.
 */
export async function guessPronunciation(word: string): Promise<PhonemeToken[]> {
  loading ??= loadPhonemizer();
  const { phonemize } = await loading;
  const parts = await phonemize(word, 'en-us');
  return ipaToPhonemes(parts.join(''));
}

const token = (phoneme: PhonemeSymbol): PhonemeToken => ({ phoneme, stress: null });
const weakVowel: PhonemeToken = { phoneme: 'IH', stress: 0 };
const sibilants: ReadonlySet<string> = new Set(['S', 'Z', 'SH', 'ZH', 'CH', 'JH']);
const voiceless: ReadonlySet<string> = new Set(['P', 'T', 'K', 'F', 'TH', 'S', 'SH', 'CH']);

/** The sounds of -s or -'s after a stem, by the usual rule: buses, cats, dogs. */
export function pluralEnding(stem: readonly PhonemeToken[]): PhonemeToken[] {
  const last = stem.at(-1)?.phoneme ?? '';
  if (sibilants.has(last)) return [weakVowel, token('Z')];
  return [token(voiceless.has(last) ? 'S' : 'Z')];
}

function pastEnding(stem: readonly PhonemeToken[]): PhonemeToken[] {
  const last = stem.at(-1)?.phoneme ?? '';
  if (last === 'T' || last === 'D') return [weakVowel, token('D')];
  return [token(voiceless.has(last) ? 'T' : 'D')];
}

/** Stems that a word with its ending cut off may be spelled like: cities → city, baked → bake, stopped → stop. */
function stemSpellings(cut: string): string[] {
  return [`${cut}e`, cut.replace(/i$/, 'y'), cut, cut.replace(/([^aeiou])\1$/, '$1')];
}

const endings: {
  pattern: RegExp;
  stems: (cut: string) => string[];
  sounds: (stem: readonly PhonemeToken[]) => PhonemeToken[];
}[] = [
  { pattern: /(?:'s|s'|s)$/, stems: (cut) => [cut], sounds: pluralEnding },
  { pattern: /es$/, stems: stemSpellings, sounds: pluralEnding },
  { pattern: /ed$/, stems: stemSpellings, sounds: pastEnding },
  { pattern: /ing$/, stems: stemSpellings, sounds: () => [weakVowel, token('NG')] },
];

/**
 * Pronunciations of a form with -s, -'s, -ed or -ing whose stem is in the dictionary (“googled”, “selfies”,
 * “Samarkand's”); empty when there is no such stem.
 */
export function inflect(word: string): PhonemeToken[][] {
  const key = word.toLowerCase();
  for (const { pattern, stems, sounds } of endings) {
    const cut = key.replace(pattern, '');
    if (cut === key || cut.length < 2) continue;
    const found = stems(cut)
      .map(lookUp)
      .find((variants) => variants.length > 0);
    if (found !== undefined) return found.map((phonemes) => [...phonemes, ...sounds(phonemes)]);
  }
  return [];
}
