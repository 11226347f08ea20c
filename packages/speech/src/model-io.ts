/**
 * What the two ONNX graphs take and give, so that the pure scoring code and the runtime that owns the sessions agree.
 * Frames are 20 ms: frame t covers [t, t + 1) × 0.02 s. All matrices are row-major.
 *
 * encoder.onnx  audio float32 [1, samples] (16 kHz mono, −1…1)
 *   → ctc [1, T, 40] log-probabilities, columns 0–38 the phonemes in `phonemeSymbols` order, 39 = blank
 *   → frames [1, T, 40] log-probabilities of each frame's phoneme, 39 = silence
 *   → hidden [1, T, C]
 *   → prosody [1, T, 3]: f0 in Hz (0 where unvoiced), voicing 0–1, energy in dB full scale
 * scorer.onnx   ctc, frames, hidden, prosody as above; phones int64 [1, P]; starts, ends int64 [1, P] frames, end
 *   exclusive, end > start; word_mask float32 [1, W, P], 1 where the phoneme belongs to the word
 *   → phone_scores [1, P] 0–100; word_scores [1, W, 3] accuracy, stress, total 0–100;
 *     utterance_scores [1, 5] accuracy, completeness, fluency, prosody, total 0–100
 */
export const FRAME_S = 0.02;
export const CLASSES = 40;
/** Column of blank in `ctc` and of silence in `frames`. */
export const BLANK = 39;

export interface EncoderOutput {
  /** T, the number of 20 ms frames. */
  frameCount: number;
  ctc: Float32Array;
  frames: Float32Array;
  hidden: Float32Array;
  prosody: Float32Array;
}

export interface ScorerOutput {
  phone_scores: Float32Array;
  word_scores: Float32Array;
  utterance_scores: Float32Array;
}
