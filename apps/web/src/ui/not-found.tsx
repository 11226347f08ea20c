import { Stack, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { ButtonLink } from './links.tsx';

export function NotFound() {
  const { t } = useTranslation();
  return (
    <Stack align="flex-start">
      <Title order={1}>{t('error.not_found_title')}</Title>
      <Text>{t('error.not_found_text')}</Text>
      <ButtonLink to="/">{t('error.home')}</ButtonLink>
    </Stack>
  );
}
