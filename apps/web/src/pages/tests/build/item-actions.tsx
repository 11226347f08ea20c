/** What staff do with a section and with a question alike: move it, change it in a dialog, delete it. */
import type { ReactNode } from 'react';
import { Button, Group, Modal } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useTranslation } from 'react-i18next';
import { ConfirmButton } from '../../../ui/confirm-button.tsx';
import { MoveButtons, type Step } from '../../../ui/move-buttons.tsx';

interface ItemActionsProps {
  /** What it is called here. */
  name: string;
  /** From 0, of `count`. */
  index: number;
  count: number;
  onMove: (step: Step) => void;
  /** The heading of the dialog. */
  heading: string;
  /** The form in the dialog, which closes it when it has saved. */
  form: (close: () => void) => ReactNode;
  deleting: boolean;
  onDelete: () => void;
}

export function ItemActions(props: ItemActionsProps) {
  const { name, index, count, onMove, heading, form, deleting, onDelete } = props;
  const { t } = useTranslation();
  const [editing, dialog] = useDisclosure(false);
  return (
    <Group gap="xs">
      <MoveButtons title={name} index={index} count={count} onMove={onMove} />
      <Button size="xs" variant="default" aria-label={t('tests.edit_of', { name })} onClick={dialog.open}>
        {t('tests.edit')}
      </Button>
      <ConfirmButton
        size="xs"
        variant="default"
        title={t('tests.delete_title')}
        text={t('tests.delete_text')}
        confirm={t('tests.delete')}
        aria-label={t('tests.delete_of', { name })}
        loading={deleting}
        onConfirm={onDelete}
      >
        {t('tests.delete')}
      </ConfirmButton>
      <Modal opened={editing} onClose={dialog.close} title={heading} size="lg">
        {form(dialog.close)}
      </Modal>
    </Group>
  );
}
