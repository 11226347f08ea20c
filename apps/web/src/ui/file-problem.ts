/** What is wrong with a file to import, in the reader's language; what we have no sentence for, as the server says it. */
import type { ParseKeys, TFunction } from 'i18next';
import { asApiError, type FieldProblem } from '../api/api-error.ts';
import type { Locale } from '../i18n/locale.ts';
import { errorText } from './error-text.ts';

type Key = keyof Locale['file_problem'];
export type FileProblem = Pick<FieldProblem, 'field' | 'type' | 'msg' | 'values'>;

/** By its kind, where that is no key of ours itself. */
const kinds: Partial<Record<string, Key>> = {
  too_small_string: 'too_short',
  too_big_string: 'too_long',
  too_small_array: 'too_few',
  too_big_array: 'too_many',
  too_small_number: 'too_small',
  too_big_number: 'too_big',
  media_format_document: 'media_pdf',
  media_format_image: 'media_image',
  media_format_audio: 'media_audio',
  audio_unreadable: 'archive_broken',
  symlink: 'packing',
  compression: 'packing',
  bomb: 'packing',
};

/** By the field, where it is not written as its rule says. */
const rules: Partial<Record<string, ParseKeys>> = {
  username: 'file_problem.username',
  email: 'problem.email',
  phone: 'problem.phone',
  parent_phone: 'problem.phone',
  password: 'problem.password',
  telegram_id: 'file_problem.telegram_id',
  days: 'file_problem.days',
  start_time: 'file_problem.time',
  end_time: 'file_problem.time',
  monthly_fee: 'file_problem.amount',
  amount: 'file_problem.amount',
  months: 'file_problem.months',
  date: 'file_problem.date',
  method: 'file_problem.method',
  correct: 'file_problem.correct',
  accepted: 'file_problem.accepted',
  options: 'file_problem.options',
  contents: 'file_problem.contents',
  video_url: 'file_problem.video_url',
  audio: 'file_problem.media',
  slides: 'file_problem.media',
};
const ofRules = new Set(['custom', 'invalid_format', 'invalid_union']);

export function fileProblem(t: TFunction, { field, type, msg, values }: FileProblem): string {
  if (type === 'weak_password') return t('problem.weak_password');
  const password = field === 'password' && /^too_(small|big)/.test(type);
  const rule = ofRules.has(type) || password ? rules[field] : undefined;
  if (rule !== undefined) return t(rule);
  return t(`file_problem.${(kinds[type] ?? type) as Key}`, { ...values, defaultValue: msg });
}

/** What was thrown as the file was sent. */
export function fileErrorText(t: TFunction, error: unknown): string {
  const { fields } = asApiError(error);
  return fields.length === 0
    ? errorText(t, error)
    : fields.map((problem) => fileProblem(t, problem)).join(' ');
}
