/** The order of a test's sections and of a section's questions, numbered from 0. Each of them must be named once. */
import type { Actor } from '@talaffuz/core/actor';
import { inTransaction } from '@talaffuz/db/client';
import { audit } from '../audit/audit.ts';
import { service } from '../api/crud.ts';
import { expectEach } from '../api/expect-each.ts';
import { FROZEN, requireUntaken, sections, testOfSection, tests } from './build.ts';
import { readTest } from './read.ts';

export async function orderSections(actor: Actor, test_id: number, section_ids: number[]) {
  await inTransaction(async (tx) => {
    await service(tests).find(tx, actor, test_id, true);
    // Locks the test, too: two teachers who move something at once do so one after the other.
    await requireUntaken(tx, test_id, FROZEN);
    const known = await tx.testSection.findMany({ where: { test_id }, select: { id: true } });
    expectEach(`Test ${String(test_id)}`, 'sections', known, section_ids);
    await tx.$executeRaw`
      UPDATE test_sections SET order_index = place.number - 1
      FROM unnest(${section_ids}::int[]) WITH ORDINALITY AS place(id, number)
      WHERE test_sections.id = place.id`;
    await audit(tx, actor, 'test.sections_ordered', { subject: 'test', id: test_id }, { section_ids });
  });
  return readTest(actor, test_id);
}

export async function orderQuestions(actor: Actor, section_id: number, question_ids: number[]) {
  const test_id = await inTransaction(async (tx) => {
    await service(sections).find(tx, actor, section_id, true);
    const id = await testOfSection(tx, section_id);
    await requireUntaken(tx, id, FROZEN);
    const known = await tx.testQuestion.findMany({ where: { section_id }, select: { id: true } });
    expectEach(`Section ${String(section_id)}`, 'questions', known, question_ids);
    await tx.$executeRaw`
      UPDATE test_questions SET order_index = place.number - 1
      FROM unnest(${question_ids}::int[]) WITH ORDINALITY AS place(id, number)
      WHERE test_questions.id = place.id`;
    await audit(tx, actor, 'test.questions_ordered', { subject: 'test', id }, { section_id, question_ids });
    return id;
  });
  return readTest(actor, test_id);
}
