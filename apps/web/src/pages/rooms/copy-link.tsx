import { Button, CopyButton } from '@mantine/core';
import { IconLink } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';

/** Copies the address of a room, which is all that somebody of the school needs to join it. */
export function CopyLink({ roomId }: { roomId: string }) {
  const { t } = useTranslation();
  return (
    <CopyButton value={`${location.origin}/rooms/${roomId}`}>
      {({ copied, copy }) => (
        <Button variant="default" leftSection={<IconLink size={18} />} onClick={copy}>
          {copied ? t('rooms.copied') : t('rooms.copy')}
        </Button>
      )}
    </CopyButton>
  );
}
