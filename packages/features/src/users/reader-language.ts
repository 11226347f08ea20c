import type { Actor } from '@talaffuz/core/actor';
import { db } from '@talaffuz/db/client';

/** The language in which the caller reads the product, whoever's work it is about: `en`, `ru`, `uz`. */
export async function readerLanguage({ id }: Actor): Promise<string> {
  const { interface_language } = await db.user.findUniqueOrThrow({
    where: { id },
    select: { interface_language: true },
  });
  return interface_language;
}
