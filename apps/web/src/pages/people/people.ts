/** The three kinds of accounts that the office keeps; their operations have the same form. */
import type { QueryClient } from '@tanstack/react-query';
import { api, trpc, type Outputs } from '../../api/trpc.ts';

export type Kind = 'students' | 'workers' | 'owners';
export type Student = Outputs['students']['read'];
export type StaffMember = Outputs['workers']['read'];
export type Person = Student | StaffMember;

export const nameOf = ({ first_name, last_name, username }: Person): string =>
  [first_name, last_name].filter(Boolean).join(' ') || username;

export const closeAccount = (kind: Kind, id: number): Promise<unknown> => api[kind].delete.mutate({ id });

export const openAccount = (kind: Kind, id: number): Promise<unknown> =>
  api[kind].patch.mutate({ id, is_active: true });

/** After any change of an account: its name stands in the groups too. */
export async function forgetPeople(cache: QueryClient): Promise<void> {
  await Promise.all(
    [trpc.students, trpc.workers, trpc.owners, trpc.groups, trpc.users].map((router) =>
      cache.invalidateQueries(router.pathFilter()),
    ),
  );
}
