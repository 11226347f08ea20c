/** One test with its sections and questions, as somebody may see it. */
import type { z } from 'zod';
import { isStaff, ofSchool, type Actor } from '@talaffuz/core/actor';
import { AppError } from '@talaffuz/core/errors';
import { db, type Prisma } from '@talaffuz/db/client';
import { plain } from '../api/plain.ts';
import { lastingLink } from '../files/links.ts';
import { kinds } from './questions/kinds.ts';
import { testView } from './schema.ts';
import { ofPlatform } from './scope.ts';

/** Of sections and of questions. */
export const inOrder: { order_index?: 'asc'; id?: 'asc' }[] = [{ order_index: 'asc' }, { id: 'asc' }];
export const withQuestions = {
  sections: { orderBy: inOrder, include: { questions: { orderBy: inOrder } } },
} satisfies Prisma.TestInclude;

/**
 * Staff see everything. Everybody else sees active tests, and one that they have begun: its questions, texts and sound
 * from their start on, its right answers in the result.
 * Throws `not_found`.
 */
export async function readTest(actor: Actor, id: number): Promise<z.infer<typeof testView>> {
  const staff = isStaff(actor);
  const row = await db.test.findFirst({
    where: {
      id,
      ...ofSchool(actor),
      ...(staff
        ? {}
        : {
            OR: [{ is_active: true, ...ofPlatform }, { attempts: { some: { user_id: actor.id } } }],
          }),
    },
    include: { ...withQuestions, _count: { select: { attempts: { where: { user_id: actor.id } } } } },
  });
  if (row === null) throw new AppError('not_found', `There is no test ${String(id)}.`);
  const open = staff || row._count.attempts > 0;
  const sections = row.sections.map(({ questions, ...section }) => ({
    ...section,
    description: open ? section.description : '',
    audio_url: !open || section.audio_file_id === null ? null : lastingLink(section.audio_file_id),
    questions_count: questions.length,
    waits_for_teacher: questions.some(
      ({ question_type }) => question_type === 'essay' || question_type === 'speaking',
    ),
    questions: (open ? questions : []).map(({ question_data, explanation, ...question }) => ({
      ...question,
      explanation: staff ? explanation : '',
      question_data: staff ? question_data : kinds[question.question_type].withoutSecrets(question_data),
    })),
  }));
  return testView.parse(plain({ ...row, sections }));
}
