/** One homework as its teacher has it: the task, who has it, and what they handed in. */
import { Anchor, Group, SegmentedControl, Stack, Table, Text, Title } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { trpc } from '../../../api/trpc.ts';
import { shortDateTime } from '../../../ui/dates.ts';
import { ButtonLink, TextLink } from '../../../ui/links.tsx';
import { Page } from '../../../ui/page.tsx';
import { askFor, Pager } from '../../../ui/pager.tsx';
import { QueryView } from '../../../ui/query-view.tsx';
import { Task } from '../homework-page.tsx';
import { TaskSubmissions } from '../tasks/task-submissions.tsx';
import type { Homework, Submission } from '../labels.ts';
import { StandingBadges } from '../parts.tsx';
import { AssignForm } from './assign-form.tsx';
import { Counts } from './desk-page.tsx';

const route = getRouteApi('/signed-in/staff/homework-desk/$id');
const PAGE_SIZE = 50;
const choices = ['all', 'submitted', 'graded', 'assigned'] as const;
const labels = {
  all: 'homework.all',
  submitted: 'homework.handed_in',
  graded: 'homework.marked',
  assigned: 'homework.to_do',
} as const;

export function SubmissionsPage() {
  const { t } = useTranslation();
  const { id } = route.useParams();
  const query = useQuery(trpc.homework.read.queryOptions({ homework_id: id, include_files: 'true' }));
  return (
    <QueryView query={query} rows={5}>
      {(homework) => (
        <Page title={homework.title}>
          <TextLink to="/homework-desk">← {t('homework.back_desk')}</TextLink>
          <Task homework={homework} open />
          {homework.oral_assignment !== '' && (
            <Text lang="en" fs="italic">
              {homework.oral_assignment}
            </Text>
          )}
          <Group>
            <ButtonLink to="/homework-desk/$id/edit" params={{ id }} variant="default">
              {t('homework.edit')}
            </ButtonLink>
            {homework.homework_type === 'tasks' && (
              <ButtonLink to="/homework-desk/$id/tasks" params={{ id }} variant="default">
                {t('homework_tasks.edit')}
              </ButtonLink>
            )}
            {homework.homework_type === 'oral' && (
              <ButtonLink to="/batches/new" search={{ homework: id }} variant="default">
                {t('homework.batch')}
              </ButtonLink>
            )}
          </Group>
          {homework.is_published && <AssignForm id={id} />}
          {homework.homework_type === 'tasks' && <TaskSubmissions homework_id={id} />}
          <Submissions homework={homework} />
        </Page>
      )}
    </QueryView>
  );
}

function Submissions({ homework }: { homework: Homework }) {
  const { t } = useTranslation();
  const { id } = homework;
  const { page = 1, status } = route.useSearch();
  const navigate = route.useNavigate();
  const query = useQuery(
    trpc.homework.submissions.queryOptions(
      { homework_id: id, ...askFor(page, PAGE_SIZE), ...(status === undefined ? {} : { status }) },
      { placeholderData: keepPreviousData },
    ),
  );
  return (
    <Stack component="section" aria-label={t('homework.submissions')}>
      <Group justify="space-between">
        <Title order={2} fz="h3">
          {t('homework.submissions')}
        </Title>
        <Counts homework={homework} />
      </Group>
      <Group justify="space-between">
        <SegmentedControl
          aria-label={t('homework.show')}
          // On a phone it takes two lines, where lines between its parts look torn.
          withItemsBorders={false}
          style={{ maxWidth: '100%', flexWrap: 'wrap' }}
          data={choices.map((value) => ({ value, label: t(labels[value]) }))}
          value={status ?? 'all'}
          onChange={(value) => {
            const next = choices.find((one) => one === value);
            void navigate({ search: { status: next === 'all' ? undefined : next } });
          }}
        />
        <Anchor href={`/api/v1/homework/${String(id)}/marks.csv`} underline="always">
          {t('homework.csv')}
        </Anchor>
      </Group>
      <QueryView query={query}>
        {(rows) => (
          <>
            {rows.length === 0 && (
              <Text>{status === undefined ? t('homework.no_submissions') : t('homework.none')}</Text>
            )}
            {rows.length > 0 && (
              <Table verticalSpacing="xs">
                <Table.Tbody>
                  {rows.slice(0, PAGE_SIZE).map((row) => (
                    <Row key={row.id} row={row} homework={homework} />
                  ))}
                </Table.Tbody>
              </Table>
            )}
            <Pager
              page={page}
              rows={rows.length}
              size={PAGE_SIZE}
              onTurn={(next) => {
                void navigate({ search: (old) => ({ ...old, page: next === 1 ? undefined : next }) });
              }}
            />
          </>
        )}
      </QueryView>
    </Stack>
  );
}

function Row({ row, homework }: { row: Submission; homework: Homework }) {
  const { t } = useTranslation();
  // Tasks are marked one by one, from the list above.
  const marked = row.status !== 'assigned' && homework.homework_type !== 'tasks';
  return (
    <Table.Tr>
      <Table.Th scope="row">
        {!marked ? (
          <Text fw={600}>{row.user.full_name}</Text>
        ) : (
          <TextLink to="/homework-marking/$id" params={{ id: row.id }} fw={600}>
            {row.user.full_name}
          </TextLink>
        )}
        <Text size="sm" c="dimmed" fw={400}>
          {row.submitted_at !== null && shortDateTime(row.submitted_at)}
        </Text>
        <StandingBadges row={row} max={homework.max_score} />
      </Table.Th>
      <Table.Td ta="right">
        {marked && row.status !== 'graded' && (
          <ButtonLink size="xs" to="/homework-marking/$id" params={{ id: row.id }}>
            {t('homework.mark')}
          </ButtonLink>
        )}
      </Table.Td>
    </Table.Tr>
  );
}
