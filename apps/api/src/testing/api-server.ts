/** The real API on a free port, for tests. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { callerFor, makeUser, TEST_PASSWORD, type TestUser } from '@talaffuz/features/testing/accounts';
import { createApp } from '../app.ts';

export interface ApiServer {
  url: string;
  close(): Promise<void>;
}

export async function startApi(): Promise<ApiServer> {
  const server = createServer(createApp());
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    close: () =>
      new Promise((resolve) => {
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
  const { access_token } = await callerFor(null).auth.login({ email: user.email, password: TEST_PASSWORD });
  return { ...user, headers: { Authorization: `Bearer ${access_token}` } };
}
