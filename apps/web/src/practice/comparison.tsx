import { Group, Paper, SimpleGrid, Stack, Table, Text, Title } from '@mantine/core';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import type { Assessment } from '@talaffuz/speech/assessment';
import {
  NOTICEABLE_POINTS,
  pointsBetween,
  scoreNames,
  soundChanges,
  type ScoreName,
} from './compare-attempts.ts';
import { ScoreBadge } from './score-badge.tsx';
import { WordMarks } from './word-marks.tsx';

const labels = {
  overall_score: 'result.overall',
  accuracy_score: 'result.accuracy',
  fluency_score: 'result.fluency',
  completeness_score: 'result.completeness',
  prosody_score: 'result.prosody',
} as const satisfies Record<ScoreName, string>;

const MOST_CHANGES = 8;

function changeText(t: TFunction, points: number): string {
  if (points === 0) return t('compare.same');
  return points > 0 ? t('compare.better', { points }) : t('compare.worse', { points: -points });
}

/** A change in points with an arrow; in words for a screen reader. */
function Change({ before, now }: { before: number; now: number }) {
  const { t } = useTranslation();
  const points = pointsBetween(before, now);
  const look = points === 0 ? 'dimmed' : undefined;
  return (
    <Text
      component="span"
      fw={600}
      size="sm"
      role="img"
      aria-label={changeText(t, points)}
      {...(look === undefined ? { className: points > 0 ? 'mark-good' : 'mark-weak' } : { c: look })}
    >
      {points === 0 ? '=' : `${points > 0 ? '▲' : '▼'} ${Math.abs(points)}`}
    </Text>
  );
}

/** The attempt before and the one now, side by side; on a phone one above the other. */
export function Comparison({ before, now }: { before: Assessment; now: Assessment }) {
  const { t } = useTranslation();
  return (
    <Paper withBorder p="md" component="section" aria-label={t('compare.title')} data-testid="comparison">
      <Stack>
        <Title order={2} fz="h3">
          {t('compare.title')}
        </Title>
        <SimpleGrid cols={{ base: 1, xs: 2 }}>
          <OneAttempt title={t('compare.before')} result={before} />
          <OneAttempt title={t('compare.now')} result={now} />
        </SimpleGrid>
        <Table withRowBorders={false} verticalSpacing={2} horizontalSpacing={4}>
          <Table.Tbody>
            {scoreNames.map((name) => (
              <Table.Tr key={name}>
                <Table.Th scope="row" fw={400}>
                  {t(labels[name])}
                </Table.Th>
                <Table.Td ta="right">{Math.round(before[name])}</Table.Td>
                <Table.Td ta="center" aria-hidden="true">
                  →
                </Table.Td>
                <Table.Td ta="right">{Math.round(now[name])}</Table.Td>
                <Table.Td ta="right">
                  <Change before={before[name]} now={now[name]} />
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
        <SoundChanges before={before} now={now} />
      </Stack>
    </Paper>
  );
}

function OneAttempt({ title, result }: { title: string; result: Assessment }) {
  return (
    <Paper p="sm" bg="var(--mantine-color-default-hover)">
      <Group justify="space-between" mb="xs">
        <Title order={3} fz="h5">
          {title}
        </Title>
        <ScoreBadge score={result.overall_score} />
      </Group>
      <WordMarks words={result.words} />
    </Paper>
  );
}

function SoundChanges({ before, now }: { before: Assessment; now: Assessment }) {
  const { t } = useTranslation();
  const changes = soundChanges(before, now);
  if (changes === null) return <Text c="dimmed">{t('compare.other_words')}</Text>;
  if (changes.length === 0)
    return <Text c="dimmed">{t('compare.no_sounds', { points: NOTICEABLE_POINTS })}</Text>;
  return (
    <div>
      <Title order={3} fz="h5" mb={4}>
        {t('compare.sounds')}
      </Title>
      <Group gap="sm" component="ul" p={0} m={0} style={{ listStyle: 'none' }}>
        {changes.slice(0, MOST_CHANGES).map(({ word, ipa, before: old, now: score }, i) => (
          <li key={i}>
            <b className="ipa">/{ipa}/</b> <span lang="en">({word})</span> <Change before={old} now={score} />
          </li>
        ))}
      </Group>
    </div>
  );
}
