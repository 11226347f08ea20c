/** Home, practice, progress, sounds, the account. */
import { createRoute } from '@tanstack/react-router';
import { z } from 'zod';
import { lazyPage } from '../../ui/lazy-page.ts';
import { idOf, requireId, signedInRoute } from './parents.tsx';

const homeRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/',
  component: lazyPage(() => import('../../pages/home/home-page.tsx'), 'HomePage'),
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
  component: lazyPage(() => import('../../pages/practice/sentence-list-page.tsx'), 'SentenceListPage'),
});

const ownTextRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/practice/own-text',
  validateSearch: z.object({ text: z.coerce.string<string>().max(500).optional().catch(undefined) }),
  component: lazyPage(() => import('../../pages/practice/own-text-page.tsx'), 'OwnTextPage'),
});

const sentenceRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/practice/$sentenceId',
  params: { parse: ({ sentenceId }) => ({ sentenceId: idOf(sentenceId) }) },
  beforeLoad: ({ params }) => {
    requireId(params.sentenceId);
  },
  component: lazyPage(() => import('../../pages/practice/sentence-page.tsx'), 'SentencePage'),
});

const attemptRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/attempts/$id',
  params: { parse: ({ id }) => ({ id: idOf(id) }) },
  beforeLoad: ({ params }) => {
    requireId(params.id);
  },
  component: lazyPage(() => import('../../pages/attempt/attempt-page.tsx'), 'AttemptPage'),
});

const soundsRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/sounds',
  component: lazyPage(() => import('../../pages/sounds/sounds-page.tsx'), 'SoundsPage'),
});

const soundRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/sounds/$id',
  params: { parse: ({ id }) => ({ id: idOf(id) }) },
  beforeLoad: ({ params }) => {
    requireId(params.id);
  },
  component: lazyPage(() => import('../../pages/sounds/sound-page.tsx'), 'SoundPage'),
});

const accountRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/account',
  component: lazyPage(() => import('../../pages/account/account-page.tsx'), 'AccountPage'),
});

const progressRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/progress',
  validateSearch: z.object({
    days: z.number().int().min(1).max(365).optional().catch(undefined),
    student: z.number().int().min(1).optional().catch(undefined),
  }),
  component: lazyPage(() => import('../../pages/progress/progress-page.tsx'), 'ProgressPage'),
});

const soundProgressRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/progress/$symbol',
  validateSearch: z.object({ student: z.number().int().min(1).optional().catch(undefined) }),
  component: lazyPage(() => import('../../pages/progress/sound-progress-page.tsx'), 'SoundProgressPage'),
});

const drillRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/progress/$symbol/$heard',
  component: lazyPage(() => import('../../pages/progress/drill-page.tsx'), 'DrillPage'),
});

export const practiceRoutes = [
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
] as const;
