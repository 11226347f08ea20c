import { Button, Group, Modal, Text } from '@mantine/core';
import { useBlocker } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';

/** Asks before a page with unsaved changes is left; the browser asks itself when its tab is closed. */
export function UnsavedGuard({ isChanged }: { isChanged: () => boolean }) {
  const { t } = useTranslation();
  const { status, proceed, reset } = useBlocker({
    shouldBlockFn: isChanged,
    enableBeforeUnload: isChanged,
    withResolver: true,
  });
  return (
    <Modal opened={status === 'blocked'} onClose={() => reset?.()} title={t('reviews.leave_title')} centered>
      <Text mb="md">{t('reviews.leave_text')}</Text>
      <Group justify="flex-end">
        <Button variant="default" onClick={() => reset?.()} data-autofocus>
          {t('reviews.stay')}
        </Button>
        <Button color="red" onClick={() => proceed?.()}>
          {t('reviews.leave')}
        </Button>
      </Group>
    </Modal>
  );
}
