import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Autosave, type AutosaveOptions, type Pending, type SaveState } from './autosave.ts';

const memory = () => {
  const kept = new Map<string, string>();
  return {
    kept,
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
    removeItem: (key: string) => void kept.delete(key),
  };
};

function setUp(send: (answers: Pending) => Promise<void>, more: Partial<AutosaveOptions> = {}) {
  const states: SaveState[] = [];
  const refused: unknown[] = [];
  const store = memory();
  const autosave = new Autosave({
    key: 'a',
    store,
    send,
    onState: (state) => states.push(state),
    onRefused: (error) => refused.push(error),
    isFinal: (error) => error instanceof Error && error.message === 'final',
    ...more,
  });
  return { autosave, states, refused, store };
}

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

describe('Autosave', () => {
  it('sends the last of several answers together', async () => {
    const sent: [number, unknown][][] = [];
    const { autosave, states, store } = setUp((answers) => {
      sent.push([...answers]);
      return Promise.resolve();
    });
    autosave.put(1, { text: 'a' });
    autosave.put(1, { text: 'ab' });
    autosave.put(2, { value: 'true' });
    expect(store.kept.get('a')).toContain('ab');
    await vi.advanceTimersByTimeAsync(1_000);
    expect(sent).toEqual([
      [
        [1, { text: 'ab' }],
        [2, { value: 'true' }],
      ],
    ]);
    expect(states.at(-1)).toBe('saved');
    expect(store.kept.size).toBe(0);
  });

  it('tries again until the connection is back, and after a reload', async () => {
    const down = vi.fn(() => Promise.reject(new Error('offline')));
    const { autosave, states, store } = setUp(down);
    autosave.put(1, { text: 'a' });
    await vi.advanceTimersByTimeAsync(10_000);
    expect(down.mock.calls.length).toBeGreaterThan(2);
    expect(states.at(-1)).toBe('retrying');
    expect(await autosave.flush()).toBe(false);
    autosave.stop();

    const up = vi.fn((_answers: Pending) => Promise.resolve());
    const next = setUp(up, { store });
    expect([...next.autosave.pending]).toEqual([[1, { text: 'a' }]]);
    await vi.advanceTimersByTimeAsync(10);
    expect(up).toHaveBeenCalledOnce();
    expect(next.autosave.pending.size).toBe(0);
  });

  it('keeps what is changed while it sends, and sends it next', async () => {
    const sent: unknown[] = [];
    let arrive: () => void = () => undefined;
    const { autosave } = setUp(async (answers) => {
      sent.push(answers.get(1));
      if (sent.length === 1) await new Promise<void>((resolve) => (arrive = resolve));
    });
    autosave.put(1, { text: 'a' });
    await vi.advanceTimersByTimeAsync(1_000);
    autosave.put(1, { text: 'b' });
    arrive();
    expect(await autosave.flush()).toBe(true);
    expect(sent).toEqual([{ text: 'a' }, { text: 'b' }]);
  });

  it('drops what the server will never take, and says so', async () => {
    const { autosave, refused } = setUp(() => Promise.reject(new Error('final')));
    autosave.put(1, { text: 'a' });
    await vi.advanceTimersByTimeAsync(1_000);
    expect(refused).toEqual([new Error('final')]);
    expect(autosave.pending.size).toBe(0);
  });
});
