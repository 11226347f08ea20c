/** Homework: doing it, and what staff do with it. */
import { createRoute } from '@tanstack/react-router';
import { z } from 'zod';
import { homeworkStatuses } from '@talaffuz/features/homework/kinds';
import { lazyPage } from '../../ui/lazy-page.ts';
import { idOf, requireId, signedInRoute, staffRoute } from './parents.tsx';

const withId = {
  params: { parse: ({ id }: { id: string }) => ({ id: idOf(id) }) },
  beforeLoad: ({ params }: { params: { id: number } }) => {
    requireId(params.id);
  },
};
const page = z.number().int().min(1).optional().catch(undefined);

const mineRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/homework',
  validateSearch: z.object({
    page,
    show: z.enum(['assigned', 'submitted', 'graded']).optional().catch(undefined),
  }),
  component: lazyPage(() => import('../../pages/homework/my-homework-page.tsx'), 'MyHomeworkPage'),
});

const homeworkRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/homework/$id',
  ...withId,
  component: lazyPage(() => import('../../pages/homework/homework-page.tsx'), 'HomeworkPage'),
});

const taskRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/homework/$id/tasks/$task',
  params: {
    parse: ({ id, task }: { id: string; task: string }) => ({ id: idOf(id), task: idOf(task) }),
  },
  beforeLoad: ({ params: { id, task } }) => {
    requireId(id);
    requireId(task);
  },
  component: lazyPage(() => import('../../pages/homework/tasks/task-page.tsx'), 'TaskPage'),
});

export const homeworkRoutes = [mineRoute, homeworkRoute, taskRoute] as const;

const deskRoute = createRoute({
  getParentRoute: () => staffRoute,
  path: '/homework-desk',
  validateSearch: z.object({ page }),
  component: lazyPage(() => import('../../pages/homework/desk/desk-page.tsx'), 'DeskPage'),
});

const newRoute = createRoute({
  getParentRoute: () => staffRoute,
  path: '/homework-desk/new',
  component: lazyPage(() => import('../../pages/homework/desk/form-pages.tsx'), 'NewHomeworkPage'),
});

const editRoute = createRoute({
  getParentRoute: () => staffRoute,
  path: '/homework-desk/$id/edit',
  ...withId,
  component: lazyPage(() => import('../../pages/homework/desk/form-pages.tsx'), 'EditHomeworkPage'),
});

const submissionsRoute = createRoute({
  getParentRoute: () => staffRoute,
  path: '/homework-desk/$id',
  ...withId,
  validateSearch: z.object({ page, status: z.enum(homeworkStatuses).optional().catch(undefined) }),
  component: lazyPage(() => import('../../pages/homework/desk/submissions-page.tsx'), 'SubmissionsPage'),
});

const markRoute = createRoute({
  getParentRoute: () => staffRoute,
  path: '/homework-marking/$id',
  ...withId,
  component: lazyPage(() => import('../../pages/homework/desk/mark-page.tsx'), 'MarkPage'),
});

const tasksRoute = createRoute({
  getParentRoute: () => staffRoute,
  path: '/homework-desk/$id/tasks',
  ...withId,
  component: lazyPage(() => import('../../pages/homework/tasks/editor-page.tsx'), 'EditorPage'),
});

const taskMarkRoute = createRoute({
  getParentRoute: () => staffRoute,
  path: '/task-marking/$id',
  ...withId,
  component: lazyPage(() => import('../../pages/homework/tasks/mark-page.tsx'), 'TaskMarkPage'),
});

export const homeworkStaffRoutes = [
  deskRoute,
  newRoute,
  editRoute,
  submissionsRoute,
  markRoute,
  tasksRoute,
  taskMarkRoute,
] as const;
