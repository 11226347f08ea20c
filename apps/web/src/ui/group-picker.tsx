/** Chooses one group of the school; the server searches by name. */
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { trpc } from '../api/trpc.ts';
import { SearchPicker, useTyped, type PickerField } from './search-picker.tsx';

/** Found at once; whichever is not among them is found by more letters. */
const MOST = 100;

interface GroupPickerProps extends PickerField {
  value: number | null;
  onChange: (id: number | null) => void;
  /** Only groups that are open. */
  open?: boolean;
  /** Only groups that this teacher holds. */
  teacher?: number | undefined;
}

export function GroupPicker({ value, open = false, teacher, required, ...field }: GroupPickerProps) {
  const { t } = useTranslation();
  const { search, setTyped } = useTyped();
  const { data = [] } = useQuery(
    trpc.groups.list.queryOptions(
      { search, limit: MOST, ...(open ? { is_active: 'true' } : {}) },
      { placeholderData: keepPreviousData },
    ),
  );
  const found = teacher === undefined ? data : data.filter((group) => group.teacher === teacher);
  // Chosen before this page was opened, it may be among none of those that were found.
  const lacks = value !== null && !found.some(({ id }) => id === value);
  const { data: chosen = null } = useQuery(
    trpc.groups.read.queryOptions({ id: value ?? 0 }, { enabled: lacks }),
  );
  return (
    <SearchPicker
      label={t('money.group')}
      found={found}
      value={value}
      chosen={lacks ? chosen : null}
      nothingFoundMessage={t('groups.none')}
      clearable={required !== true}
      onTyped={setTyped}
      {...(required === true ? { required } : { placeholder: t('money.any') })}
      {...field}
    />
  );
}
