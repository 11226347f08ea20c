/** A child process of the transcriber: keeps Whisper and the phoneme model in memory, one recording at a time. */
import { env } from '@talaffuz/core/env';
import { findModel } from '../models.ts';
import { loadModel } from '../phoneme-model.ts';
import { serveJobs } from '../pool/serve.ts';
import { findWhisper, type WhisperFiles } from './find-whisper.ts';
import { transcribeRecording, type TranscribeRequest } from './transcribe.ts';
import { downloadWhisper, loadWhisper } from './whisper-model.ts';

// Written by openTranscriber, which also sends the jobs.
const { threads } = JSON.parse(process.argv[2] ?? '') as { threads: number };

async function find(): Promise<WhisperFiles> {
  try {
    return findWhisper();
  } catch (error) {
    if (!env().WHISPER_DOWNLOAD) throw error;
    await downloadWhisper();
    return findWhisper();
  }
}

async function load() {
  // Looked for first: without it the process ends before it has loaded anything.
  const files = await find();
  const [whisper, phonemes] = await Promise.all([
    loadWhisper(files, threads),
    loadModel(findModel(), threads),
  ]);
  return { whisper, phonemes };
}

const models = load();
serveJobs(models, async (job) => transcribeRecording(job as TranscribeRequest, await models));
