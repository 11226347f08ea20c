/** The bell: how many notifications are unread, the newest of them, and the way to what they are about. */
import { ActionIcon, Indicator, Menu, ScrollArea, Text } from '@mantine/core';
import { useDocumentVisibility } from '@mantine/hooks';
import { IconBell } from '@tabler/icons-react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { api, trpc, type Outputs } from '../api/trpc.ts';
import { shortDateTime } from '../ui/dates.ts';
import { toastError } from '../ui/toast.ts';

const WITHOUT_EVENTS_MS = 60_000;
const SHOWN = 15;

type Notification = Outputs['notifications']['list'][number];

/** Live while the page is in front: browsers allow six connections to a server, and hidden tabs must not hold them. */
function useUnread(): number {
  const [eventsFailed, setEventsFailed] = useState(false);
  const visible = useDocumentVisibility() === 'visible';
  const queries = useQueryClient();
  const unread = useQuery(
    trpc.notifications.unreadCount.queryOptions(undefined, {
      refetchInterval: eventsFailed ? WITHOUT_EVENTS_MS : false,
    }),
  );
  useEffect(() => {
    if (!visible) return;
    setEventsFailed(false);
    const subscription = api.notifications.watch.subscribe(undefined, {
      onData: (data) => {
        queries.setQueryData(trpc.notifications.unreadCount.queryKey(), data);
        void queries.invalidateQueries({ queryKey: trpc.notifications.list.queryKey() });
      },
      onError: () => {
        setEventsFailed(true);
      },
    });
    return () => {
      subscription.unsubscribe();
    };
  }, [visible, queries]);
  return unread.data?.unread_count ?? 0;
}

const id = z.int().optional();
const ids = z.object({
  session_id: z.string().optional(),
  attempt_id: id,
  batch_id: id,
  homework_id: id,
  topic_id: id,
});

/** The page of what a notification is about, null where there is none. */
function placeOf({ notification_type, data }: Notification) {
  const about: Partial<z.infer<typeof ids>> = ids.safeParse(data).data ?? {};
  const to = <P extends string>(path: P, id: number | undefined) =>
    id === undefined ? null : { to: path, params: { id } };
  switch (notification_type) {
    case 'review':
      return to('/attempts/$id', about.attempt_id);
    case 'batch_finished':
      return to('/batches/$id', about.batch_id);
    case 'forum_answer':
      return to('/forum/$id', about.topic_id);
    case 'homework_assigned':
    case 'homework_due':
    case 'homework_graded':
      return to('/homework/$id', about.homework_id);
    case 'test_ended':
    case 'test_graded':
      return to('/test-results/$id', about.attempt_id);
    case 'mock_ended':
    case 'mock_scored':
      return about.session_id === undefined
        ? null
        : ({ to: '/mock-sessions/$id', params: { id: about.session_id } } as const);
    case 'certificate':
      return { to: '/certificates' } as const;
    case 'subscription':
      return { to: '/subscription' } as const;
    default:
      return null;
  }
}

export function NotificationsMenu() {
  const { t } = useTranslation();
  const [opened, setOpened] = useState(false);
  const queries = useQueryClient();
  const navigate = useNavigate();
  const count = useUnread();
  const list = useQuery(
    trpc.notifications.list.queryOptions({ limit: SHOWN }, { enabled: opened, staleTime: 0 }),
  );
  const refresh = () => queries.invalidateQueries({ queryKey: trpc.notifications.pathKey() });
  const onError = (error: unknown) => {
    toastError(t, error);
  };
  const markRead = useMutation(trpc.notifications.markRead.mutationOptions({ onSettled: refresh, onError }));
  const markAll = useMutation(
    trpc.notifications.markAllRead.mutationOptions({ onSettled: refresh, onError }),
  );
  const label = count === 0 ? t('reviews.bell') : t('reviews.bell_unread', { count });

  const follow = (row: Notification) => {
    if (!row.is_read) markRead.mutate({ notification_id: row.id });
    const place = placeOf(row);
    if (place !== null) void navigate(place);
  };

  return (
    <Menu position="bottom-end" width={300} opened={opened} onChange={setOpened}>
      <Menu.Target>
        <Indicator label={count > 99 ? '99+' : count} size={16} disabled={count === 0} color="red" offset={5}>
          <ActionIcon variant="subtle" color="gray" size="lg" aria-label={label} data-testid="bell">
            <IconBell size={20} />
          </ActionIcon>
        </Indicator>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{t('reviews.bell')}</Menu.Label>
        {list.data?.length === 0 && (
          <Text size="sm" px="sm" pb="xs">
            {t('reviews.bell_empty')}
          </Text>
        )}
        {list.isPending && (
          <Text size="sm" px="sm" pb="xs">
            {t('app.loading')}
          </Text>
        )}
        <ScrollArea.Autosize mah={360} type="auto">
          {(list.data ?? []).map((row) => (
            <Menu.Item
              key={row.id}
              onClick={() => {
                follow(row);
              }}
            >
              <Text size="sm" fw={row.is_read ? 400 : 700}>
                {!row.is_read && <span aria-hidden="true">● </span>}
                {row.message}
              </Text>
              <Text size="xs" c="dimmed">
                {shortDateTime(row.created_at)}
                {!row.is_read && ` · ${t('reviews.unread')}`}
              </Text>
            </Menu.Item>
          ))}
        </ScrollArea.Autosize>
        {count > 0 && (
          <>
            <Menu.Divider />
            <Menu.Item
              closeMenuOnClick={false}
              onClick={() => {
                markAll.mutate();
              }}
            >
              {t('reviews.mark_all')}
            </Menu.Item>
          </>
        )}
      </Menu.Dropdown>
    </Menu>
  );
}
