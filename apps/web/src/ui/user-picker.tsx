/** Chooses one user of the school; the server searches by name, username and e-mail address. */
import { useState } from 'react';
import { Select, type SelectProps } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQueries } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { trpc, type Outputs } from '../api/trpc.ts';

/** Found at once for each role; whoever is not among them is found by more letters. */
const MOST = 30;

type Known = Pick<Outputs['users']['list'][number], 'id' | 'full_name'>;

interface UserPickerProps extends Pick<SelectProps, 'label' | 'description' | 'error' | 'required'> {
  roles: readonly ('owner' | 'teacher' | 'student')[];
  value: number | null;
  /** Who is chosen at first, shown whatever the search finds. */
  chosen?: Known | null;
  onChange: (id: number | null) => void;
}

const nameOf = ({ full_name, username = '' }: Known & { username?: string }): string =>
  [full_name, username === '' || full_name === '' ? username : `(${username})`].join(' ').trim();

export function UserPicker({ roles, value, chosen = null, onChange, ...field }: UserPickerProps) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState('');
  const [search] = useDebouncedValue(typed, 250);
  const [known, setKnown] = useState(chosen === null ? null : { id: chosen.id, name: nameOf(chosen) });
  const lists = useQueries({
    queries: roles.map((role) =>
      trpc.users.list.queryOptions({ role, search, limit: MOST }, { placeholderData: keepPreviousData }),
    ),
  });
  const found = lists
    .flatMap(({ data }) => data ?? [])
    .filter(({ is_active }) => is_active)
    .map((user) => ({ id: user.id, name: nameOf(user) }));
  const options =
    known === null || found.some(({ id }) => id === known.id) || known.id !== value
      ? found
      : [known, ...found];
  return (
    <Select
      searchable
      clearable
      data={options.map(({ id, name }) => ({ value: String(id), label: name }))}
      value={value === null ? null : String(value)}
      nothingFoundMessage={t('users.none')}
      // The server searches; what it found is shown as it is.
      filter={({ options: all }) => all}
      onSearchChange={(text) => {
        // Mantine also reports the label of what was chosen.
        setTyped(options.some(({ name }) => name === text) ? '' : text);
      }}
      onChange={(id) => {
        const next = options.find((one) => String(one.id) === id) ?? null;
        setKnown(next);
        onChange(next === null ? null : next.id);
      }}
      {...field}
    />
  );
}
