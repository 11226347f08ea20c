/** Owners and teachers of the school, for its owners; and the days that teachers worked. */
import { Anchor, Badge, Button, Group, Modal, Paper, SegmentedControl, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { api, trpc } from '../../api/trpc.ts';
import { useProfile } from '../../app/session.ts';
import { Page } from '../../ui/page.tsx';
import { PagedList } from '../../ui/paged-list.tsx';
import { askFor } from '../../ui/pager.tsx';
import { AccountActions } from './account-actions.tsx';
import { nameOf, type StaffMember } from './people.ts';
import { PersonDialog } from './person-dialog.tsx';
import { PersonFilters } from './person-filters.tsx';
import { WorkDays } from './work-days.tsx';

const route = getRouteApi('/signed-in/owner/staff');
const PAGE_SIZE = 25;
const addLabels = { workers: 'people.add_teacher', owners: 'people.add_owner' } as const;

export function StaffPage() {
  const { t } = useTranslation();
  const { search, closed, show: kind = 'workers' } = route.useSearch();
  const navigate = route.useNavigate();
  const [adding, dialog] = useDisclosure(false);
  return (
    <Page title={t('people.staff')} lead={t('people.staff_lead')}>
      <Group>
        <SegmentedControl
          aria-label={t('people.staff')}
          data={[
            { value: 'workers', label: t('people.workers') },
            { value: 'owners', label: t('people.owners') },
          ]}
          value={kind}
          onChange={(value) => {
            void navigate({ search: { show: value === 'owners' ? 'owners' : undefined } });
          }}
        />
        <Button onClick={dialog.open}>{t(addLabels[kind])}</Button>
      </Group>
      <PersonDialog
        key={kind}
        kind={kind}
        title={t(addLabels[kind])}
        opened={adding}
        onClose={dialog.close}
      />
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
      />
      <Staff />
    </Page>
  );
}

function Staff() {
  const { t } = useTranslation();
  const { search, closed, page = 1, show: kind = 'workers' } = route.useSearch();
  const navigate = route.useNavigate();
  const asked = {
    ...askFor(page, PAGE_SIZE),
    is_active: closed === true ? 'false' : 'true',
    ...(search === undefined ? {} : { search }),
  };
  const query = useQuery({
    queryKey: trpc[kind].list.queryKey(asked),
    queryFn: () => api[kind].list.query(asked),
    placeholderData: keepPreviousData,
  });
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
      {(person) => <StaffRow key={person.id} kind={kind} person={person} />}
    </PagedList>
  );
}

function StaffRow({ kind, person }: { kind: 'workers' | 'owners'; person: StaffMember }) {
  const { t } = useTranslation();
  const profile = useProfile();
  const [opened, days] = useDisclosure(false);
  const name = nameOf(person);
  return (
    <Paper component="li" withBorder p="sm" data-testid="staff-member">
      <Group gap="xs">
        <div style={{ flex: '1 1 14rem', minWidth: 0, overflowWrap: 'anywhere' }}>
          <Group gap="xs">
            <Text fw={500}>{name}</Text>
            {person.id === profile.id && (
              <Badge size="sm" variant="light" tt="none">
                {t('people.you')}
              </Badge>
            )}
          </Group>
          <Text size="sm" c="dimmed">
            {person.username}
          </Text>
          {person.phone !== '' && (
            <Anchor size="sm" href={`tel:${person.phone.replace(/[^+\d]/g, '')}`} underline="always">
              {person.phone}
            </Anchor>
          )}
        </div>
        {kind === 'workers' && (
          <>
            <Button
              size="xs"
              variant="default"
              aria-label={t('people.days_of', { name })}
              onClick={days.open}
            >
              {t('people.days')}
            </Button>
            <Modal opened={opened} onClose={days.close} title={t('people.days_of', { name })} centered>
              <WorkDays employee_id={person.id} />
            </Modal>
          </>
        )}
        <AccountActions kind={kind} person={person} />
      </Group>
    </Paper>
  );
}
