/** Resident memory of the product's programs, looked at twice a second through /proc; empty figures elsewhere. */
import { readdirSync, readFileSync } from 'node:fs';
import { median } from './load.ts';

const EVERY_MS = 500;
const programs = {
  api: /apps\/api\/src\/main\.ts/,
  default_worker: /workers\/default\/src\/main\.ts/,
  speech_worker: /workers\/speech\/src\/main\.ts/,
  scoring_processes: /workers\/speech\/src\/child\.ts/,
} as const;
type Program = keyof typeof programs;

interface Found {
  pid: number;
  parent: number;
  command: string;
  rss_mib: number;
}

function read(pid: string): Found | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const parent = Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]);
    const command = readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ');
    const rss_kib = Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0);
    return { pid: Number(pid), parent, command, rss_mib: rss_kib / 1024 };
  } catch {
    // It ended while we looked, or there is no /proc.
    return null;
  }
}

/** MiB of each program below `root`; processes of one program are added up. */
function look(root: number): Map<Program, number> {
  const sums = new Map<Program, number>();
  if (process.platform !== 'linux') return sums;
  const all = new Map<number, Found>();
  for (const name of readdirSync('/proc')) {
    const found = /^\d+$/.test(name) ? read(name) : null;
    if (found !== null) all.set(found.pid, found);
  }
  const below = (pid: number): boolean => {
    const parent = all.get(pid)?.parent;
    return parent === root || (parent !== undefined && parent > 1 && below(parent));
  };
  for (const { pid, command, rss_mib } of all.values()) {
    if (!below(pid)) continue;
    for (const [name, pattern] of Object.entries(programs)) {
      const program = name as Program;
      if (pattern.test(command)) sums.set(program, (sums.get(program) ?? 0) + rss_mib);
    }
  }
  return sums;
}

export interface MemoryFigures {
  start: number;
  /** Medians: where they are alike, memory does not grow with the work. */
  second_quarter: number;
  last_quarter: number;
  max: number;
}

/** Watches from now until `stop`, which gives the figures of each program in MiB. */
export function watchMemory(root: number): { stop(): Record<string, MemoryFigures> } {
  const looks = [look(root)];
  const timer = setInterval(() => looks.push(look(root)), EVERY_MS);
  return {
    stop() {
      clearInterval(timer);
      return Object.fromEntries(
        Object.keys(programs).map((name) => [
          name,
          figuresOf(looks.map((one) => one.get(name as Program) ?? 0)),
        ]),
      );
    },
  };
}

function figuresOf(series: number[]): MemoryFigures {
  const quarter = (n: number) =>
    series.slice(Math.floor((n * series.length) / 4), Math.ceil(((n + 1) * series.length) / 4));
  return {
    start: Math.round(series[0] ?? 0),
    second_quarter: Math.round(median(quarter(1))),
    last_quarter: Math.round(median(quarter(3))),
    max: Math.round(Math.max(...series)),
  };
}
