import { fork, type ChildProcess } from 'node:child_process';
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import { isFromChild, type FromChild } from './protocol.ts';

export interface ChildProgram {
  /** A TypeScript module that calls `serveJobs`. */
  script: URL;
  args: string[];
  /** Of JavaScript's own heap; what native code takes comes on top. */
  maxHeapMib: number;
}

const STDERR_TAIL = 2_000;
const posix = process.platform !== 'win32';
const tsx = pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href;

/** One child process: its life and its messages, no policy. */
export class Child {
  readonly #process: ChildProcess;
  /** Resolves when the process is gone, to a few words on how it ended. */
  readonly gone: Promise<string>;
  #stderr = '';

  constructor(program: ChildProgram, onMessage: (message: FromChild) => void) {
    this.#process = fork(program.script, program.args, {
      execArgv: ['--import', tsx, `--max-old-space-size=${String(program.maxHeapMib)}`],
      // The parent's standard output belongs to its results.
      stdio: ['ignore', 2, 'pipe', 'ipc'],
      // A group of its own: Ctrl-C in a terminal reaches only the parent, and a kill takes a running ffmpeg along.
      detached: posix,
    });
    this.#process.stderr?.setEncoding('utf8').on('data', (text: string) => {
      this.#stderr = (this.#stderr + text).slice(-STDERR_TAIL);
    });
    this.#process.on('message', (message) => {
      if (isFromChild(message)) onMessage(message);
    });
    this.gone = new Promise((resolve) => {
      this.#process.on('error', (error) => {
        // It could not be started at all; other errors leave it to 'exit'.
        if (this.#process.pid === undefined) resolve(error.message);
      });
      this.#process.once('exit', (code, signal) => {
        resolve(signal === null ? `exit status ${String(code)}` : `signal ${signal}`);
      });
    });
  }

  get pid(): number | undefined {
    return this.#process.pid;
  }

  /** The end of what it wrote to standard error. */
  get stderr(): string {
    return this.#stderr.trim();
  }

  send(job: object): void {
    // The callback takes the error of a child that has just died; `gone` tells about that.
    this.#process.send(job, () => undefined);
  }

  /** Lets it end by itself. */
  release(): void {
    if (this.#process.connected) this.#process.disconnect();
  }

  kill(): void {
    const { pid, exitCode, signalCode } = this.#process;
    if (pid === undefined || exitCode !== null || signalCode !== null) return;
    try {
      if (posix) process.kill(-pid, 'SIGKILL');
      else this.#process.kill('SIGKILL');
    } catch {
      this.#process.kill('SIGKILL');
    }
  }
}
