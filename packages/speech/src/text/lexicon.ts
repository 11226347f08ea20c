/**
 * CMUdict, the CMU Pronouncing Dictionary (134,000 words, 9,000 variants), from the npm package
 * `cmu-pronouncing-dictionary`. Importing that module compiles 4.7 MB of JavaScript, which takes about 200 ms at every
 * start; here its file is read as text (5 ms) and only the block of words that begin with the wanted letter is searched.
 * A test compares the result with the imported module for every word.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { parsePhonemeSymbol } from '../phonemes/inventory.ts';
import type { PhonemeToken } from '../pronunciation.ts';

let source: string | undefined;
const blocks = new Map<string, string>();
const found = new Map<string, PhonemeToken[][]>();

/** The lines `  "word": "PHONES",` whose word begins with `initial`; they stand together in the file. */
function blockOf(initial: string): string {
  let block = blocks.get(initial);
  if (block === undefined) {
    const require = createRequire(import.meta.url);
    source ??= readFileSync(require.resolve('cmu-pronouncing-dictionary'), 'latin1');
    const start = source.indexOf(`\n  "${initial}`);
    // The file is sorted: apostrophe, a, b … z.
    const next = initial === "'" ? 'a' : String.fromCharCode(initial.charCodeAt(0) + 1);
    const end = source.indexOf(`\n  "${next}`, start);
    block = source.slice(start, end < 0 ? undefined : end);
    blocks.set(initial, block);
  }
  return block;
}

/** Reads ARPAbet symbols split by spaces, as CMUdict writes them. Null when one is unknown or none is there. */
export function parsePhonemes(written: string): PhonemeToken[] | null {
  const tokens = written.trim().split(/\s+/).map(parsePhonemeSymbol);
  const valid = tokens.filter((token) => token !== null);
  return valid.length === tokens.length ? valid : null;
}

/**
 * All pronunciations of a word in CMUdict, the main one first; empty when the word is not in it.
 * `word` is looked up in lower case; apostrophes, full stops and hyphens count (`o'clock`, `a.m.`, `e-mail`).
 */
export function lookUp(word: string): readonly PhonemeToken[][] {
  const key = word.toLowerCase();
  if (!/^['a-z][a-z'.-]*$/.test(key)) return [];
  let pronunciations = found.get(key);
  if (pronunciations === undefined) {
    pronunciations = [];
    const block = blockOf(key.charAt(0));
    for (let variant = 1; ; variant++) {
      const head = `\n  "${variant === 1 ? key : `${key}(${variant})`}": "`;
      const at = block.indexOf(head);
      if (at < 0) break;
      const value = block.slice(at + head.length, block.indexOf('"', at + head.length));
      // Some entries end in a remark: `AO1 L B AO0 R G # place, danish`.
      const phonemes = parsePhonemes(value.split('#', 1)[0] ?? '');
      if (phonemes !== null) pronunciations.push(phonemes);
    }
    found.set(key, pronunciations);
  }
  return pronunciations;
}
