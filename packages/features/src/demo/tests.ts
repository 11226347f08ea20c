/** Three tests to try the product with: a placement test, a short IELTS practice and a quiz. All texts are our own. */
import type { Transaction } from '@talaffuz/db/client';
import { asJson } from '@talaffuz/db/json';
import { kinds } from '../tests/questions/kinds.ts';

import { ieltsPractice } from './tests-ielts.ts';
import { placement, quiz } from './tests-general.ts';

export async function loadTests(
  tx: Transaction,
  { school_id, teacher_id }: { school_id: number; teacher_id: number },
): Promise<void> {
  for (const { test, sections } of [placement, ieltsPractice, quiz]) {
    await tx.test.create({
      data: {
        ...test,
        school_id,
        created_by: teacher_id,
        sections: {
          create: sections.map(({ questions, ...section }, order_index) => ({
            ...section,
            order_index,
            questions: {
              create: questions.map(({ type, text, data, marks = 1 }, place) => ({
                question_type: type,
                question_text: text,
                question_data: asJson(kinds[type].readData(data)),
                marks,
                order_index: place,
              })),
            },
          })),
        },
      },
      select: { id: true },
    });
  }
}
