import { describe, expect, it } from 'vitest';
import { BLANK, CLASSES, type EncoderOutput } from '../model-io.ts';
import type { ExpectedText } from '../pronunciation.ts';
import { alignWords, flatPhones, type Alignment } from './align-words.ts';
import { at } from './at.ts';
import { columnOf } from './graph.ts';
import { heardAs, randomNumbers, randomPosteriors, sounds, textOf } from './hand-made.ts';
import { SpeechError } from './speech-error.ts';

const layout = (alignment: Alignment): string =>
  [
    ...flatPhones(alignment).map(({ phoneme, start, end }) => ({ name: phoneme, start, end })),
    ...alignment.silences.map(({ start, end }) => ({ name: 'SIL', start, end })),
  ]
    .sort((a, b) => a.start - b.start)
    .map(({ name, start, end }) => `${name}:${String(end - start)}`)
    .join(' ');

const errorOf = (action: () => unknown): SpeechError => {
  try {
    action();
  } catch (thrown) {
    if (thrown instanceof SpeechError) return thrown;
    throw thrown;
  }
  throw new Error('nothing was thrown');
};

describe('alignWords', () => {
  it('finds the exact boundaries of phonemes, words and silences', () => {
    const heard = 'SIL:10 W:5 IY:6 SIL:12 K:4 AO:9 L:3 SIL:7';
    const alignment = alignWords(heardAs(sounds(heard)), textOf('W IY | K AO L'));
    expect(layout(alignment)).toBe(heard);
    expect(alignment.words.map(({ start, end }) => [start, end])).toEqual([[10, 21], [33, 49]]); // prettier-ignore
    expect(alignment.silences.map(({ afterWord }) => afterWord)).toEqual([-1, 0, 1]);
    expect(alignment.evidence.speechFrames).toBe(27);
    expect(alignment.evidence.free - alignment.evidence.forced).toBeCloseTo(0, 6);
  });

  it('needs no silence at all', () => {
    const heard = 'W:5 IY:6 K:4 AO:9 L:3';
    const alignment = alignWords(heardAs(sounds(heard)), textOf('W IY | K AO L'));
    expect(layout(alignment)).toBe(heard);
    expect(alignment.silences).toEqual([]);
  });

  it('does not put silence inside a word', () => {
    const alignment = alignWords(heardAs(sounds('W:5 SIL:4 IY:6')), textOf('W IY'));
    expect(alignment.silences).toEqual([]);
    expect(alignment.words[0]).toMatchObject({ start: 0, end: 15 });
  });

  it('chooses the pronunciation that was spoken, in each word', () => {
    const text = textOf('DH AH / DH IY | EH N D / AH N / N | DH AH / DH IY');
    const alignment = alignWords(heardAs(sounds('DH:4 IY:6 N:5 SIL:3 DH:3 AH:6')), text);
    expect(alignment.words.map(({ pronunciation }) => pronunciation)).toEqual([1, 2, 0]);
    expect(layout(alignment)).toBe('DH:4 IY:6 N:5 SIL:3 DH:3 AH:6');
  });

  it('prefers the earlier alternative on a tie', () => {
    const undecided = heardAs([{ phone: 'AA', frames: 8, confidence: 0.5, rival: 'AO' }]);
    // AA and AO share the probability of the frames: 0.5 against 0.495 is no tie, so level them.
    for (let t = 0; t < 8; t++) undecided.frames[t * CLASSES + columnOf('AO')] = Math.fround(Math.log(0.5));
    expect(alignWords(undecided, textOf('AO / AA')).words[0]?.pronunciation).toBe(0);
    expect(alignWords(undecided, textOf('AA / AO')).words[0]?.pronunciation).toBe(0);
    expect(alignWords(undecided, textOf('AA / AO')).words[0]?.phones[0]?.phoneme).toBe('AA');
    expect(alignWords(undecided, textOf('IY / AA / AO | K')).words[0]?.pronunciation).toBe(1);
  });

  it('splits a repeated phoneme in two', () => {
    const alignment = alignWords(heardAs(sounds('B:4 IH:5 G:8 G:6 EH:4 T:4')), textOf('B IH G | G EH T'));
    const [, , first, second] = flatPhones(alignment);
    expect([first?.phoneme, second?.phoneme]).toEqual(['G', 'G']);
    expect([first?.start, second?.end]).toEqual([9, 23]);
    expect(first?.end).toBe(second?.start);
  });

  it('gives every phoneme a frame when there are just enough', () => {
    const text = textOf('W IY | K AO L / K AA L');
    const alignment = alignWords(heardAs(sounds('W:1 IY:1 K:1 AO:1 L:1')), text);
    expect(layout(alignment)).toBe('W:1 IY:1 K:1 AO:1 L:1');
    const error = errorOf(() =>
      alignWords(heardAs(sounds('W:1 IY:1 K:1 AO:2')), textOf('W IY | K AO L | IH T')),
    );
    expect(error.code).toBe('audio_too_short');
    expect(error.message).toContain('7 sounds');
  });

  it('refuses silence, and posteriors that are not numbers', () => {
    expect(errorOf(() => alignWords(heardAs(sounds('SIL:100')), textOf('W IY'))).code).toBe('no_speech');
    expect(errorOf(() => alignWords(heardAs([]), textOf('W IY'))).code).toBe('no_speech');
    const broken = heardAs(sounds('W:5 IY:5'));
    broken.frames[100] = NaN;
    expect(errorOf(() => alignWords(broken, textOf('W IY'))).code).toBe('model_output_invalid');
  });

  it('refuses a text that the text side must not hand over', () => {
    const encoder = heardAs(sounds('W:5 IY:5'));
    expect(() => alignWords(encoder, { ...textOf('W'), words: [] })).toThrow('no words');
    const silent = { text: 'hm', pauseAfter: false, pronunciations: [] };
    expect(() => alignWords(encoder, { ...textOf('W'), words: [silent] })).toThrow(
      '"hm" has no pronunciation',
    );
  });

  it('bears probabilities of zero', () => {
    const heard = heardAs(sounds('SIL:3 W:5 IY:6'));
    heard.frames = heard.frames.map((value) => (value < -1 ? -Infinity : value));
    expect(layout(alignWords(heard, textOf('W IY')))).toBe('SIL:3 W:5 IY:6');
    expect(alignWords(heard, textOf('K IY')).words[0]?.end).toBe(14);
  });

  it('finds the path that exhaustive search finds', () => {
    const random = randomNumbers(7);
    for (const line of ['W IY', 'AA / AA B', 'B | IY / AH K', 'D / T AA | D | AH / B']) {
      const text = textOf(line);
      for (let frameCount = 7; frameCount <= 9; frameCount++) {
        const encoder = randomEncoder(frameCount, random);
        const alignment = alignWords(encoder, text);
        expect(alignment.score).toBeCloseTo(bestScore(encoder, text), 3);
        expect(alignment.pathScores.reduce((sum, value) => sum + value, 0)).toBeCloseTo(alignment.score, 3);
      }
    }
  });

  it('covers every frame once, in order, whatever is heard', () => {
    const random = randomNumbers(11);
    const text = textOf('DH AH / DH IY | K AE T, | S AE T | AA N / AO N | DH AH / DH IY | M AE T');
    for (let round = 0; round < 60; round++) {
      const encoder = randomEncoder(16 + Math.floor(random() * 120), random);
      const alignment = alignWords(encoder, text);
      const segments = [...flatPhones(alignment), ...alignment.silences].sort((a, b) => a.start - b.start);
      let end = 0;
      for (const segment of segments) {
        expect(segment.start).toBe(end);
        expect(segment.end).toBeGreaterThan(segment.start);
        end = segment.end;
      }
      expect(end).toBe(encoder.frameCount);
      for (const [index, word] of alignment.words.entries()) {
        const spelled = text.words[index]?.pronunciations[word.pronunciation]?.phonemes;
        expect(word.phones.map(({ phoneme }) => phoneme)).toEqual(spelled?.map(({ phoneme }) => phoneme));
        expect(word.phones.at(-1)?.end).toBe(word.end);
        for (const [i, phone] of word.phones.entries()) {
          expect(phone.start).toBe(word.phones[i - 1]?.end ?? word.start);
          expect(alignment.path.subarray(phone.start, phone.end).every((c) => c === phone.column)).toBe(true);
        }
      }
      for (const { start, afterWord } of alignment.silences) {
        expect(start).toBe(alignment.words[afterWord]?.end ?? 0);
      }
    }
  });
});

