/** A page of a bare list: its rows, or that there are none, and the way to the other pages. */
import type { ReactNode } from 'react';
import { Stack, Text } from '@mantine/core';
import type { UseQueryResult } from '@tanstack/react-query';
import { Pager } from './pager.tsx';
import { QueryView } from './query-view.tsx';

interface PagedListProps<Row> {
  /** Asked with `askFor(page, size)`. */
  query: UseQueryResult<Row[], unknown>;
  page: number;
  size: number;
  /** Said where there are no rows. */
  empty: string;
  /** The first page is undefined, so that it does not stand in the address. */
  onTurn: (page: number | undefined) => void;
  /** One row, an `li` with a key. */
  children: (row: Row) => ReactNode;
}

export function PagedList<Row>(props: PagedListProps<Row>) {
  const { query, page, size, empty, onTurn, children } = props;
  return (
    <QueryView query={query} rows={6}>
      {(rows) => (
        <Stack aria-busy={query.isPlaceholderData}>
          {rows.length === 0 ? (
            <Text role="status">{empty}</Text>
          ) : (
            <Stack component="ul" p={0} m={0} gap="xs" style={{ listStyle: 'none' }}>
              {rows.slice(0, size).map(children)}
            </Stack>
          )}
          <Pager
            page={page}
            rows={rows.length}
            size={size}
            onTurn={(next) => {
              onTurn(next === 1 ? undefined : next);
            }}
          />
        </Stack>
      )}
    </QueryView>
  );
}
