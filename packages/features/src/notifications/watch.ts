import type { Actor } from '@talaffuz/core/actor';
import { listen } from '@talaffuz/db/listen';
import { Bell } from '@talaffuz/jobs/bell';
import { CHANGED } from './channel.ts';
import { countUnread } from './service.ts';

/** What a broken connection of the database may have swallowed is found after this long. */
const AT_LATEST_MS = 60_000;

/** How many are unread, now and whenever that may have changed, until the watcher leaves. */
export async function* watchUnread(
  actor: Actor,
  signal?: AbortSignal,
): AsyncGenerator<{ unread_count: number }> {
  const bell = new Bell();
  const ring = () => {
    bell.ring();
  };
  const stop = await listen(CHANGED, (user) => {
    if (user === String(actor.id)) ring();
  });
  signal?.addEventListener('abort', ring);
  try {
    while (signal?.aborted !== true) {
      yield { unread_count: await countUnread(actor) };
      await bell.wait(AT_LATEST_MS);
    }
  } finally {
    signal?.removeEventListener('abort', ring);
    await stop();
  }
}
