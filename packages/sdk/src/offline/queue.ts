/** What was done and not yet told: first in, first out, written down before anybody is told that it is done. */
import type { operations } from '../generated/api.ts';
import { readJson, writeJson, type Store } from './store.ts';

type Sent = NonNullable<operations['sync-push']['requestBody']>['content']['application/json'];
export type Action = Sent['actions'][number];
export type SyncResult =
  operations['sync-push']['responses'][200]['content']['application/json']['results'][number];

export interface Queued {
  action: Action;
  /** How often the server has failed at it. */
  tries: number;
}

export interface Queue {
  all(): Promise<Queued[]>;
  add(action: Action): Promise<void>;
  /** Takes those with these ids away, and counts a try for the others that are named. */
  settle(done: readonly string[], failed: readonly string[]): Promise<void>;
  clear(): Promise<void>;
}

export function openQueue(store: Store, key: string): Queue {
  // One change at a time: two that read and write at once would lose one of them.
  let last: Promise<unknown> = Promise.resolve();
  const inTurn = <Value>(work: () => Promise<Value>): Promise<Value> => {
    const next = last.then(work, work);
    last = next.catch(() => undefined);
    return next;
  };
  const read = async (): Promise<Queued[]> => (await readJson<Queued[]>(store, key)) ?? [];
  return {
    all: () => inTurn(read),
    add: (action) =>
      inTurn(async () => {
        await writeJson(store, key, [...(await read()), { action, tries: 0 }]);
      }),
    settle: (done, failed) =>
      inTurn(async () => {
        const left = (await read())
          .filter(({ action }) => !done.includes(action.id))
          .map((one) => (failed.includes(one.action.id) ? { ...one, tries: one.tries + 1 } : one));
        await writeJson(store, key, left);
      }),
    clear: () =>
      inTurn(async () => {
        await store.removeItem(key);
      }),
  };
}
