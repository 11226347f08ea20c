/** Notices in the language of the person's interface. */
import type { Transaction } from '@talaffuz/db/client';
import { notify } from './service.ts';

type Language = 'en' | 'ru' | 'uz';

/** One sentence in each language of the interface; `{name}` stands for a part. */
export type Texts = Readonly<Record<Language, string>>;

/** English where the interface is in a language that has no texts of its own. */
export const languageOf = (language: string): Language =>
  language === 'ru' || language === 'uz' ? language : 'en';

const LONGEST = 80;
const cut = (text: string): string =>
  text.length > LONGEST ? `${text.slice(0, LONGEST - 1).trimEnd()}…` : text;

/** Parts longer than 80 characters are cut. */
export function sentenceIn(language: string, texts: Texts, parts: Record<string, string | number>): string {
  return texts[languageOf(language)].replace(/\{(\w+)\}/g, (_, part: string) =>
    cut(String(parts[part] ?? '')),
  );
}

/** Tells one person, in the transaction of what happened. */
export async function tell(
  tx: Transaction,
  user_id: number,
  texts: Texts,
  parts: Record<string, string | number>,
  about: { notification_type: string; data: Record<string, string | number> },
): Promise<void> {
  const { interface_language } = await tx.user.findUniqueOrThrow({
    where: { id: user_id },
    select: { interface_language: true },
  });
  await notify(tx, { user_id, message: sentenceIn(interface_language, texts, parts), ...about });
}
