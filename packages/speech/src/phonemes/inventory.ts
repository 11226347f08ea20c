/** The 39 phonemes of American English in CMUdict's ARPAbet, in the column order of the model's outputs. */
export const phonemeSymbols = [
  'AA', 'AE', 'AH', 'AO', 'AW', 'AY', 'B', 'CH', 'D', 'DH', 'EH', 'ER', 'EY', 'F', 'G', 'HH', 'IH', 'IY', 'JH', 'K',
  'L', 'M', 'N', 'NG', 'OW', 'OY', 'P', 'R', 'S', 'SH', 'T', 'TH', 'UH', 'UW', 'V', 'W', 'Y', 'Z', 'ZH',
] as const; // prettier-ignore
export type PhonemeSymbol = (typeof phonemeSymbols)[number];
