/** Textbooks: reading them, and making them. */
import { createRoute } from '@tanstack/react-router';
import { z } from 'zod';
import { lazyPage } from '../../ui/lazy-page.ts';
import { idOf, requireId, signedInRoute, staffRoute } from './parents.tsx';

const byId = {
  params: { parse: ({ id }: { id: string }) => ({ id: idOf(id) }) },
  beforeLoad: ({ params }: { params: { id: number } }) => {
    requireId(params.id);
  },
};

const listRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/textbooks',
  validateSearch: z.object({
    page: z.number().int().min(1).optional().catch(undefined),
    grade: z.number().int().min(1).max(11).optional().catch(undefined),
    subject: z.number().int().min(1).optional().catch(undefined),
  }),
  component: lazyPage(() => import('../../pages/textbooks/list-page.tsx'), 'TextbooksPage'),
});

const textbookRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/textbooks/$id',
  ...byId,
  component: lazyPage(() => import('../../pages/textbooks/textbook-page.tsx'), 'TextbookPage'),
});

const paragraphRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/paragraphs/$id',
  ...byId,
  component: lazyPage(() => import('../../pages/textbooks/paragraph-page.tsx'), 'ParagraphPage'),
});

const newRoute = createRoute({
  getParentRoute: () => staffRoute,
  path: '/textbooks/new',
  component: lazyPage(() => import('../../pages/textbooks/desk/new-page.tsx'), 'NewTextbookPage'),
});

const importRoute = createRoute({
  getParentRoute: () => staffRoute,
  path: '/textbooks/import',
  component: lazyPage(() => import('../../pages/textbooks/desk/import-page.tsx'), 'ImportTextbookPage'),
});

const deskRoute = createRoute({
  getParentRoute: () => staffRoute,
  path: '/textbooks/$id/edit',
  ...byId,
  component: lazyPage(() => import('../../pages/textbooks/desk/desk-page.tsx'), 'TextbookDeskPage'),
});

const newParagraphRoute = createRoute({
  getParentRoute: () => staffRoute,
  path: '/chapters/$id/new-paragraph',
  ...byId,
  component: lazyPage(() => import('../../pages/textbooks/desk/paragraph-form-page.tsx'), 'NewParagraphPage'),
});

const editParagraphRoute = createRoute({
  getParentRoute: () => staffRoute,
  path: '/paragraphs/$id/edit',
  ...byId,
  component: lazyPage(
    () => import('../../pages/textbooks/desk/paragraph-form-page.tsx'),
    'EditParagraphPage',
  ),
});

export const textbookRoutes = [listRoute, textbookRoute, paragraphRoute] as const;
export const textbookStaffRoutes = [
  newRoute,
  importRoute,
  deskRoute,
  newParagraphRoute,
  editParagraphRoute,
] as const;
