/** A worker to be killed: takes one job and never ends it. */
import { handle } from '../handler.ts';
import { startWorker } from '../worker.ts';
import { testJob } from './test-job.ts';

const contract = { ...testJob, timeout_s: 600 };
await startWorker('default', [handle(contract, { run: () => new Promise(() => undefined) })], {
  contracts: [contract],
});
process.stdout.write('ready\n');
