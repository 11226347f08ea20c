import { Alert, Progress, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { errorText } from '../../ui/error-text.ts';

/** How far an upload is, or why it failed. */
export function SendState({ share, error }: { share: number | null; error: unknown }) {
  const { t } = useTranslation();
  if (share !== null) {
    const percent = Math.round(share * 100);
    return (
      <div role="status">
        <Text size="sm">{t('homework.sending', { percent })}</Text>
        <Progress value={percent} aria-label={t('homework.sending', { percent })} />
      </div>
    );
  }
  if (error === null) return null;
  return (
    <Alert color="red" role="alert">
      {errorText(t, error)}
    </Alert>
  );
}
