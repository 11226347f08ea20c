/**
 * A learner with a phone: reads, takes tests and does homework with or without a network (mentor §15). What is done goes
 * into a queue on the phone, and from there to the server in its order, as often as it takes and never twice. Where both
 * differ the server's stays, and the learner is told.
 */
import { ok, type Talaffuz } from '../client.ts';
import { ApiError, NetworkError } from '../errors.ts';
import type { components } from '../generated/api.ts';
import { openQueue, type Action, type SyncResult } from './queue.ts';
import { readJson, writeJson, type Store } from './store.ts';

export type TextbookDownload = components['schemas']['TextbookDownload'];
/** An attempt begun here, or one that was begun online. */
export type AttemptRef = { client_id: string } | { attempt_id: number };
export type SubmissionRef = { client_id: string } | { submission_id: number };

export interface Answer {
  selected_option_ids?: number[];
  answer_text?: string;
}

/** Something that the server did not take: its own stays (`conflict`), or it could not be done at all (`failed`). */
export interface Problem {
  kind: 'conflict' | 'failed';
  action: Action;
  detail: string;
  /** What the server has, of a conflict. */
  server: SyncResult['server'];
}

export interface SyncReport {
  applied: number;
  problems: Problem[];
  /** What is still to be told. */
  left: number;
}

export interface LearnerSettings {
  client: Talaffuz;
  store: Store;
  /** Whose queue it is, such as an e-mail address: nobody tells what somebody else did. */
  account: string;
  /** The phone's clock, for tests. */
  now?: () => Date;
  newId?: () => string;
  /** A problem that the learner should see. */
  onProblem?: (problem: Problem) => void;
  /** What the server answered to an action, such as a test's result. */
  onResult?: (action: Action, result: SyncResult) => void;
}

const BATCH = 50;
/** As often a failing action is sent before it is put aside. */
const MAX_TRIES = 3;
const EVERY_MS = 15 * 60_000;

export class OfflineLearner {
  readonly #client: Talaffuz;
  readonly #store: Store;
  readonly #key: string;
  readonly #queue;
  readonly #now: () => Date;
  readonly #newId: () => string;
  readonly #settings: LearnerSettings;
  #running: Promise<SyncReport> | null = null;

  constructor(settings: LearnerSettings) {
    const { client, store, account, now = () => new Date(), newId = () => crypto.randomUUID() } = settings;
    this.#settings = settings;
    this.#client = client;
    this.#store = store;
    this.#key = `talaffuz:${account}`;
    this.#queue = openQueue(store, `${this.#key}:queue`);
    this.#now = now;
    this.#newId = newId;
  }

  /** Says how far a paragraph is read. */
  read(
    paragraph_id: number,
    progress: {
      step?: 'intro' | 'content' | 'practice' | 'summary';
      seconds?: number;
      completed?: true;
    } = {},
  ): Promise<void> {
    return this.#add({ type: 'paragraph_progress', payload: { paragraph_id, ...progress } });
  }

  /** Begins a test; returns what the attempt is called until the server has given it an id. */
  async startTest(test_id: number): Promise<{ client_id: string }> {
    const client_id = this.#newId();
    await this.#add({ type: 'test_start', payload: { test_id, client_id } });
    return { client_id };
  }

  answerTest(attempt: AttemptRef, question_id: number, answer: Answer): Promise<void> {
    return this.#add({ type: 'test_answer', payload: { ...attemptFields(attempt), question_id, ...answer } });
  }

  submitTest(attempt: AttemptRef, answers: (Answer & { question_id: number })[] = []): Promise<void> {
    return this.#add({ type: 'test_submit', payload: { ...attemptFields(attempt), answers } });
  }

  async startTask(homework_id: number, task_id: number): Promise<{ client_id: string }> {
    const client_id = this.#newId();
    await this.#add({ type: 'task_start', payload: { homework_id, task_id, client_id } });
    return { client_id };
  }

