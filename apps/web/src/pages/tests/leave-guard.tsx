import { Button, Group, Modal, Text } from '@mantine/core';
import { useBlocker } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';

interface LeaveGuardProps {
  /** The test runs. */
  active: boolean;
  /** Something has not reached the server yet; only then does the browser ask when its tab is closed. */
  unsaved: boolean;
}

/** Tells who leaves a running test that its time runs on. */
export function LeaveGuard({ active, unsaved }: LeaveGuardProps) {
  const { t } = useTranslation();
  const { status, proceed, reset } = useBlocker({
    // The way to the result is no leaving.
    shouldBlockFn: ({ next }) => active && !next.pathname.startsWith('/test-results/'),
    enableBeforeUnload: () => active && unsaved,
    withResolver: true,
  });
  return (
    <Modal opened={status === 'blocked'} onClose={() => reset?.()} title={t('tests.leave_title')} centered>
      <Text mb="md">{t('tests.leave_text')}</Text>
      <Group justify="flex-end">
        <Button variant="default" onClick={() => reset?.()} data-autofocus>
          {t('tests.stay')}
        </Button>
        <Button color="red" onClick={() => proceed?.()}>
          {t('tests.leave')}
        </Button>
      </Group>
    </Modal>
  );
}
