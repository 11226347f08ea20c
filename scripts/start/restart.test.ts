import { readFileSync, readdirSync } from 'node:fs';
import { chmod } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startProduct, type Product } from '@talaffuz/testing/product';
import { makeTempDir, type TempDir } from '@talaffuz/testing/temp-dir';
import { speak } from '@talaffuz/tts/espeak-wasm';
import { wavBytes } from '@talaffuz/tts/wav';
import { root } from './program.ts';

// Processes are found through /proc; elsewhere there is nothing to kill them by.
const linux = process.platform === 'linux';
const TEXT = 'We went to the market with my sister.';

interface AttemptState {
  attempt_id: number;
  status: string;
  overall_score: number | null;
}

/** Every process below `pid`, with its command. */
function descendants(pid: number): { pid: number; command: string }[] {
  const parents = new Map<number, number>();
  for (const name of readdirSync('/proc').filter((entry) => /^\d+$/.test(entry))) {
    try {
      const stat = readFileSync(`/proc/${name}/stat`, 'utf8');
      parents.set(Number(name), Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]));
    } catch {
      // It ended while we looked.
    }
  }
  const below = (child: number): boolean => {
    const parent = parents.get(child);
    return parent === pid || (parent !== undefined && parent > 1 && below(parent));
  };
  return [...parents.keys()].filter(below).flatMap((child) => {
    try {
      return [{ pid: child, command: readFileSync(`/proc/${child}/cmdline`, 'utf8').replaceAll('\0', ' ') }];
    } catch {
      return [];
    }
  });
}

describe.skipIf(!linux)('npm start', () => {
  let folder: TempDir;
  let product: Product;
  let headers: Record<string, string>;
  let audio: Blob;

  beforeAll(async () => {
    folder = await makeTempDir();
    // Under root the database runs as another user, who must be able to enter.
    await chmod(folder.path, 0o711);
    product = await startProduct(root, {
      DATA_DIR: path.join(folder.path, 'data'),
      NODE_ENV: 'development',
      DATABASE_URL: '',
      REDIS_URL: '',
    });
    const answer = await fetch(`${product.url}/api/v1/auth/login`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ email: 'student_demo@demo.example', password: 'demo-pass-1' }),
    });
    const { access_token } = (await answer.json()) as { access_token: string };
    headers = { Authorization: `Bearer ${access_token}` };
    audio = new Blob([new Uint8Array(wavBytes((await speak(TEXT)).samples))]);
  });

  afterAll(async () => {
    await product.stop();
    await folder.remove();
  });

  async function submit(): Promise<AttemptState> {
    const form = new FormData();
    form.append('audio', audio, 'a.wav');
    form.append('text', TEXT);
    const answer = await fetch(`${product.url}/api/v1/practice/assess`, {
      method: 'POST',
      headers: { ...headers, Prefer: 'respond-async' },
      body: form,
    });
    expect(answer.status).toBe(202);
    return (await answer.json()) as AttemptState;
  }

  /** Asks until the attempt is over; an API that is just coming back does not answer. */
  async function outcome(id: number): Promise<AttemptState> {
    for (;;) {
      const state = await fetch(`${product.url}/api/v1/practice/attempts/${id}`, { headers })
        .then(async (answer) => (answer.ok ? ((await answer.json()) as AttemptState) : null))
        .catch(() => null);
      if (state !== null && (state.status === 'done' || state.status === 'failed')) return state;
      await new Promise((resolve) => setTimeout(resolve, 200));
    }
  }

  const programs: [string, RegExp][] = [
    ['the speech worker', /workers\/speech\/src\/main\.ts/],
    ['a scoring process', /workers\/speech\/src\/child\.ts/],
    ['the API', /apps\/api\/src\/main\.ts/],
    ['the database', /native\/bin\/postgres -D/],
  ];

  it.each(programs)(
    'finishes every attempt when %s is killed in the middle',
    async (_name, program) => {
      const attempts = await Promise.all([submit(), submit(), submit(), submit()]);
      const victims = descendants(product.pid).filter(({ command }) => program.test(command));
      expect(victims.length).toBeGreaterThan(0);
      for (const { pid } of victims) process.kill(pid, 'SIGKILL');
      const ends = await Promise.all(attempts.map(({ attempt_id }) => outcome(attempt_id)));
      expect(ends.map(({ status }) => status)).toEqual(['done', 'done', 'done', 'done']);
      expect(new Set(ends.map(({ overall_score }) => overall_score)).size).toBe(1);
    },
    120_000,
  );

  it('refuses to run twice in one data folder', async () => {
    const dir =
      descendants(product.pid).find(({ command }) => command.includes('embedded/main.ts'))?.command ?? '';
    const data = /--dir (\S+)\/postgres/.exec(dir)?.[1] ?? '';
    await expect(startProduct(root, { DATA_DIR: data })).rejects.toThrow('runs already in this folder');
  });

  it('leaves no process behind', async () => {
    const all = descendants(product.pid).map(({ pid }) => pid);
    expect(all.length).toBeGreaterThan(6);
    await product.stop();
    const alive = () =>
      all.filter((pid) => {
        try {
          return process.kill(pid, 0);
        } catch {
          return false;
        }
      });
    // The last of them closes its output a moment before it is gone.
    await expect.poll(alive, { timeout: 5_000 }).toEqual([]);
  });
});
