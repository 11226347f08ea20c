/** Video rooms. */
import { createRoute, notFound } from '@tanstack/react-router';
import { z } from 'zod';
import { lazyPage } from '../../ui/lazy-page.ts';
import { signedInRoute } from './parents.tsx';

const roomsRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/rooms',
  validateSearch: z.object({ page: z.number().int().min(1).optional().catch(undefined) }),
  component: lazyPage(() => import('../../pages/rooms/rooms-page.tsx'), 'RoomsPage'),
});

const roomRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/rooms/$id',
  beforeLoad: ({ params }) => {
    if (!z.uuid().safeParse(params.id).success) notFound({ throw: true });
  },
  component: lazyPage(() => import('../../pages/rooms/room-page.tsx'), 'RoomPage'),
});

export const roomRoutes = [roomsRoute, roomRoute] as const;
