import { Badge, Group, Stack, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Sentence } from '../api/trpc.ts';

export function SentenceList({ sentences }: { sentences: Sentence[] }) {
  const { t } = useTranslation();
  return (
    <Stack gap="xs" component="ul" p={0} m={0} style={{ listStyle: 'none' }}>
      {sentences.map(({ id, text, difficulty_level }) => (
        <li key={id}>
          <Link to="/practice/$sentenceId" params={{ sentenceId: id }} className="card-link">
            <Group justify="space-between" gap="xs">
              <Text lang="en">{text}</Text>
              <Badge variant="light" size="sm">
                {t(`level.${difficulty_level}`)}
              </Badge>
            </Group>
          </Link>
        </li>
      ))}
    </Stack>
  );
}
