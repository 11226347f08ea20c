/**
 * `npm run analytics:rebuild [-- --school SLUG]` makes what analytics count (rows by phoneme, certainty, session totals)
 * again from the stored results. It may run while the product runs, and as often as one likes.
 */
import path from 'node:path';
import { parseArgs } from 'node:util';
import { reloadEnv, requiredEnv } from '@talaffuz/core/env';
import { toAppError } from '@talaffuz/core/errors';
import { closeDb } from '@talaffuz/db/client';
import { startEmbedded } from '@talaffuz/db/embedded/server';
import { migrate } from '@talaffuz/db/migrate';
import { rebuildAnalytics } from '@talaffuz/features/analytics/rebuild';

async function main(): Promise<void> {
  const { values } = parseArgs({ options: { school: { type: 'string' } } });
  const { attempts, tokens_changed, sessions } = await rebuildAnalytics({
    ...(values.school === undefined ? {} : { school: values.school }),
    onProgress: ({ attempts: done, total }) => {
      process.stderr.write(`${String(done)} of ${String(total)} attempts\n`);
    },
  });
  process.stdout.write(
    `${String(attempts)} attempts and ${String(sessions)} sessions gone through, ${String(tokens_changed)} rows put right.\n`,
  );
}

try {
  // Without DATABASE_URL it is the database of `npm start`, taken over when it runs and started when it does not.
  const dataDir = path.resolve(process.env['DATA_DIR'] ?? '.data');
  const own =
    (process.env['DATABASE_URL'] ?? '') === ''
      ? await startEmbedded({ dir: path.join(dataDir, 'postgres') })
      : undefined;
  if (own !== undefined) process.env['DATABASE_URL'] = own.url;
  reloadEnv();
  try {
    await migrate({ url: requiredEnv('DATABASE_URL') });
    await main();
  } finally {
    await closeDb();
    await own?.stop();
  }
} catch (error) {
  process.stderr.write(`${toAppError(error).message}\n`);
  process.exitCode = 1;
}
