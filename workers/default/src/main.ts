/** The default worker: timers, housekeeping and everything else that needs no speech model. */
import { log } from '@talaffuz/jobs/log';
import { runWorker } from '@talaffuz/jobs/run-worker';
import { startBot } from '@talaffuz/features/telegram/bot';
import { handlers } from './handlers.ts';
import { startTimers } from './timers.ts';

const stopTimers = startTimers((error) => {
  log().warn({ err: error }, 'the timers could not add their jobs; trying again');
});
const stopBot = startBot((error) => {
  log().warn({ err: error }, 'the Telegram bot does not hear; trying again');
});
await runWorker({
  queue: 'default',
  handlers,
  concurrency: 4,
  async close() {
    stopTimers();
    await stopBot();
  },
});
