/** Writes out dates, times, amounts, numbers and short forms inside a cleaned text, so that only words are left to say. */
import { abbreviations, bareAbbreviations, beforeNumber, monthNames, units } from './abbreviations.ts';
import { cardinal, clock, decade, decimal, fraction, money, ordinal, spellDigits, year } from './numbers.ts';

/** Set before a token that is said letter by letter; a private-use character, which no cleaned text holds. */
export const LETTERS = '\u{E000}';

const amount = String.raw`\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)*|\.\d+`;
const open = String.raw`(?<![A-Za-z\d.,])`;
const close = String.raw`(?![A-Za-z\d])`;
const months =
  'jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?';

const escape = (text: string): string => text.replace(/[.\\/]/g, String.raw`\$&`);
const anyOf = (words: string[]): string =>
  [...words]
    .sort((a, b) => b.length - a.length)
    .map(escape)
    .join('|');

function monthName(written: string): string | undefined {
  return monthNames.find((name) => name.startsWith(written.slice(0, 3).toLowerCase()));
}

function date(day: string, month: string | undefined, yearDigits: string | undefined): string | null {
  if (month === undefined || Number(day) < 1 || Number(day) > 31) return null;
  const tail = yearDigits === undefined || yearDigits === '' ? '' : `, ${year(yearDigits)}`;
  return ` ${month} ${ordinal(String(Number(day)))}${tail} `;
}

/** Between two numbers `first/second/year` the day comes first, as in most of the world, unless it cannot. */
function numericDate(written: string, first: string, second: string, yearDigits: string): string {
  const [day, month] = Number(second) > 12 ? [second, first] : [first, second];
  return date(day, monthNames[Number(month) - 1], yearDigits) ?? written;
}

function expandDates(text: string): string {
  return text
    .replace(/(?<![\d-])(\d{4})-(\d{2})-(\d{2})(?![\d-])/g, (written, y: string, m: string, d: string) => {
      return date(d, monthNames[Number(m) - 1], y) ?? written;
    })
    .replace(
      /(?<![\d/.])(\d{1,2})([/.])(\d{1,2})\2(\d{4})(?![\d/])/g,
      (w, a: string, _, b: string, y: string) => numericDate(w, a, b, y),
    )
    .replace(
      new RegExp(
        String.raw`\b(${months})\b\.?\s+(\d{1,2})(?:st|nd|rd|th)?(?![\d:.,]*\d)(?:,?\s+(\d{4})${close})?`,
        'gi',
      ),
      (written, month: string, day: string, y: string | undefined) =>
        /^(may|mar|march)$/.test(month) ? written : (date(day, monthName(month), y) ?? written),
    )
    .replace(
      new RegExp(String.raw`\b(${months})\b\.?\s+(\d{1,2}),\s+(\d{4})${close}`, 'gi'),
      (written, month: string, day: string, y: string) => date(day, monthName(month), y) ?? written,
    )
    .replace(
      new RegExp(
        String.raw`(?:\bthe\s+)?${open}(\d{1,2})(?:st|nd|rd|th)?\s+(?:of\s+)?(${months})\b\.?(?:,?\s+(\d{4})${close})?`,
        'gi',
      ),
      (written, day: string, month: string, y: string | undefined) => {
        const name = monthName(month);
        if (name === undefined || Number(day) < 1 || Number(day) > 31 || /^(may|mar|march)$/.test(month))
          return written;
        return ` the ${ordinal(String(Number(day)))} of ${name}${y === undefined ? '' : `, ${year(y)}`} `;
      },
    )
    .replace(new RegExp(String.raw`\b(${months})\.\s+(?=\d)`, 'gi'), (written, month: string) => {
      return `${monthName(month) ?? written} `;
    });
}

function expandTimes(text: string): string {
  return text.replace(
    new RegExp(String.raw`${open}(\d{1,2})(?::(\d{2}))?(?::\d{2})?(?:\s*([ap])\.?m\b\.?)?${close}`, 'gi'),
    (written, hours: string, minutes: string | undefined, half: string | undefined) => {
      if ((minutes === undefined && half === undefined) || Number(hours) > 24 || Number(minutes ?? 0) > 59)
        return written;
      const letters = half === undefined ? '' : `${LETTERS}${half.toUpperCase()}M`;
      return ` ${clock(hours, minutes ?? '00', letters)} `;
    },
  );
}

