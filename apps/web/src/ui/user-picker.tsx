/** Chooses one user of the school; the server searches by name, username and e-mail address. */
import { keepPreviousData, useQueries } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { trpc, type Outputs } from '../api/trpc.ts';
import { SearchPicker, useTyped, type PickerField } from './search-picker.tsx';

/** Found at once for each role; whoever is not among them is found by more letters. */
const MOST = 30;

type Known = Pick<Outputs['users']['list'][number], 'id' | 'full_name'>;

interface UserPickerProps extends PickerField {
  roles: readonly ('owner' | 'teacher' | 'student')[];
  value: number | null;
  /** Who is chosen at first, shown whatever the search finds. */
  chosen?: Known | null;
  onChange: (id: number | null) => void;
}

const asChoice = ({ id, full_name, username = '' }: Known & { username?: string }) => ({
  id,
  name: [full_name, username === '' || full_name === '' ? username : `(${username})`].join(' ').trim(),
});

export function UserPicker({ roles, chosen = null, ...field }: UserPickerProps) {
  const { t } = useTranslation();
  const { search, setTyped } = useTyped();
  const lists = useQueries({
    queries: roles.map((role) =>
      trpc.users.list.queryOptions({ role, search, limit: MOST }, { placeholderData: keepPreviousData }),
    ),
  });
  return (
    <SearchPicker
      found={lists
        .flatMap(({ data }) => data ?? [])
        .filter(({ is_active }) => is_active)
        .map(asChoice)}
      chosen={chosen === null ? null : asChoice(chosen)}
      nothingFoundMessage={t('users.none')}
      onTyped={setTyped}
      {...field}
    />
  );
}
