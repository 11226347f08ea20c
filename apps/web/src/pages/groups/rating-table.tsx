/** Students of a group by their points. */
import type { ReactNode } from 'react';
import { Group, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Outputs } from '../../api/trpc.ts';

export type Rated = Outputs['students']['rating'][number];

export const fullName = ({
  first_name,
  last_name,
  username,
}: Omit<Rated, 'rank' | 'total_score' | 'group_name' | 'id'>) =>
  [first_name, last_name].filter(Boolean).join(' ') || username;

interface RatingTableProps {
  rows: readonly Rated[];
  /** Whose line says "you". */
  own?: number;
  /** What can be done with one. */
  action?: (student: Rated) => ReactNode;
}

export function RatingTable({ rows, own, action }: RatingTableProps) {
  const { t } = useTranslation();
  return (
    <Stack component="ol" p={0} m={0} gap={0} style={{ listStyle: 'none' }}>
      {rows.map((row) => (
        <Group
          key={row.id}
          component="li"
          gap="sm"
          py="xs"
          wrap="nowrap"
          data-testid="rated"
          style={{ borderBottom: '1px solid var(--mantine-color-default-border)' }}
        >
          <Text w={36} ta="right" c="dimmed" aria-label={`${t('groups.place')} ${String(row.rank)}`}>
            {row.rank}.
          </Text>
          <Text style={{ flex: 1, minWidth: 0, overflowWrap: 'anywhere' }} fw={row.id === own ? 700 : 400}>
            {fullName(row)}
            {row.id === own && ` (${t('groups.you')})`}
          </Text>
          <Text fw={600} aria-label={t('groups.points_n', { n: row.total_score })}>
            {row.total_score}
          </Text>
          {action?.(row)}
        </Group>
      ))}
    </Stack>
  );
}
