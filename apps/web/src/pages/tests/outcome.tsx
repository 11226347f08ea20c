import { Badge, Group, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';

interface OutcomeProps {
  attempt: {
    status: 'in_progress' | 'submitted' | 'graded';
    percentage: number | null;
    is_passed: boolean | null;
    band: number | null;
    level: string | null;
  };
}

/** How an attempt came out, in a few words. */
export function Outcome({ attempt: { status, percentage, is_passed, band, level } }: OutcomeProps) {
  const { t } = useTranslation();
  if (status === 'in_progress') return <Badge variant="light">{t('tests.in_progress')}</Badge>;
  return (
    <Group gap="xs">
      {percentage !== null && <Text fw={600}>{Math.round(percentage)}%</Text>}
      {band !== null && <Badge variant="light">{t('tests.band', { band: band.toFixed(1) })}</Badge>}
      {level !== null && <Badge variant="light">{t('tests.level', { level })}</Badge>}
      {status === 'submitted' ? (
        <Badge color="yellow" variant="light">
          {t('tests.waits')}
        </Badge>
      ) : (
        <Badge color={is_passed === true ? 'teal' : 'red'} variant="light">
          {is_passed === true ? t('tests.passed') : t('tests.failed')}
        </Badge>
      )}
    </Group>
  );
}
