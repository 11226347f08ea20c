/** The tutor: chats, also about textbooks, conversations with avatars, and the owner's interactive lessons. */
import { createRoute } from '@tanstack/react-router';
import { z } from 'zod';
import { lazyPage } from '../../ui/lazy-page.ts';
import { idOf, ownerRoute, requireId, signedInRoute } from './parents.tsx';

const tutorRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/tutor',
  component: lazyPage(() => import('../../pages/tutor/tutor-page.tsx'), 'TutorPage'),
});

const chatRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/tutor/$id',
  component: lazyPage(() => import('../../pages/tutor/tutor-page.tsx'), 'ChatPage'),
});

const conversationsRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/conversations',
  component: lazyPage(() => import('../../pages/conversations/lesson-list-page.tsx'), 'LessonListPage'),
});

const conversationRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/conversations/$id',
  params: { parse: ({ id }) => ({ id: idOf(id) }) },
  beforeLoad: ({ params }) => {
    requireId(params.id);
  },
  component: lazyPage(() => import('../../pages/conversations/conversation-page.tsx'), 'ConversationPage'),
});

const adminLessonsRoute = createRoute({
  getParentRoute: () => ownerRoute,
  path: '/interactive-lessons',
  component: lazyPage(() => import('../../pages/conversations/admin-lessons-page.tsx'), 'AdminLessonsPage'),
});

const textbookChatsRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/chats',
  validateSearch: z.object({ page: z.number().int().min(1).optional().catch(undefined) }),
  component: lazyPage(() => import('../../pages/chat/chat-page.tsx'), 'ChatListPage'),
});

const textbookChatRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/chats/$id',
  params: { parse: ({ id }) => ({ id: idOf(id) }) },
  beforeLoad: ({ params }) => {
    requireId(params.id);
  },
  component: lazyPage(() => import('../../pages/chat/chat-page.tsx'), 'ChatAboutPage'),
});

export const tutorRoutes = [
  tutorRoute,
  chatRoute,
  conversationsRoute,
  conversationRoute,
  textbookChatsRoute,
  textbookChatRoute,
] as const;
export const tutorOwnerRoutes = [adminLessonsRoute] as const;
