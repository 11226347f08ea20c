const HALF_WIDTH = 16;

/**
 * Windowed-sinc resampling with 16 zero crossings on each side; good enough for test signals.
 * `from` and `to` are sample rates in Hz.
 */
export function resample(samples: Float32Array, from: number, to: number): Float32Array<ArrayBuffer> {
  const ratio = from / to;
  // Going down, the filter is widened so that nothing above the new half rate folds back.
  const cutoff = Math.min(1, to / from);
  const half = HALF_WIDTH / cutoff;
  const result = new Float32Array(Math.floor(samples.length / ratio));
  for (let i = 0; i < result.length; i++) {
    const center = i * ratio;
    let sum = 0;
    for (let j = Math.ceil(center - half); j <= center + half; j++) {
      const x = j - center;
      const sinc = x === 0 ? 1 : Math.sin(Math.PI * x * cutoff) / (Math.PI * x * cutoff);
      const hann = 0.5 + 0.5 * Math.cos((Math.PI * x) / half);
      sum += (samples[j] ?? 0) * sinc * hann * cutoff;
    }
    result[i] = sum;
  }
  return result;
}
