import { Badge } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { LevelBadge as KnownLevel } from '../textbooks/progress-parts.tsx';

/** A level as textbooks show it; where there is none yet, it says so. */
export function LevelBadge({ level }: { level: 'A' | 'B' | 'C' | null }) {
  const { t } = useTranslation();
  if (level !== null) return <KnownLevel level={level} />;
  return (
    <Badge variant="light" color="gray" tt="none">
      {t('mastery.no_score')}
    </Badge>
  );
}
