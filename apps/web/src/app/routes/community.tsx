/** Forum, feedback, the subscription. */
import { createRoute } from '@tanstack/react-router';
import { z } from 'zod';
import { lazyPage } from '../../ui/lazy-page.ts';
import { idOf, requireId, signedInRoute } from './parents.tsx';

const forumRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/forum',
  validateSearch: z.object({
    category: z.number().int().min(1).optional().catch(undefined),
    search: z.coerce.string<string>().max(200).optional().catch(undefined),
    page: z.number().int().min(1).optional().catch(undefined),
  }),
  component: lazyPage(() => import('../../pages/forum/forum-page.tsx'), 'ForumPage'),
});

const topicRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/forum/$id',
  params: { parse: ({ id }) => ({ id: idOf(id) }) },
  validateSearch: z.object({ page: z.number().int().min(1).optional().catch(undefined) }),
  beforeLoad: ({ params }) => {
    requireId(params.id);
  },
  component: lazyPage(() => import('../../pages/forum/topic-page.tsx'), 'TopicPage'),
});

const feedbackRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/feedback',
  component: lazyPage(() => import('../../pages/feedback/feedback-page.tsx'), 'FeedbackPage'),
});

const subscriptionRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/subscription',
  validateSearch: z.object({ paid: z.enum(['yes', 'no']).optional().catch(undefined) }),
  component: lazyPage(() => import('../../pages/subscription/subscription-page.tsx'), 'SubscriptionPage'),
});

export const communityRoutes = [subscriptionRoute, forumRoute, topicRoute, feedbackRoute] as const;
