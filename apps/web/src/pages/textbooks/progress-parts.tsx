/** How far somebody is, as small marks: level, status, a bar. */
import { Badge, Group, Progress, Text, Tooltip } from '@mantine/core';
import { IconCircle, IconCircleCheck, IconCircleHalf2 } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useReader, type Status, type Textbook } from './use-textbooks.ts';

const looks = { A: 'good', B: 'fair', C: 'weak' } as const;

export function LevelBadge({ level }: { level: Textbook['mastery_level'] }) {
  const { t } = useTranslation();
  if (level === null) return null;
  return (
    <Tooltip label={t('textbooks.level_hint')}>
      <Badge
        variant="light"
        tt="none"
        style={{ color: `var(--mark-${looks[level]})`, background: `var(--mark-${looks[level]}-soft)` }}
      >
        {t('textbooks.level', { level })}
      </Badge>
    </Tooltip>
  );
}

export function StatusMark({ status }: { status: Status }) {
  const { t } = useTranslation();
  const { staff } = useReader();
  if (staff) return null;
  const label = t(`textbooks.${status}`);
  const look = { size: 22, style: { flexShrink: 0 }, role: 'img', 'aria-label': label } as const;
  if (status === 'completed') return <IconCircleCheck {...look} className="mark-good" />;
  if (status === 'in_progress') return <IconCircleHalf2 {...look} className="mark-fair" />;
  return <IconCircle {...look} opacity={0.4} />;
}

interface ReadBarProps {
  title: string;
  progress: { paragraphs_total: number; paragraphs_completed: number; percentage: number };
}

export function ReadBar({ title, progress }: ReadBarProps) {
  const { t } = useTranslation();
  const { staff } = useReader();
  const { paragraphs_completed: done, paragraphs_total: all, percentage } = progress;
  if (all === 0) return null;
  // Staff look things up; they are not to get through.
  if (staff)
    return (
      <Text size="sm" c="dimmed">
        {t('textbooks.paragraphs', { count: all })}
      </Text>
    );
  return (
    <div>
      <Group justify="space-between" gap="xs" mb={4}>
        <Text size="sm" c="dimmed">
          {t('textbooks.read_of', { done, all })}
        </Text>
        <Text size="sm" c="dimmed">
          {Math.round(percentage)}%
        </Text>
      </Group>
      <Progress value={percentage} aria-label={t('textbooks.progress', { title })} />
    </div>
  );
}
