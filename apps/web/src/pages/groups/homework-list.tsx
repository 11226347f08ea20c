import { useState, type ReactNode } from 'react';
import { Paper, Stack, Text } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { trpc, type Outputs } from '../../api/trpc.ts';
import { shortDateTime } from '../../ui/dates.ts';
import { Markdown } from '../../ui/markdown.tsx';
import { askFor, Pager } from '../../ui/pager.tsx';
import { QueryView } from '../../ui/query-view.tsx';
import { FileLinks } from '../homework/parts.tsx';

const PAGE_SIZE = 10;
export type GroupHomework = Outputs['homework']['list'][number];

interface HomeworkListProps {
  group_id: number;
  /** Where one leads to. */
  link: (homework: GroupHomework) => ReactNode;
}

/** What a group has to do, the last first. */
export function HomeworkList({ group_id, link }: HomeworkListProps) {
  const { t } = useTranslation();
  const [page, setPage] = useState(1);
  const query = useQuery(
    trpc.homework.list.queryOptions(
      { group_id, include_files: 'true', ...askFor(page, PAGE_SIZE) },
      { placeholderData: keepPreviousData },
    ),
  );
  return (
    <QueryView query={query}>
      {(rows) =>
        rows.length === 0 ? (
          <Text>{t('groups.homework_none')}</Text>
        ) : (
          <Stack aria-busy={query.isPlaceholderData}>
            <Stack component="ul" p={0} m={0} gap="xs" style={{ listStyle: 'none' }}>
              {rows.slice(0, PAGE_SIZE).map((row) => (
                <Paper key={row.id} component="li" withBorder p="sm" data-testid="group-homework">
                  <Stack gap={4}>
                    {link(row)}
                    {row.text !== '' && row.text !== row.title && <Markdown>{row.text}</Markdown>}
                    <FileLinks files={row.files} />
                    <Text size="sm" c="dimmed">
                      {shortDateTime(row.created_at)}
                    </Text>
                  </Stack>
                </Paper>
              ))}
            </Stack>
            <Pager page={page} rows={rows.length} size={PAGE_SIZE} onTurn={setPage} />
          </Stack>
        )
      }
    </QueryView>
  );
}
