/** A batch that is followed until it is over. */
import { useEffect, useState } from 'react';
import { useQuery, useQueryClient, type UseQueryResult } from '@tanstack/react-query';
import type { Batch } from '@talaffuz/features/batches/schema';
import { queryClient } from '../../api/query-client.ts';
import { api, trpc } from '../../api/trpc.ts';
import { isOver } from './batch-status.tsx';

/** Live events bring each change at once; asking now and then covers proxies that hold events back. */
const WITH_EVENTS_MS = 5_000;
const WITHOUT_EVENTS_MS = 1_500;

export function useLiveBatch(id: number): UseQueryResult<Batch, unknown> {
  const cache = useQueryClient();
  const [eventsFailed, setEventsFailed] = useState(false);
  const query = useQuery(
    trpc.batches.read.queryOptions(
      { id },
      {
        refetchInterval: ({ state }) =>
          state.data === undefined || isOver(state.data)
            ? false
            : eventsFailed
              ? WITHOUT_EVENTS_MS
              : WITH_EVENTS_MS,
      },
    ),
  );
  const over = query.data === undefined ? null : isOver(query.data);

  useEffect(() => {
    if (over !== false) return;
    setEventsFailed(false);
    const subscription = api.batches.watch.subscribe(
      { id },
      {
        onData: (batch) => {
          queryClient.setQueryData(trpc.batches.read.queryKey({ id }), batch);
        },
        onError: () => {
          setEventsFailed(true);
        },
      },
    );
    return () => {
      subscription.unsubscribe();
      // It has just ended: what other pages show of it is old.
      void cache.invalidateQueries({ queryKey: trpc.batches.rows.queryKey() });
      void cache.invalidateQueries({ queryKey: trpc.batches.list.queryKey() });
    };
  }, [id, over, cache]);

  return query;
}
