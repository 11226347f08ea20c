/** A textbook to try the product with, made as if a teacher had imported it and published it. */
import type { Transaction } from '@talaffuz/db/client';
import { bundle } from '../textbooks/bundle.ts';
import { writeBook } from '../textbooks/write-book.ts';
import { englishStepByStep } from './english-step-by-step.ts';
import { loadTextbookTests } from './textbook-tests.ts';

export async function loadTextbooks(
  tx: Transaction,
  { school_id, teacher_id }: { school_id: number; teacher_id: number },
): Promise<void> {
  const subject = await tx.subject.findFirstOrThrow({ where: { school_id }, orderBy: { id: 'asc' } });
  const teacher = { id: teacher_id, school_id, role: 'teacher', session_id: 0 } as const;
  const id = await writeBook(tx, teacher, bundle.parse(englishStepByStep), subject.id, new Map());
  await loadTextbookTests(tx, teacher, id);
  await tx.textbook.update({ where: { id }, data: { is_published: true } });
}
