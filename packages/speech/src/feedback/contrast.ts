/** How to get from the phoneme that was heard to the one that was meant. */
import { phonemeOf, type PhonemeSymbol } from '../phonemes/inventory.ts';
import type { Phoneme } from '../phonemes/phoneme.ts';

/** The first part of a phoneme's description, to go inside a sentence: `the short, open vowel of “bed”`. */
function inWords({ description }: Phoneme): string {
  const [short = description.replace(/\.$/, '')] = /^.*?”(?=[,;:.])/.exec(description) ?? [];
  return short.charAt(0).toLowerCase() + short.slice(1);
}

export function differOnlyInVoice({ articulation: a }: Phoneme, { articulation: b }: Phoneme): boolean {
  return a.place === b.place && a.manner === b.manner && a.voicing !== b.voicing;
}

/** B and M, D and N, G and NG: the same place, with or without the nose. */
export function differInNose({ articulation: a }: Phoneme, { articulation: b }: Phoneme): boolean {
  const nasals = [a, b].filter(({ manner }) => manner === 'nasal').length;
  return nasals === 1 && a.place === b.place;
}

/**
 * One to three sentences that contrast two phonemes: the known typical error where there is one, the voice or the nose
 * where that differs, otherwise what the two are; and how to make the one that was meant.
 */
export function contrast(meant: PhonemeSymbol, heard: PhonemeSymbol): string {
  const target = phonemeOf(meant);
  const other = phonemeOf(heard);
  const [tip = ''] = target.tips;
  const typical = target.common_errors.find((error) => error.heard === heard);
  if (typical !== undefined) return `${tip} ${typical.text}`;
  if (differOnlyInVoice(target, other)) {
    return target.articulation.voicing === 'voiced'
      ? 'Keep tongue and lips where they are and switch your voice on until you feel a buzz in the throat.'
      : 'Keep tongue and lips where they are and switch your voice off: only breath is heard.';
  }
  if (differInNose(target, other)) {
    return target.articulation.manner === 'nasal'
      ? 'Close the mouth at the same place and let the air and the voice out through your nose for as long as the sound lasts.'
      : 'Close the mouth at the same place, let no air through the nose, and open it with a small burst: pinch your nose, and the sound must not change.';
  }
  return `That is ${inWords(other)}, but you need ${inWords(target)}. ${tip}`;
}
