/** Sentence embeddings in a supervised child process, which is started when it is first needed. */
import { ChildPool } from '../pool/child-pool.ts';
import type { EmbedRequest } from './embedding-model.ts';
import { findEmbedding } from './find-embedding.ts';

export interface Embedder {
  /** Throws AppError: `model_missing`, `worker_crashed`, `assess_timeout`, `cancelled`. */
  embed(request: EmbedRequest, signal?: AbortSignal): Promise<{ model: string; vectors: number[][] }>;
  /** Cancels what is under way and ends the child. */
  close(): Promise<void>;
}

export function openEmbedder(): Embedder {
  let pool: ChildPool | undefined;
  return {
    async embed(request, signal) {
      // Without a model no process is started in vain.
      const { name } = findEmbedding();
      pool ??= new ChildPool({
        script: new URL('./embed-child.ts', import.meta.url),
        args: [JSON.stringify({ threads: 1 })],
        maxHeapMib: 256,
        size: 1,
        maxRssMib: 1_000,
        jobTimeoutS: 60,
      });
      const vectors = await pool.run(`${String(request.texts.length)} texts`, request, signal);
      // embed-child.ts answers with nothing else.
      return { model: name, vectors: vectors as number[][] };
    },
    async close() {
      await pool?.close();
    },
  };
}
