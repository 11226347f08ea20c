/**
 * What the shipped weights must do on speech that everybody can make again: sentences by a synthesiser and the recording
 * of a browser. How well they agree with human experts is measured by `npm run bench:speech`.
 */
import { afterAll, describe, expect, it } from 'vitest';
import { alignWords, flatPhones } from '@talaffuz/speech/align/align-words';
import type { Assessment, WordAssessment } from '@talaffuz/speech/assessment';
import { FRAME_S } from '@talaffuz/speech/model-io';
import { expectGiven } from '@talaffuz/speech/text/pronounce';
import { browserRecording } from '@talaffuz/testing/fixtures';
import { mixed, whiteNoise } from '@talaffuz/testing/sounds';
import { speak, type SpeakOptions } from '@talaffuz/tts/espeak-wasm';
import { makeTempDir } from '@talaffuz/testing/temp-dir';
import { wavBytes } from '@talaffuz/tts/wav';
import { openEngine } from './engine.ts';
import { findModel } from './models.ts';
import { loadModel } from './phoneme-model.ts';

const TEXT = 'the children walked along the river in the evening';
const OTHER_TEXT = 'please bring me a glass of cold water before lunch';

const dir = await makeTempDir();
const engine = openEngine({ concurrency: 1 });
afterAll(async () => {
  await engine.close();
  await dir.remove();
});

let files = 0;
async function score(samples: Float32Array, text: string): Promise<Assessment> {
  const audio = await dir.write(`${String(++files)}.wav`, wavBytes(samples));
  return engine.assess({ id: 'test', audio, text });
}

async function spoken(text: string, options: SpeakOptions = {}): Promise<Float32Array> {
  return (await speak(text, options)).samples;
}

function wordsOfText({ words }: Assessment): WordAssessment[] {
  return words.filter(({ error }) => error !== 'insertion');
}

function meanPhoneScore(assessment: Assessment): number {
  const scores = wordsOfText(assessment).flatMap(({ phonemes }) => phonemes.map((phoneme) => phoneme.score));
  return scores.reduce((sum, value) => sum + value, 0) / scores.length;
}

describe('the shipped model', () => {
  it('hears the sounds of a sentence that was read as written', async () => {
    const assessment = await score(await spoken(TEXT), TEXT);
    expect(assessment.warnings).toEqual([]);
    expect(wordsOfText(assessment).filter(({ error }) => error === 'omission')).toEqual([]);
    expect(meanPhoneScore(assessment)).toBeGreaterThan(70);
  });

  it('scores the same recording lower, and never confidently, against another text', async () => {
    const samples = await spoken(TEXT);
    const wrong = await score(samples, OTHER_TEXT);
    expect(wrong.warnings).toContain('wrong_text');
    const all = [wrong.overall_score, wrong.accuracy_score, wrong.fluency_score, wrong.prosody_score];
    expect(Math.max(...all, ...wrong.words.map((word) => word.score))).toBeLessThanOrEqual(30);
  });

  it.each(['ru', 'uz', 'tr'])('does not take the language %s for English', async (voice) => {
    const texts: Record<string, string> = {
      ru: 'сегодня утром мы долго гуляли вдоль реки',
      uz: 'bugun ertalab biz daryo bo‘ylab uzoq yurdik',
      tr: 'bu sabah nehir boyunca uzun uzun yürüdük',
    };
    const { warnings } = await score(await spoken(texts[voice] ?? '', { voice }), TEXT);
    expect(warnings).toContain('wrong_text');
  });

  it('says what a sound was taken for, and how to make the right one', async () => {
    const text = 'they think that winter is long';
    const assessment = await score(await spoken('they sink that winter is long'), text);
    const theta = wordsOfText(assessment)[1]?.phonemes[0];
    expect(theta?.phoneme).toBe('TH');
    expect(theta?.heard[0]?.phoneme).toBe('S');
    expect(assessment.feedback.map(({ code, phoneme }) => [code, phoneme])).toContainEqual([
      'phoneme_substituted',
      'TH',
    ]);
    const right = await score(await spoken(text), text);
    const better = wordsOfText(right)[1]?.phonemes[0];
    expect(better?.heard).toEqual([]);
    expect(better?.score).toBeGreaterThan(theta?.score ?? 100);
  });

  it('finds a word that was left out', async () => {
    const words = wordsOfText(await score(await spoken('the children along the river in the evening'), TEXT));
    expect(words.filter(({ error }) => error === 'omission').map(({ text }) => text)).toEqual(['walked']);
  });

  it('warns of noise, and scores lower than without it', async () => {
    const clean = await spoken(TEXT);
    const noisy = await score(mixed(clean, whiteNoise(clean.length / 16_000, -25)), TEXT);
    expect(noisy.warnings).toContain('noisy');
    expect(meanPhoneScore(noisy)).toBeLessThan(meanPhoneScore(await score(clean, TEXT)));
  });

  it('understands what a browser recorded', async () => {
    const assessment = await engine.assess({
      id: 'browser',
      audio: browserRecording,
      text: 'we call it bear',
    });
    expect(assessment.warnings).not.toContain('wrong_text');
    expect(meanPhoneScore(assessment)).toBeGreaterThan(60);
  });

  it('finds phonemes where they were spoken', async () => {
    const { samples, phonemes } = await speak('we see a moon');
    const model = await loadModel(findModel(), 1);
    const expected = expectGiven('we see a moon', 'W IY | S IY | AH | M UW N');
    const phones = flatPhones(alignWords(await model.encode(samples), expected));
    expect(phones).toHaveLength(phonemes.length);
    const errors = phones.map(({ start }, i) => Math.abs(start * FRAME_S - (phonemes[i]?.start_s ?? NaN)));
    expect(errors.reduce((sum, error) => sum + error, 0) / errors.length).toBeLessThan(0.04);
  });
});
