/** Numbers as an American reads them aloud. Whole numbers come from the `to-words` package; the rest is built on them. */
import { toOrdinal, toWords } from 'to-words/en-US';

/** Digits beyond this many are read one by one, as in a phone or card number. */
const MAX_DIGITS = 12;

const digitNames = ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'];

export function spellDigits(digits: string): string {
  return Array.from(digits, (digit) => digitNames[Number(digit)] ?? '').join(' ');
}

/** `digits` holds digits only, thousands separators taken out. */
export function cardinal(digits: string): string {
  if (digits.length > MAX_DIGITS || /^0\d/.test(digits)) return spellDigits(digits);
  return toWords(Number(digits)).toLowerCase();
}

export function ordinal(digits: string): string {
  if (digits.length > MAX_DIGITS) return spellDigits(digits);
  const words = toOrdinal(Number(digits)).toLowerCase();
  return /^1(0{2}|0{3}|0{6})$/.test(digits) ? words.replace(/^one /, '') : words;
}

/** `1,234.05` → one thousand two hundred thirty four point zero five. */
export function decimal(written: string): string {
  const [whole = '', ...rest] = written.replaceAll(',', '').split('.');
  return [cardinal(whole === '' ? '0' : whole), ...rest.map(spellDigits)].join(' point ');
}

/** 1999 → nineteen ninety nine, 1905 → nineteen oh five, 2007 → two thousand seven, 2026 → twenty twenty six. */
export function year(digits: string): string {
  const value = Number(digits);
  const rest = value % 100;
  if (digits.length !== 4 || value < 1100 || (value >= 2000 && value < 2010)) return cardinal(digits);
  const century = cardinal(String(Math.floor(value / 100)));
  if (rest === 0) return `${century} hundred`;
  return rest < 10 ? `${century} oh ${cardinal(String(rest))}` : `${century} ${cardinal(String(rest))}`;
}

/** 1990s → nineteen nineties, 80s → eighties. */
export function decade(digits: string): string {
  return year(digits)
    .replace(/y$/, 'ies')
    .replace(/(hundred|thousand|ten)$/, '$1s');
}

/** 3/4 → three quarters; null when it is not read as a fraction (24/7). */
export function fraction(above: string, below: string): string | null {
  const [top, bottom] = [Number(above), Number(below)];
  if (top < 1 || top >= bottom || bottom > 10) return null;
  const part = bottom === 2 ? 'half' : bottom === 4 ? 'quarter' : ordinal(below);
  return `${cardinal(above)} ${part}${top === 1 ? '' : 's'}`;
}

/** 7:30 → seven thirty, 7:05 → seven oh five, 7:00 → seven o'clock (seven, before a.m. or p.m.). */
export function clock(hours: string, minutes: string, half: string): string {
  const hour = cardinal(String(Number(hours)));
  const minute = Number(minutes);
  const tail = half === '' ? '' : ` ${half}`;
  if (minute === 0) return half === '' ? `${hour} o'clock` : `${hour}${tail}`;
  return `${hour} ${minute < 10 ? 'oh ' : ''}${cardinal(String(minute))}${tail}`;
}

const currencies: Record<string, { one: string; many: string; part: string; parts: string }> = {
  $: { one: 'dollar', many: 'dollars', part: 'cent', parts: 'cents' },
  '€': { one: 'euro', many: 'euros', part: 'cent', parts: 'cents' },
  '£': { one: 'pound', many: 'pounds', part: 'penny', parts: 'pence' },
  '¥': { one: 'yen', many: 'yen', part: 'sen', parts: 'sen' },
  '₽': { one: 'ruble', many: 'rubles', part: 'kopeck', parts: 'kopecks' },
};

/** $3.50 → three dollars fifty cents; $2 million → two million dollars. `scale` is `million` and the like or empty. */
export function money(sign: string, amount: string, scale: string): string {
  const currency = currencies[sign];
  if (currency === undefined) return decimal(amount);
  if (scale !== '') return `${decimal(amount)} ${scale} ${currency.many}`;
  const [whole = '', cents] = amount.replaceAll(',', '').split('.');
  if (cents !== undefined && cents.length !== 2) return `${decimal(amount)} ${currency.many}`;
  const parts: string[] = [];
  if (Number(whole) > 0 || Number(cents ?? 0) === 0) {
    parts.push(`${cardinal(whole)} ${Number(whole) === 1 ? currency.one : currency.many}`);
  }
  if (Number(cents ?? 0) > 0) {
    parts.push(`${cardinal(String(Number(cents)))} ${Number(cents) === 1 ? currency.part : currency.parts}`);
  }
  return parts.join(' ');
}
