import i18next from 'i18next';
import { beforeAll, expect, it } from 'vitest';
import { ru } from '../locales/ru.ts';
import { fileErrorText, fileProblem } from './file-problem.ts';
import { restError } from '../api/api-error.ts';

const i18n = i18next.createInstance();
beforeAll(() =>
  i18n.init({
    lng: 'ru',
    resources: { ru: { translation: ru } },
    interpolation: { escapeValue: false },
  }),
);

const said = (type: string, field = 'title', values = {}) =>
  fileProblem(i18n.t, { type, field, values, msg: 'In English.' });

it.each<[string, string, object, string]>([
  ['too_small_string', 'title', { least: 1 }, 'Напишите здесь что-нибудь.'],
  ['too_big_number', 'grade_level', { most: 11 }, 'Число должно быть не больше 11.'],
  [
    'media_missing',
    'markdown',
    { name: 'media/a.png' },
    'В ZIP нет файла media/a.png; добавьте его или уберите его имя.',
  ],
  ['invalid_format', 'days', {}, ru.file_problem.days],
  ['too_small_string', 'password', { least: 8 }, ru.problem.password],
  ['symlink', '', { name: 'a' }, ru.file_problem.packing.replace('{{name}}', 'a')],
  ['unknown_group', 'group', { name: 'A1' }, 'Нет открытой группы A1.'],
])('%s of %s is said in the language of the reader', (type, field, values, sentence) => {
  expect(said(type, field, values)).toBe(sentence);
});

it('says what it does not know as the server does', () => {
  expect(said('of_tomorrow')).toBe('In English.');
});

it('tells every problem of a refused file', () => {
  const problem = (type: string, values: object) => ({ loc: ['body', 'file'], msg: 'No.', type, values });
  const detail = [problem('column_twice', { name: 'phone' }), problem('no_rows', {})];
  const error = restError(422, JSON.stringify({ detail, error_code: 'VAL_003' }));
  expect(fileErrorText(i18n.t, error)).toBe('Столбец phone указан дважды. Под заголовком файла нет строк.');
});
