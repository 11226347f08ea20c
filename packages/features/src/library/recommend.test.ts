import { describe, expect, it } from 'vitest';
import type { PhonemeSymbol } from '@talaffuz/speech/phonemes/inventory';
import type { Position, Token } from '../analytics/breakdown.ts';
import { hardSounds } from './hard-sounds.ts';
import { MAX_NEEDS, needsOf, type Need } from './needs.ts';
import { chooseSentences, type Candidate } from './recommend.ts';
import { MAX_INTERVAL_DAYS, scheduleOf } from './repetition.ts';

const everywhere = (weight: number) => ({ initial: weight, medial: weight, final: weight });
const need = (phoneme: PhonemeSymbol, weight = 0.5): Need => ({
  phoneme,
  weights: everywhere(weight),
  reason: 'weak',
});

const candidate = (id: number, text: string, sounds: string, more: Partial<Candidate> = {}): Candidate => ({
  id,
  text,
  level_distance: 0,
  places: sounds.split(' ').map((sound) => {
    const [phoneme, position = 'initial'] = sound.split('@') as [PhonemeSymbol, Position?];
    return { phoneme, position };
  }),
  schedule: null,
  ...more,
});

const today = 100;
const ids = (candidates: Candidate[], needs: Need[], limit = 5) =>
  chooseSentences(candidates, needs, { limit, today }).map(({ id }) => id);

describe('the schedule of a sentence', () => {
  const done = (...pairs: [number, number][]) => scheduleOf(pairs.map(([day, score]) => ({ day, score })));

  it('doubles with every day done well', () => {
    expect(done()).toBeNull();
    expect(done([0, 80])).toEqual({ last_day: 0, interval_days: 1, due_day: 1 });
    expect(done([0, 90], [1, 90])).toMatchObject({ interval_days: 2, due_day: 3 });
    expect(done([0, 90], [1, 90], [3, 90])).toMatchObject({ interval_days: 4, due_day: 7 });
  });

  it('stays after a middling day and starts again after a bad one', () => {
    expect(done([0, 90], [1, 90], [3, 79.9])).toMatchObject({ interval_days: 2, due_day: 5 });
    expect(done([0, 90], [1, 90], [3, 59.9])).toMatchObject({ interval_days: 1, due_day: 4 });
    expect(done([0, 60])).toMatchObject({ interval_days: 1 });
  });

  it('takes a day as one repetition, by its last attempt', () => {
    expect(done([0, 20], [0, 95], [0, 95])).toMatchObject({ interval_days: 1 });
    expect(done([0, 95], [1, 95], [1, 20])).toMatchObject({ interval_days: 1, due_day: 2 });
  });

  it('never waits longer than 64 days', () => {
    const perfect = Array.from({ length: 12 }, (_, i): [number, number] => [i * 100, 100]);
    expect(done(...perfect)?.interval_days).toBe(MAX_INTERVAL_DAYS);
  });
});

describe('what somebody needs', () => {
  const token = (score: number, position: Position): Token => ({
    score,
    position,
    word: 'w',
    previous: null,
    next: null,
    heard: null,
    day: '2026-01-01',
  });
  const weak = (phoneme: PhonemeSymbol, strength: number, tokens: Token[] = []) => ({
    phoneme,
    strength,
    status: 'weak' as const,
    tokens,
  });

  it('is, for a newcomer, what is hard for their language', () => {
    const needs = needsOf([], hardSounds('ru'));
    expect(needs.map(({ phoneme }) => phoneme).slice(0, 3)).toEqual(['TH', 'DH', 'W']);
    expect(needs.every(({ reason }) => reason === 'hard_for_language')).toBe(true);
    expect(needsOf([], hardSounds('sw')).length).toBeGreaterThan(0);
    expect(needs.length).toBeLessThanOrEqual(MAX_NEEDS);
  });

  it('is the weakest sound first, in its weak position', () => {
    const tokens = [
      ...Array.from({ length: 5 }, () => token(30, 'final')),
      ...Array.from({ length: 5 }, () => token(95, 'initial')),
    ];
    const [first, second] = needsOf([weak('Z', 65), weak('V', 40, tokens)], []);
    expect([first?.phoneme, second?.phoneme]).toEqual(['V', 'Z']);
    expect(first?.weights.final).toBeCloseTo(55 / 85);
    // Where it goes well it counts for a third of what is missing on the whole; where it was not met, for all of it.
    expect(first?.weights.initial).toBeCloseTo((45 / 85) * 0.3);
    expect(first?.weights.medial).toBeCloseTo(45 / 85);
  });

  it('leaves out what is known to be strong', () => {
    const strong = { phoneme: 'TH' as const, strength: 95, status: 'strong' as const, tokens: [] };
    const needs = needsOf([strong, weak('Z', 50)], [{ phoneme: 'TH' }]);
    expect(needs.map(({ phoneme }) => phoneme)).toEqual(['Z']);
    expect(needsOf([strong], [{ phoneme: 'TH' }])).toMatchObject([{ phoneme: 'TH', reason: 'keep_up' }]);
  });
});

