import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import type { Outputs } from '../../api/trpc.ts';
import { weekdays, type Weekday } from '../../ui/school-days.ts';

export type Group = Outputs['groups']['read'];

export const daysOfGroup = (days: string): Weekday[] =>
  weekdays.filter((day) => days.split(',').includes(day));

export const daysText = (t: TFunction, days: string): string =>
  days === ''
    ? t('groups.any_day')
    : daysOfGroup(days)
        .map((day) => t(`weekday.${day}`))
        .join(', ');

/** HH:MM of HH:MM:SS. */
export const clock = (time: string): string => time.slice(0, 5);

export const hoursText = (
  t: TFunction,
  { start_time, end_time }: Pick<Group, 'start_time' | 'end_time'>,
): string =>
  start_time === null || end_time === null ? t('groups.any_time') : `${clock(start_time)}–${clock(end_time)}`;

/** Days and hours in one line. */
export function LessonTimes({ group }: { group: Pick<Group, 'days' | 'start_time' | 'end_time'> }) {
  const { t } = useTranslation();
  return <>{`${daysText(t, group.days)}, ${hoursText(t, group)}`}</>;
}
