import { describe, expect, it } from 'vitest';
import { alignWords } from '../align/align-words.ts';
import { at } from '../align/at.ts';
import { heardAs, sounds, textOf } from '../align/hand-made.ts';
import { SpeechError } from '../align/speech-error.ts';
import type { Assessment, WarningCode } from '../assessment.ts';
import type { EncoderOutput, ScorerOutput } from '../model-io.ts';
import type { ExpectedText } from '../pronunciation.ts';
import { assemble, type AssemblyInput } from './assemble.ts';
import { fluencyAdvice } from './fluency-advice.ts';
import { scorerInput } from './scorer-input.ts';

const line = 'W IY | K AO L | IH T | B EH R';
const spoken = 'SIL:10 W:5 IY:6 K:4 AO:8 L:5 IH:4 T:4 SIL:3 B:4 EH:8 R:6 SIL:10';

/** Scores that differ everywhere, so that a mix-up shows. */
function scorerFor(phoneCount: number, wordCount: number): ScorerOutput {
  return {
    phone_scores: Float32Array.from({ length: phoneCount }, (_, i) => 70 + i + 0.125),
    word_scores: Float32Array.from({ length: wordCount * 3 }, (_, i) => 65 + i),
    utterance_scores: Float32Array.from([71, 100, 73, 74, 75]),
  };
}

function inputFor(heard: string, text: string | ExpectedText): AssemblyInput {
  const expected = typeof text === 'string' ? textOf(text) : text;
  const encoder: EncoderOutput = heardAs(sounds(heard));
  const alignment = alignWords(encoder, expected);
  const { phoneCount, wordCount } = scorerInput(alignment);
  return {
    id: 'a',
    text: 'We call it bear.',
    model: { name: 'test', version: '1' },
    duration_s: 1.5404,
    warnings: [],
    expected,
    encoder,
    alignment,
    scorer: scorerFor(phoneCount, wordCount),
  };
}

const assess = (heard: string, text: string | ExpectedText): Assessment => assemble(inputFor(heard, text));

describe('scorerInput', () => {
  it('lists phonemes with their frames and the words they belong to', () => {
    const input = scorerInput(
      alignWords(heardAs(sounds('SIL:3 W:5 IY:6 SIL:4 IH:7')), textOf('W IY | AH / IH')),
    );
    expect(input).toEqual({
      phones: BigInt64Array.from([35n, 17n, 16n]),
      starts: BigInt64Array.from([3n, 8n, 18n]),
      ends: BigInt64Array.from([8n, 14n, 25n]),
      wordMask: Float32Array.from([1, 1, 0, 0, 0, 1]),
      phoneCount: 3,
      wordCount: 2,
    });
  });
});