describe('the choice of sentences', () => {
  it('covers the weak sound in its weak position', () => {
    const final: Need = { ...need('TH'), weights: { initial: 0.05, medial: 0.05, final: 0.6 } };
    const choice = chooseSentences(
      [candidate(1, 'Think thick.', 'TH@initial IH'), candidate(2, 'Both path.', 'TH@final OW')],
      [final],
      { limit: 1, today },
    );
    expect(choice).toEqual([{ id: 2, target_phonemes: ['TH'], reason: 'weak' }]);
  });

  it('lets the needs take turns', () => {
    const sentences = [
      candidate(1, 'Red apples grow.', 'TH P'),
      candidate(2, 'Seven birds sing.', 'TH B'),
      candidate(3, 'Warm rain falls.', 'W M'),
    ];
    expect(ids(sentences, [need('TH', 0.5), need('W', 0.4)], 2)).toContain(3);
  });

  it('keeps away what is not due, was just practised, or is much like it', () => {
    const practised = (last_day: number, due_day: number) => ({
      schedule: { last_day, due_day, interval_days: due_day - last_day },
    });
    const sentences = [
      candidate(1, 'My mother teaches music.', 'TH', practised(today, today + 1)),
      candidate(2, 'My mother teaches maths.', 'TH'),
      candidate(3, 'Cold winds blow.', 'TH', practised(today - 3, today + 1)),
      candidate(4, 'Big dogs bark.', 'TH', practised(today - 4, today)),
      candidate(5, 'Small cats sleep.', 'TH'),
    ];
    expect(ids(sentences, [need('TH')])).toEqual([4, 5]);
    const [due] = chooseSentences(sentences, [need('TH')], { limit: 1, today });
    expect(due?.reason).toBe('due_again');
  });

  it('gives no two sentences that are much alike', () => {
    const sentences = [
      candidate(1, 'The river is long and cold.', 'TH'),
      candidate(2, 'A long cold river.', 'TH'),
      candidate(3, 'Five green frogs.', 'TH'),
    ];
    const chosen = ids(sentences, [need('TH')]);
    expect(chosen).toHaveLength(2);
    expect(chosen).toContain(3);
  });

  it('prefers the own level', () => {
    const other = { level_distance: 1 };
    expect(
      ids([candidate(1, 'Blue sky.', 'TH', other), candidate(2, 'Dark night.', 'TH')], [need('TH')], 1),
    ).toEqual([2]);
  });

  const letters = (i: number) => String.fromCharCode(97 + (i % 26)).repeat(1 + Math.floor(i / 26));

  it('is the same for the same day and not the same every day', () => {
    const sentences = Array.from({ length: 30 }, (_, i) =>
      candidate(i + 1, `${letters(i)}one ${letters(i)}two`, 'M'),
    );
    const on = (day: number) => chooseSentences(sentences, [], { limit: 5, today: day }).map(({ id }) => id);
    expect(on(100)).toEqual(on(100));
    expect(on(100)).toHaveLength(5);
    expect(new Set([100, 101, 102, 103].map((day) => on(day).join())).size).toBeGreaterThan(1);
  });
});
