import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query';
import { asApiError, isSignedOut } from './api-error.ts';

let whenSignedOut: () => void = () => undefined;

/** Names what happens when any request finds that the session is over. The router does, once it stands. */
export function onSignedOut(listener: () => void): void {
  whenSignedOut = listener;
}

export function reportSignedOut(): void {
  whenSignedOut();
}

const watch = (error: Error): void => {
  if (isSignedOut(error)) reportSignedOut();
};

/** Only what may go better the next time is asked again. */
const worthRetrying = (failures: number, error: Error): boolean =>
  failures < 2 && ['offline', 'internal'].includes(asApiError(error).code);

export const queryClient = new QueryClient({
  queryCache: new QueryCache({ onError: watch }),
  mutationCache: new MutationCache({ onError: watch }),
  defaultOptions: { queries: { staleTime: 30_000, retry: worthRetrying } },
});
