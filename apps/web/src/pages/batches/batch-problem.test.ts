import { batchProblemTypes } from '@talaffuz/features/batches/schema';
import i18next, { type TFunction } from 'i18next';
import { beforeAll, expect, it } from 'vitest';
import { en } from '../../locales/en.ts';
import { ru } from '../../locales/ru.ts';
import { uz } from '../../locales/uz.ts';
import { batchProblem } from './batch-problem.ts';

const locales = { en, ru, uz };
type Language = keyof typeof locales;
const languages: Language[] = ['en', 'ru', 'uz'];
const speakers = new Map<Language, TFunction>();

beforeAll(async () => {
  for (const lng of languages) {
    const i18n = i18next.createInstance();
    await i18n.init({
      lng,
      resources: { [lng]: { translation: locales[lng] } },
      interpolation: { escapeValue: false },
    });
    speakers.set(lng, i18n.t);
  }
});

const said = (language: Language, type: string, values: Record<string, string | number> = {}, field = '') => {
  const t = speakers.get(language);
  if (t === undefined) throw new Error(`Nobody speaks ${language}.`);
  return batchProblem(t, { type, field, values, msg: 'In English.' });
};

it.each(languages)('every problem that the server can find has a sentence in %s', (language) => {
  for (const type of batchProblemTypes) {
    const sentence = said(language, type);
    expect(sentence).toMatch(/ .*\.$/);
    expect(sentence).not.toBe('In English.');
    if (language !== 'en') expect(sentence).not.toBe(said('en', type));
  }
});

it.each<[string, Record<string, string | number>, string]>([
  [
    'id_duplicate',
    { id: 'r1', other: 2 },
    'id «r1» уже есть в строке 2; у каждой строки он должен быть свой.',
  ],
  ['audio_too_large', { name: 'a.wav', mib: 20 }, 'a.wav больше 20 МБ; уменьшите файл.'],
  ['symlink', { name: 'a.wav' }, ru.file_problem.packing.replace('{{name}}', 'a.wav')],
  ['too_big_string', { most: 200 }, 'Слишком длинно; символов не больше 200.'],
])('%s names what it is about', (type, values, sentence) => {
  expect(said('ru', type, values)).toBe(sentence);
});

it('says what it does not know as the server does', () => {
  expect(said('ru', 'of_tomorrow')).toBe('In English.');
});
