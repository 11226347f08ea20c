import { currentLanguage } from '../i18n/i18n.ts';

/** Browsers know no Uzbek dates or numbers; in Uzbekistan they are written with figures as in Russian. */
export const dateLocales = { uz: 'ru', ru: 'ru', en: 'en-GB' } as const;

/** A moment on the wire (ISO 8601) in figures, in the browser's time zone. */
export const shortDateTime = (iso: string): string =>
  new Intl.DateTimeFormat(dateLocales[currentLanguage()], {
    day: '2-digit',
    month: '2-digit',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
  }).format(new Date(iso));

/** A calendar day on the wire (YYYY-MM-DD) in figures; it is the same day in every time zone. */
export const shortDay = (date: string): string =>
  new Intl.DateTimeFormat(dateLocales[currentLanguage()], {
    day: '2-digit',
    month: '2-digit',
    year: 'numeric',
    timeZone: 'UTC',
  }).format(new Date(`${date}T00:00:00Z`));
