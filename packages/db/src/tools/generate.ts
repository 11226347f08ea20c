/** Makes the database client when it is older than the schema; scripts/run.mjs calls this before anything that needs it. */
import { toAppError } from '@talaffuz/core/errors';
import { generateClient } from '../generate.ts';

try {
  await generateClient();
} catch (error) {
  process.stderr.write(`${toAppError(error).message}\n`);
  process.exit(1);
}
