import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { ButtonLink } from './links.tsx';
import { Page } from './page.tsx';

export function NotFound() {
  const { t } = useTranslation();
  return (
    <Page title={t('error.not_found_title')}>
      <Text>{t('error.not_found_text')}</Text>
      <ButtonLink to="/" w="fit-content">
        {t('error.home')}
      </ButtonLink>
    </Page>
  );
}
