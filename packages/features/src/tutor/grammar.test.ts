import { afterEach, describe, expect, it, vi } from 'vitest';
import { checkGrammar, corrected, IDLE_MS, isLoaded } from './grammar.ts';

const text = 'She go to school.';

afterEach(() => {
  vi.useRealTimers();
});

describe('the grammar checker', () => {
  it('says what is wrong and where, to many at once', async () => {
    const texts = Array.from({ length: 20 }, () => text);
    for (const found of await Promise.all(texts.map(checkGrammar))) {
      expect(found).toMatchObject([{ original: 'go', suggestion: 'goes', type: 'Agreement', offset: 4 }]);
      expect(corrected(text, found ?? [])).toBe('She goes to school.');
    }
  });

  it('leaves the memory when nobody asked for five minutes, and comes back when somebody does', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    await checkGrammar(text);
    vi.advanceTimersByTime(IDLE_MS - 1);
    await checkGrammar(text);
    vi.advanceTimersByTime(IDLE_MS - 1);
    expect(isLoaded()).toBe(true);
    vi.advanceTimersByTime(1);
    expect(isLoaded()).toBe(false);
    // At once, while the old thread still ends.
    expect(await checkGrammar(text)).toMatchObject([{ original: 'go' }]);
    expect(isLoaded()).toBe(true);
  });

  it('is not ended while somebody waits', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const answer = checkGrammar(text);
    vi.advanceTimersByTime(IDLE_MS);
    expect(await answer).toMatchObject([{ original: 'go' }]);
  });
});
