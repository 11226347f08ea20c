/** A parent that the tests of the pool kill: opens a pool of test children and prints their process ids. */
import { ChildPool } from './child-pool.ts';

const pool = new ChildPool({
  script: new URL('./test-child.ts', import.meta.url),
  args: ['well'],
  maxHeapMib: 64,
  size: 1,
  maxRssMib: 1_000,
  jobTimeoutS: 30,
});
await pool.run('a.wav', { do: 'echo' });
process.stdout.write(`${pool.pids.join(' ')}\n`);
