/** The form of the demo tests. */
import type { Prisma } from '@talaffuz/db/generated/client';
import type { Json, QuestionType } from '../tests/questions/kind.ts';

interface DemoQuestion {
  type: QuestionType;
  text: string;
  data: Json;
  marks?: number;
}

export interface DemoTest {
  test: Pick<
    Prisma.TestUncheckedCreateInput,
    'title' | 'description' | 'test_type' | 'duration_minutes' | 'pass_percentage'
  >;
  sections: (Pick<
    Prisma.TestSectionUncheckedCreateInput,
    'section_type' | 'title' | 'instructions' | 'duration_minutes'
  > & { questions: DemoQuestion[] })[];
}

/** Options with the ids a, b, c … */
export const lettered = (...texts: string[]) =>
  texts.map((text, i) => ({ id: String.fromCharCode(97 + i), text }));
