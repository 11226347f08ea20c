/** Teachers and owners revoke a certificate, and make it good again. */
import { useState } from 'react';
import { Button, Group, Modal, Stack, TextInput } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { trpc, type Outputs } from '../../api/trpc.ts';
import { isStaffRole } from '../../app/roles.ts';
import { toastError } from '../../ui/toast.ts';

interface StaffActionsProps {
  certificate: Pick<Outputs['certificates']['verify'], 'id' | 'is_valid' | 'full_name'>;
}

export function StaffActions({ certificate }: StaffActionsProps) {
  const { t } = useTranslation();
  const cache = useQueryClient();
  const { data: profile } = useQuery(trpc.auth.current.queryOptions());
  const [asked, dialog] = useDisclosure(false);
  const [reason, setReason] = useState('');
  const changed = {
    onSuccess: async () => {
      dialog.close();
      await cache.invalidateQueries({ queryKey: trpc.certificates.pathKey() });
    },
    onError: (error: unknown) => {
      toastError(t, error);
    },
  };
  const revoke = useMutation(trpc.certificates.revoke.mutationOptions(changed));
  const restore = useMutation(trpc.certificates.restore.mutationOptions(changed));
  if (!isStaffRole(profile?.role ?? '')) return null;
  const { id: certificate_id, is_valid, full_name: name } = certificate;
  if (!is_valid) {
    return (
      <div>
        <Button
          variant="default"
          aria-label={t('certificates.restore_of', { name })}
          loading={restore.isPending}
          onClick={() => {
            restore.mutate({ certificate_id });
          }}
        >
          {t('certificates.restore')}
        </Button>
      </div>
    );
  }
  return (
    <div>
      <Button
        variant="light"
        color="red"
        aria-label={t('certificates.revoke_of', { name })}
        onClick={dialog.open}
      >
        {t('certificates.revoke')}
      </Button>
      <Modal opened={asked} onClose={dialog.close} title={t('certificates.revoke_title')} centered>
        <form
          onSubmit={(event) => {
            event.preventDefault();
            revoke.mutate({ certificate_id, reason });
          }}
        >
          <Stack>
            <TextInput
              label={t('certificates.reason')}
              required
              maxLength={500}
              value={reason}
              data-autofocus
              onChange={(event) => {
                setReason(event.currentTarget.value);
              }}
            />
            <Group justify="flex-end">
              <Button variant="default" onClick={dialog.close}>
                {t('account.cancel')}
              </Button>
              <Button type="submit" color="red" disabled={reason.trim() === ''} loading={revoke.isPending}>
                {t('certificates.revoke')}
              </Button>
            </Group>
          </Stack>
        </form>
      </Modal>
    </div>
  );
}
