import { Anchor, Group, Stack, Text } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { trpc, type Outputs } from '../../api/trpc.ts';
import { MonthPicker } from '../../ui/month-picker.tsx';
import { QueryView } from '../../ui/query-view.tsx';
import { monthName } from '../../ui/months.ts';
import { looks, marks, MarkSign } from './marks.tsx';
import { fullName } from './rating-table.tsx';
import './month-sheet.css';

type Sheet = Outputs['attendance']['sheet'];

interface MonthSheetProps {
  group: { id: number };
  /** YYYY-MM. */
  month: string;
  latest: string;
  onMonth: (month: string) => void;
}

/** A group's month: its students against its days. Learners get their own lines only. */
export function MonthSheet({ group: { id }, month, latest, onMonth }: MonthSheetProps) {
  const { t } = useTranslation();
  const query = useQuery(
    trpc.attendance.sheet.queryOptions({ group_id: id, month }, { placeholderData: keepPreviousData }),
  );
  return (
    <Stack>
      <Group align="flex-end" justify="space-between">
        <MonthPicker month={month} latest={latest} onChange={onMonth} />
        <Anchor href={`/api/v1/attendance/sheet.csv?group_id=${String(id)}&month=${month}`} download>
          {t('attendance.csv')}
        </Anchor>
      </Group>
      <QueryView query={query}>
        {(sheet) =>
          sheet.days.length === 0 ? (
            <Text role="status">{t('attendance.none')}</Text>
          ) : (
            <Table sheet={sheet} />
          )
        }
      </QueryView>
    </Stack>
  );
}

function Table({ sheet: { group, month, days, students } }: { sheet: Sheet }) {
  const { t } = useTranslation();
  const label = t('attendance.sheet', { group: group.name, month: monthName(t, month) });
  return (
    // Scrolls by the keyboard too.
    <div className="sheet" role="region" aria-label={label} tabIndex={0}>
      <table data-testid="sheet">
        <thead>
          <tr>
            <th scope="col" className="sheet-name">
              {t('groups.student')}
            </th>
            {days.map((day) => (
              <th key={day} scope="col">
                {Number(day.slice(8))}
              </th>
            ))}
            {marks.map((mark) => (
              <th key={mark} scope="col">
                {t(looks[mark].label)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {students.map((student) => (
            <tr key={student.id}>
              <th scope="row" className="sheet-name">
                {fullName(student)}
              </th>
              {days.map((day) => (
                <td key={day}>
                  <MarkSign mark={student.marks[day]} />
                </td>
              ))}
              {marks.map((mark) => (
                <td key={mark}>{student[mark]}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
