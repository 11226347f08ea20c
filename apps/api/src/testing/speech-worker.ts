/** The speech worker with its queue and models, in the process of a test; scoring itself runs in a child as ever. */
import { startRelay } from '@talaffuz/jobs/relay';
import { startWorker } from '@talaffuz/jobs/worker';
import { openEngine } from '@talaffuz/worker-speech/engine';
import { speechHandlers } from '@talaffuz/worker-speech/jobs/handlers';
import { openTranscriber } from '@talaffuz/worker-speech/whisper/transcriber';

export interface SpeechWorker {
  close(): Promise<void>;
}

/** `concurrency`: jobs that it takes at once. */
export async function startSpeechWorker(concurrency = 2): Promise<SpeechWorker> {
  const engine = openEngine({ concurrency: 1 });
  const transcriber = openTranscriber();
  const relay = await startRelay();
  const worker = await startWorker('speech', speechHandlers(engine, transcriber), { concurrency });
  return {
    async close() {
      await worker.close();
      await relay.close();
      await engine.close();
      await transcriber.close();
    },
  };
}
