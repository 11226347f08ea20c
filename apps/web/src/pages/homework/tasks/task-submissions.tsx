/** Attempts at the tasks of one homework, as whoever marks them sees them. */
import { useState } from 'react';
import { Badge, Group, SegmentedControl, Stack, Table, Text, Title } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { trpc, type Outputs } from '../../../api/trpc.ts';
import { shortDateTime } from '../../../ui/dates.ts';
import { ButtonLink, TextLink } from '../../../ui/links.tsx';
import { Pager } from '../../../ui/pager.tsx';
import { QueryView } from '../../../ui/query-view.tsx';
import { taskLabels } from './labels.ts';

const PAGE_SIZE = 50;
const choices = ['all', 'submitted'] as const;
type Row = Outputs['homework_tasks']['submissions']['items'][number];

export function TaskSubmissions({ homework_id }: { homework_id: number }) {
  const { t } = useTranslation();
  const [page, setPage] = useState(1);
  const [show, setShow] = useState<(typeof choices)[number]>('all');
  const query = useQuery(
    trpc.homework_tasks.submissions.queryOptions(
      { homework_id, page, page_size: PAGE_SIZE, ...(show === 'all' ? {} : { status: show }) },
      { placeholderData: keepPreviousData },
    ),
  );
  return (
    <Stack component="section" aria-label={t('homework_tasks.attempts_of')}>
      <Title order={2} fz="h3">
        {t('homework_tasks.attempts_of')}
      </Title>
      <SegmentedControl
        aria-label={t('homework.show')}
        style={{ alignSelf: 'flex-start' }}
        data={[
          { value: 'all', label: t('homework.all') },
          { value: 'submitted', label: t('homework_tasks.to_mark') },
        ]}
        value={show}
        onChange={(value) => {
          setShow(choices.find((one) => one === value) ?? 'all');
          setPage(1);
        }}
      />
      <QueryView query={query}>
        {({ items, total }) => (
          <>
            {items.length === 0 && (
              <Text>{show === 'all' ? t('homework_tasks.nobody') : t('homework.none')}</Text>
            )}
            {items.length > 0 && (
              <Table verticalSpacing="xs">
                <Table.Tbody>
                  {items.map((row) => (
                    <Attempt key={row.id} row={row} />
                  ))}
                </Table.Tbody>
              </Table>
            )}
            <Pager page={page} rows={total - (page - 1) * PAGE_SIZE} size={PAGE_SIZE} onTurn={setPage} />
          </>
        )}
      </QueryView>
    </Stack>
  );
}

function Attempt({ row }: { row: Row }) {
  const { t } = useTranslation();
  const { id, full_name, task_type, task_title, attempt_number, completed_at, status, score, max_score } =
    row;
  return (
    <Table.Tr>
      <Table.Th scope="row">
        <TextLink to="/task-marking/$id" params={{ id }} fw={600}>
          {full_name}
        </TextLink>
        <Text size="sm" c="dimmed" fw={400}>
          {[
            t(taskLabels[task_type]),
            ...(task_title === null ? [] : [task_title]),
            t('homework_tasks.attempt_n', { n: attempt_number }),
            ...(completed_at === null ? [] : [shortDateTime(completed_at)]),
          ].join(' · ')}
        </Text>
        <Group gap="xs">
          {status === 'in_progress' && (
            <Badge color="gray" variant="light">
              {t('homework_tasks.in_progress')}
            </Badge>
          )}
          {score !== null && (
            <Badge color="teal">{t('homework_tasks.score', { score, max: max_score })}</Badge>
          )}
          {row.is_late && (
            <Badge color="orange" variant="light">
              {t('homework_tasks.late', { percent: row.late_penalty })}
            </Badge>
          )}
          {status === 'submitted' && (
            <Badge color="blue">{t('homework_tasks.waiting', { count: row.waiting })}</Badge>
          )}
        </Group>
      </Table.Th>
      <Table.Td ta="right">
        {status === 'submitted' && (
          <ButtonLink size="xs" to="/task-marking/$id" params={{ id }}>
            {t('homework.mark')}
          </ButtonLink>
        )}
      </Table.Td>
    </Table.Tr>
  );
}
