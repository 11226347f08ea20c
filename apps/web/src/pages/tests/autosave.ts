/**
 * Answers on their way to the server: collected for a moment, sent together, and kept in the browser until they have
 * arrived, so that neither a reload nor a lost connection costs one.
 */
import { z } from 'zod';

export type Pending = Map<number, Record<string, unknown>>;
export type SaveState = 'saved' | 'saving' | 'retrying';

const stored = z.array(z.tuple([z.number(), z.record(z.string(), z.unknown())]));

export interface AutosaveOptions {
  /** Name under which unsent answers are kept. */
  key: string;
  store: Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;
  send: (answers: Pending) => Promise<void>;
  onState: (state: SaveState) => void;
  /** Answers that the server will never take; they are dropped. */
  onRefused: (error: unknown) => void;
  isFinal: (error: unknown) => boolean;
  /** Milliseconds to collect, and to wait before trying again. */
  collect_ms?: number;
  retry_ms?: number;
}

export class Autosave {
  readonly pending: Pending;
  private readonly options: AutosaveOptions;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private sending: Promise<void> | null = null;

  constructor(options: AutosaveOptions) {
    this.options = options;
    this.pending = readStored(options);
    if (this.pending.size > 0) this.later(0);
  }

  put(question_id: number, answer: Record<string, unknown>): void {
    this.pending.set(question_id, answer);
    this.keep();
    this.options.onState('saving');
    this.later(this.options.collect_ms ?? 700);
  }

  /** Sends what is left now. False when something could not be sent. */
  async flush(): Promise<boolean> {
    clearTimeout(this.timer);
    await this.sending;
    if (this.pending.size > 0) await this.sendNow();
    return this.pending.size === 0;
  }

  stop(): void {
    clearTimeout(this.timer);
  }

  private later(ms: number): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.sendNow(), ms);
  }

  private sendNow(): Promise<void> {
    // One at a time: an earlier answer must not arrive after a later one.
    this.sending ??= this.sendAll().finally(() => {
      this.sending = null;
    });
    return this.sending;
  }

  private async sendAll(): Promise<void> {
    const { send, onState, isFinal, onRefused, retry_ms = 3_000 } = this.options;
    while (this.pending.size > 0) {
      const batch: Pending = new Map(this.pending);
      onState('saving');
      try {
        await send(batch);
      } catch (error) {
        if (!isFinal(error)) {
          onState('retrying');
          this.later(retry_ms);
          return;
        }
        onRefused(error);
      }
      for (const [id, answer] of batch) if (this.pending.get(id) === answer) this.pending.delete(id);
      this.keep();
    }
    onState('saved');
  }

  private keep(): void {
    const { store, key } = this.options;
    if (this.pending.size === 0) store.removeItem(key);
    else store.setItem(key, JSON.stringify([...this.pending]));
  }
}

function readStored({ store, key }: AutosaveOptions): Pending {
  try {
    return new Map(stored.parse(JSON.parse(store.getItem(key) ?? '[]')));
  } catch {
    return new Map();
  }
}
