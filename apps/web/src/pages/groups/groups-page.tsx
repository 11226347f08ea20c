/** The school's groups: find one, open it, add one. */
import { Badge, Button, Group, Modal, SegmentedControl, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { trpc } from '../../api/trpc.ts';
import { useProfile } from '../../app/session.ts';
import { Page } from '../../ui/page.tsx';
import { TableLink } from '../../ui/table-link.tsx';
import { PagedList } from '../../ui/paged-list.tsx';
import { askFor } from '../../ui/pager.tsx';
import { SearchForm } from '../../ui/search-form.tsx';
import { GroupForm } from './group-form.tsx';
import { LessonTimes, type Group as OfficeGroup } from './lesson-times.tsx';
import { Subjects } from './subjects.tsx';

const route = getRouteApi('/signed-in/staff/groups');
const PAGE_SIZE = 25;

export function GroupsPage() {
  const { t } = useTranslation();
  const { role } = useProfile();
  return (
    <Page title={t('groups.title')} lead={t('groups.lead')}>
      {role === 'owner' && <OwnersButtons />}
      <Filters />
      <Groups />
      <TableLink table="groups" />
    </Page>
  );
}

function OwnersButtons() {
  const { t } = useTranslation();
  const [adding, form] = useDisclosure(false);
  const [naming, subjects] = useDisclosure(false);
  const navigate = route.useNavigate();
  return (
    <Group gap="xs">
      <Button onClick={form.open}>{t('groups.add')}</Button>
      <Button variant="default" onClick={subjects.open}>
        {t('groups.subjects')}
      </Button>
      <Modal opened={adding} onClose={form.close} title={t('groups.add')} size="lg">
        <GroupForm
          onSaved={({ id }) => {
            void navigate({ to: '/groups/$id', params: { id } });
          }}
        />
      </Modal>
      <Modal opened={naming} onClose={subjects.close} title={t('groups.subjects')}>
        <Subjects />
      </Modal>
    </Group>
  );
}

function Filters() {
  const { t } = useTranslation();
  const { closed, search } = route.useSearch();
  const navigate = route.useNavigate();
  return (
    <Group align="flex-end">
      <SearchForm
        key={search}
        label={t('groups.search')}
        maxLength={100}
        words={search}
        onSearch={(words) => {
          void navigate({ search: (old) => ({ ...old, search: words, page: undefined }) });
        }}
      />
      <SegmentedControl
        aria-label={t('groups.show')}
        data={[
          { value: 'open', label: t('groups.open') },
          { value: 'closed', label: t('groups.closed') },
        ]}
        value={closed === true ? 'closed' : 'open'}
        onChange={(value) => {
          const chosen = value === 'closed' ? (true as const) : undefined;
          void navigate({ search: (old) => ({ ...old, closed: chosen, page: undefined }) });
        }}
      />
    </Group>
  );
}

function Groups() {
  const { t } = useTranslation();
  const { closed, search, page = 1 } = route.useSearch();
  const navigate = route.useNavigate();
  const query = useQuery(
    trpc.groups.list.queryOptions(
      {
        ...askFor(page, PAGE_SIZE),
        is_active: closed === true ? 'false' : 'true',
        ...(search === undefined ? {} : { search }),
      },
      { placeholderData: keepPreviousData },
    ),
  );
  return (
    <PagedList
      query={query}
      page={page}
      size={PAGE_SIZE}
      empty={t(search === undefined && closed === undefined ? 'groups.none_yet' : 'groups.none')}
      onTurn={(next) => {
        void navigate({ search: (old) => ({ ...old, page: next }) });
      }}
    >
      {(group) => <GroupRow key={group.id} group={group} />}
    </PagedList>
  );
}

function GroupRow({ group }: { group: OfficeGroup }) {
  const { t } = useTranslation();
  const { id, name, subject_name, teacher_name, students_count, group_total_score } = group;
  return (
    <li data-testid="group">
      <Link to="/groups/$id" params={{ id }} className="card-link">
        <Group justify="space-between" gap="xs">
          <div style={{ minWidth: 0, overflowWrap: 'anywhere' }}>
            <Text fw={600}>{name}</Text>
            <Text size="sm" c="dimmed">
              {[subject_name, teacher_name].filter(Boolean).join(' · ')}
            </Text>
            <Text size="sm">
              <LessonTimes group={group} />
            </Text>
          </div>
          <Group gap="xs">
            <Badge variant="light" tt="none">
              {t('groups.students_n', { n: students_count })}
            </Badge>
            <Badge variant="light" color="teal" tt="none">
              {t('groups.points_n', { n: group_total_score })}
            </Badge>
          </Group>
        </Group>
      </Link>
    </li>
  );
}
