/** What routes hang from: anybody, whoever is signed in, staff, owners. */
import { createRootRoute, createRoute, notFound, redirect } from '@tanstack/react-router';
import { isStaffRole } from '../roles.ts';
import { currentProfile } from '../session.ts';
import { Shell } from '../shell.tsx';

export const rootRoute = createRootRoute({ component: Shell });

function askToSignIn(href: string): never {
  redirect({ to: '/sign-in', search: { to: href }, throw: true });
  throw new Error('The redirect to the sign-in page was not thrown.');
}

export const signedInRoute = createRoute({
  getParentRoute: () => rootRoute,
  id: 'signed-in',
  beforeLoad: async ({ location }) => {
    const profile = await currentProfile();
    if (profile === null) askToSignIn(location.href);
    return { profile };
  },
});

/** Pages of teachers and owners; nobody else is told that they exist. */
export const staffRoute = createRoute({
  getParentRoute: () => signedInRoute,
  id: 'staff',
  beforeLoad: ({ context }) => {
    if (!isStaffRole(context.profile.role)) notFound({ throw: true });
  },
});

/** Pages of the school's owners. */
export const ownerRoute = createRoute({
  getParentRoute: () => signedInRoute,
  id: 'owner',
  beforeLoad: ({ context }) => {
    if (context.profile.role !== 'owner') notFound({ throw: true });
  },
});

/** The number in a path, 0 for anything else. */
export const idOf = (text: string): number => (/^[1-9]\d{0,8}$/.test(text) ? Number(text) : 0);

export function requireId(id: number): void {
  if (id === 0) notFound({ throw: true });
}
