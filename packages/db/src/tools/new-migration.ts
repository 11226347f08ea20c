/**
 * `npm run db:migration -- NAME`: writes what prisma/schema has and the migrations lack as a new migration, for
 * a person to read before it is committed.
 */
import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { AppError, toAppError } from '@talaffuz/core/errors';
import { startEmbedded } from '../embedded/server.ts';
import { migrate } from '../migrate.ts';
import { schemaDifference } from './schema-difference.ts';

const root = fileURLToPath(new URL('../../../../', import.meta.url));

/** The file written, relative to the checkout, or undefined when nothing has changed. Throws AppError `bad_usage`. */
export async function newMigration(name: string, folder = path.join(root, 'prisma', 'migrations')) {
  if (!/^[a-z][a-z0-9_]*$/.test(name)) {
    throw new AppError(
      'bad_usage',
      `A migration's name has small letters, digits and _ only, such as add_exams.`,
    );
  }
  const scratch = mkdtempSync(path.join(tmpdir(), 'talaffuz-migration-'));
  chmodSync(scratch, 0o711);
  const server = await startEmbedded({ dir: path.join(scratch, 'postgres'), settings: { fsync: 'off' } });
  try {
    await migrate({ url: server.url, folder });
    const sql = await schemaDifference(server.url);
    if (sql === '') return undefined;
    const time = new Date().toISOString().replace(/\D/g, '').slice(0, 14);
    const file = path.join(folder, `${time}_${name}`, 'migration.sql');
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, `${sql}\n`);
    return path.relative(root, file);
  } finally {
    await server.stop();
    rmSync(scratch, { recursive: true, force: true });
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  try {
    const file = await newMigration(process.argv[2] ?? '');
    process.stdout.write(
      file === undefined
        ? 'The migrations make what the schema says; nothing was written.\n'
        : `Wrote ${file}.\n`,
    );
  } catch (error) {
    const { message, exitCode } = toAppError(error);
    process.stderr.write(`${message}\n`);
    process.exitCode = exitCode;
  }
}
