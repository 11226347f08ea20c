/** Handing homework in: again as often as one likes, until it is marked. */
import type { Actor } from '@talaffuz/core/actor';
import { AppError } from '@talaffuz/core/errors';
import type { UploadedFile } from '@talaffuz/core/upload/receive-upload';
import { inTransaction, type Transaction } from '@talaffuz/db/client';
import type { Homework, UserHomework } from '@talaffuz/db/generated/client';
import { asJson } from '@talaffuz/db/json';
import { scoreAttempt } from '@talaffuz/jobs/contracts';
import { addJob } from '@talaffuz/jobs/outbox';
import { deleteBytes, dropFiles, keepFiles, keepingUploads } from './files.ts';
import { markQuiz } from './quiz-questions.ts';
import { jsonOf, type Submitted } from './schema.ts';
import { noHomework, visibleHomework } from './scope.ts';
import { readOral, readUserHomework } from './views.ts';

/** Somebody waits for the result, but not in front of the screen. */
const SPEECH_PRIORITY = 5;

interface Mine {
  homework: Homework;
  row: UserHomework;
}

/** Whether somebody may hand in: it is assigned to them, or they are in its group. */
async function hasToDo(tx: Transaction, actor: Actor, homework: Homework): Promise<boolean> {
  const { id: homework_id, group_id } = homework;
  const key = { homework_id_user_id: { homework_id, user_id: actor.id } };
  if ((await tx.userHomework.findUnique({ where: key, select: { id: true } })) !== null) return true;
  if (group_id === null) return false;
  const member = { group_id_student_id: { group_id, student_id: actor.id } };
  return (await tx.groupStudent.findUnique({ where: member })) !== null;
}

/**
 * The actor's row, locked: of two who hand in at once the second waits and then replaces what the first sent.
 * Throws `not_found`, `permission_denied` (not assigned), `conflict` (marked already).
 */
async function myRow(tx: Transaction, actor: Actor, homework_id: number): Promise<Mine> {
  const homework = await tx.homework.findFirst({
    where: { id: homework_id, ...visibleHomework(actor), is_published: true },
  });
  if (homework === null) throw noHomework(homework_id);
  if (!(await hasToDo(tx, actor, homework))) {
    throw new AppError('permission_denied', 'This homework is not assigned to you; ask your teacher for it.');
  }
  await tx.userHomework.createMany({ data: [{ homework_id, user_id: actor.id }], skipDuplicates: true });
  await tx.$queryRaw`
    SELECT id FROM user_homework WHERE homework_id = ${homework_id} AND user_id = ${actor.id} FOR UPDATE`;
  const row = await tx.userHomework.findUniqueOrThrow({
    where: { homework_id_user_id: { homework_id, user_id: actor.id } },
  });
  if (row.status === 'graded') {
    throw new AppError('conflict', 'This homework is marked already; it cannot be handed in again.');
  }
  return { homework, row };
}

const statusAt = ({ due_date }: Homework, now: Date) =>
  due_date !== null && now > due_date ? ('late' as const) : ('submitted' as const);

/** A text is kept as `{text}`, a JSON object (or a text that is one) as it is. */
function contentOf(submission: Submitted): Record<string, unknown> {
  if (typeof submission !== 'string') return submission;
  if (submission.trimStart().startsWith('{')) {
    try {
      return jsonOf(JSON.parse(submission));
    } catch {
      // It only looks like JSON.
    }
  }
  return { text: submission };
}

const isEmpty = (content: Record<string, unknown>): boolean =>
  Object.values(content).every((value) => typeof value === 'string' && value.trim() === '');

/** Takes a text and files; a quiz is marked at once. */
export async function submit(
  actor: Actor,
  homework_id: number,
  submission: Submitted,
  uploads: readonly UploadedFile[] = [],
  now = new Date(),
) {
  const content = contentOf(submission);
  const { id, old } = await keepingUploads(uploads, () =>
    inTransaction(async (tx) => {
      const { homework, row } = await myRow(tx, actor, homework_id);
      if (homework.homework_type === 'oral') {
        throw new AppError('conflict', 'This homework is oral; send a recording of it to submit-oral.');
      }
      if (homework.homework_type === 'tasks') {
        throw new AppError(
          'conflict',
          `This homework is made of tasks; hand in each of them at /students/homework/${String(homework_id)}/tasks.`,
        );
      }
      if (isEmpty(content) && uploads.length === 0 && homework.homework_type !== 'quiz') {
        const msg = 'Write your answer or add a file.';
        throw new AppError('validation_failed', msg, {
          fields: [{ loc: ['body', 'submission'], msg, type: 'too_small' }],
        });
      }
      const marked =
        homework.homework_type === 'quiz' ? markQuiz(homework.metadata, content, homework.max_score) : null;
      const of = { homework_id, user_homework_id: row.id };
      const old = await dropFiles(tx, of);
      await keepFiles(tx, actor, of, uploads);
      await tx.userHomework.update({
        where: { id: row.id },
        data: {
          submission: asJson(marked?.submission ?? content),
          submitted_at: now,
          ...(marked === null
            ? { status: statusAt(homework, now) }
            : { status: 'graded', score: marked.score, graded_at: now }),
        },
      });
      return { id: row.id, old };
    }),
  );
  await deleteBytes(old);
  return readUserHomework(actor, id);
}

/**
 * Takes a recording of the oral assignment. It is scored by the speech worker without a quota, for it is the school that
 * asks for it; the score comes later and is the teacher's to weigh.
 */
export async function submitOral(actor: Actor, homework_id: number, upload: UploadedFile, now = new Date()) {
  const { id, old } = await keepingUploads([upload], () =>
    inTransaction(async (tx) => {
      const { homework, row } = await myRow(tx, actor, homework_id);
      if (homework.homework_type !== 'oral') {
        throw new AppError('conflict', `This homework is ${homework.homework_type}; hand it in with submit.`);
      }
      const { school_id } = homework;
      const of = { homework_id, user_homework_id: row.id };
      const old = await dropFiles(tx, of);
      const [file_id = 0] = await keepFiles(tx, actor, of, [upload]);
      const attempt = await tx.attempt.create({
        data: { school_id, user_id: actor.id, text: homework.oral_assignment, file_id },
      });
      const job_id = await addJob(
        tx,
        scoreAttempt,
        { attempt_id: attempt.id },
        { key: `score_attempt:${String(attempt.id)}`, priority: SPEECH_PRIORITY, school_id },
      );
      await tx.attempt.update({ where: { id: attempt.id }, data: { job_id } });
      await tx.userHomework.update({
        where: { id: row.id },
        data: {
          submission: {},
          submitted_at: now,
          status: statusAt(homework, now),
          practice_attempt_id: attempt.id,
        },
      });
      return { id: row.id, old };
    }),
  );
  await deleteBytes(old);
  return readOral(actor, id);
}
