/** Money and messages of the office. */
import { createRoute } from '@tanstack/react-router';
import { z } from 'zod';
import { lazyPage } from '../../ui/lazy-page.ts';
import { staffRoute } from './parents.tsx';

const page = z.number().int().min(1).optional().catch(undefined);
const id = z.number().int().min(1).optional().catch(undefined);
const day = z.iso.date().optional().catch(undefined);

const officeRoute = createRoute({
  getParentRoute: () => staffRoute,
  path: '/office',
  validateSearch: z.object({ from: day, to: day }),
  component: lazyPage(() => import('../../pages/office/office-page.tsx'), 'OfficePage'),
});

const paymentsRoute = createRoute({
  getParentRoute: () => staffRoute,
  path: '/payments',
  validateSearch: z.object({
    tab: z.literal('debtors').optional().catch(undefined),
    page,
    group: id,
    student: id,
    method: z.enum(['cash', 'card', 'transfer', 'stripe']).optional().catch(undefined),
  }),
  component: lazyPage(() => import('../../pages/payments/payments-page.tsx'), 'PaymentsPage'),
});

const expensesRoute = createRoute({
  getParentRoute: () => staffRoute,
  path: '/expenses',
  validateSearch: z.object({ page, search: z.coerce.string<string>().max(100).optional().catch(undefined) }),
  component: lazyPage(() => import('../../pages/expenses/expenses-page.tsx'), 'ExpensesPage'),
});

const messagesRoute = createRoute({
  getParentRoute: () => staffRoute,
  path: '/messages',
  validateSearch: z.object({ page, to: z.enum(['students', 'debtors']).optional().catch(undefined) }),
  component: lazyPage(() => import('../../pages/messages/messages-page.tsx'), 'MessagesPage'),
});

const filesRoute = createRoute({
  getParentRoute: () => staffRoute,
  path: '/files',
  component: lazyPage(() => import('../../pages/transfer/transfer-page.tsx'), 'TransferPage'),
});

export const moneyRoutes = [officeRoute, paymentsRoute, expensesRoute, messagesRoute, filesRoute] as const;
