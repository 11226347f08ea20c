/** Languages of the interface. A locale is loaded when it is chosen; the choice is kept in the browser. */
import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import type { en } from '../locales/en.ts';
import { isLanguage, type Language, type Locale } from './locale.ts';

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'translation';
    resources: { translation: typeof en };
  }
}

const STORAGE_KEY = 'talaffuz-language';

const loaders: Record<Language, () => Promise<Locale>> = {
  en: async () => (await import('../locales/en.ts')).en,
  ru: async () => (await import('../locales/ru.ts')).ru,
  uz: async () => (await import('../locales/uz.ts')).uz,
};

function storedLanguage(): Language | undefined {
  try {
    const stored = localStorage.getItem(STORAGE_KEY);
    return isLanguage(stored) ? stored : undefined;
  } catch {
    return undefined;
  }
}

/** What was chosen here before, else the first language of the browser that we speak, else Uzbek. */
function firstLanguage(): Language {
  const wanted = navigator.languages.map((tag) => tag.slice(0, 2).toLowerCase());
  return storedLanguage() ?? wanted.find(isLanguage) ?? 'uz';
}

export function currentLanguage(): Language {
  return isLanguage(i18next.language) ? i18next.language : 'en';
}

/** Loads a locale and shows the interface in it. */
export async function changeLanguage(language: Language): Promise<void> {
  if (!i18next.hasResourceBundle(language, 'translation')) {
    i18next.addResourceBundle(language, 'translation', await loaders[language]());
  }
  await i18next.changeLanguage(language);
  document.documentElement.lang = language;
  try {
    localStorage.setItem(STORAGE_KEY, language);
  } catch {
    // Storage is switched off; the choice lasts until the page is closed.
  }
}

/** The first text to be shown is already in the right language: call before rendering. */
export async function startI18n(): Promise<void> {
  await i18next.use(initReactI18next).init({
    resources: {},
    fallbackLng: false,
    interpolation: { escapeValue: false },
    react: { useSuspense: false },
  });
  await changeLanguage(firstLanguage());
}
