/** What a pool and its children say to each other: plain JSON over the IPC channel of the child process. */
import type { ErrorCode } from '@talaffuz/core/errors';

export interface WireError {
  code: ErrorCode;
  message: string;
}

export type FromChild =
  /** It has loaded what it needs. */
  | { type: 'ready' }
  /** It cannot load what it needs, and ends. */
  | { type: 'unfit'; error: WireError }
  /** `rss_mib`: its memory after the job. */
  | { type: 'done'; rss_mib: number; result: unknown }
  | { type: 'failed'; rss_mib: number; error: WireError };

const types: ReadonlySet<unknown> = new Set<FromChild['type']>(['ready', 'unfit', 'done', 'failed']);

/** The channel carries messages of others too: tsx reports the files it loads. */
export function isFromChild(message: unknown): message is FromChild {
  return typeof message === 'object' && message !== null && 'type' in message && types.has(message.type);
}
