/** Progress of a batch on standard error: files done, audio seconds per second, time left. */

export interface ProgressStream {
  isTTY?: boolean;
  write(text: string): unknown;
}

const TTY_EVERY_MS = 200;
const LINE_EVERY_MS = 5000;

function duration(seconds: number): string {
  const whole = Math.max(0, Math.round(seconds));
  const [hours, minutes, rest] = [Math.floor(whole / 3600), Math.floor((whole % 3600) / 60), whole % 60];
  if (hours > 0) return `${hours} h ${minutes} min`;
  return minutes > 0 ? `${minutes} min ${rest} s` : `${rest} s`;
}

export class Progress {
  readonly #total: number;
  readonly #stream: ProgressStream;
  readonly #now: () => number;
  readonly #startedAt: number;
  readonly #doneBefore: number;
  #done: number;
  #failed: number;
  #audioS = 0;
  #shownAt: number;

  /** `before` counts the rows of `total` that an earlier run has done; `now` gives milliseconds. */
  constructor(
    total: number,
    before: { done: number; failed: number },
    stream: ProgressStream,
    now: () => number = () => performance.now(),
  ) {
    this.#total = total;
    this.#doneBefore = before.done;
    this.#done = before.done;
    this.#failed = before.failed;
    this.#stream = stream;
    this.#now = now;
    this.#startedAt = now();
    this.#shownAt = this.#startedAt;
  }

  /** One more row is written; `audioS` is the length of its recording, 0 when it failed. */
  add(audioS: number, failed: boolean): void {
    this.#done += 1;
    this.#audioS += audioS;
    if (failed) this.#failed += 1;
    const now = this.#now();
    if (now - this.#shownAt < (this.#stream.isTTY === true ? TTY_EVERY_MS : LINE_EVERY_MS)) return;
    this.#shownAt = now;
    const left =
      ((now - this.#startedAt) / 1000 / (this.#done - this.#doneBefore)) * (this.#total - this.#done);
    const line = `${this.#counts()}, ${this.#speed(now)}, ${duration(left)} left`;
    this.#stream.write(this.#stream.isTTY === true ? `\r\u001b[K${line}` : `${line}\n`);
  }

  /** The last line: what was done in how long, and `tail`. */
  finish(tail: string): void {
    const now = this.#now();
    const clear = this.#stream.isTTY === true ? '\r\u001b[K' : '';
    const took = duration((now - this.#startedAt) / 1000);
    this.#stream.write(`${clear}${this.#counts()} in ${took}, ${this.#speed(now)}; ${tail}\n`);
  }

  #counts(): string {
    const failed = this.#failed === 0 ? '' : ` (${this.#failed} failed)`;
    return `talaffuz: ${this.#done} of ${this.#total} files${failed}`;
  }

  #speed(now: number): string {
    const seconds = Math.max(0.001, (now - this.#startedAt) / 1000);
    return `${(this.#audioS / seconds).toFixed(1)} audio seconds per second`;
  }
}
