/** The values of the homework form, and the form that is sent. */
import type { HomeworkType } from '@talaffuz/features/homework/kinds';
import type { Homework } from '../labels.ts';
import { readQuestions, type QuizQuestion } from '../quiz.ts';

export type DraftQuestion = Omit<QuizQuestion, 'id'>;

export interface Values {
  target: 'group' | 'course';
  group: string | null;
  course_id: string | null;
  lesson_id: string | null;
  title: string;
  homework_type: HomeworkType;
  description: string;
  instructions: string;
  oral_assignment: string;
  /** As `<input type="datetime-local">` has it. */
  due: string;
  max_score: number | string;
  is_published: boolean;
  late_penalty_per_day: number | string;
  /** Empty: no end. */
  max_late_days: number | string;
  show_explanations: boolean;
  questions: DraftQuestion[];
  files: File[];
}

const asText = (id: number | null | undefined): string | null => (id == null ? null : String(id));

/** ISO 8601 in the browser's time zone, to the minute. */
export function localInput(iso: string | null): string {
  if (iso === null) return '';
  const time = new Date(iso);
  const shifted = new Date(time.getTime() - time.getTimezoneOffset() * 60_000);
  return shifted.toISOString().slice(0, 16);
}

export const valuesOf = (homework?: Homework): Values => ({
  target: homework === undefined || homework.group_id !== null ? 'group' : 'course',
  group: asText(homework?.group_id),
  course_id: asText(homework?.course_id),
  lesson_id: asText(homework?.lesson_id),
  title: homework?.title ?? '',
  homework_type: homework?.homework_type ?? 'written',
  description: homework?.description ?? '',
  instructions: homework?.instructions ?? '',
  oral_assignment: homework?.oral_assignment ?? '',
  due: localInput(homework?.due_date ?? null),
  max_score: homework?.max_score ?? 100,
  is_published: homework?.is_published ?? true,
  late_penalty_per_day: homework?.late_penalty_per_day ?? 0,
  max_late_days: homework?.max_late_days ?? '',
  show_explanations: homework?.show_explanations ?? true,
  questions: readQuestions(homework?.metadata).map(({ id: _place, ...question }) => question),
  files: [],
});

const delayRules = ({ late_penalty_per_day, max_late_days, show_explanations }: Values) => ({
  late_penalty_per_day: String(late_penalty_per_day === '' ? 0 : late_penalty_per_day),
  max_late_days: String(max_late_days),
  show_explanations: String(show_explanations),
});

/** `before` is what is changed, null for new homework. */
export function formOf(values: Values, before: Homework | null): FormData {
  const { homework_type: type, questions, due } = values;
  const form = new FormData();
  const fields: Record<string, string> = {
    title: values.title,
    homework_type: type,
    description: values.description,
    instructions: values.instructions,
    oral_assignment: type === 'oral' ? values.oral_assignment : '',
    due_date: due === '' ? '' : new Date(due).toISOString(),
    // Of tasks the server adds the points up, and new ones wait for their tasks as a draft.
    ...(type === 'tasks' ? delayRules(values) : { max_score: String(values.max_score) }),
    is_published: String(values.is_published && !(type === 'tasks' && before === null)),
    metadata: JSON.stringify(type === 'quiz' ? { questions } : {}),
    lesson_id: values.lesson_id ?? '',
  };
  if (before === null) {
    if (values.target === 'group') fields['group'] = values.group ?? '';
    if (values.course_id !== null) fields['course_id'] = values.course_id;
  }
  for (const [name, value] of Object.entries(fields)) form.append(name, value);
  for (const file of values.files) form.append('files', file);
  return form;
}
