/**
 * Runs the embedded database in the foreground: prints `{"url": …}` as one line on stdout when it is ready, ends it on
 * SIGTERM, SIGINT or when the process that started this one is gone, and ends with it.
 *   main.ts --dir FOLDER [--port N] [--set NAME=VALUE]...
 */
import { parseArgs } from 'node:util';
import { toAppError } from '@talaffuz/core/errors';
import { startEmbedded } from './server.ts';

const say = (line: string) => process.stderr.write(`${line}\n`);

async function main(): Promise<number> {
  const { values } = parseArgs({
    options: {
      dir: { type: 'string' },
      port: { type: 'string' },
      set: { type: 'string', multiple: true, default: [] },
    },
  });
  if (values.dir === undefined) {
    say('Which folder? usage: main.ts --dir FOLDER [--port N] [--set NAME=VALUE]...');
    return 2;
  }
  // Asked to end while the start is under way: the start is finished first, then the server is stopped.
  const asked = askedToEnd();
  const server = await startEmbedded({
    dir: values.dir,
    ...(values.port === undefined ? {} : { port: Number(values.port) }),
    settings: Object.fromEntries(
      values.set.map((entry) => {
        const [name = '', ...value] = entry.split('=');
        return [name, value.join('=')];
      }),
    ),
    log: say,
  });
  process.stdout.write(`${JSON.stringify({ url: server.url })}\n`);
  const reason = await Promise.race([asked, server.exited.then(() => 'exited' as const)]);
  if (reason === 'exited') {
    say('The database server ended by itself.');
    return 1;
  }
  await server.stop();
  return 0;
}

function askedToEnd(): Promise<'asked'> {
  const parent = process.ppid;
  return new Promise((resolve) => {
    const end = () => {
      resolve('asked');
    };
    for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) process.on(signal, end);
    // A killed parent cannot say goodbye, but its children get another parent.
    setInterval(() => {
      if (process.ppid !== parent) end();
    }, 1_000);
    // Nobody reads us any more: the same news, earlier.
    process.stdout.on('error', end);
  });
}

try {
  process.exit(await main());
} catch (error) {
  say(toAppError(error).message);
  process.exit(1);
}
