/** Problems of form fields in the reader's language, whether the shared schema or the server found them. */
import type { ParseKeys, TFunction } from 'i18next';
import type { z } from 'zod';
import { asApiError } from '../api/api-error.ts';

const sentences: Record<string, ParseKeys> = {
  email: 'problem.email',
  username: 'problem.username',
  login: 'problem.login',
  full_name: 'problem.full_name',
  password: 'problem.password',
  new_password: 'problem.password',
  old_password: 'problem.old_password',
  password_confirm: 'problem.password_confirm',
  phone: 'problem.phone',
};

const serverSentences: Record<string, ParseKeys> = {
  'taken email': 'problem.taken_email',
  'taken username': 'problem.taken_username',
  'weak_password password': 'problem.weak_password',
  'weak_password new_password': 'problem.weak_password',
};

type Problems = Record<string, string>;

/** A check for Mantine's forms. Where one field has another meaning than usual, `names` says which. */
export function checkWith(schema: z.ZodType, t: TFunction, names: Record<string, string> = {}) {
  return (values: unknown): Problems => {
    const parsed = schema.safeParse(values);
    if (parsed.success) return {};
    const problems: Problems = {};
    for (const { path } of parsed.error.issues) {
      const field = String(path.at(-1) ?? '');
      problems[field] ??= t(sentences[names[field] ?? field] ?? 'problem.other');
    }
    return problems;
  };
}

/** The fields that the server complains about; empty when its complaint is about none. */
export function serverProblems(t: TFunction, error: unknown): Problems {
  const problems: Problems = {};
  for (const { field, type, msg } of asApiError(error).fields) {
    const key = serverSentences[`${type} ${field}`];
    problems[field] ??= t(key ?? 'problem.said', { said: msg });
  }
  return problems;
}
