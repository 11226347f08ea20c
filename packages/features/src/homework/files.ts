/** Files of assignments and submissions, and who may download them. */
import type { Actor } from '@talaffuz/core/actor';
import { AppError } from '@talaffuz/core/errors';
import { storage } from '@talaffuz/core/storage/storage';
import type { UploadedFile } from '@talaffuz/core/upload/receive-upload';
import { db, type Prisma, type Transaction } from '@talaffuz/db/client';
import { addFile } from '../files/service.ts';
import { visibleHomework, visibleSubmissions } from './scope.ts';

/** Runs what makes use of uploads; when that fails, their bytes go too. */
export async function keepingUploads<T>(uploads: readonly UploadedFile[], use: () => Promise<T>): Promise<T> {
  try {
    return await use();
  } catch (error) {
    await deleteBytes(uploads.map(({ key }) => key));
    throw error;
  }
}

/** Writes the rows of uploads, of an assignment or of one hand-in. Returns the files' ids. */
export async function keepFiles(
  tx: Transaction,
  actor: Actor,
  of: { homework_id: number; user_homework_id?: number },
  uploads: readonly UploadedFile[],
): Promise<number[]> {
  const ids: number[] = [];
  for (const upload of uploads) {
    const { id } = await addFile(tx, actor, upload);
    await tx.homeworkFile.create({ data: { ...of, file_id: id } });
    ids.push(id);
  }
  return ids;
}

/** Takes files away, but keeps recordings that an attempt needs. Answers the keys whose bytes may go after the commit. */
export async function dropFiles(tx: Transaction, where: Prisma.HomeworkFileWhereInput): Promise<string[]> {
  const links = await tx.homeworkFile.findMany({
    where,
    select: { id: true, file: { select: { id: true, key: true, _count: { select: { attempts: true } } } } },
  });
  await tx.homeworkFile.deleteMany({ where: { id: { in: links.map(({ id }) => id) } } });
  const free = links.map(({ file }) => file).filter(({ _count }) => _count.attempts === 0);
  await tx.file.deleteMany({ where: { id: { in: free.map(({ id }) => id) } } });
  return free.map(({ key }) => key);
}

export async function deleteBytes(keys: readonly string[]): Promise<void> {
  const files = await storage();
  for (const key of keys) await files.delete(key);
}

/** A file of homework that the actor sees, or of a hand-in that they see. Throws `not_found`. */
export async function fileFor(actor: Actor, id: number) {
  const link = await db.homeworkFile.findFirst({
    where: {
      file_id: id,
      OR: [
        { user_homework_id: null, homework: visibleHomework(actor) },
        { submission: visibleSubmissions(actor) },
      ],
    },
    select: { file: true },
  });
  if (link === null || !(await (await storage()).exists(link.file.key))) {
    throw new AppError('not_found', `There is no homework file ${String(id)}.`);
  }
  return link.file;
}
