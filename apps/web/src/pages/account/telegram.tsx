/** Links the person's Telegram chat with the school's bot. */
import { Anchor, Button, Code, Group, Stack, Text } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { trpc } from '../../api/trpc.ts';
import { ConfirmButton } from '../../ui/confirm-button.tsx';
import { QueryView } from '../../ui/query-view.tsx';
import { toastError, toastSuccess } from '../../ui/toast.ts';

const LOOK_MS = 3_000;

export function TelegramLink() {
  const { t } = useTranslation();
  const cache = useQueryClient();
  const onError = (error: unknown) => {
    toastError(t, error);
  };
  const link = useMutation(trpc.telegram.link.mutationOptions({ onError }));
  const state = useQuery(
    trpc.telegram.state.queryOptions(undefined, {
      // The bot hears the code elsewhere; this page learns of it by looking.
      refetchInterval: ({ state: { data } }) => (link.isSuccess && data?.linked !== true ? LOOK_MS : false),
    }),
  );
  const unlink = useMutation(
    trpc.telegram.unlink.mutationOptions({
      onSuccess: async () => {
        link.reset();
        toastSuccess(t('messages.unlinked'));
        await cache.invalidateQueries({ queryKey: trpc.telegram.pathKey() });
      },
      onError,
    }),
  );
  return (
    <QueryView query={state} rows={1}>
      {({ is_set_up, linked }) => (
        <Stack align="flex-start">
          <Text role="status">
            {t(linked ? 'messages.is_linked' : is_set_up ? 'messages.not_linked' : 'messages.no_bot_yet')}
          </Text>
          {linked ? (
            <ConfirmButton
              variant="light"
              color="red"
              title={t('messages.unlink')}
              text={t('messages.unlink_text')}
              loading={unlink.isPending}
              onConfirm={() => {
                unlink.mutate({});
              }}
            >
              {t('messages.unlink')}
            </ConfirmButton>
          ) : (
            is_set_up && (
              <Button
                variant="light"
                loading={link.isPending}
                onClick={() => {
                  link.mutate({});
                }}
              >
                {t('messages.link')}
              </Button>
            )
          )}
          {!linked && link.data !== undefined && (
            <Stack gap="xs">
              <Text size="sm">{t('messages.link_how')}</Text>
              <Group gap="xs">
                <Anchor href={link.data.url} target="_blank" rel="noreferrer" underline="always">
                  {t('messages.open_bot')}
                </Anchor>
                <Code>/start {link.data.code}</Code>
              </Group>
            </Stack>
          )}
        </Stack>
      )}
    </QueryView>
  );
}
