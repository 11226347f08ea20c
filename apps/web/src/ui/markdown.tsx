/** What teachers wrote in Markdown. Raw HTML is shown as text and never run; pictures come from https addresses. */
import { Anchor, Box, Table, Title, Typography } from '@mantine/core';
import ReactMarkdown from 'react-markdown';
import remarkGfm from 'remark-gfm';

export function Markdown({ children, lang = 'en' }: { children: string; lang?: string }) {
  return (
    <Typography lang={lang} style={{ overflowWrap: 'anywhere' }}>
      <ReactMarkdown
        remarkPlugins={[remarkGfm]}
        components={{
          // The page's own heading is the only one of the first level.
          h1: ({ children: text }) => <Title order={2}>{text}</Title>,
          a: ({ children: text, href }) => (
            <Anchor href={href} target="_blank" rel="noreferrer" underline="always">
              {text}
            </Anchor>
          ),
          blockquote: ({ children: text }) => (
            <Box component="blockquote" fz="inherit" px="sm" py="xs" mx={0}>
              {text}
            </Box>
          ),
          // Without an address that may be shown there is still what it would show.
          img: ({ alt, src }) =>
            src === undefined || src === '' ? (
              <em>{alt}</em>
            ) : (
              <img src={src} alt={alt ?? ''} loading="lazy" style={{ maxWidth: '100%', height: 'auto' }} />
            ),
          table: ({ children: rows }) => (
            <Table.ScrollContainer minWidth={260}>
              <table>{rows}</table>
            </Table.ScrollContainer>
          ),
        }}
      >
        {children}
      </ReactMarkdown>
    </Typography>
  );
}
