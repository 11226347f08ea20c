import i18next, { type TFunction } from 'i18next';
import { beforeAll, expect, it } from 'vitest';
import { ApiError } from '../api/api-error.ts';
import { en } from '../locales/en.ts';
import { ru } from '../locales/ru.ts';
import { errorText } from './error-text.ts';
import { serverProblems } from './form-problems.ts';

let inEnglish: TFunction;
let inRussian: TFunction;

beforeAll(async () => {
  const speaker = async (lng: string, translation: object): Promise<TFunction> => {
    const i18n = i18next.createInstance();
    await i18n.init({ lng, resources: { [lng]: { translation } }, interpolation: { escapeValue: false } });
    return i18n.t;
  };
  inEnglish = await speaker('en', en);
  inRussian = await speaker('ru', ru);
});

const sentence = 'This topic is closed; open a new one.';

it.each<[string, string]>([
  ['conflict', ru.error.conflict],
  ['permission_denied', ru.error.not_allowed],
  ['bad_usage', ru.error.refused],
  ['of_tomorrow', ru.error.refused],
])('says %s in the language of the reader, and all of it in English', (code, text) => {
  const error = new ApiError(code, sentence);
  expect(errorText(inRussian, error)).toBe(text.replace('{{said}}', sentence));
  expect(errorText(inEnglish, error)).toBe(sentence);
});

it('says in every language that the sign-in has ended', () => {
  const error = new ApiError('token_expired', sentence);
  expect(errorText(inRussian, error)).toBe(ru.error.signed_out);
  expect(errorText(inEnglish, error)).toBe(en.error.signed_out);
});

it.each<[string, string]>([
  ['storage', ru.error.storage_full],
  ['gpt4o_requests', ru.error.questions_spent],
  ['pronunciation_analysis', ru.error.quota_spent],
])('tells which quota is used up: %s', (quota, text) => {
  const error = new ApiError('quota_spent', `Today's 5 uses (${quota}) are used up.`);
  expect(errorText(inRussian, error)).toBe(text);
});

it('says of a field what it has a sentence for, and else to check it', () => {
  const problem = (field: string, type: string) => ({ field, type, msg: sentence, loc: [field], values: {} });
  const error = new ApiError('validation_failed', sentence, [
    problem('email', 'taken'),
    problem('group', 'closed'),
  ]);
  expect(serverProblems(inRussian, error)).toEqual({
    email: ru.problem.taken_email,
    group: ru.problem.said.replace('{{said}}', sentence),
  });
  expect(serverProblems(inEnglish, error)).toMatchObject({ group: sentence });
});
