/** A post, what its reader may do with it, and its answers below. */
import { useState } from 'react';
import { Avatar, Badge, Box, Button, Group, Stack, Text } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { trpc } from '../../api/trpc.ts';
import { isStaffRole } from '../../app/roles.ts';
import { useProfile } from '../../app/session.ts';
import { ConfirmButton } from '../../ui/confirm-button.tsx';
import { shortDateTime } from '../../ui/dates.ts';
import { toastError } from '../../ui/toast.ts';
import { WritePost } from './write-post.tsx';
import type { Topic } from './topic-page.tsx';

export type Post = Topic['posts'][number];

/** Deeper answers are not moved further in: a phone has no room for that. */
const DEEPEST = 3;

export function PostView({ post, topic, depth }: { post: Post; topic: Topic; depth: number }) {
  const { t } = useTranslation();
  const profile = useProfile();
  const cache = useQueryClient();
  const [doing, setDoing] = useState<'answer' | 'edit'>();
  const remove = useMutation(
    trpc.forum.deletePost.mutationOptions({
      onSuccess: () => cache.invalidateQueries({ queryKey: trpc.forum.readTopic.queryKey() }),
      onError: (error) => {
        toastError(t, error);
      },
    }),
  );
  const done = () => {
    setDoing(undefined);
  };
  const name = post.author.full_name || post.author.username;
  const own = post.author_id === profile.id;
  const staff = isStaffRole(profile.role);
  return (
    <Box
      component="article"
      aria-label={t('forum.post_of', { name })}
      pl={depth > 0 && depth <= DEEPEST ? { base: 'sm', sm: 'lg' } : 0}
      style={depth > 0 ? { borderLeft: '2px solid var(--mantine-color-default-border)' } : undefined}
      data-testid="post"
    >
      <Group gap="xs" wrap="nowrap" align="flex-start">
        <Avatar name={name} color="initials" size={32} radius="xl" aria-hidden />
        <Stack gap={4} style={{ minWidth: 0, flex: 1 }}>
          <Group gap={6}>
            <Text fw={600} size="sm">
              {name}
            </Text>
            {(post.author.role === 'admin' || post.author.role === 'teacher') && (
              <Badge size="xs" variant="light">
                {t('forum.staff')}
              </Badge>
            )}
            <Text size="xs" c="dimmed">
              {shortDateTime(post.created_at)}
              {post.is_edited && ` · ${t('forum.edited')}`}
            </Text>
          </Group>
          {doing === 'edit' ? (
            <WritePost topic={topic} edits={post} onDone={done} />
          ) : post.is_deleted ? (
            <Text c="dimmed" fs="italic">
              {t('forum.deleted')}
            </Text>
          ) : (
            <Text style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>{post.content}</Text>
          )}
          {!post.is_deleted && doing === undefined && (
            <Group gap={4}>
              {(!topic.is_closed || staff) && (
                <Button
                  size="compact-xs"
                  variant="subtle"
                  onClick={() => {
                    setDoing('answer');
                  }}
                >
                  {t('forum.answer')}
                </Button>
              )}
              {own && (
                <Button
                  size="compact-xs"
                  variant="subtle"
                  onClick={() => {
                    setDoing('edit');
                  }}
                >
                  {t('forum.edit')}
                </Button>
              )}
              {(own || staff) && (
                <ConfirmButton
                  size="compact-xs"
                  variant="subtle"
                  color="red"
                  title={t('forum.delete_post')}
                  text={t('forum.delete_post_text')}
                  confirm={t('forum.delete')}
                  onConfirm={() => {
                    remove.mutate({ post_id: post.id });
                  }}
                >
                  {t('forum.delete')}
                </ConfirmButton>
              )}
            </Group>
          )}
          {doing === 'answer' && <WritePost topic={topic} parent={post} onDone={done} />}
        </Stack>
      </Group>
      {post.replies.length > 0 && (
        <Stack gap="sm" mt="sm">
          {post.replies.map((reply) => (
            <PostView key={reply.id} post={reply} topic={topic} depth={depth + 1} />
          ))}
        </Stack>
      )}
    </Box>
  );
}
