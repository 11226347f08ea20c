import { Anchor } from '@mantine/core';
import { useTranslation } from 'react-i18next';

/** A whole table of the office as a file; the page of files has the other forms. */
export function TableLink({ table }: { table: 'students' | 'groups' | 'payments' | 'expenses' | 'workers' }) {
  const { t } = useTranslation();
  return (
    <Anchor href={`/api/v1/exports/${table}.csv`} download underline="always" w="fit-content">
      {t('money.csv')}
    </Anchor>
  );
}
