/** Every procedure of the product; its type is all that the web client needs to know. */
import { router } from './api/trpc.ts';
import { authRouter } from './auth/router.ts';
import { filesRouter } from './files/router.ts';
import { libraryRouter } from './library/router.ts';
import { practiceRouter } from './practice/router.ts';

export const appRouter = router({
  auth: authRouter,
  files: filesRouter,
  library: libraryRouter,
  practice: practiceRouter,
});
export type AppRouter = typeof appRouter;
