import { db } from '@talaffuz/db/client';
import type { Db, Transaction } from '@talaffuz/db/client';
import { notify } from '@talaffuz/db/listen';
import { CANCEL, CHANGED } from './channels.ts';
import type { JobRow } from './job-row.ts';

/**
 * Cancels a job: at once when no worker has it yet (what it stands for is then the caller's to cancel), else its worker
 * is told to stop. Returns the status afterwards, `active` while the worker stops, or null when it was over already.
 */
export async function cancelJob(
  id: string,
  via: Db | Transaction = db,
): Promise<Extract<JobRow['status'], 'cancelled' | 'active'> | null> {
  const { count } = await via.job.updateMany({
    where: { id, status: { in: ['pending', 'queued'] } },
    data: {
      status: 'cancelled',
      cancel_requested: true,
      finished_at: new Date(),
      error_code: 'cancelled',
      error_message: 'The job was cancelled.',
    },
  });
  if (count > 0) {
    await notify(via, CHANGED, id);
    return 'cancelled';
  }
  const active = await via.job.updateMany({
    where: { id, status: 'active' },
    data: { cancel_requested: true },
  });
  if (active.count === 0) return null;
  await notify(via, CANCEL, id);
  return 'active';
}
