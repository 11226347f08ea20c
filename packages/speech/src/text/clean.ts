/** Turns arbitrary pasted text into plain Latin text: HTML, entities, emoji, odd quotes, diacritics. */
import { TextError } from './text-error.ts';

export interface CleanText {
  text: string;
  /** True when something that cannot be said was left out. */
  symbolsIgnored: boolean;
}

const entities: Record<string, string> = {
  amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ', hellip: '…', mdash: '—', ndash: '–', lsquo: "'",
  rsquo: "'", ldquo: '"', rdquo: '"', euro: '€', pound: '£', yen: '¥', deg: '°', eacute: 'é', frac12: '½',
}; // prettier-ignore

const fractions: Record<string, string> = {
  '½': '1/2', '¼': '1/4', '¾': '3/4', '⅓': '1/3', '⅔': '2/3', '⅕': '1/5', '⅛': '1/8', '⅜': '3/8', '⅝': '5/8', '⅞': '7/8',
}; // prettier-ignore

/** Latin letters that Unicode does not take apart into a base letter and a mark. */
const plainLetters: Record<string, string> = {
  ß: 'ss', æ: 'ae', Æ: 'AE', œ: 'oe', Œ: 'OE', ø: 'o', Ø: 'O', ł: 'l', Ł: 'L', đ: 'd', Đ: 'D', ð: 'th', þ: 'th',
  Þ: 'Th', ı: 'i', ə: 'a', Ə: 'A', ŋ: 'ng', ħ: 'h',
}; // prettier-ignore

function replaceAll(text: string, table: Record<string, string>): string {
  return text.replace(new RegExp(`[${Object.keys(table).join('')}]`, 'gu'), (found) => table[found] ?? found);
}

function codePoint(code: number): string {
  return code > 0 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff) ? String.fromCodePoint(code) : ' ';
}

function stripHtml(text: string): string {
  return text
    .replace(/<!--.*?(?:-->|$)/gs, ' ')
    .replace(/<(script|style)\b[^>]*>.*?(?:<\/\1\s*>|$)/gis, ' ')
    .replace(/<\/?(?:a|abbr|b|code|em|font|i|mark|s|small|span|strong|sub|sup|u)(?:\s[^<>]*)?>/gi, '')
    .replace(/<\/?[a-z][^<>]*>/gi, '\n')
    .replace(/&#(\d{1,7});/g, (_, digits: string) => codePoint(Number(digits)))
    .replace(/&#x([\da-f]{1,6});/gi, (_, digits: string) => codePoint(parseInt(digits, 16)))
    .replace(/&([a-z]+\d*);/gi, (_, name: string) => entities[name.toLowerCase()] ?? ' ');
}

/** Letters and digits of other scripts, each once, in the order of the text. */
function foreignLetters(text: string): string[] {
  return [...new Set(text.match(/[\p{L}\p{N}]/gu) ?? [])].filter(
    (letter) => !/[\p{Script=Latin}0-9]/u.test(letter),
  );
}

/**
 * Plain text of Latin letters, digits, ASCII punctuation and currency signs; lines stay apart.
 * @throws TextError `text_unsupported` when it holds letters or digits of another script.
 */
export function cleanText(raw: string): CleanText {
  const bare = stripHtml(raw);
  const folded = replaceAll(bare.replace(/(?<=\d)(?=[½¼¾⅓⅔⅕⅛⅜⅝⅞])/gu, ' '), fractions)
    .replace(/[‘’‚‛ʻʼʹ′`´＇]/gu, "'")
    .replace(/[“”„«»″]/gu, '"')
    // Signs that compatibility decomposition would turn into letters.
    .replace(/[™®©℠№]/gu, (sign) => (sign === '№' ? 'No. ' : ' '))
    .normalize('NFKC')
    .replace(/[‐‑]/gu, '-')
    .replace(/(?<=\d)\s?[–—―]\s?(?=\d)/gu, '-')
    .replace(/[–—―−]/gu, (dash) => (dash === '−' ? '-' : ' — '))
    .normalize('NFD')
    .replace(/\p{M}/gu, '');
  const latin = replaceAll(folded, plainLetters);

  const foreign = foreignLetters(latin);
  if (foreign.length > 0) {
    const shown = foreign.slice(0, 5).join(', ') + (foreign.length > 5 ? ', …' : '');
    throw new TextError(
      'text_unsupported',
      `The text has letters that English does not use (${shown}); write it in English.`,
    );
  }
  // What is left beside letters, digits, white space, punctuation and currency cannot be said: emoji, arrows, brackets.
  const text = latin.replace(/[^\p{L}\p{N}\s.,;:!?'"()\-—…&%+=@#/°€£¥₽$]/gu, ' ');
  return { text, symbolsIgnored: text !== latin || bare !== raw || /[™®©℠]/u.test(raw) };
}
