/** The languages that advice is worded in. */
export const adviceLanguages = ['en', 'uz', 'ru', 'kk'] as const;
export type AdviceLanguage = (typeof adviceLanguages)[number];

/** The language for a native language (ISO 639): Uzbek, Russian and Kazakh their own, all others English. */
export const adviceLanguageOf = (nativeLanguage: string): AdviceLanguage =>
  adviceLanguages.find((language) => language === nativeLanguage) ?? 'en';
