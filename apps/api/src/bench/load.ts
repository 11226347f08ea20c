/** A small closed-loop load over loopback: so many connections, each asking again as soon as it was answered. */
import { Agent, request } from 'node:http';

export interface LoadResult {
  requests_per_s: number;
  p50_ms: number;
  p99_ms: number;
  /** Answers other than 200. */
  failed: number;
}

export async function load(
  url: string,
  headers: Record<string, string>,
  { connections, seconds }: { connections: number; seconds: number },
): Promise<LoadResult> {
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  const times: number[] = [];
  let failed = 0;
  const until = performance.now() + seconds * 1000;
  const one = () =>
    new Promise<void>((resolve, reject) => {
      const begun = performance.now();
      request(url, { agent, headers }, (res) => {
        res.resume();
        res.on('end', () => {
          times.push(performance.now() - begun);
          if (res.statusCode !== 200) failed += 1;
          resolve();
        });
      })
        .on('error', reject)
        .end();
    });
  const begun = performance.now();
  await Promise.all(
    Array.from({ length: connections }, async () => {
      while (performance.now() < until) await one();
    }),
  );
  const took_s = (performance.now() - begun) / 1000;
  agent.destroy();
  return {
    requests_per_s: round(times.length / took_s),
    p50_ms: percentile(times, 0.5),
    p99_ms: percentile(times, 0.99),
    failed,
  };
}

export function percentile(values: number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return round(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0);
}

export const median = (values: number[]): number => percentile(values, 0.5);

export const round = (value: number): number => Math.round(value * 10) / 10;
