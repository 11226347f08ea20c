import { describe, expect, it } from 'vitest';
import { normalizeText } from './normalize.ts';
import { TextError, type TextErrorCode } from './text-error.ts';

const say = (text: string): string =>
  normalizeText(text)
    .words.map((word) => word.text)
    .join(' ');

const errorOf = (text: string): TextError => {
  try {
    normalizeText(text);
  } catch (error) {
    if (error instanceof TextError) return error;
  }
  throw new Error(`no TextError for ${text}`);
};

describe('normalizeText', () => {
  it.each([
    // numbers
    ['I am 25.', 'I am twenty five'],
    ['0, 7 and 100', 'zero seven and one hundred'],
    ['1,234,567', 'one million two hundred thirty four thousand five hundred sixty seven'],
    ['3.14', 'three point one four'],
    ['0.5 and .05', 'zero point five and zero point zero five'],
    ['-5 and 3-1', 'minus five and three one'],
    ['007', 'zero zero seven'],
    ['1234567890123', 'one two three four five six seven eight nine zero one two three'],
    ['+998901234567', 'plus nine nine eight nine zero one two three four five six seven'],
    ['10-15 people', 'ten to fifteen people'],
    ['pages 3–4', 'pages three to four'],
    ['1/2, 3/4 and 2½', 'one half three quarters and two and a half'],
    ['24/7', 'twenty four seven'],
    ['2+2=4', 'two plus two equals four'],
    // ordinals
    ['1st, 2nd, 3rd, 21st', 'first second third twenty first'],
    ['the 100th', 'the hundredth'],
    // years and dates
    ['In 1999', 'In nineteen ninety nine'],
    ['1905, 1900, 2007, 2026', 'nineteen oh five nineteen hundred two thousand seven twenty twenty six'],
    ['the 1990s and 80s', 'the nineteen nineties and eighties'],
    ['21/11/2026', 'november twenty first twenty twenty six'],
    ['11/21/2026', 'november twenty first twenty twenty six'],
    ['2026-11-21', 'november twenty first twenty twenty six'],
    ['21.11.2026', 'november twenty first twenty twenty six'],
    ['on Nov 21', 'on november twenty first'],
    ['Nov. 21, 2026', 'november twenty first twenty twenty six'],
    ['21 November', 'the twenty first of november'],
    ['the 21st of November 2026', 'the twenty first of november twenty twenty six'],
    ['in May 2020', 'in May twenty twenty'],
    ['you may 5 times', 'you may five times'],
    // money
    ['$5', 'five dollars'],
    ['$1', 'one dollar'],
    ['$3.50', 'three dollars fifty cents'],
    ['€2 million', 'two million euros'],
    ['£0.01', 'one penny'],
    ['100 ₽', 'one hundred rubles'],
    // percent, degrees, units
    ['25%', 'twenty five percent'],
    ['3.5 %', 'three point five percent'],
    ['-5 °C', 'minus five degrees celsius'],
    ['5 km', 'five kilometers'],
    ['1 kg', 'one kilogram'],
    ['60 km/h', 'sixty kilometers per hour'],
    // times
    ['at 7:30', 'at seven thirty'],
    ['7:05', 'seven oh five'],
    ['7:00', "seven o'clock"],
    ['7:30 p.m.', 'seven thirty PM'],
    ['9am', 'nine AM'],
    // abbreviations and acronyms
    ['Dr. Smith and Mrs. Lee', 'doctor Smith and missus Lee'],
    ['Main St. in St. Petersburg', 'Main street in saint Petersburg'],
    ['e.g. apples, pears, etc.', 'for example apples pears et cetera'],
    ['No. 5', 'number five'],
    ['He said no.', 'He said no'],
    ['the U.S.A.', 'the USA'],
    ['the BBC', 'the BBC'],
    // words with digits
    ['B2B and COVID-19', 'B two B and COVID nineteen'],
    ['H2O', 'H two O'],
    ['5G', 'five G'],
    // apostrophes, hyphens, quotes
    ["I'm sure it’s o'clock", "I'm sure it's o'clock"],
    ['‘single’ and “double”', 'single and double'],
    ["the students' books", 'the students books'],
    ["get 'em", "get 'em"],
    ['a well-known state-of-the-art', 'a well known state of the art'],
    // signs
    ['R&B and/or', 'R and B and or'],
    ['a@b.com', 'a at b dot com'],
    // HTML, emoji, diacritics
    ['<p>Hello <b>wo</b>rld</p><p>Bye &amp; thanks &#33;</p>', 'Hello world Bye and thanks'],
    ['<script>alert(1)</script>hi<!-- no -->', 'hi'],
    ['Hello 😀 👍🏽 world ❤️', 'Hello world'],
    ['café naïve Zürich Łódź', 'cafe naive Zurich Lodz'],
    ['ﬁne ｈello™', 'fine hello'],
  ])('%s → %s', (text, expected) => {
    expect(say(text)).toBe(expected);
  });

  it('allows a pause only after punctuation and line ends', () => {
    const pauses = normalizeText('Well, I said (twice) that\nat 10:30 it’s over. “Yes”').words.filter(
      (word) => word.pauseAfter,
    );
    expect(pauses.map((word) => word.text)).toEqual(['Well', 'said', 'twice', 'that', 'over']);
  });

  it('puts the pause behind the last word of a written number', () => {
    expect(normalizeText('It is 25, yes').words.map((word) => word.pauseAfter)).toEqual([
      false,
      false,
      false,
      true,
      false,
    ]);
  });

  it('says whether symbols were ignored', () => {
    for (const text of ['Hello 😀', '<b>Hello</b>', 'Hello*', '#english', 'one → two']) {
      expect(normalizeText(text).symbolsIgnored, text).toBe(true);
    }
    for (const text of ['Hello, “world” — it’s 5% of $3…', 'naïve (really)']) {
      expect(normalizeText(text).symbolsIgnored, text).toBe(false);
    }
  });

  it('marks acronyms, but not in a text that is all in capitals', () => {
    expect(normalizeText('the TVs of NASA at 5 p.m. in the US').words.map((word) => word.spelling)).toEqual([
      'word', 'capitals', 'word', 'capitals', 'word', 'word', 'letters', 'word', 'word', 'letters',
    ]); // prettier-ignore
    expect(new Set(normalizeText('WE CALL IT BEAR').words.map((word) => word.spelling))).toEqual(
      new Set(['word']),
    );
  });

  it.each<[TextErrorCode, string, RegExp]>([
    ['text_empty', '', /English sentence/],
    ['text_empty', ' \n\t', /English sentence/],
    ['text_empty', '😀👍 … !?', /English sentence/],
    ['text_empty', '<br><hr>', /English sentence/],
    ['text_unsupported', 'Привет, world', /П, р, и, в, е, …/],
    ['text_unsupported', 'hello 你好', /你, 好/],
    ['text_unsupported', '١٢ apples', /write it in English/],
    ['text_too_long', 'five '.repeat(301), /301 words/],
    ['text_too_long', 'sentence '.repeat(5000), /5000 words/],
    ['text_too_long', 'a'.repeat(100_000), /at most 300/],
  ])('%s', (code, text, message) => {
    const error = errorOf(text);
    expect(error.code).toBe(code);
    expect(error.message).toMatch(message);
  });

  it('takes 300 words', () => {
    expect(normalizeText('five '.repeat(300)).words).toHaveLength(300);
  });

  it('never leaves a digit or symbol in a word, whatever comes', () => {
    const pieces = [
      '7',
      ':',
      '.',
      ',',
      '-',
      '/',
      '$',
      '%',
      'a',
      'St.',
      '12',
      '1st',
      "'",
      '°',
      ' ',
      '\n',
      '&',
      'Nov',
      '<',
      '>',
      '²',
      '#',
    ];
    let state = 12345;
    const next = (): number => (state = (state * 1103515245 + 12345) % 2147483648);
    for (let round = 0; round < 3000; round++) {
      const text = `a ${Array.from({ length: 8 }, () => pieces[next() % pieces.length]).join('')}`;
      for (const word of normalizeText(text).words)
        expect(word.text, JSON.stringify(text)).toMatch(/^[A-Za-z']+$/);
    }
  });
});
