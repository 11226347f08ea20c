/** What the default worker does for each job of its queue. */
import { storage } from '@talaffuz/core/storage/storage';
import { db } from '@talaffuz/db/client';
import { closeIdleSessions as closeIdle } from '@talaffuz/features/practice/sessions';
import { closeIdleSessions, sweep } from '@talaffuz/jobs/contracts';
import { handle } from '@talaffuz/jobs/handler';
import type { JobHandler } from '@talaffuz/jobs/handler';

/** Jobs that are over are kept for so long, for whoever looks into what happened. */
const KEEP_JOBS_DAYS = 30;
const DAY_MS = 86_400_000;

export const handlers: readonly JobHandler[] = [
  handle(closeIdleSessions, { run: async () => ({ closed: await closeIdle() }) }),
  handle(sweep, {
    async run() {
      const sessions = await db.session.deleteMany({ where: { expires_at: { lt: new Date() } } });
      const jobs = await db.job.deleteMany({
        where: {
          status: { in: ['done', 'cancelled', 'failed'] },
          finished_at: { lt: new Date(Date.now() - KEEP_JOBS_DAYS * DAY_MS) },
        },
      });
      const files = await (await storage()).clean(new Date(Date.now() - DAY_MS));
      return { sessions: sessions.count, jobs: jobs.count, files };
    },
  }),
];
