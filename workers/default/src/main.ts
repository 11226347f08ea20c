/** The default worker: housekeeping and everything else that needs no speech model. Ends gracefully on SIGTERM and SIGINT. */
import { createServer } from 'node:http';
import type { Server } from 'node:http';
import { env } from '@talaffuz/core/env';
import { toAppError } from '@talaffuz/core/errors';
import { closeDb, db } from '@talaffuz/db/client';
import { startRelay } from '@talaffuz/jobs/relay';
import { startWorker } from '@talaffuz/jobs/worker';
import { pino } from 'pino';
import { handlers } from './handlers.ts';
import { startTimers } from './timers.ts';

const CONCURRENCY = 4;

function serveHealth(port: number): Server {
  const server = createServer((request, response) => {
    const answer = (status: number, body: object) => {
      response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
    };
    if (request.url !== '/health') {
      answer(404, { detail: 'There is /health only.' });
      return;
    }
    db.$queryRaw`SELECT 1`.then(
      () => {
        answer(200, { status: 'ok' });
      },
      () => {
        answer(503, { status: 'degraded', database: 'down' });
      },
    );
  });
  return server.listen(port, env().HOST);
}

async function main(): Promise<void> {
  const log = pino({ name: 'worker-default', level: env().LOG_LEVEL });
  const asked = new Promise<string>((resolve) => {
    for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, resolve);
  });
  const relay = await startRelay();
  const worker = await startWorker('default', handlers, { concurrency: CONCURRENCY });
  const stopTimers = startTimers((error) => {
    log.warn({ err: error }, 'the timers could not add their jobs; trying again');
  });
  const { WORKER_HEALTH_PORT } = env();
  const health = WORKER_HEALTH_PORT === undefined ? undefined : serveHealth(WORKER_HEALTH_PORT);
  log.info('ready');
  log.info({ signal: await asked }, 'ending');
  stopTimers();
  health?.close();
  await worker.close();
  await relay.close();
  await closeDb();
}

try {
  await main();
  process.exit(0);
} catch (error) {
  process.stderr.write(`${toAppError(error).message}\n`);
  process.exit(1);
}
