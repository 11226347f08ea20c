import { ipaOf, parsePhonemeSymbol } from '@talaffuz/speech/phonemes/inventory';

/**
 * A word as the learner reads it. Sounds that belong to no word of the text come as `[W IY]`; they are shown in IPA,
 * `/wiː/`.
 */
export function shownWord(text: string): string {
  const [, inside] = /^\[(.+)\]$/.exec(text) ?? [];
  if (inside === undefined) return text;
  const sounds = inside.split(' ').map((symbol) => parsePhonemeSymbol(symbol));
  return `/${sounds.map((sound) => (sound === null ? '?' : ipaOf(sound.phoneme, sound.stress))).join('')}/`;
}
