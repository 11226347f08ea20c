/** Homework that was set, newest first, with what waits for marks. */
import { Badge, Group, Text } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { trpc } from '../../../api/trpc.ts';
import { ButtonLink } from '../../../ui/links.tsx';
import { Page } from '../../../ui/page.tsx';
import { PagedList } from '../../../ui/paged-list.tsx';
import { askFor } from '../../../ui/pager.tsx';
import { typeLabels, type Homework } from '../labels.ts';
import { DueDate } from '../parts.tsx';

const route = getRouteApi('/signed-in/staff/homework-desk');
const PAGE_SIZE = 20;

export function DeskPage() {
  const { t } = useTranslation();
  const { page = 1 } = route.useSearch();
  const navigate = route.useNavigate();
  const query = useQuery(
    trpc.homework.list.queryOptions(askFor(page, PAGE_SIZE), { placeholderData: keepPreviousData }),
  );
  return (
    <Page title={t('homework.desk')}>
      <div>
        <ButtonLink to="/homework-desk/new">{t('homework.new')}</ButtonLink>
      </div>
      <PagedList
        query={query}
        page={page}
        size={PAGE_SIZE}
        empty={t('homework.none')}
        onTurn={(next) => {
          void navigate({ search: { page: next } });
        }}
      >
        {(homework) => (
          <li key={homework.id}>
            <Link to="/homework-desk/$id" params={{ id: homework.id }} className="card-link">
              <Row homework={homework} />
            </Link>
          </li>
        )}
      </PagedList>
    </Page>
  );
}

function Row({ homework }: { homework: Homework }) {
  const { t } = useTranslation();
  const { title, homework_type, group_name, due_date, is_published } = homework;
  return (
    <Group justify="space-between" gap="xs">
      <div style={{ minWidth: 0 }}>
        <Group gap="xs">
          <Text fw={600}>{title}</Text>
          <Badge variant="light" color="gray">
            {t(typeLabels[homework_type])}
          </Badge>
          {!is_published && <Badge color="yellow">{t('homework.draft')}</Badge>}
        </Group>
        <Text size="sm" c="dimmed">
          {group_name !== null && `${group_name} · `}
          <DueDate due={due_date} open />
        </Text>
      </div>
      <Counts homework={homework} />
    </Group>
  );
}

export function Counts({ homework: { counts } }: { homework: Homework }) {
  const { t } = useTranslation();
  if (counts === null) return null;
  const waiting = counts.submitted + counts.late;
  return (
    <Group gap="xs">
      <Badge variant="light" color="gray">
        {t('homework.count_assigned', { count: counts.assigned })}
      </Badge>
      <Badge variant={waiting > 0 ? 'filled' : 'light'}>
        {t('homework.count_submitted', { count: waiting })}
      </Badge>
      <Badge variant="light" color="teal">
        {t('homework.count_graded', { count: counts.graded })}
      </Badge>
    </Group>
  );
}