function randomEncoder(frameCount: number, random: () => number): EncoderOutput {
  const frames = randomPosteriors(frameCount, random);
  const matrix = new Float32Array(frameCount);
  return { frameCount, frames, ctc: frames, hidden: matrix, prosody: new Float32Array(frameCount * 3) };
}

/** The best score over every choice of pronunciations, of silences and of durations. */
function bestScore({ frames, frameCount }: EncoderOutput, { words }: ExpectedText): number {
  let chains: number[][] = [[], [BLANK]];
  for (const { pronunciations } of words) {
    chains = chains.flatMap((chain) =>
      pronunciations.flatMap(({ phonemes }) => {
        const spoken = [...chain, ...phonemes.map(({ phoneme }) => columnOf(phoneme))];
        return [spoken, [...spoken, BLANK]];
      }),
    );
  }
  const bestOf = (chain: readonly number[], from: number): number => {
    const [column, ...rest] = chain;
    if (column === undefined) return from === frameCount ? 0 : -Infinity;
    let best = -Infinity;
    let sum = 0;
    for (let t = from; t < frameCount; t++) {
      sum += at(frames, t * CLASSES + column);
      best = Math.max(best, sum + bestOf(rest, t + 1));
    }
    return best;
  };
  return Math.max(...chains.map((chain) => bestOf(chain, 0)));
}
