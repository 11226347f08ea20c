/** The results of one exam as a table. */
import { stringify } from 'csv-stringify/sync';
import { ofSchool, type Actor } from '@talaffuz/core/actor';
import { db } from '@talaffuz/db/client';
import { listResults } from './results.ts';
import { noExam, ofExams } from './exams.ts';

const PAGE = 100;
const columns = [
  'student',
  'student_name',
  'score',
  'correct_answers',
  'total_questions',
  'is_checked',
  'checked_by_name',
  'created_at',
];

/** For staff, the newest first. Throws `not_found`. */
export async function resultsCsv(actor: Actor, exam: number): Promise<string> {
  if ((await db.test.count({ where: { id: exam, ...ofSchool(actor), ...ofExams } })) === 0)
    throw noExam(exam);
  const all: object[] = [];
  for (;;) {
    const { rows, total } = await listResults(actor, { exam, skip: all.length, limit: PAGE });
    all.push(...rows);
    if (rows.length === 0 || all.length >= total) break;
  }
  return stringify(all, {
    header: true,
    columns,
    bom: true,
    escape_formulas: true,
    cast: { boolean: String },
  });
}
