import type { ReactNode } from 'react';
import { Group, SegmentedControl } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { SearchForm } from '../../ui/search-form.tsx';

interface PersonFiltersProps {
  words: string | undefined;
  closed: boolean;
  onSearch: (words: string | undefined) => void;
  onClosed: (closed: boolean) => void;
  children?: ReactNode;
}

/** Words to look for, open accounts or closed ones, and what a page adds. */
export function PersonFilters({ words, closed, onSearch, onClosed, children }: PersonFiltersProps) {
  const { t } = useTranslation();
  return (
    <Group align="flex-end">
      <SearchForm key={words} label={t('people.search')} maxLength={100} words={words} onSearch={onSearch} />
      {children}
      <SegmentedControl
        aria-label={t('people.show')}
        data={[
          { value: 'open', label: t('people.open') },
          { value: 'closed', label: t('people.closed') },
        ]}
        value={closed ? 'closed' : 'open'}
        onChange={(value) => {
          onClosed(value === 'closed');
        }}
      />
    </Group>
  );
}
