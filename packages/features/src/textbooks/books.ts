/** `/textbooks`: as staff make them. Those of other schools that are global may be read, not changed. */
import type { Actor } from '@talaffuz/core/actor';
import { AppError, wrongField } from '@talaffuz/core/errors';
import { db, type Transaction } from '@talaffuz/db/client';
import { resource } from '../api/crud.ts';
import { changeTextbook, requireUnused } from './change.ts';
import * as s from './schema.ts';
import { visibleTextbooks } from './scope.ts';

async function checkSubject(tx: Transaction, actor: Actor, id: number | undefined): Promise<void> {
  if (id === undefined) return;
  const found = await tx.subject.findFirst({
    where: { id, school_id: actor.school_id },
    select: { id: true },
  });
  if (found !== null) return;
  const msg = `There is no subject ${String(id)} in your school; choose one of its subjects.`;
  throw wrongField('subject_id', msg, 'unknown');
}

/** What every school reads is its owner's to decide. */
function checkGlobal(actor: Actor, wanted: boolean | undefined, before: boolean): void {
  if (wanted === undefined || wanted === before || actor.role === 'owner') return;
  throw new AppError(
    'permission_denied',
    'Only the owner of the school may say whether other schools read a textbook.',
  );
}

export const textbooks = resource({
  model: 'Textbook',
  names: ['textbook', 'textbooks'],
  view: s.managedTextbook,
  create: s.newTextbook,
  update: s.textbookFields,
  order: { id: 'asc' },
  scope: (actor) => (actor === null ? { id: -1 } : visibleTextbooks(actor)),
  mayChange: (actor, row) => row.school_id === actor.school_id,
  async showAll(rows, actor) {
    const [subjects, counts] = await Promise.all([
      db.subject.findMany({
        where: { id: { in: rows.map(({ subject_id }) => subject_id) } },
        select: { id: true, name: true, code: true },
      }),
      db.chapter.groupBy({
        by: ['textbook_id'],
        where: { textbook_id: { in: rows.map(({ id }) => id) } },
        _count: true,
      }),
    ]);
    return rows.map((row) => ({
      ...row,
      subject_rel: subjects.find(({ id }) => id === row.subject_id),
      may_change: row.school_id === actor?.school_id,
      chapters_count: counts.find(({ textbook_id }) => textbook_id === row.id)?._count ?? 0,
    }));
  },
  async onCreate(tx, actor, input) {
    await checkSubject(tx, actor, input.subject_id);
    checkGlobal(actor, input.is_global, false);
    return { ...input, school_id: actor.school_id, created_by: actor.id };
  },
  async onUpdate(tx, actor, input, row) {
    await checkSubject(tx, actor, input.subject_id);
    checkGlobal(actor, input.is_global, row.is_global);
    await changeTextbook(tx, actor, row.id);
    return input;
  },
  async onDelete(tx, actor, { id: textbook_id }) {
    await changeTextbook(tx, actor, textbook_id);
    await requireUnused(tx, 'textbook', { chapters: { textbook_id } });
  },
});
