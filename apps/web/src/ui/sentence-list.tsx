import { Badge, Group, Stack, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { ipaOf } from '@talaffuz/speech/phonemes/inventory';
import type { Sentence } from '../api/trpc.ts';

interface ListedSentence extends Sentence {
  /** What a recommended sentence is meant to practise. */
  target_phonemes?: Sentence['phonemes'];
}

export function SentenceList({ sentences }: { sentences: ListedSentence[] }) {
  const { t } = useTranslation();
  return (
    <Stack gap="xs" component="ul" p={0} m={0} style={{ listStyle: 'none' }}>
      {sentences.map(({ id, text, difficulty_level, target_phonemes = [] }) => (
        <li key={id}>
          <Link to="/practice/$sentenceId" params={{ sentenceId: id }} className="card-link">
            <Group justify="space-between" gap="xs">
              <div>
                <Text lang="en">{text}</Text>
                {target_phonemes.length > 0 && (
                  <Text size="sm" c="dimmed">
                    {t('progress.targets', {
                      sounds: target_phonemes.map((symbol) => `/${ipaOf(symbol)}/`).join(' '),
                    })}
                  </Text>
                )}
              </div>
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
