/** The bell: how many notifications are unread, the newest of them, and the way to what they are about. */
import { ActionIcon, Indicator, Menu, ScrollArea, Text } from '@mantine/core';
import { IconBell } from '@tabler/icons-react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { trpc, type Outputs } from '../api/trpc.ts';
import { shortDateTime } from '../ui/dates.ts';
import { toastError } from '../ui/toast.ts';

const EACH_MS = 60_000;
const SHOWN = 15;

type Notification = Outputs['notifications']['list'][number];

const about = z.object({ attempt_id: z.int().optional(), batch_id: z.int().optional() });

export function NotificationsMenu() {
  const { t } = useTranslation();
  const [opened, setOpened] = useState(false);
  const queries = useQueryClient();
  const navigate = useNavigate();
  const unread = useQuery(
    trpc.notifications.unreadCount.queryOptions(undefined, {
      refetchInterval: EACH_MS,
      refetchOnWindowFocus: 'always',
    }),
  );
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
  const count = unread.data?.unread_count ?? 0;
  const label = count === 0 ? t('reviews.bell') : t('reviews.bell_unread', { count });

  const follow = ({ id, is_read, data }: Notification) => {
    if (!is_read) markRead.mutate({ notification_id: id });
    const { attempt_id, batch_id } = about.safeParse(data).data ?? {};
    if (attempt_id !== undefined) void navigate({ to: '/attempts/$id', params: { id: attempt_id } });
    else if (batch_id !== undefined) void navigate({ to: '/batches/$id', params: { id: batch_id } });
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
