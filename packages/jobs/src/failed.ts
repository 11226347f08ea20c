/** The dead-letter list: jobs that used up their tries or can never succeed. */
import { AppError } from '@talaffuz/core/errors';
import { db, inTransaction } from '@talaffuz/db/client';
import { notify } from '@talaffuz/db/listen';
import { OUTBOX } from './channels.ts';
import type { JobRow } from './job-row.ts';

/** Failed jobs, the newest first, and how many there are. */
export async function listFailed(
  options: { skip?: number; limit?: number } = {},
): Promise<{ rows: JobRow[]; total: number }> {
  const where = { status: 'failed' } as const;
  const [rows, total] = await Promise.all([
    db.job.findMany({
      where,
      orderBy: [{ finished_at: 'desc' }, { id: 'asc' }],
      skip: options.skip ?? 0,
      take: options.limit ?? 100,
    }),
    db.job.count({ where }),
  ]);
  return { rows, total };
}

/** Gives a failed job all its tries again. Throws AppError `conflict` for one that has not failed. */
export async function retryJob(id: string): Promise<void> {
  await inTransaction(async (tx) => {
    const { count } = await tx.job.updateMany({
      where: { id, status: 'failed' },
      data: {
        status: 'pending',
        attempts: 0,
        run_at: new Date(),
        finished_at: null,
        error_code: null,
        error_message: null,
        cancel_requested: false,
      },
    });
    if (count === 0) throw new AppError('conflict', `Job ${id} has not failed, so it cannot be tried again.`);
    await notify(tx, OUTBOX, '');
  });
}
