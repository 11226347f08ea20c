/** Speech to text in a supervised child process, which is started when it is first needed. */
import { availableParallelism } from 'node:os';
import path from 'node:path';
import { env } from '@talaffuz/core/env';
import type { Transcript } from '@talaffuz/jobs/contracts';
import { ChildPool } from '../pool/child-pool.ts';
import { findWhisper } from './find-whisper.ts';
import type { TranscribeRequest } from './transcribe.ts';

export interface TranscriberOptions {
  /** Threads of ONNX Runtime, default 2 where there are so many cores. */
  threads?: number;
  /** A child that holds more memory than this after a job is replaced, default 1,500. */
  maxRssMiB?: number;
  /** A recording that takes longer is given up, default 240. */
  jobTimeoutS?: number;
}

export interface Transcriber {
  /**
   * Throws AppError: what the recording lacks (`audio_…`), `worker_crashed`, `assess_timeout`, `cancelled`,
   * `model_missing`.
   */
  transcribe(request: TranscribeRequest, signal?: AbortSignal): Promise<Transcript>;
  /** Cancels what is under way and ends the child. */
  close(): Promise<void>;
}

/** One process: Whisper takes memory by the hundred megabytes, and a transcript is waited for by one person. */
export function openTranscriber(options: TranscriberOptions = {}): Transcriber {
  let pool: ChildPool | undefined;
  const open = (): ChildPool =>
    (pool ??= new ChildPool({
      script: new URL('./whisper-child.ts', import.meta.url),
      args: [JSON.stringify({ threads: options.threads ?? Math.min(2, availableParallelism()) })],
      maxHeapMib: 512,
      size: 1,
      maxRssMib: options.maxRssMiB ?? 1_500,
      jobTimeoutS: options.jobTimeoutS ?? 240,
    }));
  return {
    async transcribe(request, signal) {
      // Without a model no process is started in vain; fetching one is the child's work.
      if (!env().WHISPER_DOWNLOAD) findWhisper();
      const result = await open().run(path.basename(request.audio), request, signal);
      // whisper-child.ts answers with nothing else.
      return result as Transcript;
    },
    async close() {
      await pool?.close();
    },
  };
}
