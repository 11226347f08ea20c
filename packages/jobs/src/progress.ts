import { db } from '@talaffuz/db/client';
import { notify } from '@talaffuz/db/listen';
import { CHANGED } from './channels.ts';
import type { JobRow } from './job-row.ts';

/** At most four times a second. */
const EVERY_MS = 250;

/** Writes a run's progress into its row and tells watchers; of news that come too fast the last is written. */
export function startProgress(row: JobRow): {
  set: (fraction: number, data?: Record<string, string | number>) => void;
  /** Resolves when nothing more will be written. */
  stop: () => Promise<void>;
} {
  let latest: Record<string, string | number> | undefined;
  let writing: Promise<void> = Promise.resolve();
  let writtenAt = 0;
  let timer: NodeJS.Timeout | undefined;
  const write = async () => {
    timer = undefined;
    writtenAt = Date.now();
    const progress = latest;
    if (progress === undefined) return;
    latest = undefined;
    const { count } = await db.job.updateMany({
      where: { id: row.id, status: 'active', started_at: row.started_at },
      data: { progress },
    });
    if (count > 0) await notify(db, CHANGED, row.id);
  };
  return {
    set(fraction, data = {}) {
      latest = { ...data, fraction: Math.min(1, Math.max(0, fraction)) };
      timer ??= setTimeout(
        () => {
          // Progress is a courtesy; the job does not fail with it.
          writing = write().catch(() => undefined);
        },
        Math.max(0, writtenAt + EVERY_MS - Date.now()),
      );
    },
    async stop() {
      clearTimeout(timer);
      await writing;
    },
  };
}
