/** One group: its students, today's attendance, the month and the homework. */
import { Badge, Group, Modal, Button, Stack, Tabs, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { trpc } from '../../api/trpc.ts';
import { useProfile } from '../../app/session.ts';
import { ConfirmButton } from '../../ui/confirm-button.tsx';
import { TextLink } from '../../ui/links.tsx';
import { Page } from '../../ui/page.tsx';
import { QueryView } from '../../ui/query-view.tsx';
import { todayIn } from '../../ui/school-days.ts';
import { toastError, toastSuccess } from '../../ui/toast.ts';
import { GroupForm } from './group-form.tsx';
import { HomeworkTab } from './homework-tab.tsx';
import { LessonTimes, type Group as OfficeGroup } from './lesson-times.tsx';
import { MonthSheet } from './month-sheet.tsx';
import { StudentsTab } from './students-tab.tsx';
import { TodayTab } from './today-tab.tsx';

const route = getRouteApi('/signed-in/staff/groups/$id');
const tabs = ['students', 'today', 'month', 'homework'] as const;

export function GroupPage() {
  const { id } = route.useParams();
  const query = useQuery(trpc.groups.read.queryOptions({ id }));
  return <QueryView query={query}>{(group) => <OneGroup key={group.id} group={group} />}</QueryView>;
}

function OneGroup({ group }: { group: OfficeGroup }) {
  const { t } = useTranslation();
  const { role, timezone } = useProfile();
  const { tab = 'students', month } = route.useSearch();
  const navigate = route.useNavigate();
  const thisMonth = todayIn(timezone).slice(0, 7);
  return (
    <Page title={group.name}>
      <TextLink to="/groups">← {t('groups.back')}</TextLink>
      <Stack gap={4}>
        <Group gap="xs">
          {!group.is_active && <Badge color="gray">{t('groups.closed')}</Badge>}
          <Text c="dimmed">{[group.subject_name, group.teacher_name].filter(Boolean).join(' · ')}</Text>
        </Group>
        <Text>
          <LessonTimes group={group} />
        </Text>
        {group.description !== '' && <Text style={{ whiteSpace: 'pre-line' }}>{group.description}</Text>}
      </Stack>
      {role === 'owner' && <OwnersButtons group={group} />}
      <Tabs
        value={tab}
        keepMounted={false}
        onChange={(next) => {
          const chosen = tabs.find((one) => one === next && one !== 'students');
          void navigate({ search: { tab: chosen as Exclude<typeof chosen, 'students'> }, replace: true });
        }}
      >
        <Tabs.List aria-label={t('groups.part')} mb="md">
          {tabs.map((one) => (
            <Tabs.Tab key={one} value={one} px={{ base: 'xs', sm: 'md' }}>
              {t(`groups.tab_${one}`)}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        <Tabs.Panel value="students">
          <StudentsTab group={group} />
        </Tabs.Panel>
        <Tabs.Panel value="today">
          <TodayTab group={group} />
        </Tabs.Panel>
        <Tabs.Panel value="month">
          <MonthSheet
            group={group}
            month={month ?? thisMonth}
            latest={thisMonth}
            onMonth={(next) => {
              void navigate({
                search: { tab: 'month', month: next === thisMonth ? undefined : next },
                replace: true,
              });
            }}
          />
        </Tabs.Panel>
        <Tabs.Panel value="homework">
          <HomeworkTab group={group} />
        </Tabs.Panel>
      </Tabs>
    </Page>
  );
}

function OwnersButtons({ group }: { group: OfficeGroup }) {
  const { t } = useTranslation();
  const cache = useQueryClient();
  const navigate = useNavigate();
  const [editing, dialog] = useDisclosure(false);
  const { id, name, is_active } = group;
  const onError = (error: unknown) => {
    toastError(t, error);
  };
  const change = useMutation(
    trpc.groups.patch.mutationOptions({
      onSuccess: async (saved) => {
        toastSuccess(t(saved.is_active ? 'groups.reopened' : 'groups.closed_now'));
        await cache.invalidateQueries(trpc.groups.pathFilter());
      },
      onError,
    }),
  );
  const remove = useMutation(
    trpc.groups.delete.mutationOptions({
      onSuccess: async () => {
        toastSuccess(t('groups.deleted'));
        await navigate({ to: '/groups' });
        void cache.invalidateQueries(trpc.groups.pathFilter());
      },
      onError,
    }),
  );
  return (
    <Group gap="xs">
      <Button variant="default" onClick={dialog.open}>
        {t('groups.edit')}
      </Button>
      {is_active ? (
        <ConfirmButton
          variant="default"
          title={t('groups.close')}
          text={t('groups.close_text', { name })}
          loading={change.isPending}
          onConfirm={() => {
            change.mutate({ id, is_active: false });
          }}
        >
          {t('groups.close')}
        </ConfirmButton>
      ) : (
        <Button
          variant="default"
          loading={change.isPending}
          onClick={() => {
            change.mutate({ id, is_active: true });
          }}
        >
          {t('groups.reopen')}
        </Button>
      )}
      <ConfirmButton
        variant="light"
        color="red"
        title={t('groups.delete_title')}
        text={t('groups.delete_text', { name })}
        loading={remove.isPending}
        onConfirm={() => {
          remove.mutate({ id });
        }}
      >
        {t('groups.delete')}
      </ConfirmButton>
      <Modal opened={editing} onClose={dialog.close} title={t('groups.edit_title')} size="lg">
        <GroupForm group={group} onSaved={dialog.close} />
      </Modal>
    </Group>
  );
}
