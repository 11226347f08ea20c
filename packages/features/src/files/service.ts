/** Stored files: the row beside the bytes, who may see it, and how much one user may keep. */
import type { Actor } from '@talaffuz/core/actor';
import { ofSchool } from '@talaffuz/core/actor';
import { env } from '@talaffuz/core/env';
import { AppError } from '@talaffuz/core/errors';
import { storage } from '@talaffuz/core/storage/storage';
import { signLink } from '@talaffuz/core/storage/signed-link';
import type { UploadedFile } from '@talaffuz/core/upload/receive-upload';
import { db, inTransaction, type Transaction } from '@talaffuz/db/client';

const MIB = 1024 * 1024;

/** Writes the row of an upload. Throws `quota_spent` when the user holds too much; the caller then drops the bytes. */
export async function addFile(tx: Transaction, actor: Actor, upload: UploadedFile) {
  const held = await tx.file.aggregate({ where: { owner_id: actor.id }, _sum: { size: true } });
  const limit = env().USER_STORAGE_MIB * MIB;
  if ((held._sum.size ?? 0) + upload.size > limit) {
    throw new AppError(
      'quota_spent',
      `Your files would take more than the ${String(env().USER_STORAGE_MIB)} MB (storage) that you may keep; delete some first.`,
    );
  }
  return tx.file.create({ data: { ...upload, school_id: actor.school_id, owner_id: actor.id } });
}

/** Runs what makes use of an upload; when that fails, its bytes go too. */
export async function keepingUpload<T>(upload: UploadedFile, use: () => Promise<T>): Promise<T> {
  try {
    return await use();
  } catch (error) {
    await (await storage()).delete(upload.key);
    throw error;
  }
}

export async function saveUpload(actor: Actor, upload: UploadedFile) {
  const file = await keepingUpload(upload, () => inTransaction((tx) => addFile(tx, actor, upload)));
  return asFile(file);
}

/** A file of your own; of your school when you are staff. Throws `not_found`. */
async function visibleFile(actor: Actor, id: number) {
  const own = actor.role === 'owner' || actor.role === 'teacher' ? {} : { owner_id: actor.id };
  const file = await db.file.findFirst({ where: { id, ...ofSchool(actor), ...own } });
  if (file === null) throw new AppError('not_found', `There is no file ${String(id)}.`);
  return file;
}

type FileRow = Awaited<ReturnType<typeof visibleFile>>;

function asFile({ id, name, mime, kind, size, sha256, created_at }: FileRow) {
  const expires_at = new Date(Date.now() + env().DOWNLOAD_LINK_MINUTES * 60_000);
  return {
    id,
    name,
    mime,
    kind,
    size,
    sha256,
    created_at: created_at.toISOString(),
    url: `/api/v1/files/${String(id)}/content?token=${signLink(`file:${String(id)}`, expires_at)}`,
    url_expires_at: expires_at.toISOString(),
  };
}

export const readFile = async (actor: Actor, id: number) => asFile(await visibleFile(actor, id));

/** Deletes a file of your own. Throws `conflict` while an attempt needs it. */
export async function deleteFile(actor: Actor, id: number): Promise<void> {
  const file = await visibleFile(actor, id);
  if (file.owner_id !== actor.id && actor.role !== 'owner') {
    throw new AppError(
      'permission_denied',
      `File ${String(id)} belongs to somebody else; only they or the owner may delete it.`,
    );
  }
  const used = await db.attempt.count({ where: { file_id: id } });
  if (used > 0)
    throw new AppError('conflict', `File ${String(id)} is the recording of an attempt and stays with it.`);
  const inMocks = await db.mockSection.count({ where: { OR: [{ file_id: id }, { audio_file_id: id }] } });
  if (inMocks > 0)
    throw new AppError('conflict', `File ${String(id)} belongs to a mock test and stays with it.`);
  if (await isInTextbooks(id))
    throw new AppError('conflict', `File ${String(id)} belongs to a textbook; take it out of there first.`);
  await db.file.delete({ where: { id } });
  await (await storage()).delete(file.key);
}

async function isInTextbooks(id: number): Promise<boolean> {
  const shown = { contains: `/api/v1/files/${String(id)}/content` };
  const [contents, paragraphs] = await Promise.all([
    db.paragraphContent.count({
      where: { OR: [{ audio_file_id: id }, { slides_file_id: id }, { explain_text: shown }] },
    }),
    db.paragraph.count({ where: { content: shown } }),
  ]);
  return contents + paragraphs > 0;
}

/** The file behind a link whose signature was checked at the door. */
export async function fileOfLink(id: number) {
  const file = await db.file.findUnique({ where: { id } });
  if (file === null) throw new AppError('not_found', `There is no file ${String(id)}.`);
  return file;
}