function expandAmounts(text: string): string {
  const scale = String.raw`(?:\s+(hundred|thousand|million|billion|trillion))?`;
  return text
    .replace(/(^|\s)-(?=[\d.$€£])/g, '$1minus ')
    .replace(/\+(\d{7,})/g, (_, digits: string) => ` plus ${spellDigits(digits)} `)
    .replace(
      new RegExp(String.raw`([$€£¥₽])\s?(${amount})${scale}${close}`, 'gi'),
      (_, sign: string, n: string, s?: string) => {
        return ` ${money(sign, n, s?.toLowerCase() ?? '')} `;
      },
    )
    .replace(
      new RegExp(String.raw`${open}(${amount})\s?([$€£¥₽])`, 'g'),
      (_, n: string, sign: string) => ` ${money(sign, n, '')} `,
    )
    .replace(new RegExp(String.raw`${open}(${amount})\s?%`, 'g'), (_, n: string) => ` ${decimal(n)} percent `)
    .replace(new RegExp(String.raw`${open}(${amount})\s?°\s?([CF])?\b`, 'g'), (_, n: string, of?: string) => {
      return ` ${decimal(n)} ${n === '1' ? 'degree' : 'degrees'}${of === undefined ? ' ' : of === 'C' ? ' celsius ' : ' fahrenheit '}`;
    })
    .replace(
      new RegExp(
        String.raw`${open}(${amount})\s?(${anyOf(Object.keys(units))})${close}(?:\.(?=\s+[a-z]))?`,
        'gi',
      ),
      (written, n: string, unit: string) => {
        // One capital letter is a name, not a unit: 5G, 4K.
        const names = units[unit.length === 1 ? unit : unit.toLowerCase()];
        return names === undefined ? written : ` ${decimal(n)} ${n === '1' ? names[0] : names[1]} `;
      },
    );
}

function expandNumbers(text: string): string {
  return text
    .replace(/(?<![A-Za-z\d])'?(\d{2}|\d{3}0)s\b/g, (_, digits: string) => ` ${decade(digits)} `)
    .replace(/(?<![A-Za-z\d])(\d+)(?:st|nd|rd|th)\b/gi, (_, digits: string) => ` ${ordinal(digits)} `)
    .replace(
      /(?<![\d/])(?:(\d+)\s+)?(\d{1,2})\/(\d{1,2})(?![\d/])/g,
      (written, whole: string | undefined, a: string, b: string) => {
        const words = fraction(a, b);
        if (words === null) return written;
        return whole === undefined
          ? ` ${words} `
          : ` ${cardinal(whole)} and ${words.replace(/^one half$/, 'a half')} `;
      },
    )
    .replace(/(?<![\d-])(\d+)-(\d+)(?![\d-])/g, (_, a: string, b: string) =>
      Number(a) < Number(b) ? `${a} to ${b}` : `${a} ${b}`,
    )
    .replace(/(?<=\d):(?=\d)/g, ' to ')
    .replace(/#\s?(?=\d)/g, ' number ')
    .replace(/(?<=[A-Za-z])(?=\d)|(?<=\d)(?=[A-Za-z])/g, ' ')
    .replace(new RegExp(amount, 'g'), (n) => ` ${/^(1[1-9]|20)\d\d$/.test(n) ? year(n) : decimal(n)} `);
}

function expandAddresses(text: string): string {
  return text
    .replace(/\bhttps?:\/\//gi, '')
    .replace(
      /\b[\w.+-]+@[\w-]+(?:\.[a-z]+)+|\b(?:www\.)?[a-z\d-]+\.(?:com|org|net|edu|gov|io|uz|kz|ru|uk)\b/gi,
      (address) => address.replaceAll('.', ' dot ').replaceAll('@', ' at '),
    );
}

const numbered = new RegExp(String.raw`(?<![A-Za-z.])(${anyOf(Object.keys(beforeNumber))})\s*(?=\d)`, 'gi');
const dotted = new RegExp(String.raw`(?<![A-Za-z.])(${anyOf(Object.keys(abbreviations))})(\s*$)?`, 'gi');
const bare = new RegExp(
  String.raw`(?<![A-Za-z.'])(${anyOf(Object.keys(bareAbbreviations))})(?![A-Za-z.'])`,
  'gi',
);

function expandAbbreviations(text: string): string {
  return (
    text
      .replace(dotted, (written, short: string, end: string | undefined) => {
        return `${abbreviations[short.toLowerCase()] ?? written}${end === undefined ? '' : '.'}`;
      })
      // Shouted or not, “DR” and “MS” alone are initials.
      .replace(bare, (short) =>
        /^[A-Z]+$/.test(short) ? short : (bareAbbreviations[short.toLowerCase()] ?? short),
      )
      // “Main St.” is a street, “St. Petersburg” a saint.
      .replace(/\b(?<=[A-Z][a-z]+ )St\./g, 'street')
      .replace(/\bSt\.?(?=\s+[A-Z])/g, 'saint')
      .replace(/\bSt\./g, 'street')
      .replace(
        /(?<![A-Za-z'])((?:[A-Za-z]\.){2,})(?=(\s*$|\s+[A-Z])?)/g,
        (_, initials: string, end?: string) => {
          return `${LETTERS}${initials.replaceAll('.', '').toUpperCase()}${end === undefined ? '' : '.'}`;
        },
      )
  );
}

/** Text in which every digit and common short form is written out. Punctuation stays where it was. */
export function expand(text: string): string {
  const withNumbers = expandNumbers(
    expandAmounts(
      expandTimes(
        expandDates(
          expandAddresses(text).replace(numbered, (written, short: string) => {
            return `${beforeNumber[short.toLowerCase()] ?? written} `;
          }),
        ),
      ),
    ),
  );
  return expandAbbreviations(withNumbers)
    .replaceAll('&', ' and ')
    .replaceAll('%', ' percent ')
    .replaceAll('+', ' plus ')
    .replaceAll('=', ' equals ')
    .replaceAll('@', ' at ')
    .replaceAll('°', ' degrees ')
    .replaceAll('/', ' ');
}
