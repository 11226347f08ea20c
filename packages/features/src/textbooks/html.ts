/** What a paragraph says: Markdown as HTML that is safe to show, and the words of it. */
import { Marked } from 'marked';
import sanitize from 'sanitize-html';

const headings = ['h2', 'h3', 'h4', 'h5', 'h6'];

/** Nothing that runs, that looks like another part of the page, or that asks for anything beside pictures. */
const rules: sanitize.IOptions = {
  allowedTags: [
    ...headings,
    ...['p', 'br', 'hr', 'ul', 'ol', 'li', 'dl', 'dt', 'dd', 'blockquote', 'pre', 'code', 'kbd'],
    ...['strong', 'b', 'em', 'i', 'u', 's', 'del', 'mark', 'small', 'sub', 'sup', 'abbr'],
    ...['table', 'caption', 'thead', 'tbody', 'tfoot', 'tr', 'th', 'td'],
    ...['a', 'img', 'figure', 'figcaption'],
  ],
  allowedAttributes: {
    a: ['href', 'title', 'rel', 'target'],
    img: ['src', 'alt', 'title', 'width', 'height', 'loading'],
    ol: ['start'],
    th: ['align', 'colspan', 'rowspan', 'scope'],
    td: ['align', 'colspan', 'rowspan'],
    abbr: ['title'],
  },
  allowedSchemes: ['https', 'http', 'mailto'],
  allowedSchemesByTag: { img: ['https'] },
  allowProtocolRelative: false,
  // Their content is no text to show either.
  nonTextTags: [
    'script',
    'style',
    'textarea',
    'option',
    'noscript',
    'template',
    'title',
    'iframe',
    'svg',
    'math',
  ],
  disallowedTagsMode: 'discard',
  transformTags: {
    // The page's own heading is the only one of the first level.
    h1: 'h2',
    a: (tagName, attribs) => ({
      tagName,
      attribs: { ...attribs, rel: 'noopener noreferrer nofollow', target: '_blank' },
    }),
    img: (tagName, attribs) => ({ tagName, attribs: { ...attribs, loading: 'lazy' } }),
  },
  exclusiveFilter: ({ tag, attribs }) => tag === 'img' && !isPicture(attribs['src'] ?? ''),
};

/** An https address, or a file of ours by its whole path. */
const isPicture = (src: string): boolean =>
  /^https:\/\//i.test(src) || /^\/api\/v1\/files\/\d+\/content$/.test(src);

const markdown = new Marked({ gfm: true, async: false });

/** HTML with only what a textbook needs. */
export const safeHtml = (html: string): string => sanitize(html, rules).trim();

export const htmlOf = (text: string): string => safeHtml(markdown.parse(text, { async: false }));

const BLOCK_END = new RegExp(
  `</(?:p|li|dt|dd|tr|pre|blockquote|caption|figcaption|${headings.join('|')})>|<(?:br|hr)\\b[^>]*>`,
  'gi',
);
const CELL_END = /<\/t[hd]>\s*(?=<t[hd])/gi;

/** The text of safe HTML, a line a block; its headings stand as lines of their own that begin with `# `. */
export function textOf(html: string): string {
  const marked = html
    .replace(CELL_END, ' — ')
    .replace(/<h[2-6][^>]*>/gi, '\n# ')
    .replace(BLOCK_END, '\n');
  return sanitize(marked, { allowedTags: [], allowedAttributes: {} })
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&')
    .split('\n')
    .map((line) => line.replace(/\s+/g, ' ').trim())
    .filter((line) => line !== '' && line !== '#')
    .join('\n');
}

const WORDS_A_MINUTE = 130;

/** Minutes that somebody who is learning the language needs for it, at least one. */
export function readingMinutes(html: string): number {
  const words = textOf(html).match(/[\p{L}\p{N}][\p{L}\p{N}'’-]*/gu)?.length ?? 0;
  return Math.max(1, Math.ceil(words / WORDS_A_MINUTE));
}
