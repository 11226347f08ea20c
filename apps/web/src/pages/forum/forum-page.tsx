/** Topics of the forum, by category and words, and a form to open one. */
import { useState } from 'react';
import { Badge, Button, Group, Select, Stack, Text, Textarea, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { IconLock, IconPin } from '@tabler/icons-react';
import { keepPreviousData, useMutation, useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { trpc, type Outputs } from '../../api/trpc.ts';
import { useProfile } from '../../app/session.ts';
import { shortDateTime } from '../../ui/dates.ts';
import { Page } from '../../ui/page.tsx';
import { PagedList } from '../../ui/paged-list.tsx';
import { askFor } from '../../ui/pager.tsx';
import { QueryView } from '../../ui/query-view.tsx';
import { SearchForm } from '../../ui/search-form.tsx';
import { toastError } from '../../ui/toast.ts';
import { Categories } from './categories.tsx';

const route = getRouteApi('/signed-in/forum');
const PAGE_SIZE = 20;
type Topic = Outputs['forum']['listTopics'][number];
type Category = Outputs['forum']['listCategories'][number];

export function ForumPage() {
  const { t } = useTranslation();
  const categories = useQuery(trpc.forum.listCategories.queryOptions({}));
  const { role } = useProfile();
  return (
    <Page title={t('forum.title')} lead={t('forum.lead')}>
      <QueryView query={categories} rows={2}>
        {(rows) => (
          <Stack>
            {rows.length === 0 ? (
              <Text>{t(role === 'owner' ? 'forum.no_categories_owner' : 'forum.no_categories')}</Text>
            ) : (
              <>
                <Filters categories={rows} />
                <NewTopic categories={rows} />
                <Topics />
              </>
            )}
            {role === 'owner' && <Categories rows={rows} />}
          </Stack>
        )}
      </QueryView>
    </Page>
  );
}

function Filters({ categories }: { categories: Category[] }) {
  const { t } = useTranslation();
  const { category, search } = route.useSearch();
  const navigate = route.useNavigate();
  return (
    <Group align="flex-end">
      <Select
        label={t('forum.category')}
        placeholder={t('forum.all')}
        clearable
        data={categories.map(({ id, name }) => ({ value: String(id), label: name }))}
        value={category === undefined ? null : String(category)}
        onChange={(value) => {
          void navigate({
            search: (old) => ({ ...old, category: Number(value) || undefined, page: undefined }),
          });
        }}
      />
      <SearchForm
        label={t('forum.search')}
        maxLength={200}
        words={search}
        onSearch={(words) => {
          void navigate({ search: (old) => ({ ...old, search: words, page: undefined }) });
        }}
      />
    </Group>
  );
}

function Topics() {
  const { t } = useTranslation();
  const { category, search, page = 1 } = route.useSearch();
  const navigate = route.useNavigate();
  const query = useQuery(
    trpc.forum.listTopics.queryOptions(
      {
        ...askFor(page, PAGE_SIZE),
        ...(category === undefined ? {} : { category_id: category }),
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
      empty={t(search === undefined && category === undefined ? 'forum.none' : 'forum.none_found')}
      onTurn={(next) => {
        void navigate({ search: (old) => ({ ...old, page: next }) });
      }}
    >
      {(topic) => (
        <li key={topic.id}>
          <TopicCard topic={topic} />
        </li>
      )}
    </PagedList>
  );
}

function TopicCard({ topic }: { topic: Topic }) {
  const { t } = useTranslation();
  return (
    <Link to="/forum/$id" params={{ id: topic.id }} className="card-link" data-testid="topic">
      <Group justify="space-between" gap="xs" align="flex-start">
        <div style={{ flex: '1 1 15rem', minWidth: 0 }}>
          <Text fw={600} style={{ overflowWrap: 'anywhere' }}>
            {topic.title}
          </Text>
          <Text size="sm" c="dimmed">
            {topic.author.full_name || topic.author.username} · {topic.category.name} ·{' '}
            {shortDateTime(topic.last_post_at)}
          </Text>
        </div>
        <Group gap={4}>
          <Badge variant="light" tt="none">
            {t('forum.posts', { count: topic.posts_count })}
          </Badge>
          {topic.is_pinned && (
            <Badge variant="default" tt="none" leftSection={<IconPin size={12} aria-hidden />}>
              {t('forum.pinned')}
            </Badge>
          )}
          {topic.is_closed && (
            <Badge variant="default" tt="none" leftSection={<IconLock size={12} aria-hidden />}>
              {t('forum.closed')}
            </Badge>
          )}
        </Group>
      </Group>
    </Link>
  );
}

function NewTopic({ categories }: { categories: Category[] }) {
  const { t } = useTranslation();
  const navigate = route.useNavigate();
  const { category } = route.useSearch();
  const [opened, setOpened] = useState(false);
  const form = useForm({
    initialValues: { title: '', content: '', category: String(category ?? categories[0]?.id ?? '') },
    validate: {
      title: (title) => (title.trim() === '' ? t('forum.title_needed') : null),
      content: (content) => (content.trim() === '' ? t('forum.content_needed') : null),
    },
  });
  const create = useMutation(
    trpc.forum.createTopic.mutationOptions({
      onSuccess: ({ id }) => {
        void navigate({ to: '/forum/$id', params: { id }, search: {} });
      },
      onError: (error) => {
        toastError(t, error);
      },
    }),
  );
  if (!opened) {
    return (
      <Button
        w="fit-content"
        onClick={() => {
          setOpened(true);
        }}
      >
        {t('forum.new_topic')}
      </Button>
    );
  }
  return (
    <form
      noValidate
      onSubmit={form.onSubmit(({ title, content, category: chosen }) => {
        create.mutate({ title, content, category_id: Number(chosen) });
      })}
    >
      <Stack>
        <Select
          label={t('forum.category')}
          allowDeselect={false}
          data={categories.map(({ id, name }) => ({ value: String(id), label: name }))}
          {...form.getInputProps('category')}
        />
        <TextInput
          label={t('forum.topic_title')}
          maxLength={200}
          required
          data-autofocus
          {...form.getInputProps('title')}
        />
        <Textarea
          label={t('forum.first_post')}
          autosize
          minRows={4}
          maxLength={20_000}
          required
          {...form.getInputProps('content')}
        />
        <Group>
          <Button type="submit" loading={create.isPending}>
            {t('forum.open_topic')}
          </Button>
          <Button
            variant="default"
            onClick={() => {
              setOpened(false);
            }}
          >
            {t('account.cancel')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
