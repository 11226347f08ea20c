/** A textbook from one Markdown file: `#` the textbook, `##` its chapters, `###` their paragraphs. */
import { Lexer, type Token, type Tokens } from 'marked';
import type { FieldProblem } from '@talaffuz/core/errors';
import { FORMAT, problemAt, VERSION } from './bundle.ts';

interface Part {
  depth: 1 | 2 | 3;
  title: string;
  text: string;
  /** From 1. */
  line: number;
}

const isHeading = (token: Token): token is Tokens.Heading => token.type === 'heading';

/** The headings of the first three levels with what stands below each; before the first, a part without a title. */
function partsOf(markdown: string): Part[] {
  const parts: Part[] = [];
  let line = 1;
  for (const token of Lexer.lex(markdown)) {
    if (isHeading(token) && token.depth <= 3) {
      parts.push({ depth: token.depth as 1 | 2 | 3, title: token.text.trim(), text: '', line });
    } else {
      const last = parts.at(-1);
      if (last !== undefined) last.text += token.raw;
      else if (token.raw.trim() !== '') parts.push({ depth: 1, title: '', text: token.raw, line });
    }
    line += token.raw.split('\n').length - 1;
  }
  return parts;
}

/** What `textbook.json` would hold, not checked yet, and what is wrong with the order of the headings. */
export function readMarkdownBook(markdown: string): { book: object; problems: FieldProblem[] } {
  const problems: FieldProblem[] = [];
  const [first, ...rest] = partsOf(markdown.replace(/^\uFEFF/, ''));
  const chapters: { title: string; description: string; paragraphs: object[] }[] = [];
  const wrong = ({ line }: Part, message: string, type: string) =>
    problems.push(problemAt([], `Line ${String(line)}: ${message}`, type, { line }));
  if (first === undefined || first.depth !== 1 || first.title === '') {
    problems.push(
      problemAt(['title'], 'Begin the file with a line “# Title of the textbook”.', 'no_heading'),
    );
  }
  for (const part of rest) {
    const { depth, title, text } = part;
    if (depth === 1)
      wrong(part, 'A second “#”; a file holds one textbook, so write chapters with “##”.', 'second_textbook');
    else if (depth === 2) chapters.push({ title, description: text.trim(), paragraphs: [] });
    else if (chapters.length === 0)
      wrong(part, 'A paragraph (“###”) before the first chapter (“##”).', 'early_paragraph');
    else chapters.at(-1)?.paragraphs.push({ title, markdown: text.trim() });
  }
  const book = {
    format: FORMAT,
    version: VERSION,
    title: first?.title ?? '',
    description: first?.text.trim() ?? '',
    chapters,
  };
  return { book, problems };
}
