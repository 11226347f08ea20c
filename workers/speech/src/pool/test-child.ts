/** The program that the tests of the pool run: does what its job says. */
import { AppError } from '@talaffuz/core/errors';
import { serveJobs } from './serve.ts';

export interface TestJob {
  do: 'echo' | 'refuse' | 'hang' | 'crash' | 'grow';
  value?: string;
}

/** How it starts: well, never, or without its model. */
export type TestStart = 'well' | 'dies' | 'breaks' | 'lacks model';

async function start(how: string | undefined): Promise<void> {
  if (how === 'dies') {
    process.stderr.write('no luck today\n');
    process.exit(7);
  }
  if (how === 'breaks') throw new Error('the graph is broken');
  if (how === 'lacks model') throw new AppError('model_missing', 'There is no model; restore it.');
  await Promise.resolve();
}

const hoard: Buffer[] = [];

serveJobs(start(process.argv[2]), async (message) => {
  const job = message as TestJob;
  if (job.do === 'refuse') throw new AppError('audio_empty', `${job.value ?? ''} is empty.`);
  if (job.do === 'crash') process.kill(process.pid, 'SIGKILL');
  if (job.do === 'hang' || job.do === 'crash') await new Promise(() => setInterval(() => undefined, 1_000));
  if (job.do === 'grow') hoard.push(Buffer.alloc(200 * 2 ** 20, 1));
  return { value: job.value, pid: process.pid };
});
