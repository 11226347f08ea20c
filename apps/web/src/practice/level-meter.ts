/** Loudness of a microphone while it records. */
export interface Meter {
  /** 0 for silence to 1 for as loud as it can be, in even steps of decibels. */
  level: number;
  /** Since the meter was opened. */
  seconds: number;
}

/** What is quieter than this counts as silence, in dB relative to full scale. */
const FLOOR_DB = -60;

/** Loudness (root mean square) of samples between -1 and 1, on the meter's scale. */
export function levelOf(samples: Float32Array): number {
  let sum = 0;
  for (const sample of samples) sum += sample * sample;
  const rms = Math.sqrt(sum / Math.max(1, samples.length));
  if (rms === 0) return 0;
  return Math.min(1, Math.max(0, 1 - (20 * Math.log10(rms)) / FLOOR_DB));
}

const INTERVAL_MS = 80;

/** Reports the loudness of `stream` several times a second until the returned function is called. */
export function meterOf(stream: MediaStream, report: (meter: Meter) => void): () => void {
  const context = new AudioContext();
  const analyser = context.createAnalyser();
  analyser.fftSize = 2048;
  context.createMediaStreamSource(stream).connect(analyser);
  const samples = new Float32Array(analyser.fftSize);
  const began = performance.now();
  const timer = setInterval(() => {
    analyser.getFloatTimeDomainData(samples);
    report({ level: levelOf(samples), seconds: (performance.now() - began) / 1000 });
  }, INTERVAL_MS);
  return () => {
    clearInterval(timer);
    void context.close();
  };
}