  answerTask(submission: SubmissionRef, question_id: number, answer: Answer): Promise<void> {
    return this.#add({
      type: 'task_answer',
      payload: { ...submissionFields(submission), question_id, ...answer },
    });
  }

  completeTask(submission: SubmissionRef): Promise<void> {
    return this.#add({ type: 'task_complete', payload: submissionFields(submission) });
  }

  async #add(what: DistributiveOmit<Action, 'id' | 'occurred_at'>): Promise<void> {
    await this.#queue.add({ ...what, id: this.#newId(), occurred_at: this.#now().toISOString() });
  }

  /** How much is still to be told. */
  async pending(): Promise<number> {
    return (await this.#queue.all()).length;
  }

  /** What the learner has not been told or has not put away yet. */
  async problems(): Promise<Problem[]> {
    return (await readJson<Problem[]>(this.#store, `${this.#key}:problems`)) ?? [];
  }

  async forgetProblems(): Promise<void> {
    await this.#store.removeItem(`${this.#key}:problems`);
  }

  /**
   * Tells the server what is in the queue, until it is empty or the network is gone. While one runs, a second call waits
   * for the same. Throws ApiError when the learner is signed out; without a network it returns what is left.
   */
  sync(): Promise<SyncReport> {
    return (this.#running ??= this.#drain().finally(() => {
      this.#running = null;
    }));
  }

  async #drain(): Promise<SyncReport> {
    const report: SyncReport = { applied: 0, problems: [], left: 0 };
    for (;;) {
      const queued = (await this.#queue.all()).slice(0, BATCH);
      if (queued.length === 0) break;
      const results = await this.#tell(queued.map(({ action }) => action));
      if (results === null) break;
      const progress = await this.#take(queued, results, report);
      if (!progress) break;
    }
    report.left = await this.pending();
    return report;
  }

  /** Null where there is no network, or the server has no time: then the queue stays. */
  async #tell(actions: Action[]): Promise<SyncResult[] | null> {
    try {
      const body = { sent_at: this.#now().toISOString(), actions };
      return (await ok(this.#client.api.POST('/api/v1/students/sync', { body }))).results;
    } catch (error) {
      if (error instanceof NetworkError) return null;
      if (error instanceof ApiError && (error.status >= 500 || error.status === 429)) return null;
      throw error;
    }
  }

  /** Writes down what came of them; false when the server has failed at one, which is better tried later. */
  async #take(
    queued: { action: Action; tries: number }[],
    results: readonly SyncResult[],
    report: SyncReport,
  ): Promise<boolean> {
    const done: string[] = [];
    const failed: string[] = [];
    const problems: Problem[] = [];
    for (const { action, tries } of queued) {
      const result = results.find(({ id }) => id === action.id);
      if (result === undefined) continue;
      if (result.status === 'retry') {
        // Only the first is at fault; those behind it wait.
        if (failed.length > 0) continue;
        if (tries + 1 < MAX_TRIES) {
          failed.push(action.id);
          continue;
        }
      }
      done.push(action.id);
      if (result.status === 'applied') report.applied += 1;
      else {
        const kind = result.status === 'conflict' ? 'conflict' : 'failed';
        problems.push({ kind, action, detail: result.detail ?? '', server: result.server });
      }
      this.#settings.onResult?.(action, result);
    }
    if (problems.length > 0) {
      await writeJson(this.#store, `${this.#key}:problems`, [...(await this.problems()), ...problems]);
    }
    await this.#queue.settle(done, failed);
    report.problems.push(...problems);
    for (const problem of problems) this.#settings.onProblem?.(problem);
    return done.length > 0 && failed.length === 0;
  }

  /**
   * Syncs now, every quarter of an hour, and whenever `wake` is called: on coming to the front and on a network. Returns
   * what ends it.
   */
  keepInSync(every_ms = EVERY_MS): { wake: () => void; stop: () => void } {
    const wake = (): void => {
      // Somebody signed out syncs when they are back; the queue waits for them.
      void this.sync().catch(() => undefined);
    };
    const timer = setInterval(wake, every_ms);
    wake();
    return {
      wake,
      stop: () => {
        clearInterval(timer);
      },
    };
  }

  /** Takes a textbook along; one that has not changed since is not fetched again. */
  async download(textbook_id: number, updated_at?: string): Promise<TextbookDownload> {
    const kept = await this.textbook(textbook_id);
    if (kept !== null && kept.updated_at === updated_at) return kept;
    const path = { textbook_id };
    const fetched = await ok(
      this.#client.api.GET('/api/v1/students/offline/textbooks/{textbook_id}', { params: { path } }),
    );
    await writeJson(this.#store, this.#textbookKey(textbook_id), fetched);
    return fetched;
  }

  /** The textbook that was taken along; null where none was. */
  textbook(textbook_id: number): Promise<TextbookDownload | null> {
    return readJson<TextbookDownload>(this.#store, this.#textbookKey(textbook_id));
  }

  #textbookKey(id: number): string {
    return `${this.#key}:textbook:${String(id)}`;
  }

  /** What was read last where there is no network now. Throws NetworkError where it was never read. */
  async cached<Value>(name: string, read: () => Promise<Value>): Promise<{ value: Value; stale: boolean }> {
    const key = `${this.#key}:read:${name}`;
    try {
      const value = await read();
      await writeJson(this.#store, key, value);
      return { value, stale: false };
    } catch (error) {
      if (!(error instanceof NetworkError)) throw error;
      const kept = await readJson<Value>(this.#store, key);
      if (kept === null) throw error;
      return { value: kept, stale: true };
    }
  }

  /** On signing out: what was not told is lost, so ask before. */
  async forget(): Promise<void> {
    await this.#queue.clear();
    await this.forgetProblems();
  }
}

type DistributiveOmit<T, Keys extends PropertyKey> = T extends unknown ? Omit<T, Keys> : never;

const attemptFields = (attempt: AttemptRef) =>
  'client_id' in attempt ? { attempt_client_id: attempt.client_id } : { attempt_id: attempt.attempt_id };
const submissionFields = (submission: SubmissionRef) =>
  'client_id' in submission
    ? { submission_client_id: submission.client_id }
    : { submission_id: submission.submission_id };
