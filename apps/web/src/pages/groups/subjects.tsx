/** What the school teaches: names to add, change and delete. */
import { useState } from 'react';
import { ActionIcon, Button, Group, Stack, Text, TextInput } from '@mantine/core';
import { IconPencil } from '@tabler/icons-react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { trpc, type Outputs } from '../../api/trpc.ts';
import { ConfirmButton } from '../../ui/confirm-button.tsx';
import { QueryView } from '../../ui/query-view.tsx';
import { toastError } from '../../ui/toast.ts';

type Subject = Outputs['subjects']['read'];
const LONGEST = 100;

/** What every change of a subject does afterwards; groups show their subject's name. */
function useChanged() {
  const { t } = useTranslation();
  const cache = useQueryClient();
  return {
    onSuccess: async () => {
      await cache.invalidateQueries(trpc.subjects.pathFilter());
      await cache.invalidateQueries(trpc.groups.pathFilter());
    },
    onError: (error: unknown) => {
      toastError(t, error);
    },
  };
}

export function Subjects() {
  const { t } = useTranslation();
  const query = useQuery(trpc.subjects.list.queryOptions({}));
  const add = useMutation(trpc.subjects.create.mutationOptions(useChanged()));
  return (
    <Stack>
      <QueryView query={query}>
        {(rows) =>
          rows.length === 0 ? (
            <Text>{t('groups.subject_none')}</Text>
          ) : (
            <Stack component="ul" gap="xs" p={0} m={0} style={{ listStyle: 'none' }}>
              {rows.map((subject) => (
                <SubjectRow key={subject.id} subject={subject} />
              ))}
            </Stack>
          )
        }
      </QueryView>
      <NameForm
        action={t('groups.subject_add')}
        busy={add.isPending}
        onName={async (name) => {
          await add.mutateAsync({ name });
        }}
      />
    </Stack>
  );
}

function SubjectRow({ subject: { id, name } }: { subject: Subject }) {
  const { t } = useTranslation();
  const [renaming, setRenaming] = useState(false);
  const changed = useChanged();
  const rename = useMutation(trpc.subjects.patch.mutationOptions(changed));
  const remove = useMutation(trpc.subjects.delete.mutationOptions(changed));
  if (renaming)
    return (
      <li>
        <NameForm
          initial={name}
          action={t('groups.save')}
          busy={rename.isPending}
          onName={async (next) => {
            await rename.mutateAsync({ id, name: next });
            setRenaming(false);
          }}
        />
      </li>
    );
  return (
    <Group component="li" justify="space-between" wrap="nowrap" data-testid="subject">
      <Text style={{ minWidth: 0, overflowWrap: 'anywhere' }}>{name}</Text>
      <Group gap="xs" wrap="nowrap">
        <ActionIcon
          variant="default"
          size={30}
          aria-label={t('groups.subject_rename', { name })}
          onClick={() => {
            setRenaming(true);
          }}
        >
          <IconPencil size={16} />
        </ActionIcon>
        <ConfirmButton
          size="xs"
          variant="light"
          color="red"
          title={t('groups.subject_delete', { name })}
          text={t('groups.subject_delete_text', { name })}
          aria-label={t('groups.subject_delete', { name })}
          loading={remove.isPending}
          onConfirm={() => {
            remove.mutate({ id });
          }}
        >
          {t('groups.delete')}
        </ConfirmButton>
      </Group>
    </Group>
  );
}

interface NameFormProps {
  initial?: string;
  action: string;
  busy: boolean;
  /** Throws where the name was not taken. */
  onName: (name: string) => Promise<void>;
}

function NameForm({ initial = '', action, busy, onName }: NameFormProps) {
  const { t } = useTranslation();
  const [name, setName] = useState(initial);
  const clean = name.trim();
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (clean === '') return;
        // What went wrong is told by the mutation; the name stays to be corrected.
        onName(clean).then(
          () => {
            setName('');
          },
          () => undefined,
        );
      }}
    >
      <Group align="flex-end" gap="xs">
        <TextInput
          label={t('groups.subject_name')}
          maxLength={LONGEST}
          value={name}
          autoFocus={initial !== ''}
          style={{ flex: '1 1 12rem' }}
          onChange={(event) => {
            setName(event.currentTarget.value);
          }}
        />
        <Button type="submit" variant="default" loading={busy} disabled={clean === ''}>
          {action}
        </Button>
      </Group>
    </form>
  );
}
