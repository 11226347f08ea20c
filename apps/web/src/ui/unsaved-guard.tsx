import { Button, Group, Modal, Text } from '@mantine/core';
import { useBlocker, type UseBlockerOpts } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';

interface LeaveDialogProps extends Required<Pick<UseBlockerOpts, 'shouldBlockFn' | 'enableBeforeUnload'>> {
  title: string;
  text: string;
  stay: string;
  leave: string;
}

/** Asks before a page is left for another of ours; the browser asks itself when its tab is closed. */
export function LeaveDialog({
  shouldBlockFn,
  enableBeforeUnload,
  title,
  text,
  stay,
  leave,
}: LeaveDialogProps) {
  const { status, proceed, reset } = useBlocker({ shouldBlockFn, enableBeforeUnload, withResolver: true });
  return (
    <Modal opened={status === 'blocked'} onClose={() => reset?.()} title={title} centered>
      <Text mb="md">{text}</Text>
      <Group justify="flex-end">
        <Button variant="default" onClick={() => reset?.()} data-autofocus>
          {stay}
        </Button>
        <Button color="red" onClick={() => proceed?.()}>
          {leave}
        </Button>
      </Group>
    </Modal>
  );
}

/** Asks before a page with unsaved changes is left. */
export function UnsavedGuard({ isChanged }: { isChanged: () => boolean }) {
  const { t } = useTranslation();
  return (
    <LeaveDialog
      shouldBlockFn={isChanged}
      enableBeforeUnload={isChanged}
      title={t('reviews.leave_title')}
      text={t('reviews.leave_text')}
      stay={t('reviews.stay')}
      leave={t('reviews.leave')}
    />
  );
}
