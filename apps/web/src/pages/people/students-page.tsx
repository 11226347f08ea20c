/** The school's students as its office keeps them. */
import { Anchor, Badge, Button, Group, Paper, Text } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { trpc } from '../../api/trpc.ts';
import { useProfile } from '../../app/session.ts';
import { TextLink } from '../../ui/links.tsx';
import { GroupPicker } from '../../ui/group-picker.tsx';
import { Page } from '../../ui/page.tsx';
import { TableLink } from '../../ui/table-link.tsx';
import { PagedList } from '../../ui/paged-list.tsx';
import { askFor } from '../../ui/pager.tsx';
import { AccountActions } from './account-actions.tsx';
import { nameOf, type Student } from './people.ts';
import { PersonDialog } from './person-dialog.tsx';
import { PersonFilters } from './person-filters.tsx';

const route = getRouteApi('/signed-in/staff/students');
const PAGE_SIZE = 25;

export function StudentsPage() {
  const { t } = useTranslation();
  const { role } = useProfile();
  const { add, group, search, closed } = route.useSearch();
  const navigate = route.useNavigate();
  const setAdding = (adding: boolean) => {
    const next = adding ? (true as const) : undefined;
    void navigate({ search: (old) => ({ ...old, add: next }), replace: true });
  };
  return (
    <Page title={t('people.students')} lead={t('people.students_lead')}>
      {role === 'owner' && (
        <>
          <Button
            w="fit-content"
            onClick={() => {
              setAdding(true);
            }}
          >
            {t('people.add_student')}
          </Button>
          <PersonDialog
            kind="students"
            title={t('people.add_student')}
            opened={add === true}
            group={group}
            onClose={() => {
              setAdding(false);
            }}
          />
        </>
      )}
      <PersonFilters
        words={search}
        closed={closed === true}
        onSearch={(words) => {
          void navigate({ search: (old) => ({ ...old, search: words, page: undefined }) });
        }}
        onClosed={(wanted) => {
          const next = wanted ? (true as const) : undefined;
          void navigate({ search: (old) => ({ ...old, closed: next, page: undefined }) });
        }}
      >
        <GroupFilter />
      </PersonFilters>
      <Students />
      <TableLink table="students" />
    </Page>
  );
}

function GroupFilter() {
  const { t } = useTranslation();
  const { group } = route.useSearch();
  const navigate = route.useNavigate();
  return (
    <GroupPicker
      label={t('people.group')}
      placeholder={t('people.any_group')}
      value={group ?? null}
      onChange={(id) => {
        void navigate({ search: (old) => ({ ...old, group: id ?? undefined, page: undefined }) });
      }}
    />
  );
}

function Students() {
  const { t } = useTranslation();
  const { search, closed, group, page = 1 } = route.useSearch();
  const navigate = route.useNavigate();
  const query = useQuery(
    trpc.students.list.queryOptions(
      {
        ...askFor(page, PAGE_SIZE),
        is_active: closed === true ? 'false' : 'true',
        ...(search === undefined ? {} : { search }),
        ...(group === undefined ? {} : { group_id: group }),
      },
      { placeholderData: keepPreviousData },
    ),
  );
  return (
    <PagedList
      query={query}
      page={page}
      size={PAGE_SIZE}
      empty={t('people.none')}
      onTurn={(next) => {
        void navigate({ search: (old) => ({ ...old, page: next }) });
      }}
    >
      {(student) => <StudentRow key={student.id} student={student} />}
    </PagedList>
  );
}

function StudentRow({ student }: { student: Student }) {
  const { t } = useTranslation();
  const { role } = useProfile();
  const { username, group, phone, parent_phone, all_score } = student;
  const phones = [
    { label: 'people.phone', number: phone },
    { label: 'people.parent_phone', number: parent_phone },
  ] as const;
  return (
    <Paper component="li" withBorder p="sm" data-testid="student">
      <Group gap="xs">
        <div style={{ flex: '1 1 14rem', minWidth: 0, overflowWrap: 'anywhere' }}>
          <Text fw={500}>{nameOf(student)}</Text>
          <Text size="sm" c="dimmed">
            {username}
          </Text>
          {phones.map(
            ({ label, number }) =>
              number !== '' && (
                <Text key={label} size="sm">
                  {t(label)}:{' '}
                  <Anchor href={`tel:${number.replace(/[^+\d]/g, '')}`} underline="always">
                    {number}
                  </Anchor>
                </Text>
              ),
          )}
        </div>
        <Group gap="xs" style={{ flex: '1 1 12rem' }}>
          {group === null ? (
            <Text size="sm" c="dimmed">
              {t('people.no_group')}
            </Text>
          ) : (
            <TextLink to="/groups/$id" params={{ id: group.id }} size="sm">
              {group.name}
            </TextLink>
          )}
          <Badge variant="light" color="teal" tt="none">
            {t('groups.points_n', { n: all_score })}
          </Badge>
        </Group>
        {role === 'owner' && <AccountActions kind="students" person={student} />}
      </Group>
    </Paper>
  );
}
