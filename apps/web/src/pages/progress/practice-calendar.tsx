import './progress.css';
import { Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { trpc } from '../../api/trpc.ts';
import { shortDay } from '../../ui/dates.ts';
import { QueryView } from '../../ui/query-view.tsx';

const WEEKS = 26;
/** Dots grow up to this many attempts a day. */
const MOST = 20;

/** Monday is 0. */
const weekday = (date: string): number => (new Date(`${date}T00:00:00Z`).getUTCDay() + 6) % 7;

/** Share of the cell's width that the dot of a day fills. */
const dotSize = (attempts: number): number =>
  attempts === 0 ? 0 : 30 + 60 * Math.sqrt(Math.min(1, attempts / MOST));

/** A column a week. The number of attempts is the size of a dot, and stands in its name. */
export function PracticeCalendar({ student_id }: { student_id: number | undefined }) {
  const { t } = useTranslation();
  const query = useQuery(
    trpc.analytics.progress.queryOptions({
      days: WEEKS * 7,
      ...(student_id === undefined ? {} : { student_id }),
    }),
  );
  return (
    <Stack component="section" gap="xs">
      <div>
        <Title order={2} fz="h3">
          {t('progress.calendar_title')}
        </Title>
        <Text size="sm" c="dimmed">
          {t('progress.calendar_hint')}
        </Text>
      </div>
      <QueryView query={query}>
        {({ daily }) => (
          <ul className="calendar" aria-label={t('progress.calendar_title')}>
            {daily.map(({ date, attempts }, i) => {
              const label = t('progress.calendar_day', { date: shortDay(date), count: attempts });
              const size = `${String(dotSize(attempts))}%`;
              return (
                <li key={date} title={label} style={i === 0 ? { gridRowStart: weekday(date) + 1 } : {}}>
                  {attempts > 0 && (
                    <span
                      role="img"
                      aria-label={label}
                      className="dot"
                      style={{ width: size, height: size }}
                    />
                  )}
                </li>
              );
            })}
          </ul>
        )}
      </QueryView>
    </Stack>
  );
}
