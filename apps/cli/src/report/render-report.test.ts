import { stripVTControlCharacters } from 'node:util';
import { describe, expect, it } from 'vitest';
import { warningCodes } from '@talaffuz/speech/assessment';
import { exampleAssessment } from '../testing/example-assessment.ts';
import { renderReport } from './render-report.ts';
import { wantsColor } from './wants-color.ts';
import { warningSentences } from './warning-sentences.ts';

const example = exampleAssessment('lesson-1', 'think twice');
const plain = renderReport(example, { color: false });
const lines = plain.split('\n');

describe('renderReport', () => {
  it('shows the five scores with bars', () => {
    for (const [name, score, filled] of [
      ['Overall', 71, 18],
      ['Accuracy', 65, 16],
      ['Fluency', 83, 21],
      ['Completeness', 75, 19],
      ['Prosody', 59, 15],
    ] as const) {
      const line = lines.find((candidate) => candidate.includes(name));
      expect(line).toMatch(new RegExp(`^  ${name} +${score}  █{${filled}}░{${25 - filled}}$`));
    }
  });

  it('marks every phoneme by its score without colour', () => {
    expect(plain).not.toContain('\u001b');
    expect(lines.find((line) => line.startsWith('  think'))).toMatch(/ 55 {2}θ! ɪ\? ŋ· k·$/);
    expect(plain).toContain('θ sounded like s (72 %)');
    expect(plain).toMatch(/· good.*\? not quite.*! practise this/);
  });

  it('does not call a sound good that was surely another, and is silent about a doubtful one', () => {
    const [first, ...rest] = example.words;
    const report = (probability: number): string => {
      const phonemes = first?.phonemes.map((phoneme) => ({
        ...phoneme,
        score: 95,
        heard: phoneme.heard.map((other) => ({ ...other, probability })),
      }));
      const words = first === undefined ? rest : [{ ...first, phonemes: phonemes ?? [] }, ...rest];
      return renderReport({ ...example, words }, { color: false });
    };
    expect(report(0.75)).toMatch(/θ\? ɪ·[^]*θ sounded like s \(75 %\)/);
    expect(report(0.59)).toContain('θ· ɪ·');
    expect(report(0.59)).not.toContain('sounded like');
  });

  it('tells left-out and added words', () => {
    expect(lines.find((line) => line.startsWith('  twice'))).toMatch(/left out$/);
    expect(lines.find((line) => line.startsWith('  um'))).toMatch(/not in the text$/);
  });

  it('shows pauses, speed, warnings and advice', () => {
    expect(plain).toContain('pauses at 0.5–0.9 s, 1.2–1.6 s (not at punctuation)');
    expect(plain).toContain('121 words a minute, 3.2 syllables a second');
    expect(plain).toContain(warningSentences.noisy);
    expect(plain).toContain('1. Put the tip of your tongue there.');
    expect(
      renderReport({ ...example, warnings: [], feedback: [], pauses: [] }, { color: false }),
    ).not.toMatch(/Warnings|Advice/);
  });

  it('colours the same text green, yellow and red', () => {
    const colored = renderReport(example, { color: true });
    expect(colored).toContain('\u001b[31mθ!');
    expect(colored).toContain('\u001b[33mɪ?');
    expect(colored).toContain('\u001b[32mŋ·');
    expect(stripVTControlCharacters(colored)).toBe(plain);
  });

  it('has a sentence for every warning', () => {
    for (const code of warningCodes) expect(warningSentences[code]).toMatch(/^[A-Z].*\.$/);
  });
});

describe('wantsColor', () => {
  it.each([
    [true, {}, true],
    [false, {}, false],
    [true, { NO_COLOR: '1' }, false],
    [true, { NO_COLOR: '' }, true],
    [true, { TERM: 'dumb' }, false],
    [false, { FORCE_COLOR: '1' }, true],
    [true, { FORCE_COLOR: '0' }, false],
    [true, { FORCE_COLOR: '1', NO_COLOR: '1' }, false],
  ])('terminal %s, %o: %s', (isTTY, env, expected) => {
    expect(wantsColor({ isTTY }, env)).toBe(expected);
  });
});
