import { createHash } from 'node:crypto';
import type { StoredContent } from './storage.ts';

export interface Meter {
  /** Passes chunks on unchanged; a stage of `pipeline`. */
  pass(chunks: AsyncIterable<Buffer>): AsyncGenerator<Buffer>;
  /** What went through; complete when `pass` has ended. */
  result(): StoredContent;
}

/** Counts and hashes a stream on its way. */
export function meter(): Meter {
  const hash = createHash('sha256');
  let size = 0;
  return {
    async *pass(chunks) {
      for await (const chunk of chunks) {
        hash.update(chunk);
        size += chunk.length;
        yield chunk;
      }
    },
    result: () => ({ size, sha256: hash.digest('hex') }),
  };
}
