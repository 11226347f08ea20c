/** Every procedure of the product; its type is all that the web client needs to know. */
import { router } from './api/trpc.ts';
import { analyticsRouter } from './analytics/router.ts';
import { apiKeysRouter } from './api-keys/router.ts';
import { authRouter } from './auth/router.ts';
import { batchesRouter } from './batches/router.ts';
import { filesRouter } from './files/router.ts';
import { libraryRouter } from './library/router.ts';
import { notificationsRouter } from './notifications/router.ts';
import { practiceRouter } from './practice/router.ts';
import { reviewsRouter } from './reviews/router.ts';
import { webhooksRouter } from './webhooks/router.ts';

export const appRouter = router({
  analytics: analyticsRouter,
  api_keys: apiKeysRouter,
  auth: authRouter,
  batches: batchesRouter,
  files: filesRouter,
  library: libraryRouter,
  notifications: notificationsRouter,
  practice: practiceRouter,
  reviews: reviewsRouter,
  webhooks: webhooksRouter,
});
export type AppRouter = typeof appRouter;
