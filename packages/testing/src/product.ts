/** The product as `npm start` runs it, in processes of its own, for as long as a test or benchmark needs it. */
import { spawn, type ChildProcess } from 'node:child_process';
import { createInterface } from 'node:readline';
import { freePort } from './free-port.ts';

export interface Product {
  url: string;
  /** From the command to the line that says where it runs. */
  started_s: number;
  /** The process that `npm start` made; its children are the product's programs. */
  pid: number;
  /** What it said so far. */
  said: string[];
  stop(): Promise<void>;
}

/** Runs `npm start` in `folder`. Rejects with its last lines when it ends before it runs. */
export async function startProduct(folder: string, settings: Record<string, string>): Promise<Product> {
  const port = await freePort();
  const begun = performance.now();
  const child = spawn('npm', ['start'], {
    cwd: folder,
    env: { ...process.env, PORT: String(port), ...settings },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const said: string[] = [];
  await ready(child, said);
  return {
    pid: child.pid ?? 0,
    said,
    url: `http://127.0.0.1:${String(port)}`,
    started_s: Math.round((performance.now() - begun) / 100) / 10,
    stop: async () => {
      if (child.exitCode !== null || child.signalCode !== null) return;
      // npm itself is gone at once; its output ends with the last of the programs that write into it.
      const gone = new Promise((resolve) => child.once('close', resolve));
      child.kill('SIGTERM');
      await gone;
    },
  };
}

function ready(child: ChildProcess, said: string[]): Promise<void> {
  return new Promise((resolve, reject) => {
    for (const stream of [child.stdout, child.stderr]) {
      if (stream === null) continue;
      createInterface({ input: stream }).on('line', (line) => {
        said.push(line);
        if (line.startsWith('Talaffuz runs at')) resolve();
      });
    }
    child.on('close', () => {
      reject(new Error(`npm start ended:\n${said.slice(-20).join('\n')}`));
    });
  });
}
