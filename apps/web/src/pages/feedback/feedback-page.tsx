/** What somebody thinks of the school and the product; the owner reads what everybody wrote. */
import { useState } from 'react';
import { Button, Group, Input, Rating, Stack, Text, Textarea } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { trpc } from '../../api/trpc.ts';
import { useProfile } from '../../app/session.ts';
import { ConfirmButton } from '../../ui/confirm-button.tsx';
import { shortDateTime } from '../../ui/dates.ts';
import { Page } from '../../ui/page.tsx';
import { QueryView } from '../../ui/query-view.tsx';
import { toastError, toastSuccess } from '../../ui/toast.ts';

export function FeedbackPage() {
  const { t } = useTranslation();
  const { role } = useProfile();
  return (
    <Page title={t('feedback.title')} lead={t(role === 'owner' ? 'feedback.lead_owner' : 'feedback.lead')}>
      <Write />
      <Given />
    </Page>
  );
}

function Write() {
  const { t } = useTranslation();
  const cache = useQueryClient();
  const [content, setContent] = useState('');
  const [rating, setRating] = useState(0);
  const send = useMutation(
    trpc.feedback.create.mutationOptions({
      onSuccess: async () => {
        setContent('');
        setRating(0);
        toastSuccess(t('feedback.thanks'));
        await cache.invalidateQueries({ queryKey: trpc.feedback.list.queryKey() });
      },
      onError: (error) => {
        toastError(t, error);
      },
    }),
  );
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (content.trim() !== '') send.mutate({ content, rating: rating === 0 ? null : rating });
      }}
    >
      <Stack>
        <Textarea
          label={t('feedback.content')}
          autosize
          minRows={3}
          maxLength={5_000}
          required
          value={content}
          onChange={(event) => {
            setContent(event.currentTarget.value);
          }}
        />
        <Input.Wrapper label={t('feedback.rating')}>
          <Rating
            value={rating}
            onChange={setRating}
            getSymbolLabel={(value) => t('feedback.stars', { count: value })}
          />
        </Input.Wrapper>
        <Button type="submit" w="fit-content" disabled={content.trim() === ''} loading={send.isPending}>
          {t('feedback.send')}
        </Button>
      </Stack>
    </form>
  );
}

function Given() {
  const { t } = useTranslation();
  const cache = useQueryClient();
  const query = useQuery(trpc.feedback.list.queryOptions({ limit: 100 }));
  const remove = useMutation(
    trpc.feedback.delete.mutationOptions({
      onSuccess: () => cache.invalidateQueries({ queryKey: trpc.feedback.list.queryKey() }),
      onError: (error) => {
        toastError(t, error);
      },
    }),
  );
  return (
    <QueryView query={query}>
      {(rows) => (
        <Stack>
          {rows.length === 0 && <Text c="dimmed">{t('feedback.none')}</Text>}
          {rows.map((row) => (
            <Group key={row.id} justify="space-between" align="flex-start" wrap="nowrap">
              <div style={{ minWidth: 0 }}>
                <Group gap="xs">
                  {row.rating !== null && (
                    <span role="img" aria-label={t('feedback.stars', { count: row.rating })}>
                      <Rating value={row.rating} readOnly size="sm" aria-hidden />
                    </span>
                  )}
                  <Text size="xs" c="dimmed">
                    {shortDateTime(row.created_at)}
                  </Text>
                </Group>
                <Text style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>{row.content}</Text>
              </div>
              <ConfirmButton
                size="xs"
                variant="light"
                color="red"
                title={t('feedback.delete')}
                text={t('feedback.delete_text')}
                onConfirm={() => {
                  remove.mutate({ id: row.id });
                }}
              >
                {t('feedback.delete')}
              </ConfirmButton>
            </Group>
          ))}
        </Stack>
      )}
    </QueryView>
  );
}
