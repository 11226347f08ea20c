/** The order of the sections and the rounding of bands, each against another way to say it. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { overall } from './bands.ts';
import { endOf, openings, sectionKinds } from './timeline.ts';

const start = new Date('2026-02-19T05:00:00Z');
const minute = (n: number) => new Date(start.getTime() + n * 60_000);
const minutes = fc.integer({ min: 1, max: 90 });

/** Minute after minute: the section that is open goes to the next when it is answered or its time is over. */
function walk(durations: number[], answers: (number | null)[], until: number): number[] {
  const opened = [0];
  for (let now = 1; now <= until; now += 1) {
    const current = opened.length - 1;
    if (current === 2) break;
    const since = opened[current] ?? 0;
    const over = now >= since + (durations[current] ?? 0);
    const answered = answers[current] != null && now >= since + (answers[current] ?? 0);
    if (over || answered) opened.push(now);
  }
  return opened;
}

it('opens sections in order, each when the one before is answered or over', () => {
  fc.assert(
    fc.property(
      fc.tuple(minutes, minutes, minutes),
      // How long after its opening a section is answered; null: never.
      fc.tuple(fc.option(minutes), fc.option(minutes)),
      (durations, [listening, reading]) => {
        const total = durations.reduce((sum, one) => sum + one, 0);
        const [, second = -1, third = -1] = walk(durations, [listening, reading], total);
        const opens = openings({
          started_at: start,
          minutes: { listening: durations[0], reading: durations[1], writing: durations[2] },
          answered_at: {
            ...(listening === null ? {} : { listening: minute(listening) }),
            ...(reading === null ? {} : { reading: minute(second + reading) }),
          },
        });
        expect([opens.listening, opens.reading, opens.writing]).toEqual([
          start,
          minute(second),
          minute(third),
        ]);
        expect(
          opens.writing <=
            endOf(start, { listening: durations[0], reading: durations[1], writing: durations[2] }),
        ).toBe(true);
      },
    ),
  );
});

it('names the sections in the order of the paper', () => {
  expect(sectionKinds).toEqual(['listening', 'reading', 'writing']);
});

it('rounds the overall band as IELTS does, by whole numbers', () => {
  const half = fc.integer({ min: 0, max: 18 });
  fc.assert(
    fc.property(fc.tuple(half, half, half, half), (halves) => {
      const [listening, reading, writing, speaking] = halves.map((n) => n / 2) as [
        number,
        number,
        number,
        number,
      ];
      // In eighths of a band: the sum of four halves is the mean in eighths; 2 of 8 go up to 4, 6 of 8 up to 8.
      const eighths = halves.reduce((sum, one) => sum + one, 0);
      const rest = eighths % 8;
      const whole = eighths - rest;
      const expected = (whole + (rest < 2 ? 0 : rest < 6 ? 4 : 8)) / 8;
      expect(overall({ listening, reading, writing, speaking })).toBe(expected);
    }),
  );
  expect(overall({ listening: 6.5, reading: 6.5, writing: 5, speaking: 7 })).toBe(6.5);
  expect(overall({ listening: 4, reading: 3.5, writing: 4, speaking: 4 })).toBe(4);
  expect(overall({ listening: 6.5, reading: 6.5, writing: 5.5, speaking: 6 })).toBe(6);
});
