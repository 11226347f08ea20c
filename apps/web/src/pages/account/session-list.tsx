import { Badge, Button, Group, Modal, Stack, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { trpc, type Outputs } from '../../api/trpc.ts';
import { becomeSignedOut, forgetAnswers } from '../../app/session.ts';
import { shortDateTime } from '../../ui/dates.ts';
import { QueryView } from '../../ui/query-view.tsx';
import { toastError, toastSuccess } from '../../ui/toast.ts';
import { deviceName } from './device-name.ts';

type SessionRow = Outputs['auth']['sessions'][number];

export function SessionList() {
  const query = useQuery(trpc.auth.sessions.queryOptions());
  return (
    <Stack>
      <QueryView query={query}>
        {(sessions) => sessions.map((session) => <OneSession key={session.id} session={session} />)}
      </QueryView>
      <SignOutEverywhere />
    </Stack>
  );
}

function OneSession({
  session: { id, kind, user_agent, ip, last_used_at, is_current },
}: {
  session: SessionRow;
}) {
  const { t } = useTranslation();
  const cache = useQueryClient();
  const end = useMutation(
    trpc.auth.endSession.mutationOptions({
      onSuccess: async () => {
        toastSuccess(t('account.session_ended'));
        await cache.invalidateQueries({ queryKey: trpc.auth.sessions.queryKey() });
      },
      onError: (error) => {
        toastError(t, error);
      },
    }),
  );
  const device = deviceName(user_agent) ?? t('account.unknown_device');
  return (
    <Group justify="space-between" wrap="nowrap">
      <div style={{ minWidth: 0 }}>
        <Text component="div">
          {device} · {t(`account.${kind}`)}{' '}
          {is_current && (
            <Badge size="sm" variant="light">
              {t('account.this_session')}
            </Badge>
          )}
        </Text>
        <Text size="sm" c="dimmed">
          {ip} · {t('account.last_used', { date: shortDateTime(last_used_at) })}
        </Text>
      </div>
      {!is_current && (
        <Button
          size="xs"
          variant="default"
          style={{ flexShrink: 0 }}
          loading={end.isPending}
          aria-label={t('account.end_session_of', { device })}
          onClick={() => {
            end.mutate({ id });
          }}
        >
          {t('account.end_session')}
        </Button>
      )}
    </Group>
  );
}

function SignOutEverywhere() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [asked, dialog] = useDisclosure(false);
  const signOut = useMutation(
    trpc.auth.logout.mutationOptions({
      onSuccess: () => {
        becomeSignedOut();
        void navigate({ to: '/sign-in' }).then(forgetAnswers);
      },
      onError: (error) => {
        toastError(t, error);
      },
    }),
  );
  return (
    <>
      <Button variant="light" color="red" w="fit-content" onClick={dialog.open}>
        {t('account.everywhere')}
      </Button>
      <Modal opened={asked} onClose={dialog.close} title={t('account.everywhere_title')} centered>
        <Text mb="md">{t('account.everywhere_text')}</Text>
        <Group justify="flex-end">
          <Button variant="default" onClick={dialog.close} data-autofocus>
            {t('account.cancel')}
          </Button>
          <Button
            color="red"
            loading={signOut.isPending}
            onClick={() => {
              signOut.mutate({ everywhere: true });
            }}
          >
            {t('account.everywhere')}
          </Button>
        </Group>
      </Modal>
    </>
  );
}
