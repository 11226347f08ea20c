/** The typed door to the API. Everything but uploads and sound goes through here. */
import {
  createTRPCClient,
  httpBatchLink,
  httpSubscriptionLink,
  splitLink,
  type TRPCClient,
} from '@trpc/client';
import { createTRPCOptionsProxy, type TRPCOptionsProxy } from '@trpc/tanstack-react-query';
import type { inferRouterOutputs } from '@trpc/server';
import type { AppRouter } from '@talaffuz/features/app-router';
import { queryClient } from './query-client.ts';

/** Every request that is not a plain GET needs this header: another site's form cannot send it. */
export const clientHeaders = { 'x-talaffuz-client': 'web' } as const;

const url = '/trpc';

export const api: TRPCClient<AppRouter> = createTRPCClient<AppRouter>({
  links: [
    splitLink({
      condition: (operation) => operation.type === 'subscription',
      true: httpSubscriptionLink({ url }),
      false: httpBatchLink({ url, headers: clientHeaders, maxItems: 10 }),
    }),
  ],
});

export const trpc: TRPCOptionsProxy<AppRouter> = createTRPCOptionsProxy<AppRouter>({
  client: api,
  queryClient,
});

export type Outputs = inferRouterOutputs<AppRouter>;
export type Profile = Outputs['auth']['profile'];
export type Attempt = Outputs['practice']['attempt'];
export type AttemptSummary = Outputs['practice']['attempts']['items'][number];
export type Sentence = Outputs['library']['sentence'];
export type PhonemeSummary = Outputs['library']['phonemes'][number];
export type PhonemeDetail = Outputs['library']['phoneme'];
