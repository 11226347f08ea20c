/** Who is signed in, for the pages that only a signed-in person sees. */
import { hashKey, useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { queryClient } from '../api/query-client.ts';
import { trpc, type Profile } from '../api/trpc.ts';
import { changeLanguage } from '../i18n/i18n.ts';
import { isLanguage } from '../i18n/locale.ts';

/** The signed-in profile, fresh; while somebody signs out, the one the page was opened with. */
export function useProfile(): Profile {
  const { profile } = getRouteApi('/signed-in').useRouteContext();
  const { data } = useQuery(trpc.auth.current.queryOptions());
  return data ?? profile;
}

export const currentProfile = (): Promise<Profile | null> =>
  queryClient.query({ ...trpc.auth.current.queryOptions(), staleTime: 'static' });

/** Starts a session in the browser's memory: nothing of an earlier person stays, and their language is shown. */
export async function becomeSignedIn(profile: Profile): Promise<void> {
  queryClient.clear();
  queryClient.setQueryData(trpc.auth.current.queryKey(), profile);
  if (isLanguage(profile.interface_language)) await changeLanguage(profile.interface_language);
}

/** From now on nobody is signed in; the page that is still open keeps what it shows until it is left. */
export function becomeSignedOut(): void {
  queryClient.setQueryData(trpc.auth.current.queryKey(), null);
}

/** Forgets everything that was read for whoever was signed in. */
export function forgetAnswers(): void {
  const kept = hashKey(trpc.auth.current.queryKey());
  queryClient.removeQueries({ predicate: ({ queryHash }) => !queryHash.startsWith(kept.slice(0, -1)) });
}
