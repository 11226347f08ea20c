/** `GET /health` of a worker, for container health checks: 200 while the database answers, else 503. */
import { createServer } from 'node:http';
import { env } from '@talaffuz/core/env';
import { db } from '@talaffuz/db/client';

export interface HealthServer {
  close(): Promise<void>;
}

/** Listens on WORKER_HEALTH_PORT of HOST when that is set, else does nothing. */
export async function startHealth(): Promise<HealthServer> {
  const { HOST, WORKER_HEALTH_PORT } = env();
  if (WORKER_HEALTH_PORT === undefined) return { close: () => Promise.resolve() };
  const server = createServer((req, res) => {
    if (req.url !== '/health') {
      res.writeHead(404).end();
      return;
    }
    db.$queryRaw`SELECT 1`.then(
      () => res.writeHead(200, { 'Content-Type': 'application/json' }).end('{"status":"ok"}'),
      () => res.writeHead(503, { 'Content-Type': 'application/json' }).end('{"status":"degraded"}'),
    );
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(WORKER_HEALTH_PORT, HOST, resolve);
  });
  return {
    close: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve();
        });
        server.closeAllConnections();
      }),
  };
}
