/** The pages. Each is loaded when it is first opened. */
import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  notFound,
  redirect,
} from '@tanstack/react-router';
import { z } from 'zod';
import { onSignedOut } from '../api/query-client.ts';
import { ErrorView } from '../ui/error-view.tsx';
import { NotFound } from '../ui/not-found.tsx';
import { PageSkeleton } from '../ui/page-skeleton.tsx';
import { safeReturnPath } from './return-path.ts';
import { isStaffRole } from './roles.ts';
import { becomeSignedOut, currentProfile, forgetAnswers } from './session.ts';
import { Shell } from './shell.tsx';

const rootRoute = createRootRoute({ component: Shell });

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
  component: lazyRouteComponent(() => import('../pages/sign-in/sign-in-page.tsx'), 'SignInPage'),
});

const registerRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/register',
  validateSearch: signInSearch.pick({ to: true }),
  beforeLoad: async ({ search }) => {
    if ((await currentProfile()) !== null) redirect({ href: safeReturnPath(search.to), throw: true });
  },
  component: lazyRouteComponent(() => import('../pages/sign-in/register-page.tsx'), 'RegisterPage'),
});

function askToSignIn(href: string): never {
  redirect({ to: '/sign-in', search: { to: href }, throw: true });
  throw new Error('The redirect to the sign-in page was not thrown.');
}

const signedInRoute = createRoute({
  getParentRoute: () => rootRoute,
  id: 'signed-in',
  beforeLoad: async ({ location }) => {
    const profile = await currentProfile();
    if (profile === null) askToSignIn(location.href);
    return { profile };
  },
});

const homeRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/',
  component: lazyRouteComponent(() => import('../pages/home/home-page.tsx'), 'HomePage'),
});

const practiceRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/practice',
  validateSearch: z.object({
    level: z.enum(['beginner', 'intermediate', 'advanced']).optional().catch(undefined),
    sound: z.string().optional().catch(undefined),
    search: z.coerce.string<string>().max(100).optional().catch(undefined),
    page: z.number().int().min(1).optional().catch(undefined),
  }),
  component: lazyRouteComponent(() => import('../pages/practice/sentence-list-page.tsx'), 'SentenceListPage'),
});

const ownTextRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/practice/own-text',
  validateSearch: z.object({ text: z.coerce.string<string>().max(500).optional().catch(undefined) }),
  component: lazyRouteComponent(() => import('../pages/practice/own-text-page.tsx'), 'OwnTextPage'),
});

/** The number in a path, 0 for anything else. */
const idOf = (text: string): number => (/^[1-9]\d{0,8}$/.test(text) ? Number(text) : 0);

function requireId(id: number): void {
  if (id === 0) notFound({ throw: true });
}

const sentenceRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/practice/$sentenceId',
  params: { parse: ({ sentenceId }) => ({ sentenceId: idOf(sentenceId) }) },
  beforeLoad: ({ params }) => {
    requireId(params.sentenceId);
  },
  component: lazyRouteComponent(() => import('../pages/practice/sentence-page.tsx'), 'SentencePage'),
});

const attemptRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/attempts/$id',
  params: { parse: ({ id }) => ({ id: idOf(id) }) },
  beforeLoad: ({ params }) => {
    requireId(params.id);
  },
  component: lazyRouteComponent(() => import('../pages/attempt/attempt-page.tsx'), 'AttemptPage'),
});

const soundsRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/sounds',
  component: lazyRouteComponent(() => import('../pages/sounds/sounds-page.tsx'), 'SoundsPage'),
});

const soundRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/sounds/$id',
  params: { parse: ({ id }) => ({ id: idOf(id) }) },
  beforeLoad: ({ params }) => {
    requireId(params.id);
  },
  component: lazyRouteComponent(() => import('../pages/sounds/sound-page.tsx'), 'SoundPage'),
});

const accountRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/account',
  component: lazyRouteComponent(() => import('../pages/account/account-page.tsx'), 'AccountPage'),
});

const progressRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/progress',
  validateSearch: z.object({
    days: z.number().int().min(1).max(365).optional().catch(undefined),
    student: z.number().int().min(1).optional().catch(undefined),
  }),
  component: lazyRouteComponent(() => import('../pages/progress/progress-page.tsx'), 'ProgressPage'),
});

const soundProgressRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/progress/$symbol',
  validateSearch: z.object({ student: z.number().int().min(1).optional().catch(undefined) }),
  component: lazyRouteComponent(
    () => import('../pages/progress/sound-progress-page.tsx'),
    'SoundProgressPage',
  ),
});

const drillRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/progress/$symbol/$heard',
  component: lazyRouteComponent(() => import('../pages/progress/drill-page.tsx'), 'DrillPage'),
});

/** Pages of teachers and owners; nobody else is told that they exist. */
const staffRoute = createRoute({
  getParentRoute: () => signedInRoute,
  id: 'staff',
  beforeLoad: ({ context }) => {
    if (!isStaffRole(context.profile.role)) notFound({ throw: true });
  },
});

const batchesRoute = createRoute({
  getParentRoute: () => staffRoute,
  path: '/batches',
  validateSearch: z.object({ page: z.number().int().min(1).optional().catch(undefined) }),
  component: lazyRouteComponent(() => import('../pages/batches/batch-list-page.tsx'), 'BatchListPage'),
});

const newBatchRoute = createRoute({
  getParentRoute: () => staffRoute,
  path: '/batches/new',
  component: lazyRouteComponent(() => import('../pages/batches/new-batch-page.tsx'), 'NewBatchPage'),
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
  component: lazyRouteComponent(() => import('../pages/batches/batch-page.tsx'), 'BatchPage'),
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
  component: lazyRouteComponent(() => import('../pages/reviews/review-list-page.tsx'), 'ReviewListPage'),
});

const reviewRoute = createRoute({
  getParentRoute: () => staffRoute,
  path: '/reviews/$id',
  params: { parse: ({ id }) => ({ id: idOf(id) }) },
  validateSearch: reviewSearch,
  beforeLoad: ({ params }) => {
    requireId(params.id);
  },
  component: lazyRouteComponent(() => import('../pages/reviews/review-page.tsx'), 'ReviewPage'),
});

const agreementRoute = createRoute({
  getParentRoute: () => staffRoute,
  path: '/agreement',
  validateSearch: z.object({
    group_id: z.number().int().min(1).optional().catch(undefined),
    days: z.number().int().min(1).max(365).optional().catch(undefined),
  }),
  component: lazyRouteComponent(() => import('../pages/reviews/agreement-page.tsx'), 'AgreementPage'),
});

const integrationsRoute = createRoute({
  getParentRoute: () => staffRoute,
  path: '/integrations',
  component: lazyRouteComponent(
    () => import('../pages/integrations/integrations-page.tsx'),
    'IntegrationsPage',
  ),
});

export const router = createRouter({
  routeTree: rootRoute.addChildren([
    signInRoute,
    registerRoute,
    signedInRoute.addChildren([
      homeRoute,
      practiceRoute,
      ownTextRoute,
      sentenceRoute,
      attemptRoute,
      soundsRoute,
      soundRoute,
      accountRoute,
      progressRoute,
      soundProgressRoute,
      drillRoute,
      staffRoute.addChildren([
        batchesRoute,
        newBatchRoute,
        batchRoute,
        reviewsRoute,
        reviewRoute,
        agreementRoute,
        integrationsRoute,
      ]),
    ]),
  ]),
  defaultPreload: 'intent',
  defaultErrorComponent: ErrorView,
  defaultNotFoundComponent: NotFound,
  defaultPendingComponent: PageSkeleton,
  scrollRestoration: true,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}

onSignedOut(() => {
  const { pathname, href } = router.state.location;
  if (pathname === '/sign-in') return;
  becomeSignedOut();
  void router.navigate({ to: '/sign-in', search: { to: href, ended: true } }).then(forgetAnswers);
});
