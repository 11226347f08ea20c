import { Badge } from '@mantine/core';
import { useTranslation } from 'react-i18next';

const colors = { A: 'teal', B: 'cyan', C: 'orange' } as const;

/** A level with its word for those who do not see the colour. */
export function LevelBadge({ level }: { level: 'A' | 'B' | 'C' | null }) {
  const { t } = useTranslation();
  if (level === null)
    return (
      <Badge variant="light" color="gray" tt="none">
        {t('mastery.no_score')}
      </Badge>
    );
  return (
    <Badge variant="light" tt="none" color={colors[level]}>
      {t('mastery.level', { level })}
    </Badge>
  );
}
