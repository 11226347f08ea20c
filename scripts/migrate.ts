/**
 * Brings DATABASE_URL up to date: our migrations, the queue's, the library of sentences and, unless it is production or
 * DEMO_DATA=false, the demo schools. Run by `npm start` and by the `migrate` service of docker-compose.yml.
 */
import { env, isProduction, requiredEnv } from '@talaffuz/core/env';
import { toAppError } from '@talaffuz/core/errors';
import { closeDb } from '@talaffuz/db/client';
import { migrate } from '@talaffuz/db/migrate';
import { loadDemoData } from '@talaffuz/features/demo/demo-data';
import { syncLibrary } from '@talaffuz/features/library/content';
import { prepareQueue } from '@talaffuz/jobs/queue';

const say = (line: string) => process.stdout.write(`${line}\n`);

try {
  const url = requiredEnv('DATABASE_URL');
  const { applied } = await migrate({ url });
  for (const name of applied) say(`Applied migration ${name}.`);
  await prepareQueue(url);
  const { added, changed } = await syncLibrary();
  if (added + changed > 0) say(`Sentences: ${added} added, ${changed} changed.`);
  if (env().DEMO_DATA && !isProduction() && (await loadDemoData()) === 'loaded')
    say('Loaded the demo schools.');
  await closeDb();
} catch (error) {
  process.stderr.write(`${toAppError(error).message}\n`);
  process.exit(1);
}
