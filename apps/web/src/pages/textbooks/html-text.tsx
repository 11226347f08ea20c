/** The text of a paragraph: HTML that the server has sanitised (packages/features/src/textbooks/html.ts). */
import { Typography } from '@mantine/core';

export function HtmlText({ html, language }: { html: string; language: string }) {
  return (
    <article lang={language}>
      <Typography className="textbook-text">
        <div dangerouslySetInnerHTML={{ __html: html }} />
      </Typography>
    </article>
  );
}
