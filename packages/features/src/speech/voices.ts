/** Which voice speaks a language. */
import { wrongField } from '@talaffuz/core/errors';

const voices: Readonly<Record<string, string>> = {
  en: 'en-us',
  'en-us': 'en-us',
  'en-gb': 'en-gb-x-rp',
  ru: 'ru',
  'ru-ru': 'ru',
  uz: 'uz',
  'uz-uz': 'uz',
  kk: 'kk',
  'kk-kz': 'kk',
};

/** The languages that can be spoken, for sentences. */
export const SPOKEN = 'en-US, en-GB, uz, ru and kk';

/** The eSpeak voice for a language such as `en-US`, upper or lower case. Throws `validation_failed` for others. */
export function voiceOf(language: string): string {
  const voice = voices[language.toLowerCase()];
  if (voice !== undefined) return voice;
  const msg = `There is no voice for "${language}"; the languages that can be spoken are ${SPOKEN}.`;
  throw wrongField('language', msg, 'language_unsupported');
}

/**
 * The language that a text of ours is written in, so that an English answer to somebody who asked in Uzbek is not read
 * with Uzbek sounds: Cyrillic tells by itself, Latin letters are English unless `written` says uz.
 */
export function languageOfText(text: string, written: string): string {
  const language = written.slice(0, 2).toLowerCase();
  if (/\p{Script=Cyrillic}/u.test(text)) return language === 'kk' ? 'kk' : 'ru';
  return language === 'uz' ? 'uz' : 'en-US';
}
