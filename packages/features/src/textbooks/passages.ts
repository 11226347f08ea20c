/** A paragraph cut into passages of a few sentences, as the chat finds and cites them. */
import type { Transaction } from '@talaffuz/db/client';
import { htmlOf, textOf } from './html.ts';

/** Characters of a passage at most. */
const LONGEST = 400;

/** PostgreSQL knows the endings of these languages; of the others it takes words as they stand. */
const configs: Record<string, string> = { ru: 'russian', en: 'english' };

/** A sentence that is longer by itself is cut between words, and where it has none, anywhere. */
const piecesOf = (sentence: string): string[] =>
  sentence.length <= LONGEST
    ? [sentence]
    : (sentence.match(new RegExp(`.{1,${String(LONGEST)}}(?=\\s|$)|.{${String(LONGEST)}}`, 'gu')) ?? []).map(
        (piece) => piece.trim(),
      );

/** The sentences of text as `textOf` gives it, a few together, never across a heading. */
export function passagesOf(text: string, language: string): string[] {
  const segmenter = new Intl.Segmenter(language, { granularity: 'sentence' });
  const passages: string[] = [];
  let current = '';
  const end = () => {
    if (current !== '') passages.push(current);
    current = '';
  };
  for (const line of text.split('\n')) {
    if (line.startsWith('# ')) {
      end();
      continue;
    }
    const sentences = [...segmenter.segment(line)].flatMap(({ segment }) => piecesOf(segment.trim()));
    for (const sentence of sentences) {
      if (sentence === '') continue;
      if (current !== '' && current.length + 1 + sentence.length > LONGEST) end();
      current = current === '' ? sentence : `${current} ${sentence}`;
    }
  }
  end();
  return passages;
}

/** Writes the passages of a paragraph anew: of its own text, and of what explains it in each language. */
export async function writePassages(tx: Transaction, paragraph_id: number): Promise<void> {
  const { content, contents, chapter } = await tx.paragraph.findUniqueOrThrow({
    where: { id: paragraph_id },
    select: {
      content: true,
      contents: { select: { language: true, explain_text: true }, orderBy: { id: 'asc' } },
      chapter: { select: { textbook: { select: { language: true } } } },
    },
  });
  const texts = [
    { language: chapter.textbook.language, text: textOf(content) },
    ...contents.map(({ language, explain_text }) => ({ language, text: textOf(htmlOf(explain_text)) })),
  ];
  const places = new Map<string, number>();
  const rows = texts.flatMap(({ language, text }) =>
    passagesOf(text, language).map((passage) => {
      const place = places.get(language) ?? 0;
      places.set(language, place + 1);
      return { language, place, passage };
    }),
  );
  await tx.paragraphPassage.deleteMany({ where: { paragraph_id } });
  await tx.$executeRaw`
    INSERT INTO paragraph_passages (paragraph_id, language, place, text, search)
    SELECT ${paragraph_id}, v.language, v.place, v.text, to_tsvector(v.config::regconfig, v.text)
    FROM unnest(${rows.map(({ language }) => language)}::text[], ${rows.map(({ place }) => place)}::int[],
      ${rows.map(({ passage }) => passage)}::text[],
      ${rows.map(({ language }) => configs[language] ?? 'simple')}::text[]) AS v(language, place, text, config)`;
}
