/** The speech worker: takes jobs of the speech queue and scores them in child processes. Start as many as there are machines. */
import { env } from '@talaffuz/core/env';
import { toAppError } from '@talaffuz/core/errors';
import { onShutdown, tellReady } from '@talaffuz/core/shutdown';
import { startHealth } from '@talaffuz/jobs/health';
import { closeDb } from '@talaffuz/db/client';
import { startRelay } from '@talaffuz/jobs/relay';
import { startWorker } from '@talaffuz/jobs/worker';
import { openEngine } from './engine.ts';
import { speechHandlers } from './jobs/handlers.ts';

const say = (line: string) => process.stderr.write(`${line}\n`);

try {
  const { SPEECH_CONCURRENCY } = env();
  const engine = openEngine(SPEECH_CONCURRENCY === undefined ? {} : { concurrency: SPEECH_CONCURRENCY });
  const relay = await startRelay();
  const worker = await startWorker('speech', speechHandlers(engine), { concurrency: engine.concurrency });
  const health = await startHealth();
  onShutdown(async () => {
    await worker.close();
    await relay.close();
    await engine.close();
    await health.close();
    await closeDb();
  }, say);
  tellReady();
} catch (error) {
  say(toAppError(error).message);
  process.exit(1);
}
