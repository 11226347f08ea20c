/** How a text will look, with the pictures of the school that it shows. */
import { Paper, Text } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useQueries } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { filesIn, withFileLinks } from '@talaffuz/features/textbooks/file-paths';
import { trpc } from '../../../api/trpc.ts';
import { Markdown } from '../../../ui/markdown.tsx';

/** Less than the shortest that a link holds. */
const LINKS_STAY_MS = 60_000;

/**
 * The text with a link to each of its files. A picture without one, because it is not there yet or is none of the school's,
 * is shown as what is written in its place.
 */
function useShown(text: string): string {
  const ids = filesIn(text);
  const links = useQueries({
    queries: ids.map((id) =>
      trpc.files.file.queryOptions({ id }, { staleTime: LINKS_STAY_MS, retry: false }),
    ),
    combine: (found) =>
      new Map(found.flatMap(({ data }) => (data === undefined ? [] : [[data.id, data.url]]))),
  });
  return withFileLinks(text, (id) => links.get(id) ?? '');
}

export function Preview({ text }: { text: string }) {
  const { t } = useTranslation();
  const [debounced] = useDebouncedValue(text, 200);
  const shown = useShown(debounced);
  return (
    <div>
      <Text size="sm" fw={500} mb={2}>
        {t('textbooks.preview')}
      </Text>
      <Paper
        withBorder
        p="md"
        mih={120}
        style={{ overflow: 'auto', maxHeight: 640 }}
        tabIndex={0}
        aria-label={t('textbooks.preview')}
        role="region"
      >
        {shown.trim() === '' ? (
          <Text c="dimmed">{t('textbooks.preview_empty')}</Text>
        ) : (
          <Markdown>{shown}</Markdown>
        )}
      </Paper>
    </div>
  );
}
