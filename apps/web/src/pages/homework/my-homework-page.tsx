/** What one has to do, has handed in, and has got back; a parent sees the children's. */
import { Badge, Group, SegmentedControl, Text } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { trpc } from '../../api/trpc.ts';
import { useProfile } from '../../app/session.ts';
import { Page } from '../../ui/page.tsx';
import { PagedList } from '../../ui/paged-list.tsx';
import { askFor } from '../../ui/pager.tsx';
import { typeLabels, type Mine } from './labels.ts';
import { DueDate, StandingBadges } from './parts.tsx';

const route = getRouteApi('/signed-in/homework');
const PAGE_SIZE = 20;
const tabs = {
  assigned: 'homework.to_do',
  submitted: 'homework.handed_in',
  graded: 'homework.marked',
} as const;
const choices = ['assigned', 'submitted', 'graded'] as const;

export function MyHomeworkPage() {
  const { t } = useTranslation();
  const { page = 1, show = 'assigned' } = route.useSearch();
  const navigate = route.useNavigate();
  const { id } = useProfile();
  const query = useQuery(
    trpc.homework.mine.queryOptions(
      { ...askFor(page, PAGE_SIZE), status: show },
      { placeholderData: keepPreviousData },
    ),
  );
  return (
    <Page title={t('homework.title')} lead={t('homework.lead')}>
      <SegmentedControl
        aria-label={t('homework.show')}
        style={{ alignSelf: 'flex-start', maxWidth: '100%' }}
        data={choices.map((value) => ({ value, label: t(tabs[value]) }))}
        value={show}
        onChange={(value) => {
          void navigate({ search: { show: choices.find((one) => one === value) } });
        }}
      />
      <PagedList
        query={query}
        page={page}
        size={PAGE_SIZE}
        empty={t(show === 'assigned' ? 'homework.none_to_do' : 'homework.none')}
        onTurn={(next) => {
          void navigate({ search: (old) => ({ ...old, page: next }) });
        }}
      >
        {(row) => <Item key={row.id} row={row} mine={row.user_id === id} />}
      </PagedList>
    </Page>
  );
}

function Item({ row, mine }: { row: Mine; mine: boolean }) {
  const { t } = useTranslation();
  const { homework } = row;
  return (
    <li>
      <Link to="/homework/$id" params={{ id: homework.id }} className="card-link">
        <Group justify="space-between" gap="xs">
          <div style={{ minWidth: 0 }}>
            <Group gap="xs">
              <Text fw={600}>{homework.title}</Text>
              <Badge variant="light" color="gray">
                {t(typeLabels[homework.homework_type])}
              </Badge>
            </Group>
            <Text size="sm" c="dimmed">
              {!mine && `${row.user.full_name} · `}
              <DueDate due={homework.due_date} open={row.status === 'assigned'} />
            </Text>
          </div>
          <StandingBadges row={row} max={homework.max_score} />
        </Group>
      </Link>
    </li>
  );
}
