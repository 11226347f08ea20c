import { AppError } from '@talaffuz/core/errors';
import { Child, type ChildProgram } from './child.ts';
import type { FromChild } from './protocol.ts';

export interface PoolOptions extends ChildProgram {
  /** Children at most. */
  size: number;
  /** A child that holds more than this after a job is replaced. */
  maxRssMib: number;
  /** A job that takes longer is given up and its child killed. */
  jobTimeoutS: number;
}

interface Job {
  /** What messages call it. */
  name: string;
  payload: object;
  resolve(result: unknown): void;
  reject(error: AppError): void;
  /** Set while a child works on it. */
  worker?: Worker;
}

interface Worker {
  child: Child;
  ready: boolean;
  /** It gets no more jobs. */
  retired: boolean;
  /** Why it says it cannot work. */
  unfit?: AppError;
  job?: Job;
  timer?: NodeJS.Timeout;
}

const MAX_FAILED_STARTS = 3;
const BACKOFF_MS = 100;
const GRACE_MS = 2_000;

/**
 * Children that do jobs, one each at a time, first come first served. A child that dies takes only its own job with
 * it. Children start when there is work for them, the first one at once, and get a job even while they load.
 */
export class ChildPool {
  readonly #options: PoolOptions;
  readonly #queue: Job[] = [];
  readonly #workers = new Set<Worker>();
  #failedStarts = 0;
  #backoff: NodeJS.Timeout | undefined;
  #closed = false;

  constructor(options: PoolOptions) {
    this.#options = options;
    this.#start();
  }

  /** Process ids of the children that live. */
  get pids(): number[] {
    return [...this.#workers].map((worker) => worker.child.pid).filter((pid) => pid !== undefined);
  }

  /**
   * Throws the AppError that the child reports, or `worker_crashed`, `assess_timeout`, `cancelled` (by `signal` or
   * `close`) and `model_missing`. `name` is what messages call the job.
   */
  run(name: string, payload: object, signal?: AbortSignal): Promise<unknown> {
    return new Promise((resolve, reject) => {
      if (this.#closed || signal?.aborted === true) {
        reject(cancelled(name));
        return;
      }
      const onAbort = (): void => {
        this.#abort(job);
      };
      const settled = (): void => {
        signal?.removeEventListener('abort', onAbort);
      };
      const job: Job = {
        name,
        payload,
        resolve(result) {
          settled();
          resolve(result);
        },
        reject(error) {
          settled();
          reject(error);
        },
      };
      signal?.addEventListener('abort', onAbort);
      this.#queue.push(job);
      this.#assign();
    });
  }

  /** Cancels every job and ends every child; resolves when the last process is gone. */
  async close(): Promise<void> {
    this.#closed = true;
    clearTimeout(this.#backoff);
    for (const job of this.#queue.splice(0)) job.reject(cancelled(job.name));
    const workers = [...this.#workers];
    for (const worker of workers) {
      if (worker.job === undefined) this.#retire(worker);
      else this.#kill(worker, cancelled(worker.job.name));
    }
    const grace = setTimeout(() => {
      for (const worker of workers) worker.child.kill();
    }, GRACE_MS);
    await Promise.all(workers.map((worker) => worker.child.gone));
    clearTimeout(grace);
  }

  #start(): void {
    const worker: Worker = {
      child: new Child(this.#options, (message) => {
        this.#receive(worker, message);
      }),
      ready: false,
      retired: false,
    };
    this.#workers.add(worker);
    void worker.child.gone.then((how) => {
      this.#lost(worker, how);
    });
  }

  /** Gives queued jobs to free children, those that have loaded first, and starts further ones while jobs are left. */
  #assign(): void {
    while (this.#queue.length > 0 && !this.#closed) {
      const free = [...this.#workers].filter((worker) => !worker.retired && worker.job === undefined);
      // After a failed start jobs wait for a child that has loaded: only then is it plain what killed a child.
      const usable = this.#failedStarts === 0 ? free : free.filter((worker) => worker.ready);
      const worker = usable.find((candidate) => candidate.ready) ?? usable[0];
      if (worker !== undefined) {
        this.#give(worker);
      } else if (
        this.#backoff === undefined &&
        free.length < this.#queue.length &&
        this.#active() < this.#options.size
      ) {
        this.#start();
      } else return;
    }
  }

  #active(): number {
    return [...this.#workers].filter((worker) => !worker.retired).length;
  }

  #give(worker: Worker): void {
    const job = this.#queue.shift();
    if (job === undefined) return;
    job.worker = worker;
    worker.job = job;
    worker.timer = setTimeout(() => {
      const limit = String(this.#options.jobTimeoutS);
      this.#kill(
        worker,
        new AppError(
          'assess_timeout',
          `${job.name} took longer than ${limit} s and was given up; try it again.`,
        ),
      );
    }, this.#options.jobTimeoutS * 1000);
    worker.child.send(job.payload);
  }

  #receive(worker: Worker, message: FromChild): void {
    if (message.type === 'ready') {
      worker.ready = true;
      this.#failedStarts = 0;
      this.#assign();
      return;
    }
    if (message.type === 'unfit') {
      const error = new AppError(message.error.code, message.error.message);
      worker.unfit = error;
      worker.retired = true;
      // No other child will find it either; what else there is may pass, and is dealt with when the child has ended.
      if (error.code === 'model_missing') {
        this.#release(worker)?.reject(error);
        this.#rejectQueue(() => error);
      }
      return;
    }
    if (worker.unfit !== undefined) return;
    const job = this.#release(worker);
    if (message.type === 'done') job?.resolve(message.result);
    else job?.reject(new AppError(message.error.code, message.error.message));
    if (message.rss_mib > this.#options.maxRssMib) this.#retire(worker);
    this.#assign();
  }

  /** Takes the worker's job from it. */
  #release(worker: Worker): Job | undefined {
    const { job } = worker;
    clearTimeout(worker.timer);
    delete worker.job;
    delete job?.worker;
    return job;
  }

  #retire(worker: Worker): void {
    worker.retired = true;
    worker.child.release();
  }

