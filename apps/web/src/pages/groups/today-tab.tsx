/** Today's attendance of a group: one button opens it, three a student mark it. */
import type { ReactNode } from 'react';
import { Alert, Button, Group, Stack, Text } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { asApiError } from '../../api/api-error.ts';
import { trpc, type Outputs } from '../../api/trpc.ts';
import { useProfile } from '../../app/session.ts';
import { shortDay } from '../../ui/dates.ts';
import { errorText } from '../../ui/error-text.ts';
import { QueryView } from '../../ui/query-view.tsx';
import { todayIn, weekdayOf, weekdays } from '../../ui/school-days.ts';
import { toastError } from '../../ui/toast.ts';
import { daysOfGroup, daysText, hoursText, type Group as OfficeGroup } from './lesson-times.tsx';
import { looks, marks, type Mark } from './marks.tsx';
import { fullName } from './rating-table.tsx';

type Row = Outputs['attendance']['read'];

/** Why today's marks could not be opened: the group's day or hours, in the reader's words. */
function refusal(t: TFunction, error: unknown, group: OfficeGroup, today: string): string {
  if (asApiError(error).code !== 'office_rule') return errorText(t, error);
  const days = daysOfGroup(group.days);
  const isDay = days.length === 0 || days.some((day) => day === weekdays[weekdayOf(today)]);
  return isDay
    ? t('attendance.not_hour', { hours: hoursText(t, group) })
    : t('attendance.not_day', { days: daysText(t, group.days) });
}

export function TodayTab({ group }: { group: OfficeGroup }) {
  const { t } = useTranslation();
  const cache = useQueryClient();
  const { timezone } = useProfile();
  const today = todayIn(timezone);
  const asked = { group_id: group.id, date: today };
  const query = useQuery(trpc.attendance.list.queryOptions(asked));
  const open = useMutation(
    trpc.attendance.bulk.mutationOptions({
      onSuccess: () => cache.invalidateQueries(trpc.attendance.pathFilter()),
    }),
  );
  return (
    <Stack>
      <Text fw={600}>{t('attendance.today', { date: shortDay(today) })}</Text>
      {open.isError && (
        <Alert color="red" role="alert">
          {refusal(t, open.error, group, today)}
        </Alert>
      )}
      <QueryView query={query}>
        {(rows) => {
          const missing = group.students_count > rows.length;
          const button = missing && group.is_active && (
            <Button
              w="fit-content"
              variant={rows.length === 0 ? 'filled' : 'default'}
              loading={open.isPending}
              onClick={() => {
                open.mutate({ group_id: group.id });
              }}
            >
              {t(rows.length === 0 ? 'attendance.open' : 'attendance.rest')}
            </Button>
          );
          if (rows.length === 0)
            return (
              <>
                <Text>
                  {t(
                    !group.is_active
                      ? 'attendance.group_closed'
                      : missing
                        ? 'attendance.open_hint'
                        : 'groups.no_students',
                  )}
                </Text>
                {button}
              </>
            );
          return <MarkList rows={rows}>{button}</MarkList>;
        }}
      </QueryView>
    </Stack>
  );
}

function MarkList({ rows, children }: { rows: readonly Row[]; children: ReactNode }) {
  const { t } = useTranslation();
  const sorted = [...rows].sort((a, b) => fullName(a.student).localeCompare(fullName(b.student)));
  const count = (mark: Mark) => rows.filter(({ status }) => status === mark).length;
  return (
    <Stack>
      <Text role="status">
        {t('attendance.count', { came: count('keldi'), late: count('kechikdi'), absent: count('kelmadi') })}
      </Text>
      <Text size="sm" c="dimmed">
        {t('attendance.saved')}
      </Text>
      <Stack component="ul" p={0} m={0} gap={0} style={{ listStyle: 'none' }}>
        {sorted.map((row) => (
          <MarkRow key={row.id} row={row} />
        ))}
      </Stack>
      {children}
    </Stack>
  );
}

function MarkRow({ row }: { row: Row }) {
  const { t } = useTranslation();
  const cache = useQueryClient();
  const { id, status } = row;
  const name = fullName(row.student);
  const key = trpc.attendance.list.queryKey({ group_id: row.group.id, date: row.date });
  const show = (next: Mark) => {
    cache.setQueryData(key, (old) => old?.map((one) => (one.id === id ? { ...one, status: next } : one)));
  };
  const mark = useMutation(
    trpc.attendance.patch.mutationOptions({
      // Two presses one after the other reach the server in that order.
      scope: { id: `attendance ${String(id)}` },
      onMutate: ({ status: next }) => {
        if (next !== undefined) show(next);
      },
      onError: (error) => {
        toastError(t, error);
        void cache.invalidateQueries({ queryKey: key });
      },
      onSuccess: () => cache.invalidateQueries({ queryKey: trpc.attendance.sheet.queryKey() }),
    }),
  );
  return (
    <Group
      component="li"
      justify="space-between"
      gap="xs"
      py="xs"
      data-testid="mark"
      style={{ borderBottom: '1px solid var(--mantine-color-default-border)' }}
    >
      <Text style={{ flex: '1 1 10rem', minWidth: 0, overflowWrap: 'anywhere' }}>{name}</Text>
      <div role="group" aria-label={t('attendance.of', { name })}>
        <Button.Group>
          {marks.map((one) => {
            const { label, color, Icon } = looks[one];
            const chosen = status === one;
            return (
              <Button
                key={one}
                size="sm"
                px="sm"
                variant={chosen ? 'filled' : 'default'}
                color={color}
                autoContrast
                aria-pressed={chosen}
                leftSection={<Icon size={16} aria-hidden />}
                onClick={() => {
                  if (!chosen) mark.mutate({ id, status: one });
                }}
              >
                {t(label)}
              </Button>
            );
          })}
        </Button.Group>
      </div>
    </Group>
  );
}