describe('assemble', () => {
  it('passes the scores through, each to its place', () => {
    const result = assess(spoken, line);
    expect(result).toMatchObject({
      id: 'a',
      text: 'We call it bear.',
      model: { name: 'test', version: '1' },
      duration_s: 1.54,
      overall_score: 75,
      accuracy_score: 71,
      fluency_score: 73,
      prosody_score: 74,
      completeness_score: 100,
      warnings: [],
    });
    expect(result.words.map(({ score, stress_score }) => [score, stress_score])).toEqual([
      [67, 66],
      [70, 69],
      [73, 72],
      [76, 75],
    ]);
    const phonemes = result.words.flatMap((word) => word.phonemes);
    expect(phonemes.map(({ phoneme }) => phoneme).join(' ')).toBe('W IY K AO L IH T B EH R');
    expect(phonemes.map(({ score }) => score)).toEqual(phonemes.map((_, i) => 70 + i + 0.13));
    expect(result.words[1]).toMatchObject({ text: 'kaol', start_s: 0.42, end_s: 0.76, error: null });
    expect(phonemes[2]).toMatchObject({ ipa: 'k', start_s: 0.42, end_s: 0.5, confidence: 0.95, heard: [] });
    expect(result.pitch.contour).toHaveLength(77);
  });

  it('keeps scores within 0–100 and refuses what is no number or does not fit', () => {
    const input = inputFor(spoken, line);
    input.scorer.phone_scores[0] = -3;
    input.scorer.phone_scores[1] = 104;
    input.scorer.utterance_scores[4] = 100.4;
    const result = assemble(input);
    expect(result.words[0]?.phonemes.map(({ score }) => score)).toEqual([0, 100]);
    expect(result.overall_score).toBe(100);
    expect(Object.is(result.words[0]?.phonemes[0]?.score, 0)).toBe(true);
    const broken = { ...input, scorer: { ...input.scorer, word_scores: new Float32Array(11) } };
    expect(() => assemble(broken)).toThrow(SpeechError);
    input.scorer.word_scores[5] = NaN;
    expect(() => assemble(input)).toThrow(SpeechError);
  });

  it('calls a word mispronounced for its own score or for one bad phoneme', () => {
    const input = inputFor(spoken, line);
    input.scorer.word_scores[2] = 59.9;
    input.scorer.phone_scores[6] = 39.9;
    input.scorer.phone_scores[7] = 40;
    input.scorer.word_scores[11] = 60;
    const errors = assemble(input).words.map(({ error }) => error);
    expect(errors).toEqual(['mispronunciation', null, 'mispronunciation', null]);
  });

  it('reports what was heard instead', () => {
    const { words } = assess(spoken.replace('IH:4', 'IY:4'), line);
    const [vowel] = words[2]?.phonemes ?? [];
    expect(vowel?.phoneme).toBe('IH');
    expect(vowel?.heard[0]).toMatchObject({ phoneme: 'IY', ipa: 'iː' });
    expect(vowel?.heard[0]?.probability).toBeGreaterThan(0.8);
  });

  it('gives an omitted word 0 and counts it out of completeness', () => {
    const input = inputFor(spoken.replace('IH:4 T:4 ', ''), line);
    input.scorer.word_scores[8] = 49.9;
    const result = assemble(input);
    expect(result.words.map(({ error }) => error)).toEqual([null, null, 'omission', null]);
    expect(result.words[2]).toMatchObject({ text: 'iht', score: 0, stress_score: 0 });
    expect(result.words[2]?.phonemes.map(({ score, heard }) => [score, heard])).toEqual([[0, []], [0, []]]); // prettier-ignore
    expect(result.words[3]?.score).toBe(76);
    expect(result.completeness_score).toBe(75);
    expect(result.overall_score).toBe(75);
  });

  it('counts no word as omitted that the scorer finds fair', () => {
    const input = inputFor(spoken.replace('IH:4 T:4 ', ''), line);
    input.scorer.word_scores[8] = 50;
    const result = assemble(input);
    expect(result.words.map(({ error }) => error)).not.toContain('omission');
    expect(result.words[2]?.score).toBe(50);
    expect(result.completeness_score).toBe(100);
  });

  it('shows insertions between the words of the text', () => {
    const heard = `SIL:10 Y:6 UW:8 N:6 ${spoken.replace('T:4 SIL:3', 'T:4 SIL:8 HH:5 AW:8 SIL:8')}`;
    const { words } = assess(heard, line);
    expect(words.map(({ text, error }) => (error === 'insertion' ? text : '.'))).toEqual([
      '[Y UW N]',
      '.',
      '.',
      '.',
      '[HH AW]',
      '.',
    ]);
    expect(words[4]).toMatchObject({ start_s: 1.68, end_s: 1.94, score: 0, phonemes: [] });
    expect(words.filter(({ error }) => error !== 'insertion').map(({ score }) => score)).toEqual([
      67, 70, 73, 76,
    ]);
  });

  it('is never confident about another text', () => {
    const result = assess('SIL:10 DH:4 AH:4 S:7 AH:6 N:5 M:4 UH:4 V:4 D:4 HH:3 AY:8 Z:6 SIL:10', line);
    expect(result.warnings).toEqual(['wrong_text']);
    expect(result.words.filter(({ error }) => error !== 'insertion')).toHaveLength(4);
    const scores = [
      result.overall_score,
      result.accuracy_score,
      result.fluency_score,
      result.completeness_score,
      result.prosody_score,
      ...result.words.flatMap((word) => [
        word.score,
        word.stress_score,
        ...word.phonemes.map(({ score }) => score),
      ]),
    ];
    expect(Math.max(...scores)).toBeLessThanOrEqual(30);
    expect(result.weak_phonemes).toEqual([]);
    expect(result.feedback.map(({ code }) => code)).toEqual(['wrong_text']);
  });

  it('collects the warnings in the order of the table, each once', () => {
    const given: WarningCode[] = ['noisy', 'clipped', 'noisy'];
    const expected = { ...textOf(line), unknownWords: ['bear'], symbolsIgnored: true };
    const { warnings } = assemble({ ...inputFor(spoken, expected), warnings: given });
    expect(warnings).toEqual(['clipped', 'noisy', 'word_unknown', 'text_symbols_ignored']);
    const fast = assess('W:2 IY:3 G:2 OW:3 B:2 AY:3 N:2 AW:3', 'W IY | G OW | B AY | N AW');
    expect(fast.warnings).toEqual(['too_fast']);
  });

  it('reports pauses in seconds and gives at most three pieces of advice', () => {
    const input = inputFor(spoken.replace('T:4 SIL:3', 'T:4 SIL:80'), line);
    input.scorer.phone_scores.fill(10);
    const result = assemble(input);
    expect(result.pauses).toEqual([{ start_s: 0.92, end_s: 2.52, expected: false }]);
    expect(result.feedback).toHaveLength(3);
    expect(result.feedback.map(({ phoneme }) => phoneme === null)).toEqual([false, false, true]);
    expect(result.feedback[2]?.code).toBe('pauses');
    expect(result.weak_phonemes).toHaveLength(10);
    input.scorer.phone_scores.fill(100);
    expect(assemble(input).feedback.map(({ code }) => code)).toEqual(['pauses']);
  });

  it('writes the schwa of an unstressed AH', () => {
    const expected = textOf('AH | K AO L');
    const [article] = expected.words;
    at(article?.pronunciations[0]?.phonemes ?? [], 0).stress = 0;
    expect(assess('AH:6 K:5 AO:8 L:6', expected).words[0]?.phonemes[0]?.ipa).toBe('ə');
  });

  it('survives JSON', () => {
    const result = assess(spoken, line);
    expect(JSON.parse(JSON.stringify(result))).toEqual(result);
  });
});

