/** A button for what cannot be undone: it asks first. */
import type { ReactNode } from 'react';
import { Button, Group, Modal, Text, type ButtonProps } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useTranslation } from 'react-i18next';

interface ConfirmButtonProps extends ButtonProps {
  title: string;
  text: string;
  /** The word on the button that does it, default the same as on the button that asks. */
  confirm?: string;
  /** The word on the button that leaves everything as it is, default "Cancel". */
  keep?: string;
  /** Nothing is lost by it: the button that does it is not red. */
  harmless?: boolean;
  onConfirm: () => void;
  'aria-label'?: string;
  children: ReactNode;
}

export function ConfirmButton({
  title,
  text,
  confirm,
  keep,
  harmless = false,
  onConfirm,
  children,
  loading,
  ...button
}: ConfirmButtonProps) {
  const { t } = useTranslation();
  const [asked, dialog] = useDisclosure(false);
  return (
    <>
      <Button {...button} {...(loading === undefined ? {} : { loading })} onClick={dialog.open}>
        {children}
      </Button>
      <Modal opened={asked} onClose={dialog.close} title={title} centered>
        <Text mb="md">{text}</Text>
        <Group justify="flex-end">
          <Button variant="default" onClick={dialog.close} data-autofocus>
            {keep ?? t('account.cancel')}
          </Button>
          <Button
            {...(harmless ? {} : { color: 'red' })}
            onClick={() => {
              dialog.close();
              onConfirm();
            }}
          >
            {confirm ?? children}
          </Button>
        </Group>
      </Modal>
    </>
  );
}
