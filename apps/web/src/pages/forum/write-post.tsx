/** The field for a new post, an answer, or a change. */
import { useState } from 'react';
import { Button, Group, Stack, Text, Textarea } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { trpc } from '../../api/trpc.ts';
import { isStaffRole } from '../../app/roles.ts';
import { useProfile } from '../../app/session.ts';
import { toastError } from '../../ui/toast.ts';
import type { Post } from './post-view.tsx';
import type { Topic } from './topic-page.tsx';

interface WritePostProps {
  topic: Topic;
  parent?: Post;
  edits?: Post;
  onDone?: () => void;
}

export function WritePost({ topic, parent, edits, onDone }: WritePostProps) {
  const { t } = useTranslation();
  const cache = useQueryClient();
  const { role } = useProfile();
  const [content, setContent] = useState(edits?.content ?? '');
  const written = {
    onSuccess: async () => {
      setContent('');
      onDone?.();
      await cache.invalidateQueries({ queryKey: trpc.forum.pathKey() });
    },
    onError: (error: unknown) => {
      toastError(t, error);
    },
  };
  const create = useMutation(trpc.forum.createPost.mutationOptions(written));
  const change = useMutation(trpc.forum.updatePost.mutationOptions(written));
  if (topic.is_closed && !isStaffRole(role)) return <Text c="dimmed">{t('forum.closed_text')}</Text>;
  const send = () => {
    if (content.trim() === '') return;
    if (edits !== undefined) change.mutate({ post_id: edits.id, content });
    else create.mutate({ topic_id: topic.id, content, parent_id: parent?.id ?? null });
  };
  return (
    <Stack gap="xs" component="section">
      <Textarea
        label={t(edits === undefined ? 'forum.your_answer' : 'forum.edit')}
        autosize
        minRows={2}
        maxLength={20_000}
        autoFocus={onDone !== undefined}
        value={content}
        onChange={(event) => {
          setContent(event.currentTarget.value);
        }}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) send();
        }}
      />
      <Group>
        <Button
          onClick={send}
          disabled={content.trim() === ''}
          loading={create.isPending || change.isPending}
        >
          {t(edits === undefined ? 'forum.send' : 'forum.save')}
        </Button>
        {onDone !== undefined && (
          <Button variant="default" onClick={onDone}>
            {t('account.cancel')}
          </Button>
        )}
      </Group>
    </Stack>
  );
}
