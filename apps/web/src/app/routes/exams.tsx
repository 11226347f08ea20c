/** Exams and mock tests: taking them, and what staff do with them. */
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
const search = z.coerce.string<string>().max(100).optional().catch(undefined);

const enterRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/exams',
  component: lazyPage(() => import('../../pages/exams/enter-page.tsx'), 'EnterPage'),
});

const mockTestsRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/mock-tests',
  component: lazyPage(() => import('../../pages/mock/mock-tests-page.tsx'), 'MockTestsPage'),
});

const sessionRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/mock-sessions/$id',
  component: lazyPage(() => import('../../pages/mock/session-page.tsx'), 'SessionPage'),
});

export const examRoutes = [enterRoute, mockTestsRoute, sessionRoute] as const;

const examDeskRoute = createRoute({
  getParentRoute: () => staffRoute,
  path: '/exam-desk',
  validateSearch: z.object({ page, search }),
  component: lazyPage(() => import('../../pages/exams/exam-desk-page.tsx'), 'ExamDeskPage'),
});

const newExamRoute = createRoute({
  getParentRoute: () => staffRoute,
  path: '/exam-desk/new',
  component: lazyPage(() => import('../../pages/exams/exam-form-page.tsx'), 'NewExamPage'),
});

const examRoute = createRoute({
  getParentRoute: () => staffRoute,
  path: '/exam-desk/$id',
  ...withId,
  validateSearch: z.object({ page }),
  component: lazyPage(() => import('../../pages/exams/exam-page.tsx'), 'ExamPage'),
});

const editExamRoute = createRoute({
  getParentRoute: () => staffRoute,
  path: '/exam-desk/$id/edit',
  ...withId,
  component: lazyPage(() => import('../../pages/exams/exam-form-page.tsx'), 'EditExamPage'),
});

const checkRoute = createRoute({
  getParentRoute: () => staffRoute,
  path: '/exam-check/$id',
  ...withId,
  component: lazyPage(() => import('../../pages/exams/check-page.tsx'), 'CheckPage'),
});

const mockDeskRoute = createRoute({
  getParentRoute: () => staffRoute,
  path: '/mock-desk',
  validateSearch: z.object({
    page,
    tab: z.enum(['tests', 'sessions']).optional().catch(undefined),
    bands: z.enum(['with', 'without']).optional().catch(undefined),
  }),
  component: lazyPage(() => import('../../pages/mock/mock-desk-page.tsx'), 'MockDeskPage'),
});

const sheetRoute = createRoute({
  getParentRoute: () => staffRoute,
  path: '/mock-desk/$id',
  component: lazyPage(() => import('../../pages/mock/sheet-page.tsx'), 'SheetPage'),
});

export const examStaffRoutes = [
  examDeskRoute,
  newExamRoute,
  examRoute,
  editExamRoute,
  checkRoute,
  mockDeskRoute,
  sheetRoute,
] as const;
