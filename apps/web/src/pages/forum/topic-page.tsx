/** A topic with its threads. */
import { Badge, Button, Group, Stack, Text } from '@mantine/core';
import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { trpc, type Outputs } from '../../api/trpc.ts';
import { isStaffRole } from '../../app/roles.ts';
import { useProfile } from '../../app/session.ts';
import { ConfirmButton } from '../../ui/confirm-button.tsx';
import { ButtonLink } from '../../ui/links.tsx';
import { Page } from '../../ui/page.tsx';
import { askFor, Pager } from '../../ui/pager.tsx';
import { QueryView } from '../../ui/query-view.tsx';
import { toastError } from '../../ui/toast.ts';
import { PostView } from './post-view.tsx';
import { WritePost } from './write-post.tsx';

const route = getRouteApi('/signed-in/forum/$id');
const PAGE_SIZE = 50;
export type Topic = Outputs['forum']['readTopic'];

export function TopicPage() {
  const { t } = useTranslation();
  const { id } = route.useParams();
  const { page = 1 } = route.useSearch();
  const navigate = route.useNavigate();
  const query = useQuery(
    trpc.forum.readTopic.queryOptions(
      { topic_id: id, ...askFor(page, PAGE_SIZE) },
      { placeholderData: keepPreviousData },
    ),
  );
  return (
    <QueryView query={query} rows={4}>
      {(topic) => (
        <Page title={topic.title} lead={topic.category.name}>
          <Group gap="xs">
            <ButtonLink to="/forum" variant="default" size="xs">
              {t('forum.back')}
            </ButtonLink>
            {topic.is_pinned && <Badge variant="light">{t('forum.pinned')}</Badge>}
            {topic.is_closed && <Badge variant="light">{t('forum.closed')}</Badge>}
            <Moderate topic={topic} />
          </Group>
          {topic.description !== '' && <Text c="dimmed">{topic.description}</Text>}
          <Stack gap="md">
            {topic.posts.slice(0, PAGE_SIZE).map((post) => (
              <PostView key={post.id} post={post} topic={topic} depth={0} />
            ))}
          </Stack>
          <Pager
            page={page}
            rows={topic.posts.length}
            size={PAGE_SIZE}
            onTurn={(next) => {
              void navigate({ search: { page: next === 1 ? undefined : next } });
            }}
          />
          <WritePost topic={topic} />
        </Page>
      )}
    </QueryView>
  );
}

function Moderate({ topic }: { topic: Topic }) {
  const { t } = useTranslation();
  const cache = useQueryClient();
  const navigate = route.useNavigate();
  const profile = useProfile();
  const onError = (error: unknown) => {
    toastError(t, error);
  };
  const change = useMutation(
    trpc.forum.updateTopic.mutationOptions({
      onSuccess: () => cache.invalidateQueries({ queryKey: trpc.forum.pathKey() }),
      onError,
    }),
  );
  const remove = useMutation(
    trpc.forum.deleteTopic.mutationOptions({
      onSuccess: async () => {
        await navigate({ to: '/forum', search: {} });
        await cache.invalidateQueries({ queryKey: trpc.forum.listTopics.queryKey() });
      },
      onError,
    }),
  );
  const staff = isStaffRole(profile.role);
  if (!staff && profile.id !== topic.author_id) return null;
  return (
    <>
      {staff && (
        <>
          <Button
            size="xs"
            variant="default"
            onClick={() => {
              change.mutate({ topic_id: topic.id, is_pinned: !topic.is_pinned });
            }}
          >
            {t(topic.is_pinned ? 'forum.unpin' : 'forum.pin')}
          </Button>
          <Button
            size="xs"
            variant="default"
            onClick={() => {
              change.mutate({ topic_id: topic.id, is_closed: !topic.is_closed });
            }}
          >
            {t(topic.is_closed ? 'forum.reopen' : 'forum.close')}
          </Button>
        </>
      )}
      <ConfirmButton
        size="xs"
        variant="light"
        color="red"
        title={t('forum.delete_topic')}
        text={t('forum.delete_topic_text')}
        confirm={t('forum.delete')}
        loading={remove.isPending}
        onConfirm={() => {
          remove.mutate({ topic_id: topic.id });
        }}
      >
        {t('forum.delete_topic')}
      </ConfirmButton>
    </>
  );
}
