/** Tests: taking them, their results, and what staff do with them. */
import { createRoute } from '@tanstack/react-router';
import { z } from 'zod';
import { lazyPage } from '../../ui/lazy-page.ts';
import { idOf, requireId, signedInRoute, staffRoute } from './parents.tsx';

const withId = {
  params: { parse: ({ id }: { id: string }) => ({ id: idOf(id) }) },
  beforeLoad: ({ params }: { params: { id: number } }) => {
    requireId(params.id);
  },
};
const page = z.number().int().min(1).optional().catch(undefined);

const testsRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/tests',
  component: lazyPage(() => import('../../pages/tests/test-list-page.tsx'), 'TestListPage'),
});

const testRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/tests/$id',
  ...withId,
  component: lazyPage(() => import('../../pages/tests/test-page.tsx'), 'TestPage'),
});

const attemptRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/test-attempts/$id',
  ...withId,
  component: lazyPage(() => import('../../pages/tests/take-page.tsx'), 'TakePage'),
});

const resultRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/test-results/$id',
  ...withId,
  component: lazyPage(() => import('../../pages/tests/result-page.tsx'), 'ResultPage'),
});

export const testRoutes = [testsRoute, testRoute, attemptRoute, resultRoute] as const;

const builderListRoute = createRoute({
  getParentRoute: () => staffRoute,
  path: '/test-builder',
  validateSearch: z.object({ page }),
  component: lazyPage(() => import('../../pages/tests/build/builder-list-page.tsx'), 'BuilderListPage'),
});

const builderRoute = createRoute({
  getParentRoute: () => staffRoute,
  path: '/test-builder/$id',
  ...withId,
  component: lazyPage(() => import('../../pages/tests/build/builder-page.tsx'), 'BuilderPage'),
});

const queueRoute = createRoute({
  getParentRoute: () => staffRoute,
  path: '/test-marking',
  validateSearch: z.object({
    page,
    status: z.enum(['in_progress', 'submitted', 'graded', 'all']).optional().catch(undefined),
  }),
  component: lazyPage(() => import('../../pages/tests/mark/queue-page.tsx'), 'QueuePage'),
});

const markRoute = createRoute({
  getParentRoute: () => staffRoute,
  path: '/test-marking/$id',
  ...withId,
  component: lazyPage(() => import('../../pages/tests/mark/mark-page.tsx'), 'MarkPage'),
});

export const testStaffRoutes = [builderListRoute, builderRoute, queueRoute, markRoute] as const;