describe('fluencyAdvice', () => {
  const calm = { pauses: [], speechRateWpm: 150, articulationRateSps: 4, tooFast: false };
  const codes = (rhythm: Parameters<typeof fluencyAdvice>[0], words = 8): string[] =>
    fluencyAdvice(rhythm, words).map(({ code }) => code);
  const pause = (frames: number, expected = false): { start: number; end: number; expected: boolean } => ({
    start: 100,
    end: 100 + frames,
    expected,
  });

  it('has nothing to say about calm speech, short pauses and those of the punctuation', () => {
    expect(codes(calm)).toEqual([]);
    expect(codes({ ...calm, pauses: [pause(20), pause(20), pause(90, true)] })).toEqual([]);
  });

  it('speaks of a long pause, of many pauses and of the pace', () => {
    const [advice] = fluencyAdvice({ ...calm, pauses: [pause(20), pause(60)] }, 8);
    expect(advice?.code).toBe('pauses');
    expect(advice?.text).toContain('1.2 s');
    expect(codes({ ...calm, pauses: [pause(12), pause(12), pause(12)] })).toEqual(['pauses']);
    expect(codes({ ...calm, articulationRateSps: 8 })).toEqual(['too_fast']);
    expect(codes({ ...calm, articulationRateSps: 1.5 })).toEqual(['too_slow']);
    expect(codes({ ...calm, articulationRateSps: 1.5 }, 2)).toEqual([]);
  });
});
