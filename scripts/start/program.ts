/** One child of `npm start`: started, watched, started again when it dies, ended in time. */
import { spawn, type ChildProcess } from 'node:child_process';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath, pathToFileURL } from 'node:url';

export const root = path.dirname(path.dirname(path.dirname(fileURLToPath(import.meta.url))));
const tsx = pathToFileURL(path.join(root, 'node_modules/tsx/dist/loader.mjs')).href;

/** Arguments of Node for one of our programs. */
export const nodeArgs = (file: string): string[] => [
  ...(file.endsWith('.ts') ? ['--import', tsx] : []),
  path.join(root, file),
];

const FIRST_DELAY_MS = 500;
const LONGEST_DELAY_MS = 30_000;
/** A program that ran this long was well; what ends it now is something new. */
const WELL_MS = 60_000;
const KILL_AFTER_MS = 20_000;

export interface ProgramOptions {
  name: string;
  file: string;
  env: Record<string, string>;
  say: (line: string) => void;
  /** Called when it dies so early, so often, that starting it again is hopeless. */
  onHopeless: () => void;
}

export class Program {
  readonly #options: ProgramOptions;
  #child: ChildProcess | undefined;
  #timer: NodeJS.Timeout | undefined;
  #delay = FIRST_DELAY_MS;
  #everReady = false;
  #stopping = false;
  readonly ready: Promise<void>;
  #resolveReady: () => void = () => undefined;

  constructor(options: ProgramOptions) {
    this.#options = options;
    this.ready = new Promise((resolve) => {
      this.#resolveReady = resolve;
    });
    this.#start();
  }

  #start(): void {
    const { name, file, say } = this.#options;
    const started = Date.now();
    const child = spawn(process.execPath, nodeArgs(file), {
      cwd: root,
      env: { ...process.env, ...this.#options.env },
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    });
    this.#child = child;
    for (const stream of [child.stdout, child.stderr]) {
      if (stream !== null)
        createInterface({ input: stream }).on('line', (line) => {
          say(`${name}: ${line}`);
        });
    }
    child.on('message', () => {
      this.#everReady = true;
      this.#resolveReady();
    });
    child.on('error', (error) => {
      say(`${name} could not be started: ${error.message}`);
    });
    child.on('close', (code, signal) => {
      this.#child = undefined;
      if (this.#stopping) return;
      if (!this.#everReady) {
        // It never worked: what it said on its way out is the reason.
        this.#options.onHopeless();
        return;
      }
      if (Date.now() - started > WELL_MS) this.#delay = FIRST_DELAY_MS;
      say(`${name} ended (${signal ?? String(code)}); it starts again in ${this.#delay / 1000} s.`);
      this.#timer = setTimeout(() => {
        this.#start();
      }, this.#delay);
      this.#delay = Math.min(this.#delay * 2, LONGEST_DELAY_MS);
    });
  }

  get pid(): number | undefined {
    return this.#child?.pid;
  }

  /** Asks it to end and waits; after 20 s it is killed. */
  async stop(): Promise<void> {
    this.#stopping = true;
    clearTimeout(this.#timer);
    const child = this.#child;
    if (child === undefined) return;
    const gone = new Promise<void>((resolve) => {
      child.once('close', () => {
        resolve();
      });
    });
    child.kill('SIGTERM');
    const kill = setTimeout(() => child.kill('SIGKILL'), KILL_AFTER_MS);
    await gone;
    clearTimeout(kill);
  }
}
