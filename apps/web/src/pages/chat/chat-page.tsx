/** All chats about textbooks: a list, and the one that is open. */
import { Badge, Group, Pagination, Paper, Stack, Text } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { trpc } from '../../api/trpc.ts';
import { ConfirmButton } from '../../ui/confirm-button.tsx';
import { shortDateTime } from '../../ui/dates.ts';
import { TextLink } from '../../ui/links.tsx';
import { Page } from '../../ui/page.tsx';
import { QueryView } from '../../ui/query-view.tsx';
import { toastError } from '../../ui/toast.ts';
import { Begin } from './paragraph-chat.tsx';
import { QuestionsLeft } from './questions-left.tsx';
import { Talk } from './talk.tsx';
import type { ChatLine } from './use-talk.ts';

const listRoute = getRouteApi('/signed-in/chats');
const chatRoute = getRouteApi('/signed-in/chats/$id');

export function ChatListPage() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { page = 1 } = listRoute.useSearch();
  const query = useQuery(trpc.chat.list.queryOptions({ page, page_size: 20 }));
  return (
    <Page title={t('chat.title')} lead={t('chat.lead')}>
      <QuestionsLeft />
      <Begin
        paragraphId={null}
        sessionType="general_tutor"
        onBegun={(id) => void navigate({ to: '/chats/$id', params: { id } })}
      />
      <QueryView query={query}>
        {({ items, total_pages }) =>
          items.length === 0 ? (
            <Text>{t('chat.none')}</Text>
          ) : (
            <Stack>
              <Stack gap="xs" component="ul" p={0} m={0} style={{ listStyle: 'none' }}>
                {items.map((chat) => (
                  <Line key={chat.id} chat={chat} />
                ))}
              </Stack>
              {total_pages > 1 && (
                <Pagination
                  total={total_pages}
                  value={page}
                  onChange={(to) => void navigate({ to: '/chats', search: { page: to } })}
                />
              )}
            </Stack>
          )
        }
      </QueryView>
    </Page>
  );
}

function Line({ chat: { id, title, session_type, last_message_at, created_at } }: { chat: ChatLine }) {
  const { t } = useTranslation();
  return (
    <li>
      <Link to="/chats/$id" params={{ id }} className="card-link">
        <Text truncate="end" fw={500}>
          {title ?? t('chat.untitled')}
        </Text>
        <Group gap="xs">
          <Badge variant="light" tt="none">
            {t(`chat.${session_type}`)}
          </Badge>
          <Text size="sm" c="dimmed">
            {shortDateTime(last_message_at ?? created_at)}
          </Text>
        </Group>
      </Link>
    </li>
  );
}

export function ChatAboutPage() {
  const { t } = useTranslation();
  const { id } = chatRoute.useParams();
  const navigate = useNavigate();
  const cache = useQueryClient();
  const query = useQuery(trpc.chat.read.queryOptions({ session_id: id }));
  const remove = useMutation(
    trpc.chat.delete.mutationOptions({
      onSuccess: async () => {
        await navigate({ to: '/chats' });
        cache.removeQueries({ queryKey: trpc.chat.read.queryKey({ session_id: id }) });
        await cache.invalidateQueries({ queryKey: trpc.chat.list.queryKey() });
      },
      onError: (error) => {
        toastError(t, error);
      },
    }),
  );
  // A chat that is not there is the whole page's matter, not that of its messages alone.
  if (query.data === undefined) return <QueryView query={query}>{() => null}</QueryView>;
  const { title, paragraph_id: paragraph } = query.data;
  return (
    <Page title={title ?? t('chat.untitled')}>
      <Group justify="space-between">
        <Group>
          <TextLink to="/chats">← {t('chat.all')}</TextLink>
          {paragraph !== null && (
            <TextLink to="/paragraphs/$id" params={{ id: paragraph }}>
              {t('chat.to_paragraph')}
            </TextLink>
          )}
        </Group>
        <QuestionsLeft />
      </Group>
      <Paper withBorder p={{ base: 'sm', sm: 'md' }}>
        <Talk id={id} />
      </Paper>
      <ConfirmButton
        w="fit-content"
        size="xs"
        variant="light"
        color="red"
        loading={remove.isPending}
        title={t('chat.delete_title')}
        text={t('chat.delete_text')}
        onConfirm={() => {
          remove.mutate({ session_id: id });
        }}
      >
        {t('tutor.delete')}
      </ConfirmButton>
    </Page>
  );
}
