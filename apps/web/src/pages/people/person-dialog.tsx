/** The form of a person in a dialog; what they sign in with is shown once behind it. */
import { useState } from 'react';
import { Alert, Button, Code, CopyButton, Group, Modal, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Kind, Person } from './people.ts';
import { PersonForm, type Credentials } from './person-form.tsx';

interface PersonDialogProps {
  kind: Kind;
  title: string;
  opened: boolean;
  person?: Person;
  /** Of a new student. */
  group?: number | undefined;
  onClose: () => void;
}

export function PersonDialog({ kind, title, opened, person, group, onClose }: PersonDialogProps) {
  const [shown, setShown] = useState<Credentials | null>(null);
  const close = () => {
    setShown(null);
    onClose();
  };
  return (
    <Modal opened={opened} onClose={close} title={title} closeOnClickOutside={shown === null}>
      {shown === null ? (
        <PersonForm
          kind={kind}
          {...(person === undefined ? {} : { person })}
          group={group}
          onSaved={(credentials) => {
            if (credentials === null) close();
            else setShown(credentials);
          }}
        />
      ) : (
        <Shown credentials={shown} onDone={close} />
      )}
    </Modal>
  );
}

function Shown({ credentials, onDone }: { credentials: Credentials; onDone: () => void }) {
  const { t } = useTranslation();
  const { name, username, password } = credentials;
  return (
    <Alert color="teal" title={t('people.ready', { name })} role="status" data-testid="credentials">
      <Stack gap="xs">
        <Text size="sm">{t('people.once')}</Text>
        <Code block style={{ whiteSpace: 'pre-wrap', wordBreak: 'break-all' }}>
          {`${username}\n${password}`}
        </Code>
        <Group gap="xs">
          <CopyButton value={`${username} ${password}`}>
            {({ copied, copy }) => (
              <Button size="xs" onClick={copy}>
                {t(copied ? 'people.copied' : 'people.copy')}
              </Button>
            )}
          </CopyButton>
          <Button size="xs" variant="default" onClick={onDone} data-autofocus>
            {t('people.done')}
          </Button>
        </Group>
      </Stack>
    </Alert>
  );
}
