/** Months of a calendar as `YYYY-MM`, named in the reader's language (browsers know no Uzbek ones). */
import type { TFunction } from 'i18next';

const numbers = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12] as const;

export function monthName(t: TFunction, month: string): string {
  const [year = '', of = '1'] = month.split('-');
  const number = numbers[Number(of) - 1] ?? 1;
  return `${t(`month.m${number}`)} ${year}`;
}

/** `count` months, the first of them `from` months after that of `day`. */
export function monthsFrom(day: Date, from: number, count: number): string[] {
  return Array.from({ length: count }, (_, i) => {
    const first = new Date(Date.UTC(day.getFullYear(), day.getMonth() + from + i, 1));
    return first.toISOString().slice(0, 7);
  });
}
