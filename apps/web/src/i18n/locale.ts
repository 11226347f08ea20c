/** The shape every locale has: the keys of English, with the plural forms its own language needs beside them. */
import type { en } from '../locales/en.ts';

type PluralForms = Record<`${string}_few` | `${string}_many`, string>;

export type Locale = {
  [Group in keyof typeof en]: Record<keyof (typeof en)[Group], string> & PluralForms;
};

export const languages = ['uz', 'ru', 'en'] as const;
export type Language = (typeof languages)[number];

/** Each language by its own name, for a person who cannot read the current one. */
export const languageNames: Record<Language, string> = { uz: 'Oʻzbekcha', ru: 'Русский', en: 'English' };

export const isLanguage = (text: unknown): text is Language =>
  languages.some((language) => language === text);
