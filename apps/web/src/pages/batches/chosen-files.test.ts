import { describe, expect, it } from 'vitest';
import { restError } from '../../api/api-error.ts';
import { addFiles, choiceOf, formOf } from './chosen-files.ts';
import { asProblems } from './upload-batch.ts';

const file = (name: string, content = 'x') => new File([content], name);

describe('choiceOf', () => {
  it.each([
    [[], 'none'],
    [['a.ZIP'], 'archive'],
    [['a.zip', 'b.wav'], 'mixed'],
    [['a.zip', 'b.zip'], 'mixed'],
    [['a.wav', 'b.webm'], 'texts'],
    [['list.csv', 'a.wav'], 'manifest'],
    [['list.csv'], 'mixed'],
    [['a.csv', 'b.csv', 'c.wav'], 'mixed'],
  ])('of %j is %s', (names, kind) => {
    expect(choiceOf(names.map((name) => file(name))).kind).toBe(kind);
  });
});

it('keeps the newer of two files and sorts by number', async () => {
  const all = addFiles([file('a10.wav'), file('a2.wav', 'old')], [file('a2.wav', 'new')]);
  expect(all.map(({ name }) => name)).toEqual(['a2.wav', 'a10.wav']);
  expect(await all[0]?.text()).toBe('new');
});

it('sends each recording with its text', () => {
  const form = formOf(choiceOf([file('a.wav'), file('b.wav')]), 'T', { 'a.wav': 'Hi', 'z.wav': 'gone' });
  expect(form.get('texts')).toBe('{"a.wav":"Hi","b.wav":""}');
  expect(form.getAll('audio')).toHaveLength(2);
  expect(form.get('title')).toBe('T');
});

it('reads where each problem stands', () => {
  const detail = [
    { loc: ['body', 'manifest', 3, 'audio'], msg: 'A.', type: 'audio_empty', values: { name: 'a.wav' } },
    { loc: ['body', 'archive', 'b.wav'], msg: 'B.', type: 'x' },
    { loc: ['body', 'manifest'], msg: 'C.', type: 'more' },
  ];
  const problemsOf = (text: string) => asProblems(restError(422, text));
  expect(problemsOf(JSON.stringify({ detail, error_code: 'VAL_003' }))).toMatchObject([
    { row: 3, place: 'audio', msg: 'A.', type: 'audio_empty', values: { name: 'a.wav' } },
    { row: null, place: 'b.wav', msg: 'B.', field: 'b.wav' },
    { row: null, place: null, msg: 'C.', type: 'more', values: {} },
  ]);
  expect(problemsOf('<html>')).toBeNull();
});
