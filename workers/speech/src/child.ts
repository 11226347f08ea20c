/** A child process of the engine: keeps the model in memory and scores one recording at a time. */
import { assessRecording, type AssessRequest } from './assess.ts';
import type { ChildSettings } from './child-settings.ts';
import { findModel } from './models.ts';
import { loadModel, type PhonemeModel } from './phoneme-model.ts';
import { serveJobs } from './pool/serve.ts';

// Written by openEngine, which also sends the jobs.
const { threads, limits } = JSON.parse(process.argv[2] ?? '') as ChildSettings;

async function load(): Promise<PhonemeModel> {
  return loadModel(findModel(), threads);
}

const model = load();
serveJobs(model, (job) => assessRecording(job as AssessRequest, model, limits));
