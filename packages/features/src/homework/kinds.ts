/** Words and bounds of homework that the server and the web client share. */
export const homeworkTypes = ['written', 'oral', 'quiz', 'project', 'tasks'] as const;
export type HomeworkType = (typeof homeworkTypes)[number];
export const homeworkStatuses = ['assigned', 'submitted', 'late', 'graded'] as const;
export type HomeworkStatus = (typeof homeworkStatuses)[number];
export const attemptStatuses = ['queued', 'scoring', 'done', 'failed'] as const;

/** Files of one assignment or submission. */
export const MAX_FILES = 10;
/** Characters of a written answer. */
export const LONGEST_ANSWER = 50_000;

/** Tasks of homework: a paragraph to read, questions marked by machine, answers that a teacher marks. */
export const taskTypes = ['read', 'quiz', 'open_question'] as const;
export type TaskType = (typeof taskTypes)[number];
