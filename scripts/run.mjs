// Runs one of our programs on a machine that has only Node and npm: checks Node's version, installs what the
// lockfile names when it is not installed yet, then starts the program with the arguments given.
//   node scripts/run.mjs FILE [ARGS...]     FILE: .ts (run through tsx) or .js/.cjs
// Everything it says goes to stderr, so that a program's standard output stays its own.
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { constants } from 'node:os';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const fail = (message) => {
  process.stderr.write(`talaffuz: ${message}\n`);
  process.exit(2);
};

const manifest = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));
const wanted = manifest.engines.node
  .replace(/[^\d.]/g, '')
  .split('.')
  .map(Number);
const actual = process.versions.node.split('.').map(Number);
const older = wanted.findIndex((part, i) => actual[i] !== part);
if (older >= 0 && actual[older] < wanted[older])
  fail(
    `Node ${wanted.join('.')} or newer is needed, this is ${process.version}; install it from https://nodejs.org`,
  );

// A stamp of the lockfile inside node_modules tells whether the installed packages are the committed ones.
const lockfile = readFileSync(path.join(root, 'pnpm-lock.yaml'));
const stamp = createHash('sha256').update(lockfile).digest('hex');
const stampFile = path.join(root, 'node_modules', '.talaffuz-installed');
if (!existsSync(stampFile) || readFileSync(stampFile, 'utf8') !== stamp) {
  process.stderr.write('talaffuz: installing dependencies (the first run only)…\n');
  const pnpm = spawnSync(
    'npx',
    [
      '--yes',
      manifest.packageManager,
      'install',
      '--frozen-lockfile',
      '--ignore-scripts',
      '--reporter=append-only',
    ],
    {
      cwd: root,
      stdio: ['ignore', 2, 2],
      shell: process.platform === 'win32',
      env: { ...process.env, CI: 'true' },
    },
  );
  if (pnpm.status !== 0)
    fail('the dependencies could not be installed; see the lines above, check the network, and run it again');
  writeFileSync(stampFile, stamp);
}

const [file, ...args] = process.argv.slice(2);
if (file === undefined) fail('which program? usage: node scripts/run.mjs FILE [ARGS...]');
const tsx = pathToFileURL(path.join(root, 'node_modules/tsx/dist/loader.mjs')).href;
const loader = file.endsWith('.ts') ? ['--import', tsx] : [];

// The database client is made from the schema. Times decide whether to look closer; generate.ts compares contents.
const changed = (name) => statSync(path.join(root, name), { throwIfNoEntry: false })?.mtimeMs ?? 0;
const newestIn = (folder) =>
  Math.max(
    changed(folder),
    ...readdirSync(path.join(root, folder)).map((name) => changed(path.join(folder, name))),
  );
if (changed('packages/db/src/generated/.stamp') < newestIn('prisma/schema')) {
  const made = spawnSync(
    process.execPath,
    ['--import', tsx, path.join(root, 'packages/db/src/tools/generate.ts')],
    { cwd: root, stdio: ['ignore', 2, 2] },
  );
  if (made.status !== 0) fail('the database client could not be made; see the lines above');
}
const child = spawn(process.execPath, [...loader, path.join(root, file), ...args], {
  cwd: root,
  stdio: 'inherit',
});
// Ctrl-C reaches the child by itself (same terminal); a signal sent to this process alone is passed on.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
// npm passes a signal on to its shell, which dies of it without telling us: then the program ends as well.
if (process.env.npm_lifecycle_event !== undefined) {
  const parent = process.ppid;
  setInterval(() => {
    if (process.ppid !== parent) child.kill('SIGTERM');
  }, 1_000).unref();
}
child.on('exit', (code, signal) => {
  process.exit(code ?? 128 + (constants.signals[signal] ?? 1));
});
