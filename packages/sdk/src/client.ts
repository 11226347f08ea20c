/**
 * The REST client: every operation of docs/openapi.json, typed. It signs its requests, renews the access token when that
 * has ended, and waits when the API says that it was asked too often.
 */
import createFetch, { type Client } from 'openapi-fetch';
import { ApiError, NetworkError } from './errors.ts';
import type { paths } from './generated/api.ts';
import { inMemory, type Tokens, type TokenStore } from './tokens.ts';

export interface Settings {
  /** Such as https://school.example. */
  base_url: string;
  tokens?: TokenStore;
  fetch?: (request: Request) => Promise<Response>;
  /** Waits so many milliseconds; for tests. */
  wait?: (ms: number) => Promise<void>;
}

export interface Talaffuz {
  /** `api.GET('/api/v1/students/stats')` and so on; see openapi-fetch. */
  api: Client<paths>;
  /** Throws ApiError AUTH_001 for a wrong password. */
  signIn(email: string, password: string): Promise<void>;
  /** Ends the session at the server, where that can be reached, and forgets the tokens. */
  signOut(): Promise<void>;
  isSignedIn(): Promise<boolean>;
}

interface Answer<Data> {
  data?: Data;
  error?: unknown;
  response: Response;
}

/** The data of an answer. Throws ApiError, NetworkError. */
export async function ok<Data>(asking: Promise<Answer<Data>>): Promise<Data> {
  const { data, error, response } = await asking;
  if (!response.ok) throw new ApiError(response.status, error);
  // 204 has none, and no operation with one leaves it out.
  return data as Data;
}

const MAX_TRIES = 4;
const LONGEST_WAIT_MS = 65_000;

/** What the API says to wait after a 429, and a little longer each time. */
function waitAfter({ headers }: Response, tries: number): number {
  const reset_s = Number(headers.get('x-ratelimit-reset'));
  const until = Number.isFinite(reset_s) && reset_s > 0 ? reset_s * 1000 - Date.now() : 1_000;
  return Math.min(LONGEST_WAIT_MS, Math.max(0, until) + 250 * 2 ** tries);
}

const sleep = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

export function connect({ base_url, tokens = inMemory(), fetch: given, wait = sleep }: Settings): Talaffuz {
  const reach = given ?? ((request: Request) => fetch(request));
  let renewing: Promise<Tokens | null> | null = null;

  async function send(request: Request): Promise<Response> {
    try {
      return await reach(request);
    } catch (error) {
      throw new NetworkError(error);
    }
  }

  /** One at a time: a refresh token that is used twice ends the session. */
  const renew = (old: Tokens): Promise<Tokens | null> =>
    (renewing ??= renewed(old).finally(() => {
      renewing = null;
    }));

  async function renewed(old: Tokens): Promise<Tokens | null> {
    const now = await tokens.read();
    // Somebody else has renewed them meanwhile.
    if (now !== null && now.access_token !== old.access_token) return now;
    const response = await send(
      new Request(`${base_url}/api/v1/auth/refresh`, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify({ refresh_token: old.refresh_token }),
      }),
    );
    if (response.status === 401) {
      await tokens.write(null);
      return null;
    }
    if (!response.ok) throw new ApiError(response.status, await response.json().catch(() => null));
    const { access_token, refresh_token } = (await response.json()) as Tokens;
    const fresh = { access_token, refresh_token };
    await tokens.write(fresh);
    return fresh;
  }

  async function asSomebody(request: Request, kept: Tokens | null): Promise<Response> {
    const own = request.clone();
    if (kept !== null) own.headers.set('Authorization', `Bearer ${kept.access_token}`);
    return send(own);
  }

  async function patient(request: Request): Promise<Response> {
    for (let tries = 0; ; tries++) {
      const kept = await tokens.read();
      let response = await asSomebody(request, kept);
      if (
        response.status === 401 &&
        kept !== null &&
        !/\/auth\/(login|refresh|google)\/?$/.test(request.url)
      ) {
        const fresh = await renew(kept);
        if (fresh !== null) response = await asSomebody(request, fresh);
      }
      if (response.status !== 429 || tries + 1 === MAX_TRIES) return response;
      // A quota that is spent for today is not waited for.
      if (response.headers.get('x-ratelimit-reset') === null) return response;
      await wait(waitAfter(response, tries));
    }
  }

  const api = createFetch<paths>({ baseUrl: base_url, fetch: patient });
  return {
    api,
    async signIn(email, password) {
      const { access_token, refresh_token } = await ok(
        api.POST('/api/v1/auth/login', { body: { email, password } }),
      );
      await tokens.write({ access_token, refresh_token });
    },
    async signOut() {
      try {
        await api.POST('/api/v1/auth/logout', { body: {} });
      } catch (error) {
        if (!(error instanceof NetworkError)) throw error;
      } finally {
        await tokens.write(null);
      }
    },
    isSignedIn: async () => (await tokens.read()) !== null,
  };
}
