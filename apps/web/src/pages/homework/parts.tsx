/** What several pages show of homework. */
import { Anchor, Badge, Group, List, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { shortDateTime } from '../../ui/dates.ts';
import { dueIn } from './due.ts';
import { statusLabels, type Homework, type Submission } from './labels.ts';

/** The due date, and while there is something to do how far it is. */
export function DueDate({ due, open }: { due: string | null; open: boolean }) {
  const { t } = useTranslation();
  if (due === null) return <>{t('homework.no_due')}</>;
  const left = dueIn(due, new Date());
  return (
    <>
      {t('homework.due', { date: shortDateTime(due) })}
      {open && left.unit !== 'over' && ` (${t(`homework.in_${left.unit}`, { count: left.count })})`}
    </>
  );
}

const colors = { assigned: 'gray', submitted: 'blue', late: 'orange', graded: 'teal' } as const;

type Standing = Pick<Submission, 'status' | 'is_late' | 'is_overdue' | 'score'>;

/** How one hand-in stands, with its score and whether it is late. */
export function StandingBadges({ row, max }: { row: Standing; max: number }) {
  const { t } = useTranslation();
  return (
    <Group gap="xs">
      {row.is_overdue && <Badge color="red">{t('homework.overdue')}</Badge>}
      {row.is_late && row.status !== 'late' && (
        <Badge color="orange" variant="light">
          {t('homework.late')}
        </Badge>
      )}
      {row.status === 'graded' && row.score !== null ? (
        <Badge color="teal" size="lg">
          {t('homework.score', { score: row.score, max })}
        </Badge>
      ) : (
        !row.is_overdue && (
          <Badge color={colors[row.status]} variant="light">
            {t(statusLabels[row.status])}
          </Badge>
        )
      )}
    </Group>
  );
}

const MB = 1024 * 1024;
const sizeOf = (bytes: number): string =>
  bytes >= MB ? `${(bytes / MB).toFixed(1)} MB` : `${String(Math.ceil(bytes / 1024))} KB`;

/** Links to files; recordings can be heard at once. */
export function FileLinks({ files }: { files: Homework['files'] }) {
  if (files.length === 0) return null;
  return (
    <List spacing="xs" listStyleType="none">
      {files.map(({ id, name, url, size, kind }) => (
        <List.Item key={id} styles={{ itemWrapper: { display: 'block' }, itemLabel: { display: 'block' } }}>
          <Anchor href={url} target="_blank" underline="always" style={{ overflowWrap: 'anywhere' }}>
            {name}
          </Anchor>{' '}
          <Text span size="sm" c="dimmed">
            {sizeOf(size)}
          </Text>
          {kind === 'audio' && (
            <audio controls preload="none" src={url} aria-label={name} style={{ width: '100%' }} />
          )}
        </List.Item>
      ))}
    </List>
  );
}
