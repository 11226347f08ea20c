/** The owner's office: people, and what the school counts. */
import { createRoute } from '@tanstack/react-router';
import { z } from 'zod';
import { lazyPage } from '../../ui/lazy-page.ts';
import { ownerRoute } from './parents.tsx';

const usersRoute = createRoute({
  getParentRoute: () => ownerRoute,
  path: '/users',
  validateSearch: z.object({
    role: z.enum(['owner', 'teacher', 'student', 'parent', 'premium']).optional().catch(undefined),
    search: z.coerce.string<string>().max(100).optional().catch(undefined),
    page: z.number().int().min(1).optional().catch(undefined),
  }),
  component: lazyPage(() => import('../../pages/users/users-page.tsx'), 'UsersPage'),
});

const dashboardRoute = createRoute({
  getParentRoute: () => ownerRoute,
  path: '/school',
  component: lazyPage(() => import('../../pages/school/dashboard-page.tsx'), 'DashboardPage'),
});

const plansRoute = createRoute({
  getParentRoute: () => ownerRoute,
  path: '/plans',
  component: lazyPage(() => import('../../pages/school/plans-page.tsx'), 'PlansPage'),
});

export const schoolRoutes = [dashboardRoute, plansRoute, usersRoute] as const;
