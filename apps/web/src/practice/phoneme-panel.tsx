import { Button, Group, Paper, Stack, Text, Title } from '@mantine/core';
import { IconVolume } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { phonemeSymbols } from '@talaffuz/speech/phonemes/inventory';
import type { PhonemeAssessment } from '@talaffuz/speech/assessment';
import { trpc } from '../api/trpc.ts';
import { TextLink } from '../ui/links.tsx';
import { QueryView } from '../ui/query-view.tsx';
import { CommonErrors, Examples, Tips } from './phoneme-parts.tsx';
import { markOf } from './score-mark.ts';
import { ScoreBadge } from './score-badge.tsx';

/** A sound is not clear enough to be sure of its score below this confidence. */
const SURE_FROM = 0.5;

/** The library numbers the phonemes in the order of the inventory, from 1. */
export const phonemeId = (symbol: PhonemeAssessment['phoneme']): number => phonemeSymbols.indexOf(symbol) + 1;

/** How one sound of the recording went, and how to make it. */
export function PhonemePanel({ sound, onListen }: { sound: PhonemeAssessment; onListen: () => void }) {
  const { t } = useTranslation();
  const id = phonemeId(sound.phoneme);
  const detail = useQuery(trpc.library.phoneme.queryOptions({ id }, { staleTime: Infinity }));
  return (
    <Paper withBorder p="md" component="section" aria-label={t('sound.selected')} data-testid="phoneme-panel">
      <Stack gap="sm">
        <Group justify="space-between">
          <Title order={2} fz="h2" className="ipa">
            /{sound.ipa}/
          </Title>
          <Text fz="lg">
            {t('sound.score')}: <ScoreBadge score={sound.score} />
          </Text>
        </Group>
        <Button
          variant="light"
          size="xs"
          w="fit-content"
          leftSection={<IconVolume size={16} />}
          onClick={onListen}
        >
          {t('sound.listen')}
        </Button>
        <Heard sound={sound} />
        {sound.confidence < SURE_FROM && (
          <Text size="sm" c="dimmed">
            {t('sound.unsure')}
          </Text>
        )}
        <QueryView query={detail} rows={2}>
          {(phoneme) => (
            <>
              <Tips phoneme={phoneme} />
              <Examples words={phoneme.example_words} />
              <CommonErrors phoneme={phoneme} />
              <TextLink to="/sounds/$id" params={{ id }}>
                {t('sound.more')}
              </TextLink>
            </>
          )}
        </QueryView>
      </Stack>
    </Paper>
  );
}

function Heard({ sound: { heard, score } }: { sound: PhonemeAssessment }) {
  const { t } = useTranslation();
  if (heard.length === 0) {
    return <Text>{t(markOf(score) === 'good' ? 'sound.as_expected' : 'sound.not_clear')}</Text>;
  }
  return (
    <Text>
      {t('sound.heard')}:{' '}
      {heard.map(({ ipa, probability }, i) => (
        <span key={ipa}>
          {i > 0 && ', '}
          <b className="ipa">/{ipa}/</b> {Math.round(probability * 100)}%
        </span>
      ))}
    </Text>
  );
}
