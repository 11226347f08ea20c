import { setTimeout as sleep } from 'node:timers/promises';
import type { Actor } from '@talaffuz/core/actor';
import { failLostRows } from './rows.ts';
import type { Batch } from './schema.ts';
import { isOver, readBatch } from './views.ts';

/** Twice a second is as often as anybody reads figures. */
const EVERY_MS = 500;

/** The batch now and whenever it changed, until it is over or the watcher leaves. */
export async function* watchBatch(actor: Actor, id: number, signal?: AbortSignal): AsyncGenerator<Batch> {
  let last = '';
  while (signal?.aborted !== true) {
    const batch = await readBatch(actor, id);
    const { eta_s: _eta, audio_s_per_s: _speed, ...state } = batch;
    const now = JSON.stringify(state);
    if (now !== last) yield batch;
    if (isOver(batch.status)) return;
    if (now === last) await failLostRows(id);
    last = now;
    await sleep(EVERY_MS, undefined, signal === undefined ? {} : { signal }).catch(() => undefined);
  }
}
