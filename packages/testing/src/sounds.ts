/** Test signals: 16 kHz mono, −1…1, the same on every run. */
const RATE = 16_000;

export function silence(duration_s: number): Float32Array<ArrayBuffer> {
  return new Float32Array(Math.round(duration_s * RATE));
}

export function tone(duration_s: number, frequency_hz: number, level_dbfs = -20): Float32Array<ArrayBuffer> {
  const amplitude = 10 ** (level_dbfs / 20) * Math.SQRT2;
  return silence(duration_s).map((_, i) => amplitude * Math.sin((2 * Math.PI * frequency_hz * i) / RATE));
}

/** Gaussian white noise of the given RMS level. */
export function whiteNoise(duration_s: number, level_dbfs = -20, seed = 1): Float32Array<ArrayBuffer> {
  const random = uniform(seed);
  const amplitude = 10 ** (level_dbfs / 20);
  return silence(duration_s).map(
    () => amplitude * Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random()),
  );
}

/** Amplified and cut off at full scale, as by a microphone that is set too loud. */
export function clipped(samples: Float32Array, gain = 8): Float32Array<ArrayBuffer> {
  return Float32Array.from(samples, (value) => Math.max(-1, Math.min(1, gain * value)));
}

export function scaled(samples: Float32Array, gain: number): Float32Array<ArrayBuffer> {
  return Float32Array.from(samples, (value) => gain * value);
}

/** Sample by sample; as long as the first. */
export function mixed(samples: Float32Array, other: Float32Array): Float32Array<ArrayBuffer> {
  return Float32Array.from(samples, (value, i) => value + (other[i] ?? 0));
}

/** Uniform numbers in [0, 1): the mulberry32 generator. */
function uniform(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixedBits = Math.imul(state ^ (state >>> 15), state | 1);
    mixedBits ^= mixedBits + Math.imul(mixedBits ^ (mixedBits >>> 7), mixedBits | 61);
    return ((mixedBits ^ (mixedBits >>> 14)) >>> 0) / 2 ** 32;
  };
}
