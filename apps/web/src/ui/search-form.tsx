/** A field for words to look for, asked about when it is sent. */
import { useState } from 'react';
import { Button, Group, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';

interface SearchFormProps {
  label: string;
  maxLength: number;
  /** What is looked for now. */
  words: string | undefined;
  /** Undefined for nothing. */
  onSearch: (words: string | undefined) => void;
}

export function SearchForm({ label, maxLength, words, onSearch }: SearchFormProps) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState(words ?? '');
  return (
    <form
      role="search"
      onSubmit={(event) => {
        event.preventDefault();
        onSearch(typed.trim() || undefined);
      }}
    >
      <Group align="flex-end" gap="xs">
        <TextInput
          label={label}
          type="search"
          maxLength={maxLength}
          value={typed}
          onChange={(event) => {
            setTyped(event.currentTarget.value);
          }}
        />
        <Button type="submit" variant="default">
          {t('forum.find')}
        </Button>
      </Group>
    </form>
  );
}
