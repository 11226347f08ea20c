/** Courses, lessons and certificates. The catalogue and the check of a certificate are open to everybody. */
import { createRoute } from '@tanstack/react-router';
import { z } from 'zod';
import { lazyPage } from '../../ui/lazy-page.ts';
import { idOf, requireId, rootRoute, signedInRoute, staffRoute } from './parents.tsx';

const byId = {
  params: { parse: ({ id }: { id: string }) => ({ id: idOf(id) }) },
  beforeLoad: ({ params }: { params: { id: number } }) => {
    requireId(params.id);
  },
};

const coursesRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/courses',
  validateSearch: z.object({ page: z.number().int().min(1).optional().catch(undefined) }),
  component: lazyPage(() => import('../../pages/courses/catalogue-page.tsx'), 'CataloguePage'),
});

const courseRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/courses/$id',
  ...byId,
  component: lazyPage(() => import('../../pages/courses/course-page.tsx'), 'CoursePage'),
});

const verifyRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/verify/$id/$code',
  params: { parse: ({ id, code }) => ({ id: idOf(id), code }) },
  component: lazyPage(() => import('../../pages/certificates/verify-page.tsx'), 'VerifyPage'),
});

const lessonRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/lessons/$id',
  ...byId,
  component: lazyPage(() => import('../../pages/courses/lesson-page.tsx'), 'LessonPage'),
});

const certificatesRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/certificates',
  component: lazyPage(() => import('../../pages/certificates/certificates-page.tsx'), 'CertificatesPage'),
});

const newCourseRoute = createRoute({
  getParentRoute: () => staffRoute,
  path: '/courses/new',
  component: lazyPage(() => import('../../pages/courses/course-form-page.tsx'), 'NewCoursePage'),
});

const editCourseRoute = createRoute({
  getParentRoute: () => staffRoute,
  path: '/courses/$id/edit',
  ...byId,
  component: lazyPage(() => import('../../pages/courses/course-form-page.tsx'), 'EditCoursePage'),
});

const newLessonRoute = createRoute({
  getParentRoute: () => staffRoute,
  path: '/courses/$id/new-lesson',
  ...byId,
  component: lazyPage(() => import('../../pages/courses/lesson-form-page.tsx'), 'NewLessonPage'),
});

const editLessonRoute = createRoute({
  getParentRoute: () => staffRoute,
  path: '/lessons/$id/edit',
  ...byId,
  component: lazyPage(() => import('../../pages/courses/lesson-form-page.tsx'), 'EditLessonPage'),
});

const certificateDeskRoute = createRoute({
  getParentRoute: () => staffRoute,
  path: '/certificate-desk',
  validateSearch: z.object({
    search: z.string().max(100).optional().catch(undefined),
    page: z.number().int().min(1).optional().catch(undefined),
  }),
  component: lazyPage(() => import('../../pages/certificates/desk-page.tsx'), 'DeskPage'),
});

export const openRoutes = [coursesRoute, courseRoute, verifyRoute] as const;
export const learnRoutes = [lessonRoute, certificatesRoute] as const;
export const authorRoutes = [
  newCourseRoute,
  editCourseRoute,
  newLessonRoute,
  editLessonRoute,
  certificateDeskRoute,
] as const;
