/** Rows in an order of their own, which is shown at once and saved behind. */
import { useQueryClient, type QueryKey } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { toastError } from './toast.ts';

interface Row {
  id: number;
}

/** The ids of rows after the one at `index` has changed places with its neighbour. */
export function idsAfterMove(rows: readonly Row[], index: number, step: -1 | 1): number[] {
  const ids = rows.map(({ id }) => id);
  const [moved] = ids.splice(index, 1);
  if (moved !== undefined) ids.splice(index + step, 0, moved);
  return ids;
}

/** Rows as `ids` names them; what it does not name comes last. */
export function inOrderOf<R extends Row>(rows: readonly R[], ids: readonly number[]): R[] {
  const places = new Map(ids.map((id, place) => [id, place]));
  const placeOf = ({ id }: R) => places.get(id) ?? ids.length;
  return [...rows].sort((a, b) => placeOf(a) - placeOf(b));
}

/** For mutations that save an order; afterwards what stands under `queryKey` is read again. */
export function useOrderSaving(name: string, queryKey: QueryKey) {
  const { t } = useTranslation();
  const client = useQueryClient();
  return {
    // Saved one after the other, so that the last one chosen is the one that stays.
    scope: { id: name },
    onError: (error: unknown) => {
      toastError(t, error);
    },
    onSettled: async () => {
      const waiting = client.isMutating({ predicate: ({ options }) => options.scope?.id === name });
      // While more are under way the page would jump back to an older order.
      if (waiting === 1) await client.invalidateQueries({ queryKey });
    },
  };
}
