/** Builds the web client when it is missing or older than its sources. */
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { AppError } from '@talaffuz/core/errors';
import { root } from './program.ts';

/** What the client is made of; its types come from the features, its code from itself, its schemas and the phonemes. */
const sources = ['apps/web', 'packages/features/src', 'packages/speech/src', 'packages/core/src'];
const skipped = new Set(['node_modules', 'dist']);

function* filesOf(folder: string): Generator<string> {
  const entries = readdirSync(folder, { withFileTypes: true }).sort((a, b) =>
    a.name.localeCompare(b.name, 'en'),
  );
  for (const entry of entries) {
    const full = path.join(folder, entry.name);
    if (entry.isDirectory()) {
      if (!skipped.has(entry.name)) yield* filesOf(full);
    } else if (!entry.name.endsWith('.test.ts')) yield full;
  }
}

function fingerprint(): string {
  const hash = createHash('sha256').update(readFileSync(path.join(root, 'pnpm-lock.yaml')));
  for (const folder of sources) {
    for (const file of filesOf(path.join(root, folder)))
      hash.update(file.slice(root.length)).update(readFileSync(file));
  }
  return hash.digest('hex');
}

const dist = path.join(root, 'apps/web/dist');
const stamp = path.join(root, '.build/web-client');

const isBuilt = (wanted: string): boolean =>
  existsSync(path.join(dist, 'index.html')) && existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted;

/**
 * Resolves to whether it had to be built. It is built beside the old one and put into its place at once, so that a
 * product that runs from the same folder always has one to serve. Throws AppError `internal` with what Vite said.
 */
export async function buildWebClient(): Promise<boolean> {
  const wanted = fingerprint();
  if (isBuilt(wanted)) return false;
  const made = path.join(root, `.build/web-client-${String(process.pid)}`);
  const vite = path.join(root, 'node_modules/vite/bin/vite.js');
  mkdirSync(path.dirname(stamp), { recursive: true });
  const child = spawn(process.execPath, [vite, 'build', '--logLevel', 'warn', '--outDir', made], {
    cwd: path.join(root, 'apps/web'),
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, NODE_ENV: 'production' },
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk: Buffer) => (said += chunk.toString('utf8')));
  const code = await new Promise((resolve) => child.on('close', resolve));
  if (code !== 0) {
    rmSync(made, { recursive: true, force: true });
    throw new AppError('internal', `The web client could not be built: ${said.trim()}`);
  }
  // Another start of the same folder may have been quicker.
  if (!isBuilt(wanted)) {
    if (existsSync(dist)) renameSync(dist, `${made}-old`);
    renameSync(made, dist);
    writeFileSync(stamp, wanted);
  }
  for (const rest of [made, `${made}-old`]) rmSync(rest, { recursive: true, force: true });
  return true;
}
