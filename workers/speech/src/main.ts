/** The speech worker: scores recordings in child processes. Start as many as there are machines. */
import { env } from '@talaffuz/core/env';
import { runWorker } from '@talaffuz/jobs/run-worker';
import { openEngine } from './engine.ts';
import { openEmbedder } from './embed/embedder.ts';
import { speechHandlers } from './jobs/handlers.ts';
import { openTranscriber } from './whisper/transcriber.ts';

const { SPEECH_CONCURRENCY } = env();
const engine = openEngine(SPEECH_CONCURRENCY === undefined ? {} : { concurrency: SPEECH_CONCURRENCY });
const transcriber = openTranscriber();
const embedder = openEmbedder();
await runWorker({
  queue: 'speech',
  handlers: speechHandlers(engine, transcriber, embedder),
  concurrency: engine.concurrency,
  close: async () => {
    await Promise.all([engine.close(), transcriber.close(), embedder.close()]);
  },
});