  #kill(worker: Worker, error: AppError): void {
    worker.retired = true;
    this.#release(worker)?.reject(error);
    worker.child.kill();
    this.#assign();
  }

  #abort(job: Job): void {
    if (job.worker !== undefined) {
      this.#kill(job.worker, cancelled(job.name));
      return;
    }
    const index = this.#queue.indexOf(job);
    if (index < 0) return;
    this.#queue.splice(index, 1);
    job.reject(cancelled(job.name));
  }

  #lost(worker: Worker, how: string): void {
    this.#workers.delete(worker);
    const dismissed = worker.retired && worker.unfit?.code !== 'internal';
    worker.retired = true;
    const job = this.#release(worker);
    if (worker.ready) {
      job?.reject(
        new AppError(
          'worker_crashed',
          `The scoring process died (${how}) while it worked on ${job.name}; check that file, then try it again.`,
          { cause: worker.child.stderr },
        ),
      );
    } else if (!dismissed && !this.#closed) {
      this.#startFailed(worker, worker.unfit?.message ?? how, job);
    }
    this.#assign();
  }

  /** The job may not be the reason: it is tried again, after a pause, until children have failed too often. */
  #startFailed(worker: Worker, how: string, job: Job | undefined): void {
    this.#failedStarts++;
    if (job !== undefined) this.#queue.unshift(job);
    if (this.#failedStarts < MAX_FAILED_STARTS) {
      this.#backoff ??= setTimeout(
        () => {
          this.#backoff = undefined;
          this.#assign();
        },
        BACKOFF_MS * 2 ** this.#failedStarts,
      );
      return;
    }
    // Whoever asks later makes it try again.
    this.#failedStarts = 0;
    this.#rejectQueue(
      ({ name }) =>
        new AppError(
          'worker_crashed',
          `${name} was not scored: the scoring process failed to start ${String(MAX_FAILED_STARTS)} times (${how}).`,
          { cause: worker.child.stderr },
        ),
    );
  }

  #rejectQueue(errorFor: (job: Job) => AppError): void {
    for (const job of this.#queue.splice(0)) job.reject(errorFor(job));
  }
}

function cancelled(name: string): AppError {
  return new AppError('cancelled', `Scoring of ${name} was cancelled.`);
}
