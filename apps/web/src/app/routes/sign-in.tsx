/** Signing in and registering. */
import { createRoute, redirect } from '@tanstack/react-router';
import { z } from 'zod';
import { lazyPage } from '../../ui/lazy-page.ts';
import { safeReturnPath } from '../return-path.ts';
import { currentProfile } from '../session.ts';
import { rootRoute } from './parents.tsx';

const signInSearch = z.object({
  /** Where the person wanted to go. */
  to: z.string().optional().catch(undefined),
  /** They were signed in until the session ended. */
  ended: z.boolean().optional().catch(undefined),
});

const signInRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/sign-in',
  validateSearch: signInSearch,
  beforeLoad: async ({ search }) => {
    if ((await currentProfile()) !== null) redirect({ href: safeReturnPath(search.to), throw: true });
  },
  component: lazyPage(() => import('../../pages/sign-in/sign-in-page.tsx'), 'SignInPage'),
});

const registerRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/register',
  validateSearch: signInSearch.pick({ to: true }),
  beforeLoad: async ({ search }) => {
    if ((await currentProfile()) !== null) redirect({ href: safeReturnPath(search.to), throw: true });
  },
  component: lazyPage(() => import('../../pages/sign-in/register-page.tsx'), 'RegisterPage'),
});

export const signInRoutes = [signInRoute, registerRoute] as const;
