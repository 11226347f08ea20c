/** Grammar by Harper (harper.js), which runs in a thread of this process as WebAssembly and needs no network. */
import { Worker } from 'node:worker_threads';

/** One thing that Harper would change. */
export interface Correction {
  /** What stands there. */
  original: string;
  /** What should stand there; empty where it should go, null where Harper has no proposal. */
  suggestion: string | null;
  explanation: string;
  /** Harper's word for it, such as Agreement or Spelling. */
  type: string;
  /** Characters from the start of the text. */
  offset: number;
}

type Answer = { id: number; corrections: Correction[] } | { id: number; error: string };

interface Waiting {
  resolve: (corrections: Correction[]) => void;
  reject: (error: Error) => void;
}

/** A thread that nobody asked anything for so long is ended, which gives some 300 MB back. */
export const IDLE_MS = 5 * 60_000;

let thread: Worker | undefined;
let idle: NodeJS.Timeout | undefined;
let asked = 0;
const waiting = new Map<number, Waiting>();

/** Whether the dictionary is in memory. */
export const isLoaded = (): boolean => thread !== undefined;

function endWhenIdle(): void {
  if (waiting.size > 0 || thread === undefined) return;
  const ended = thread;
  thread = undefined;
  void ended.terminate();
}

/** One for the whole process: a second or two and about 400 MB the first time, then a few milliseconds a sentence. */
function harper(): Worker {
  clearTimeout(idle);
  idle = setTimeout(endWhenIdle, IDLE_MS).unref();
  if (thread !== undefined) return thread;
  const started = new Worker(new URL('./grammar-worker.mjs', import.meta.url), { execArgv: [] });
  // Whoever waits for an answer keeps the process alive by itself.
  started.unref();
  started.on('message', (answer: Answer) => {
    const asker = waiting.get(answer.id);
    waiting.delete(answer.id);
    if ('error' in answer) asker?.reject(new Error(`Harper failed: ${answer.error}`));
    else asker?.resolve(answer.corrections);
  });
  const lost = (error?: unknown): void => {
    // One that was ended for idleness: nobody waits for it, and another may be there by now.
    if (thread !== started) return;
    thread = undefined;
    for (const { reject } of waiting.values())
      reject(new Error('The grammar checker ended.', { cause: error }));
    waiting.clear();
  };
  started.on('error', lost);
  started.on('exit', () => {
    lost();
  });
  thread = started;
  return started;
}

function lint(text: string): Promise<Correction[]> {
  const id = ++asked;
  return new Promise((resolve, reject) => {
    waiting.set(id, { resolve, reject });
    harper().postMessage({ id, text });
  });
}

/** A share of words that Harper does not know from which on a text is taken for another language. */
const FOREIGN = 0.4;

/**
 * What is wrong with an English text, in its order. Null for a text in another language, of which Harper would call every
 * word misspelt.
 */
export async function checkGrammar(text: string): Promise<Correction[] | null> {
  const words = text.match(/[\p{L}’']+/gu) ?? [];
  if (words.length === 0 || words.some((word) => /[^\p{Script=Latin}’']/u.test(word))) return null;
  const found = (await lint(text)).sort((a, b) => a.offset - b.offset);
  const unknown = found.filter(({ type }) => type === 'Spelling').length;
  return words.length >= 3 && unknown / words.length > FOREIGN ? null : found;
}

/** The text as it should be: every correction that has a proposal made. */
export function corrected(text: string, corrections: readonly Correction[]): string {
  let result = '';
  let at = 0;
  for (const { original, suggestion, offset } of corrections) {
    // Two corrections of the same place: the first one stands.
    if (suggestion === null || offset < at) continue;
    result += text.slice(at, offset) + suggestion;
    at = offset + original.length;
  }
  return result + text.slice(at);
}
