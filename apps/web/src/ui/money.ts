import { currentLanguage } from '../i18n/i18n.ts';
import { dateLocales } from './dates.ts';

/** An amount in a currency (ISO 4217) as the reader's language writes it, cents only where there are any. */
export const money = (amount: number, currency: string): string =>
  new Intl.NumberFormat(dateLocales[currentLanguage()], {
    style: 'currency',
    currency,
    minimumFractionDigits: Number.isInteger(amount) ? 0 : 2,
    maximumFractionDigits: 2,
  }).format(amount);

/** An exact amount of the wire where its currency goes without saying. */
export const plainAmount = (amount: string): string =>
  new Intl.NumberFormat(dateLocales[currentLanguage()], {
    minimumFractionDigits: amount.endsWith('.00') ? 0 : 2,
    maximumFractionDigits: 2,
  }).format(Number(amount));
