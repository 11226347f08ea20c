/** The API process: HTTP, and the relay that hands written jobs to the queue. */
import { createServer, type Server } from 'node:http';
import { env } from '@talaffuz/core/env';
import { toAppError } from '@talaffuz/core/errors';
import { onShutdown, tellReady } from '@talaffuz/core/shutdown';
import { closeDb } from '@talaffuz/db/client';
import { closeRateLimits } from '@talaffuz/features/api/rate-limit';
import { startRelay } from '@talaffuz/jobs/relay';
import { createApp } from './app.ts';
import { log } from './http/request-log.ts';
import { attachSignalling } from './signalling/signalling.ts';

function listening(server: Server, host: string, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      server.off('error', reject);
      resolve();
    });
  });
}

/** Lets requests that are under way finish; idle connections and live streams end at once. */
function closed(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => {
      resolve();
    });
    server.closeIdleConnections();
    // Live streams never end by themselves, and clients come back to the next process.
    setTimeout(() => {
      server.closeAllConnections();
    }, 5_000).unref();
  });
}

async function main(): Promise<void> {
  const { HOST, PORT } = env();
  const server = createServer(createApp());
  // Slow clients on mobile networks upload for minutes, but a header that never ends is an attack.
  server.requestTimeout = 10 * 60_000;
  server.headersTimeout = 20_000;
  const signalling = attachSignalling(server, log);
  const relay = await startRelay();
  await listening(server, HOST, PORT);
  log.info({ host: HOST, port: PORT }, 'The API listens.');
  onShutdown(
    async () => {
      signalling.close();
      await closed(server);
      await relay.close();
      await closeRateLimits();
      await closeDb();
    },
    (line) => {
      log.info(line);
    },
  );
  tellReady();
}

try {
  await main();
} catch (thrown) {
  const busy = thrown instanceof Error && 'code' in thrown && thrown.code === 'EADDRINUSE';
  const sentence = busy
    ? `Port ${env().PORT} is in use; end the program that uses it, or choose another: PORT=8005 npm start.`
    : toAppError(thrown).message;
  process.stderr.write(`${sentence}\n`);
  process.exit(1);
}
