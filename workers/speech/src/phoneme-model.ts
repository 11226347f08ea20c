import { InferenceSession, Tensor } from 'onnxruntime-node';
import { CLASSES, type EncoderOutput, type ScorerOutput } from '@talaffuz/speech/model-io';
import type { ScorerInput } from '@talaffuz/speech/scoring/scorer-input';
import type { ModelFiles } from './models.ts';

export interface PhonemeModel {
  readonly name: string;
  readonly version: string;
  /** `samples`: 16 kHz mono, −1…1. */
  encode(samples: Float32Array): Promise<EncoderOutput>;
  score(encoder: EncoderOutput, input: ScorerInput): Promise<ScorerOutput>;
}

/** Loads both graphs; see packages/speech/src/model-io.ts for what they take and give. */
export async function loadModel(files: ModelFiles, threads: number): Promise<PhonemeModel> {
  const options: InferenceSession.SessionOptions = {
    executionProviders: ['cpu'],
    intraOpNumThreads: threads,
    interOpNumThreads: 1,
    executionMode: 'sequential',
    graphOptimizationLevel: 'all',
    // Recordings differ in length: a pattern would be kept for each, and an arena never gives memory back.
    enableMemPattern: false,
    enableCpuMemArena: false,
    logSeverityLevel: 3,
    // A thread that spins while it waits takes a core from ffmpeg and from the other children.
    extra: { session: { intra_op: { allow_spinning: '0' }, inter_op: { allow_spinning: '0' } } },
  };
  const [encoder, scorer] = await Promise.all([
    InferenceSession.create(files.encoder, options),
    InferenceSession.create(files.scorer, options),
  ]);
  return {
    name: files.name,
    version: files.version,
    async encode(samples) {
      const output = await encoder.run({ audio: new Tensor('float32', samples, [1, samples.length]) });
      const ctc = floats(output, 'ctc');
      return {
        frameCount: ctc.length / CLASSES,
        ctc,
        frames: floats(output, 'frames'),
        hidden: floats(output, 'hidden'),
        prosody: floats(output, 'prosody'),
      };
    },
    async score({ frameCount, ctc, frames, hidden, prosody }, input) {
      const perFrame = (data: Float32Array): Tensor =>
        new Tensor('float32', data, [1, frameCount, data.length / frameCount]);
      const perPhone = (data: BigInt64Array): Tensor => new Tensor('int64', data, [1, input.phoneCount]);
      const output = await scorer.run({
        ctc: perFrame(ctc),
        frames: perFrame(frames),
        hidden: perFrame(hidden),
        prosody: perFrame(prosody),
        phones: perPhone(input.phones),
        starts: perPhone(input.starts),
        ends: perPhone(input.ends),
        word_mask: new Tensor('float32', input.wordMask, [1, input.wordCount, input.phoneCount]),
      });
      return {
        phone_scores: floats(output, 'phone_scores'),
        word_scores: floats(output, 'word_scores'),
        utterance_scores: floats(output, 'utterance_scores'),
      };
    },
  };
}

function floats(output: InferenceSession.OnnxValueMapType, name: string): Float32Array {
  const value = output[name];
  if (value instanceof Tensor && value.data instanceof Float32Array) return value.data;
  throw new Error(`the model has no float32 output "${name}"`);
}
