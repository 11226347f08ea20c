import { Button, Group } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useProfile } from '../../app/session.ts';
import { ConfirmButton } from '../../ui/confirm-button.tsx';
import { toastError, toastSuccess } from '../../ui/toast.ts';
import { closeAccount, forgetPeople, nameOf, openAccount, type Kind, type Person } from './people.ts';
import { PersonDialog } from './person-dialog.tsx';

/** What the owner does with an account: change it, close it, open it again. */
export function AccountActions({ kind, person }: { kind: Kind; person: Person }) {
  const { t } = useTranslation();
  const cache = useQueryClient();
  const profile = useProfile();
  const [editing, dialog] = useDisclosure(false);
  const { id, is_active } = person;
  const name = nameOf(person);
  const change = useMutation({
    mutationFn: () => (is_active ? closeAccount(kind, id) : openAccount(kind, id)),
    onSuccess: async () => {
      toastSuccess(t(is_active ? 'people.closed_now' : 'people.reopened'));
      await forgetPeople(cache);
    },
    onError: (error) => {
      toastError(t, error);
    },
  });
  if (!is_active)
    return (
      <Button
        size="xs"
        variant="default"
        loading={change.isPending}
        aria-label={t('people.reopen_of', { name })}
        onClick={() => {
          change.mutate();
        }}
      >
        {t('people.reopen')}
      </Button>
    );
  return (
    <Group gap="xs">
      <Button size="xs" variant="default" aria-label={t('people.edit_of', { name })} onClick={dialog.open}>
        {t('people.edit')}
      </Button>
      {id !== profile.id && (
        <ConfirmButton
          size="xs"
          variant="light"
          color="red"
          title={t('people.close')}
          text={t('people.close_text', { name })}
          confirm={t('people.close')}
          aria-label={t('people.close_of', { name })}
          loading={change.isPending}
          onConfirm={() => {
            change.mutate();
          }}
        >
          {t('people.close')}
        </ConfirmButton>
      )}
      <PersonDialog
        kind={kind}
        title={t('people.edit_of', { name })}
        opened={editing}
        person={person}
        onClose={dialog.close}
      />
    </Group>
  );
}
