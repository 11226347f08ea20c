/** What teachers and owners do with recordings: batches, reviews, agreement, integrations. */
import { createRoute } from '@tanstack/react-router';
import { z } from 'zod';
import { lazyPage } from '../../ui/lazy-page.ts';
import { idOf, requireId, staffRoute } from './parents.tsx';

const batchesRoute = createRoute({
  getParentRoute: () => staffRoute,
  path: '/batches',
  validateSearch: z.object({ page: z.number().int().min(1).optional().catch(undefined) }),
  component: lazyPage(() => import('../../pages/batches/batch-list-page.tsx'), 'BatchListPage'),
});

const newBatchRoute = createRoute({
  getParentRoute: () => staffRoute,
  path: '/batches/new',
  validateSearch: z.object({ homework: z.number().int().min(1).optional().catch(undefined) }),
  component: lazyPage(() => import('../../pages/batches/new-batch-page.tsx'), 'NewBatchPage'),
});

const batchRoute = createRoute({
  getParentRoute: () => staffRoute,
  path: '/batches/$id',
  params: { parse: ({ id }) => ({ id: idOf(id) }) },
  validateSearch: z.object({
    status: z.enum(['waiting', 'queued', 'done', 'failed', 'cancelled']).optional().catch(undefined),
    page: z.number().int().min(1).optional().catch(undefined),
  }),
  beforeLoad: ({ params }) => {
    requireId(params.id);
  },
  component: lazyPage(() => import('../../pages/batches/batch-page.tsx'), 'BatchPage'),
});

const reviewSearch = z.object({
  group_id: z.number().int().min(1).optional().catch(undefined),
  student_id: z.number().int().min(1).optional().catch(undefined),
  batch_id: z.number().int().min(1).optional().catch(undefined),
  phoneme: z.string().optional().catch(undefined),
  from: z.string().optional().catch(undefined),
  to: z.string().optional().catch(undefined),
  reviewed: z.boolean().optional().catch(undefined),
  page: z.number().int().min(1).optional().catch(undefined),
});

const reviewsRoute = createRoute({
  getParentRoute: () => staffRoute,
  path: '/reviews',
  validateSearch: reviewSearch,
  component: lazyPage(() => import('../../pages/reviews/review-list-page.tsx'), 'ReviewListPage'),
});

const reviewRoute = createRoute({
  getParentRoute: () => staffRoute,
  path: '/reviews/$id',
  params: { parse: ({ id }) => ({ id: idOf(id) }) },
  validateSearch: reviewSearch,
  beforeLoad: ({ params }) => {
    requireId(params.id);
  },
  component: lazyPage(() => import('../../pages/reviews/review-page.tsx'), 'ReviewPage'),
});

const agreementRoute = createRoute({
  getParentRoute: () => staffRoute,
  path: '/agreement',
  validateSearch: z.object({
    group_id: z.number().int().min(1).optional().catch(undefined),
    days: z.number().int().min(1).max(365).optional().catch(undefined),
  }),
  component: lazyPage(() => import('../../pages/reviews/agreement-page.tsx'), 'AgreementPage'),
});

const integrationsRoute = createRoute({
  getParentRoute: () => staffRoute,
  path: '/integrations',
  component: lazyPage(() => import('../../pages/integrations/integrations-page.tsx'), 'IntegrationsPage'),
});

export const teachRoutes = [
  batchesRoute,
  newBatchRoute,
  batchRoute,
  reviewsRoute,
  reviewRoute,
  agreementRoute,
  integrationsRoute,
] as const;
