/** A complete assessment for the tests of the command line. */
import type { Assessment, PhonemeAssessment } from '@talaffuz/speech/assessment';
import { ipaOf, type PhonemeSymbol } from '@talaffuz/speech/phonemes/inventory';

function phoneme(symbol: PhonemeSymbol, score: number): PhonemeAssessment {
  return { phoneme: symbol, ipa: ipaOf(symbol), start_s: 0, end_s: 0.1, score, confidence: 0.9, heard: [] };
}

export function exampleAssessment(id: string, text: string): Assessment {
  const place = { start_s: 0, end_s: 0.5, stress_score: 90 };
  return {
    id,
    text,
    model: { name: 'example', version: '1' },
    duration_s: 2,
    overall_score: 71.25,
    accuracy_score: 65,
    fluency_score: 83,
    completeness_score: 75,
    prosody_score: 58.6,
    words: [
      {
        ...place,
        text: 'think',
        score: 55,
        error: 'mispronunciation',
        phonemes: [
          { ...phoneme('TH', 20), heard: [{ phoneme: 'S', ipa: 's', probability: 0.72 }] },
          phoneme('IH', 60),
          phoneme('NG', 80),
          phoneme('K', 99.6),
        ],
      },
      { ...place, text: 'twice', score: 0, error: 'omission', phonemes: [phoneme('T', 0)] },
      { ...place, text: 'um', score: 0, error: 'insertion', phonemes: [] },
    ],
    pauses: [
      { start_s: 0.5, end_s: 0.9, expected: true },
      { start_s: 1.2, end_s: 1.6, expected: false },
    ],
    speech_rate_wpm: 121.4,
    articulation_rate_sps: 3.24,
    pitch: { range_st: 5.5, contour: [null, 0, 1.5] },
    weak_phonemes: ['TH'],
    feedback: [
      {
        code: 'phoneme_substituted',
        phoneme: 'TH',
        word: 'think',
        text: 'Put the tip of your tongue there.',
      },
    ],
    warnings: ['noisy', 'word_unknown'],
  };
}
