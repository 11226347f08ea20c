/** What the default worker does for each job of its queue. */
import { sendMessage as sendTo, sendingFailed } from '@talaffuz/features/messages/send';
import { forgetTurns } from '@talaffuz/features/telegram/turns';
import { storage } from '@talaffuz/core/storage/storage';
import { db, inTransaction } from '@talaffuz/db/client';
import { remind } from '@talaffuz/features/homework/assign';
import { endOverdue } from '@talaffuz/features/billing/subscriptions';
import { failLostRows } from '@talaffuz/features/batches/rows';
import { unpack, unpackFailed } from '@talaffuz/features/batches/unpack';
import { closeDelivery, deliver } from '@talaffuz/features/webhooks/deliver';
import { releaseLost } from '@talaffuz/features/quotas/service';
import { endForgottenRooms } from '@talaffuz/features/rooms/service';
import { closeIdleSessions as closeIdle } from '@talaffuz/features/practice/sessions';
import {
  closeIdleSessions,
  deliverWebhook,
  endMockSession,
  endSubscriptions,
  endTaskSubmission,
  endTestAttempt,
  releaseQuotaHolds,
  remindHomework,
  sendMessage,
  sweep,
  unpackBatch,
} from '@talaffuz/jobs/contracts';
import { sweepSpeech } from '@talaffuz/features/speech/store';
import { endIfOverdue as endTaskIfOverdue } from '@talaffuz/features/homework-tasks/clock';
import { endSessionIfOverdue } from '@talaffuz/features/mock/sessions';
import { endIfOverdue } from '@talaffuz/features/tests/attempts';
import { handle } from '@talaffuz/jobs/handler';
import type { JobHandler } from '@talaffuz/jobs/handler';

/** Jobs that are over are kept for so long, for whoever looks into what happened. */
const KEEP_JOBS_DAYS = 30;
/** A phone tells again what it has not heard of; after so long it has, or is lost. */
const KEEP_ACTIONS_DAYS = 60;
const DAY_MS = 86_400_000;

export const handlers: readonly JobHandler[] = [
  handle(closeIdleSessions, {
    async run() {
      await failLostRows();
      return { closed: await closeIdle() };
    },
  }),
  handle(unpackBatch, {
    run: async ({ payload: { batch_id }, signal, progress }) => ({
      rows: await unpack(batch_id, signal, progress),
    }),
    onFailed: (tx, { batch_id }, error) => unpackFailed(tx, batch_id, error),
  }),
  handle(deliverWebhook, {
    async run({ payload: { delivery_id }, signal, finish }) {
      const status = await deliver(delivery_id, signal);
      await inTransaction(async (tx) => {
        await closeDelivery(tx, delivery_id, 'delivered');
        await finish(tx, { status });
      });
      return { status };
    },
    onFailed: (tx, { delivery_id }, error) => closeDelivery(tx, delivery_id, 'failed', error.message),
  }),
  handle(sendMessage, {
    run: ({ payload: { message_id }, signal }) => sendTo(message_id, signal),
    onFailed: (tx, { message_id }, error) => sendingFailed(tx, message_id, error),
  }),
  handle(endTestAttempt, {
    run: async ({ payload: { attempt_id } }) => ({ ended: await endIfOverdue(attempt_id) }),
  }),
  handle(endTaskSubmission, {
    run: async ({ payload: { submission_id } }) => ({ ended: await endTaskIfOverdue(submission_id) }),
  }),
  handle(endMockSession, {
    run: async ({ payload: { session_id } }) => ({ ended: await endSessionIfOverdue(session_id) }),
  }),
  handle(endSubscriptions, { run: async () => ({ ended: await endOverdue() }) }),
  handle(releaseQuotaHolds, { run: async () => ({ released: await releaseLost() }) }),
  handle(remindHomework, { run: async () => ({ reminded: await remind() }) }),
  handle(sweep, {
    async run() {
      await endForgottenRooms();
      const sessions = await db.session.deleteMany({ where: { expires_at: { lt: new Date() } } });
      const jobs = await db.job.deleteMany({
        where: {
          status: { in: ['done', 'cancelled', 'failed'] },
          finished_at: { lt: new Date(Date.now() - KEEP_JOBS_DAYS * DAY_MS) },
        },
      });
      await db.webhookDelivery.deleteMany({
        where: {
          status: { not: 'pending' },
          created_at: { lt: new Date(Date.now() - KEEP_JOBS_DAYS * DAY_MS) },
        },
      });
      await db.syncAction.deleteMany({
        where: { received_at: { lt: new Date(Date.now() - KEEP_ACTIONS_DAYS * DAY_MS) } },
      });
      await forgetTurns();
      await sweepSpeech();
      const files = await (await storage()).clean(new Date(Date.now() - DAY_MS));
      return { sessions: sessions.count, jobs: jobs.count, files };
    },
  }),
];
