import { useState } from 'react';
import { Stack, Text, VisuallyHidden } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { trpc } from '../../api/trpc.ts';
import { useProfile } from '../../app/session.ts';
import { MonthPicker } from '../../ui/month-picker.tsx';
import { QueryView } from '../../ui/query-view.tsx';
import { daysOf, todayIn, weekdayOf, weekdays } from '../../ui/school-days.ts';
import './work-days.css';

/** A month of an employee: the days on which they worked. */
export function WorkDays({ employee_id }: { employee_id: number }) {
  const { t } = useTranslation();
  const { timezone } = useProfile();
  const latest = todayIn(timezone).slice(0, 7);
  const [month, setMonth] = useState(latest);
  const days = daysOf(month);
  const query = useQuery(
    trpc.work_logs.list.queryOptions(
      { employee_id, from: days[0], to: days.at(-1) },
      { placeholderData: keepPreviousData },
    ),
  );
  return (
    <Stack>
      <MonthPicker month={month} latest={latest} onChange={setMonth} />
      <QueryView query={query}>
        {(rows) => (
          <>
            <Text role="status">{t('people.days_n', { n: rows.length })}</Text>
            <Month days={days} worked={new Set(rows.map(({ date }) => date))} />
          </>
        )}
      </QueryView>
      <Text size="sm" c="dimmed">
        {t('people.days_hint')}
      </Text>
    </Stack>
  );
}

function Month({ days, worked }: { days: readonly string[]; worked: ReadonlySet<string> }) {
  const { t } = useTranslation();
  return (
    <div className="work-days" data-testid="work-days">
      {weekdays.map((day) => (
        <Text key={day} size="sm" c="dimmed" aria-hidden>
          {t(`weekday.${day}`)}
        </Text>
      ))}
      {days.map((day, i) => (
        <div
          key={day}
          className={worked.has(day) ? 'work-day worked' : 'work-day'}
          style={i === 0 ? { gridColumnStart: weekdayOf(day) + 1 } : undefined}
        >
          {Number(day.slice(8))}
          {worked.has(day) && <VisuallyHidden> {t('people.worked')}</VisuallyHidden>}
        </div>
      ))}
    </div>
  );
}
