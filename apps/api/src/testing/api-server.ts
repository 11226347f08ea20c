/** The real API on a free port, for tests. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { issueTokens } from '@talaffuz/features/auth/tokens';
import { makeUser, type TestUser } from '@talaffuz/features/testing/accounts';
import { createApp } from '../app.ts';
import { log } from '../http/request-log.ts';
import { attachSignalling } from '../signalling/signalling.ts';

export interface ApiServer {
  url: string;
  close(): Promise<void>;
}

/** `check_every_ms`: how often video rooms look whether sessions have ended. */
export async function startApi(signals: { check_every_ms?: number } = {}): Promise<ApiServer> {
  const server = createServer(createApp());
  // On a busy machine a connection that idles for the usual 5 s could close just as a test sends its next request.
  server.keepAliveTimeout = 60_000;
  const signalling = attachSignalling(server, log, signals);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    close: () =>
      new Promise((resolve) => {
        signalling.close();
        server.close(() => {
          resolve();
        });
        server.closeAllConnections();
      }),
  };
}

/** A new account with the headers of its access token. */
export async function bearerOf(
  role: TestUser['role'],
  schoolId?: number,
): Promise<TestUser & { headers: { Authorization: string } }> {
  const user = await makeUser(role, schoolId);
  const { access } = await issueTokens(
    user,
    role,
    { access_minutes: 60, refresh_minutes: 60, rotates: false },
    { ip: '127.0.0.1', user_agent: 'test' },
  );
  return { ...user, headers: { Authorization: `Bearer ${access}` } };
}
