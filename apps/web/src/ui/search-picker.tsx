/** Chooses one row of many, which the server finds by what is typed. */
import { useState } from 'react';
import { Select, type SelectProps } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';

export interface Choice {
  id: number;
  name: string;
}

export type PickerField = Pick<SelectProps, 'label' | 'description' | 'error' | 'required' | 'placeholder'>;

interface SearchPickerProps extends PickerField, Pick<SelectProps, 'nothingFoundMessage' | 'clearable'> {
  found: Choice[];
  value: number | null;
  /** Who is chosen at first, shown whatever the search finds. */
  chosen: Choice | null;
  onTyped: (text: string) => void;
  onChange: (id: number | null) => void;
}

/** What is typed, and what of it is searched for: not every letter is a question. */
export function useTyped() {
  const [typed, setTyped] = useState('');
  const [search] = useDebouncedValue(typed, 250);
  return { search, setTyped };
}

export function SearchPicker({ found, value, chosen, onTyped, onChange, ...field }: SearchPickerProps) {
  const [picked, setPicked] = useState<Choice | null>(null);
  const known = [picked, chosen].find((one) => one !== null && one.id === value) ?? null;
  const options = known === null || found.some(({ id }) => id === known.id) ? found : [...found, known];
  return (
    <Select
      searchable
      clearable
      data={options.map(({ id, name }) => ({ value: String(id), label: name }))}
      value={value === null ? null : String(value)}
      // The server searches; what it found is shown as it is.
      filter={({ options: all }) => all}
      onSearchChange={(text) => {
        // Mantine also reports the label of what was chosen.
        onTyped(options.some(({ name }) => name === text) ? '' : text);
      }}
      onChange={(id) => {
        const next = options.find((one) => String(one.id) === id) ?? null;
        setPicked(next);
        onChange(next === null ? null : next.id);
      }}
      {...field}
    />
  );
}
