import { availableParallelism } from 'node:os';
import path from 'node:path';
import type { Assessment } from '@talaffuz/speech/assessment';
import type { AssessRequest } from './assess.ts';
import type { ChildSettings } from './child-settings.ts';
import type { DecodeLimits } from './decode/decode-audio.ts';
import { ChildPool } from './pool/child-pool.ts';

export type { AssessRequest } from './assess.ts';

export interface EngineOptions {
  /** Child processes at most, default one a core. */
  concurrency?: number;
  /** Threads of ONNX Runtime in each child, default 1, or 2 when there is one child. */
  threads?: number;
  limits?: Partial<DecodeLimits>;
  /** A child that holds more memory than this after a job is replaced, default 400. */
  maxRssMiB?: number;
  /** A job that takes longer is given up, default 60. */
  jobTimeoutS?: number;
}

export interface SpeechEngine {
  /**
   * Scores one recording. Throws AppError: what the recording or text lacks (`audio_…`, `text_…`, `phones_…`,
   * `no_speech`), `worker_crashed`, `assess_timeout`, `cancelled`, `model_missing`.
   */
  assess(request: AssessRequest, signal?: AbortSignal): Promise<Assessment>;
  readonly concurrency: number;
  /** Process ids of the children that live, for monitoring. */
  readonly pids: number[];
  /** Cancels what is under way and ends every child; must be called, or the process does not end. */
  close(): Promise<void>;
}

const MAX_HEAP_MIB = 256;

/** Starts a pool of scoring processes; the first begins to load the model at once. */
export function openEngine(options: EngineOptions = {}): SpeechEngine {
  const concurrency = Math.max(1, Math.floor(options.concurrency ?? availableParallelism()));
  const settings: ChildSettings = {
    threads: options.threads ?? (concurrency === 1 ? Math.min(2, availableParallelism()) : 1),
    limits: options.limits ?? {},
  };
  const pool = new ChildPool({
    script: new URL('./child.ts', import.meta.url),
    args: [JSON.stringify(settings)],
    maxHeapMib: MAX_HEAP_MIB,
    size: concurrency,
    maxRssMib: options.maxRssMiB ?? 400,
    jobTimeoutS: options.jobTimeoutS ?? 60,
  });
  return {
    concurrency,
    get pids() {
      return pool.pids;
    },
    async assess(request, signal) {
      const result = await pool.run(path.basename(request.audio), request, signal);
      // child.ts answers with nothing else.
      return result as Assessment;
    },
    close: () => pool.close(),
  };
}
