/**
 * `npm start`: builds what is missing, starts the embedded database unless DATABASE_URL is set, brings it up to date,
 * and runs API, speech worker and default worker until Ctrl-C. Each of them is the same program that docker-compose.yml
 * runs.
 */
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { env, isProduction, reloadEnv } from '@talaffuz/core/env';
import { AppError, toAppError } from '@talaffuz/core/errors';
import { startDatabase, type EmbeddedDatabase } from './database.ts';
import { nodeArgs, Program, root } from './program.ts';
import { ownSecret } from './secret.ts';
import { buildWebClient } from './web-build.ts';

const say = (line: string) => process.stdout.write(`${line}\n`);

/** One product a data folder. Throws AppError `conflict` when another one lives. */
function claim(dataDir: string): () => void {
  const file = path.join(dataDir, 'start.pid');
  const other = existsSync(file) ? Number(readFileSync(file, 'utf8')) : 0;
  if (other > 0 && other !== process.pid && lives(other)) {
    throw new AppError(
      'conflict',
      `Talaffuz runs already in this folder (process ${other}); end it first, or set another DATA_DIR and PORT.`,
    );
  }
  writeFileSync(file, String(process.pid));
  return () => {
    rmSync(file, { force: true });
  };
}

function lives(pid: number): boolean {
  try {
    process.kill(pid, 0);
    // Numbers are used again after a restart of the machine; where it can be told, a stranger does not count.
    const command = `/proc/${pid}/cmdline`;
    return !existsSync(command) || readFileSync(command, 'utf8').includes('scripts/start');
  } catch {
    return false;
  }
}

function runOnce(file: string, settings: Record<string, string>): Promise<void> {
  const child = spawn(process.execPath, nodeArgs(file), {
    cwd: root,
    env: { ...process.env, ...settings },
    stdio: ['ignore', 'inherit', 'pipe'],
  });
  let said = '';
  child.stderr.on('data', (chunk: Buffer) => (said += chunk.toString('utf8')));
  return new Promise((resolve, reject) => {
    child.on('close', (code) => {
      if (code === 0) resolve();
      else reject(new AppError('unavailable', said.trim() || `${file} failed.`));
    });
  });
}

async function main(): Promise<void> {
  const begun = Date.now();
  // Without a word about it, this is a person trying the product on their own machine.
  process.env['NODE_ENV'] ??= 'development';
  process.env['LOG_LEVEL'] ??= 'warn';
  const given = process.env['SECRET_KEY'] !== undefined && process.env['SECRET_KEY'] !== '';
  const dataDir = path.resolve(root, process.env['DATA_DIR'] ?? '.data');
  mkdirSync(dataDir, { recursive: true });
  process.env['DATA_DIR'] = dataDir;
  if (!given) process.env['SECRET_KEY'] = ownSecret(dataDir);
  const settings = reloadEnv();
  const release = claim(dataDir);

  let database: EmbeddedDatabase | undefined;
  const programs: Program[] = [];
  let ending: Promise<never> | undefined;
  const end = (status: number): Promise<never> =>
    (ending ??= (async () => {
      await Promise.all(programs.map((program) => program.stop()));
      await database?.stop();
      release();
      process.exit(status);
    })());
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(signal, () => {
      if (ending === undefined) say('Ending…');
      void end(0);
    });
  }

  try {
    const building = buildWebClient();
    building.catch(() => undefined);
    if (settings.DATABASE_URL === undefined) {
      say('Starting the database…');
      database = await startDatabase(dataDir, say);
      process.env['DATABASE_URL'] = database.url;
    }
    say('Building what is missing…');
    if (await building) say('Built the web client.');
    await runOnce('scripts/migrate.ts', {});
    const start = (name: string, file: string) => {
      const program = new Program({
        name,
        file,
        env: {},
        say,
        onHopeless: () => {
          say(`${name} could not start; see its lines above.`);
          void end(1);
        },
      });
      programs.push(program);
      return program;
    };
    start('api', 'apps/api/src/main.ts');
    start('speech worker', 'workers/speech/src/main.ts');
    start('default worker', 'workers/default/src/main.ts');
    await Promise.all(programs.map(({ ready }) => ready));
  } catch (error) {
    process.stderr.write(`${toAppError(error).message}\n`);
    await end(1);
  }
  announce(Date.now() - begun);
}

function announce(took_ms: number): void {
  const { HOST, PORT, PUBLIC_URL, DEMO_DATA } = env();
  const host = HOST === '0.0.0.0' || HOST === '::' ? 'localhost' : HOST;
  say(
    `\nTalaffuz runs at ${PUBLIC_URL ?? `http://${host}:${PORT}`}   (started in ${(took_ms / 1000).toFixed(1)} s; Ctrl-C ends it)`,
  );
  say(`API reference: /docs`);
  if (DEMO_DATA && !isProduction()) {
    say('\nDemo accounts, password demo-pass-1:');
    say('  owner_demo  teacher_demo  student_demo  student2_demo  parent_demo');
    say('  in a second school: owner2_demo  student3_demo');
  }
}

await main();
