/**
 * What is hard for speakers of a language before anything is known about one of them: sounds that their language lacks,
 * or does not have in that place. They choose sentences for newcomers and never change a score.
 */
import type { PhonemeSymbol } from '@talaffuz/speech/phonemes/inventory';
import type { Position } from '../analytics/breakdown.ts';

export interface HardSound {
  phoneme: PhonemeSymbol;
  /** Only there; anywhere when it is left out. */
  position?: Position;
}

const everywhere = (...phonemes: PhonemeSymbol[]): HardSound[] => phonemes.map((phoneme) => ({ phoneme }));
/** Voiced sounds that lose their voice at the end of a word. */
const voicedEnds = (...phonemes: PhonemeSymbol[]): HardSound[] =>
  phonemes.map((phoneme) => ({ phoneme, position: 'final' }));

const byLanguage = new Map<string, HardSound[]>([
  ['uz', [...everywhere('TH', 'DH', 'AE', 'IH', 'W', 'IY', 'UH', 'ER'), ...voicedEnds('D', 'Z')]],
  [
    'ru',
    [...everywhere('TH', 'DH', 'W', 'NG', 'IH', 'IY', 'AE', 'HH'), ...voicedEnds('D', 'Z', 'G', 'V', 'B')],
  ],
  ['kk', [...everywhere('TH', 'DH', 'W', 'V', 'F', 'AE', 'IH'), ...voicedEnds('D', 'Z', 'G', 'B')]],
]);

const forOthers = everywhere('TH', 'DH', 'AE', 'IH', 'W', 'NG', 'R');

/** Hard sounds for a native language (ISO 639), the hardest first. */
export const hardSounds = (nativeLanguage: string): readonly HardSound[] =>
  byLanguage.get(nativeLanguage) ?? forOthers;
