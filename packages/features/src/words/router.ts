/** `/words`: the vocabulary of a lesson. The whole resource stands here: see docs/adr/0008. */
import { z } from 'zod';
import { isStaff, ofSchool } from '@talaffuz/core/actor';
import { AppError } from '@talaffuz/core/errors';
import { db } from '@talaffuz/db/client';
import { sentencePhonemes } from '@talaffuz/speech/library/sentence-phonemes';
import { TextError } from '@talaffuz/speech/text/text-error';
import { crud, resource } from '../api/crud.ts';
import { intParam, rowId } from '../api/lists.ts';
import { router } from '../api/trpc.ts';
import { hasPremium, requireOpen } from '../auth/premium.ts';

const fields = {
  word: z.string().trim().min(1, 'Write the word.').max(100),
  translation: z.string().trim().min(1, 'Write the translation.').max(300),
  ipa_pronunciation: z.string().trim().max(100).nullish().describe('Made from the word when it is not given'),
};

/** How the word is said, when nobody wrote it; null for what is not English. */
export async function writtenIpa(word: string, given?: string | null): Promise<string | null> {
  if (given !== null && given !== undefined && given !== '') return given;
  try {
    return (await sentencePhonemes(word)).ipa;
  } catch (error) {
    if (error instanceof TextError) return null;
    throw error;
  }
}

export const words = resource({
  model: 'Word',
  names: ['word', 'words'],
  view: z
    .object({
      id: z.int(),
      lesson_id: z.int(),
      word: z.string(),
      translation: z.string(),
      ipa_pronunciation: z.string().nullable(),
    })
    .meta({ id: 'Word' }),
  create: z.object({ ...fields, lesson_id: rowId() }),
  update: z.object(fields),
  order: { id: 'asc' },
  query: z.object({ lesson_id: intParam().optional().describe('Words of this lesson only') }),
  filter: async ({ lesson_id }, actor) => ({
    ...(lesson_id === undefined ? {} : { lesson_id }),
    ...((await hasPremium(actor)) ? {} : { lesson: { premium_only: false } }),
  }),
  scope: (actor) => ({
    school_id: actor?.school_id ?? 0,
    ...(actor !== null && isStaff(actor) ? {} : { lesson: { course: { is_published: true } } }),
  }),
  async gate(actor, { lesson_id: id }) {
    await requireOpen(actor, await db.lesson.findUniqueOrThrow({ where: { id } }));
  },
  async onCreate(tx, actor, input) {
    const lesson = await tx.lesson.findFirst({ where: { id: input.lesson_id, ...ofSchool(actor) } });
    if (lesson === null) throw new AppError('not_found', `There is no lesson ${String(input.lesson_id)}.`);
    return {
      ...input,
      ...ofSchool(actor),
      ipa_pronunciation: await writtenIpa(input.word, input.ipa_pronunciation),
    };
  },
  async onUpdate(_tx, _actor, input, row) {
    const { word, ipa_pronunciation } = input;
    if (ipa_pronunciation === undefined && word === row.word) return input;
    return { ...input, ipa_pronunciation: await writtenIpa(word, ipa_pronunciation) };
  },
});

export const wordsRouter = router(
  crud(words, {
    path: '/words',
    id: 'id',
    tag: 'Words',
    contract: 'learning-platform',
    read: 'user',
    write: 'staff',
  }),
);
