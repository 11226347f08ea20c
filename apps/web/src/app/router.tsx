/** The pages. Each is loaded when it is first opened; which there are stands in routes/, a file an area. */
import { createRouter } from '@tanstack/react-router';
import { onSignedOut } from '../api/query-client.ts';
import { ErrorView } from '../ui/error-view.tsx';
import { NotFound } from '../ui/not-found.tsx';
import { PageSkeleton } from '../ui/page-skeleton.tsx';
import { rootRoute, ownerRoute, signedInRoute, staffRoute } from './routes/parents.tsx';
import { communityRoutes } from './routes/community.tsx';
import { examRoutes, examStaffRoutes } from './routes/exams.tsx';
import { homeworkRoutes, homeworkStaffRoutes } from './routes/homework.tsx';
import { authorRoutes, learnRoutes, openRoutes } from './routes/learn.tsx';
import { moneyRoutes } from './routes/money.tsx';
import { officeOwnerRoutes, officeRoutes, officeStaffRoutes } from './routes/office.tsx';
import { practiceRoutes } from './routes/practice.tsx';
import { roomRoutes } from './routes/rooms.tsx';
import { schoolRoutes } from './routes/school.tsx';
import { signInRoutes } from './routes/sign-in.tsx';
import { teachRoutes } from './routes/teach.tsx';
import { testRoutes, testStaffRoutes } from './routes/tests.tsx';
import { textbookRoutes, textbookStaffRoutes } from './routes/textbooks.tsx';
import { textbookTestRoutes, textbookTestStaffRoutes } from './routes/textbook-tests.tsx';
import { tutorOwnerRoutes, tutorRoutes } from './routes/tutor.tsx';
import { becomeSignedOut, forgetAnswers } from './session.ts';

export const router = createRouter({
  routeTree: rootRoute.addChildren([
    ...signInRoutes,
    ...openRoutes,
    signedInRoute.addChildren([
      ...practiceRoutes,
      ...tutorRoutes,
      ...learnRoutes,
      ...communityRoutes,
      ...roomRoutes,
      ...testRoutes,
      ...textbookRoutes,
      ...textbookTestRoutes,
      ...homeworkRoutes,
      ...officeRoutes,
      ...examRoutes,
      staffRoute.addChildren([
        ...teachRoutes,
        ...authorRoutes,
        ...testStaffRoutes,
        ...textbookStaffRoutes,
        ...textbookTestStaffRoutes,
        ...homeworkStaffRoutes,
        ...officeStaffRoutes,
        ...examStaffRoutes,
        ...moneyRoutes,
      ]),
      ownerRoute.addChildren([...schoolRoutes, ...tutorOwnerRoutes, ...officeOwnerRoutes]),
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
