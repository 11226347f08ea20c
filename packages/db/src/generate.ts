/** Makes the typed client of prisma/schema when it is missing or older than the schema. */
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdir, readFile, utimes, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { AppError } from '@talaffuz/core/errors';
import { z } from 'zod';
import { readSchema } from './schema-files.ts';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const generated = fileURLToPath(new URL('./generated', import.meta.url));
const manifest = z.object({ version: z.string() });

/** Resolves to whether the client had to be made. Throws AppError `internal` with what Prisma said. */
export async function generateClient(): Promise<boolean> {
  const require = createRequire(import.meta.url);
  const { version } = manifest.parse(require('prisma/package.json'));
  const wanted = createHash('sha256').update(version).update(JSON.stringify(readSchema())).digest('hex');
  const stamp = path.join(generated, '.stamp');
  const found = await readFile(stamp, 'utf8').catch(() => '');
  if (found === wanted) {
    // scripts/run.mjs looks at times before it asks here.
    await utimes(stamp, new Date(), new Date());
    return false;
  }
  await runPrisma(require.resolve('prisma/build/index.js'), ['generate']);
  await mkdir(generated, { recursive: true });
  await writeFile(stamp, wanted);
  return true;
}

function runPrisma(program: string, args: string[]): Promise<void> {
  const child = spawn(process.execPath, [program, ...args], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      ...process.env,
      // `generate` never runs the schema engine, but fetches it unless it is told of one; any executable will do.
      PRISMA_SCHEMA_ENGINE_BINARY: process.execPath,
      CHECKPOINT_DISABLE: '1',
      PRISMA_HIDE_UPDATE_MESSAGE: '1',
    },
  });
  let said = '';
  const collect = (chunk: Buffer) => (said += chunk.toString('utf8'));
  child.stdout.on('data', collect);
  child.stderr.on('data', collect);
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => {
      if (code === 0) resolve();
      else reject(new AppError('internal', `The database client could not be made: ${said.trim()}`));
    });
  });
}
