/** The office's people: groups, students, staff, rating; and what a student sees of their own group. */
import { createRoute } from '@tanstack/react-router';
import { z } from 'zod';
import { lazyPage } from '../../ui/lazy-page.ts';
import { idOf, ownerRoute, requireId, signedInRoute, staffRoute } from './parents.tsx';

const page = z.number().int().min(1).optional().catch(undefined);
const search = z.coerce.string<string>().max(100).optional().catch(undefined);
const closed = z.literal(true).optional().catch(undefined);
const month = z
  .string()
  .regex(/^20\d\d-(0[1-9]|1[0-2])$/)
  .optional()
  .catch(undefined);

const groupsRoute = createRoute({
  getParentRoute: () => staffRoute,
  path: '/groups',
  validateSearch: z.object({ page, search, closed }),
  component: lazyPage(() => import('../../pages/groups/groups-page.tsx'), 'GroupsPage'),
});

const groupRoute = createRoute({
  getParentRoute: () => staffRoute,
  path: '/groups/$id',
  params: { parse: ({ id }) => ({ id: idOf(id) }) },
  validateSearch: z.object({
    tab: z.enum(['today', 'month', 'homework']).optional().catch(undefined),
    month,
  }),
  beforeLoad: ({ params }) => {
    requireId(params.id);
  },
  component: lazyPage(() => import('../../pages/groups/group-page.tsx'), 'GroupPage'),
});

const ratingRoute = createRoute({
  getParentRoute: () => staffRoute,
  path: '/group-rating',
  validateSearch: z.object({ page }),
  component: lazyPage(() => import('../../pages/groups/rating-page.tsx'), 'RatingPage'),
});

const studentsRoute = createRoute({
  getParentRoute: () => staffRoute,
  path: '/students',
  validateSearch: z.object({
    page,
    search,
    closed,
    group: z.number().int().min(1).optional().catch(undefined),
    add: z.literal(true).optional().catch(undefined),
  }),
  component: lazyPage(() => import('../../pages/people/students-page.tsx'), 'StudentsPage'),
});

export const officeStaffRoutes = [groupsRoute, groupRoute, ratingRoute, studentsRoute] as const;

const staffPageRoute = createRoute({
  getParentRoute: () => ownerRoute,
  path: '/staff',
  validateSearch: z.object({
    page,
    search,
    closed,
    show: z.literal('owners').optional().catch(undefined),
  }),
  component: lazyPage(() => import('../../pages/people/staff-page.tsx'), 'StaffPage'),
});

export const officeOwnerRoutes = [staffPageRoute] as const;

const myGroupRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/my-group',
  component: lazyPage(() => import('../../pages/groups/my-group-page.tsx'), 'MyGroupPage'),
});

export const officeRoutes = [myGroupRoute] as const;
