/** Signing in as the mentor contract has it. */
import { reloadEnv } from '@talaffuz/core/env';
import { TEST_PASSWORD } from '@talaffuz/features/testing/accounts';
import { startGoogle, type GoogleServer } from '@talaffuz/features/testing/google-server';
import { checkContract } from './harness.ts';

let google: GoogleServer;
let people = 0;

checkContract(
  'mentor',
  {
    'POST /api/v1/auth/login': {
      open: true,
      send: ({ email }) => ({ body: { email, password: TEST_PASSWORD } }),
    },
    'POST /api/v1/auth/refresh': {
      open: true,
      send: async ({ email }, { api }) => {
        const answer = await fetch(`${api.url}/api/v1/auth/login`, {
          method: 'POST',
          headers: { 'Content-Type': 'application/json' },
          body: JSON.stringify({ email, password: TEST_PASSWORD }),
        });
        const { refresh_token } = (await answer.json()) as { refresh_token: string };
        return { body: { refresh_token } };
      },
    },
    'GET /api/v1/auth/me': {},
    'POST /api/v1/auth/google': {
      open: true,
      send: async () => {
        people += 1;
        const claims = {
          sub: `contract-${String(people)}`,
          email: `contract-${String(people)}@gmail.example`,
        };
        return { body: { id_token: await google.sign(claims) } };
      },
    },
  },
  {
    before: async () => {
      google = await startGoogle();
      Object.assign(process.env, {
        GOOGLE_JWKS_URL: google.keys_url,
        GOOGLE_CLIENT_IDS: 'our-client',
        RATE_LIMIT_REFRESH: '100000',
      });
      reloadEnv();
    },
    after: () => google.close(),
  },
);
