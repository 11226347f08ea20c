import { flatPhones, type AlignedPhone, type Alignment } from '../align/align-words.ts';
import { at } from '../align/at.ts';
import { BLANK, CLASSES, type EncoderOutput } from '../model-io.ts';
import { phonemeSymbols, type PhonemeSymbol } from '../phonemes/inventory.ts';
import { localContext } from './context.ts';
import { DELETION, variantLogLikelihoods } from './ctc-variants.ts';

/** Share of the frame classifier's opinion in the posterior of a phoneme that was said; the rest is the CTC head's. */
const FRAMES_SHARE = 0.5;
/** At most this many phonemes are reported as heard, each with at least this probability … */
const HEARD_MAX = 3;
const HEARD_MIN_PROBABILITY = 0.1;
/** … and none when the expected phoneme is this many times likelier than the best of them. */
const CLEAR_MARGIN = 2;

export interface PhoneGop {
  /** Probability of each phoneme (0–38) and of silence in its place (DELETION, 39); sums to 1. */
  posterior: Float64Array;
  /** 0–1: mean over the segment of the likeliest phoneme's probability, low in silence and where sounds blur. */
  confidence: number;
  /** What it sounded like instead, likeliest first; empty when it sounded as expected or was most likely left out. */
  heard: { phoneme: PhonemeSymbol; probability: number }[];
}

/**
 * Goodness of pronunciation of each phoneme of the text, in the order of `flatPhones(alignment)`: which phoneme, or
 * none, was said in its place. Half of the opinion is segmentation-free, from CTC likelihoods of every substitution
 * and the deletion among its neighbours (arXiv 2507.16838), all equally likely beforehand; half is the mean posterior of
 * the frame classifier over the segment.
 */
export function goodness(alignment: Alignment, encoder: EncoderOutput): PhoneGop[] {
  const phones = flatPhones(alignment);
  return phones.map((phone, index) => {
    const { span, context } = localContext(phones, index, index + 1, encoder.ctc, encoder.frameCount);
    const sequence = normalised(variantLogLikelihoods(span, context));
    const { mean, confidence } = segmentMean(encoder.frames, phone);
    // Repeated phonemes squeezed into too few frames fit no CTC path: then the frames alone decide. A phoneme that was
    // left out has its neighbours' frames: they count only as far as CTC holds that it was said.
    const framesShare = sequence === null ? 1 : FRAMES_SHARE * (1 - at(sequence, DELETION));
    const posterior = mean.map(
      (probability, c) => framesShare * probability + (1 - framesShare) * (sequence?.[c] ?? 0),
    );
    return { posterior, confidence, heard: heardInstead(posterior, phone.column) };
  });
}

/** Probabilities in proportion to log-likelihoods; null when none is possible. */
function normalised(logLikelihoods: Float64Array): Float64Array | null {
  const highest = Math.max(...logLikelihoods);
  if (highest === -Infinity) return null;
  const weights = logLikelihoods.map((value) => Math.exp(value - highest));
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return weights.map((weight) => weight / total);
}

function segmentMean(
  frames: Float32Array,
  { start, end }: AlignedPhone,
): { mean: Float64Array; confidence: number } {
  const mean = new Float64Array(CLASSES);
  let clear = 0;
  for (let t = start; t < end; t++) {
    let likeliest = 0;
    for (let c = 0; c < CLASSES; c++) {
      const probability = Math.exp(at(frames, t * CLASSES + c));
      mean[c] = at(mean, c) + probability / (end - start);
      if (c !== BLANK && probability > likeliest) likeliest = probability;
    }
    clear += likeliest / (end - start);
  }
  return { mean, confidence: Math.min(1, clear) };
}

function heardInstead(posterior: Float64Array, expected: number): PhoneGop['heard'] {
  const others = phonemeSymbols
    .map((phoneme, column) => ({ phoneme, column, probability: at(posterior, column) }))
    .filter(({ column, probability }) => column !== expected && probability >= HEARD_MIN_PROBABILITY)
    .sort((a, b) => b.probability - a.probability)
    .slice(0, HEARD_MAX);
  const best = others[0]?.probability ?? 0;
  // A sound that was most likely left out was not heard as another.
  if (at(posterior, DELETION) > best || at(posterior, expected) >= CLEAR_MARGIN * best) return [];
  return others.map(({ phoneme, probability }) => ({ phoneme, probability }));
}
