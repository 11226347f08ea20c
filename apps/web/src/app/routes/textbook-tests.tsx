/** Tests of textbooks and what they show of mastery: taking them, making them, a learner's own and a class's standing. */
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
const id = z.number().int().min(1).optional().catch(undefined);

const attemptRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/textbook-attempts/$id',
  ...withId,
  component: lazyPage(() => import('../../pages/textbook-tests/take-page.tsx'), 'TextbookAttemptPage'),
});

const masteryRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/mastery',
  component: lazyPage(() => import('../../pages/mastery/my-mastery-page.tsx'), 'MyMasteryPage'),
});

export const textbookTestRoutes = [attemptRoute, masteryRoute] as const;

const deskRoute = createRoute({
  getParentRoute: () => staffRoute,
  path: '/textbook-tests',
  validateSearch: z.object({ page: id, textbook: id }),
  component: lazyPage(
    () => import('../../pages/textbook-tests/build/desk-page.tsx'),
    'TextbookTestsDeskPage',
  ),
});

const newRoute = createRoute({
  getParentRoute: () => staffRoute,
  path: '/textbook-tests/new',
  validateSearch: z.object({ textbook: id, chapter: id, paragraph: id }),
  component: lazyPage(() => import('../../pages/textbook-tests/build/edit-page.tsx'), 'NewTextbookTestPage'),
});

const editRoute = createRoute({
  getParentRoute: () => staffRoute,
  path: '/textbook-tests/$id',
  ...withId,
  component: lazyPage(() => import('../../pages/textbook-tests/build/edit-page.tsx'), 'EditTextbookTestPage'),
});

const classRoute = createRoute({
  getParentRoute: () => staffRoute,
  path: '/class-mastery',
  validateSearch: z.object({ textbook: id }),
  component: lazyPage(() => import('../../pages/mastery/class-page.tsx'), 'ClassMasteryPage'),
});

export const textbookTestStaffRoutes = [deskRoute, newRoute, editRoute, classRoute] as const;
