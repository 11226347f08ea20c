import { Group, Paper, Progress, SimpleGrid, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Assessment } from '@talaffuz/speech/assessment';
import { markColors, markOf, signs } from './score-mark.ts';

const parts = [
  ['accuracy_score', 'result.accuracy'],
  ['fluency_score', 'result.fluency'],
  ['completeness_score', 'result.completeness'],
  ['prosody_score', 'result.prosody'],
] as const;

/** The overall score, and what it is made of. */
export function ScoreSummary({ result }: { result: Assessment }) {
  const { t } = useTranslation();
  const mark = markOf(result.overall_score);
  const pauses = result.pauses.filter(({ expected }) => !expected).length;
  return (
    <Paper withBorder p="md">
      <SimpleGrid cols={{ base: 1, sm: 2 }} style={{ alignItems: 'center' }}>
        <Stack gap={0} align="center">
          <Text c="dimmed">{t('result.overall')}</Text>
          <Text
            fz={64}
            lh={1.1}
            fw={800}
            className={`mark-${mark}`}
            data-testid="overall-score"
            data-score={result.overall_score}
          >
            {Math.round(result.overall_score)}
          </Text>
          <Text className={`mark-${mark}`} fw={600}>
            {t('result.of')} · {signs[mark]} {t(`result.${mark}`)}
          </Text>
          <Text size="sm" c="dimmed" ta="center">
            {t('result.pace', { wpm: Math.round(result.speech_rate_wpm) })}
            {pauses > 0 && ` · ${t('result.pauses', { count: pauses })}`}
          </Text>
        </Stack>
        <Stack gap="xs">
          {parts.map(([name, label]) => (
            <div key={name}>
              <Group justify="space-between">
                <Text size="sm">{t(label)}</Text>
                <Text size="sm" fw={600} className={`mark-${markOf(result[name])}`}>
                  {signs[markOf(result[name])]} {Math.round(result[name])}
                </Text>
              </Group>
              <Progress value={result[name]} color={markColors[markOf(result[name])]} aria-label={t(label)} />
            </div>
          ))}
        </Stack>
      </SimpleGrid>
    </Paper>
  );
}
