/** A child process of the embedder: keeps the model in memory, one request at a time. */
import { serveJobs } from '../pool/serve.ts';
import { loadEmbedding, type EmbedRequest } from './embedding-model.ts';
import { findEmbedding } from './find-embedding.ts';

// Written by openEmbedder, which also sends the requests.
const { threads } = JSON.parse(process.argv[2] ?? '') as { threads: number };

const load = async () => loadEmbedding(findEmbedding(), threads);
const model = load();
serveJobs(model, async (job) => (await model).embed(job as EmbedRequest));
