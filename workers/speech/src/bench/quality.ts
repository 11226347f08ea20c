/** How well scores agree with human experts on speakers whom the model never heard. */
import { editDistance } from '@talaffuz/speech/align/edit-distance';
import type { Assessment } from '@talaffuz/speech/assessment';
import { greedyPhones } from '@talaffuz/speech/gop/greedy';
import { phonemeSymbols } from '@talaffuz/speech/phonemes/inventory';
import { decodeAudio } from '../decode/decode-audio.ts';
import type { SpeechEngine } from '../engine.ts';
import type { PhonemeModel } from '../phoneme-model.ts';
import type { Recording } from './corpus.ts';
import { mean, pearson, printFigure, say, type Figure } from './figures.ts';

export interface Scored {
  recording: Recording;
  assessment: Assessment;
}

/** Scores recordings as a batch does; `audioOf` may name a changed copy of a recording. */
export async function scoreAll(
  engine: SpeechEngine,
  recordings: readonly Recording[],
  audioOf: (recording: Recording) => string = ({ audio }) => audio,
): Promise<{ scored: Scored[]; failed: string[] }> {
  const failed: string[] = [];
  const scored: Scored[] = [];
  await Promise.all(
    recordings.map(async (recording) => {
      const { id, text, phones } = recording;
      try {
        const assessment = await engine.assess({ id, audio: audioOf(recording), text, phones });
        scored.push({ recording, assessment });
      } catch (error) {
        failed.push(`${id}: ${String(error)}`);
      }
    }),
  );
  for (const line of failed) say(`not scored: ${line}`);
  return { scored, failed };
}

type Pairs = [ours: number, experts: number][];

/** Pairs of our score and the experts' for each level of the assessment. */
export function pairs(scored: readonly Scored[]): Record<string, Pairs> {
  const phone: Pairs = [];
  const word: Pairs = [];
  const utterance = (
    ours: (assessment: Assessment) => number,
    experts: (recording: Recording) => number,
  ): Pairs => scored.map(({ assessment, recording }) => [ours(assessment), experts(recording)]);
  for (const { recording, assessment } of scored) {
    const words = assessment.words.filter(({ error }) => error !== 'insertion');
    for (const [w, expected] of recording.words.entries()) {
      word.push([words[w]?.score ?? NaN, expected.total]);
      for (const [p, score] of expected.phone_scores.entries()) {
        phone.push([words[w]?.phonemes[p]?.score ?? NaN, score]);
      }
    }
  }
  return {
    phone_pcc: phone,
    word_pcc: word,
    total_pcc: utterance(
      ({ overall_score }) => overall_score,
      ({ total }) => total,
    ),
    accuracy_pcc: utterance(
      ({ accuracy_score }) => accuracy_score,
      ({ accuracy }) => accuracy,
    ),
    fluency_pcc: utterance(
      ({ fluency_score }) => fluency_score,
      ({ fluency }) => fluency,
    ),
    prosody_pcc: utterance(
      ({ prosody_score }) => prosody_score,
      ({ prosodic }) => prosodic,
    ),
  };
}

export function correlation(values: Pairs): number {
  return pearson(
    values.map(([ours]) => ours),
    values.map(([, experts]) => experts),
  );
}

const AIMS: Record<string, number> = {
  phone_pcc: 0.66,
  word_pcc: 0.63,
  total_pcc: 0.79,
  fluency_pcc: 0.8,
  prosody_pcc: 0.8,
};
const FOLDS = 5;

/** Correlations over all held-out speakers, and their spread over five groups of those speakers. */
export function printQuality(scored: readonly Scored[]): void {
  const speakers = [...new Set(scored.map(({ recording }) => recording.speaker))].sort();
  const folds = Array.from({ length: FOLDS }, (_, fold) => {
    const group = speakers.filter((_speaker, i) => i % FOLDS === fold);
    return pairs(scored.filter(({ recording }) => group.includes(recording.speaker)));
  });
  for (const [figure, values] of Object.entries(pairs(scored))) {
    const spread = folds.map((fold) => correlation(fold[figure] ?? []));
    const line: Figure = {
      figure,
      value: correlation(values),
      unit: 'pearson',
      n: values.length,
      min: Math.min(...spread),
      max: Math.max(...spread),
    };
    const aim = AIMS[figure];
    printFigure(aim === undefined ? line : { ...line, aim });
  }
  const warned = (code: string): number =>
    mean(scored.map(({ assessment }) => (assessment.warnings.some((warning) => warning === code) ? 1 : 0)));
  printFigure({ figure: 'false_wrong_text', value: warned('wrong_text'), unit: 'share', n: scored.length });
  const wordErrors = (kind: string): number =>
    mean(scored.flatMap(({ assessment }) => assessment.words.map(({ error }) => (error === kind ? 1 : 0))));
  const wordCount = scored.reduce((sum, { assessment }) => sum + assessment.words.length, 0);
  printFigure({ figure: 'words_called_omitted', value: wordErrors('omission'), unit: 'share', n: wordCount });
  printFigure({
    figure: 'words_called_inserted',
    value: wordErrors('insertion'),
    unit: 'share',
    n: wordCount,
  });
}

/** Share of recordings that get the wrong_text warning when each is given the text of another. */
export async function printWrongText(engine: SpeechEngine, recordings: readonly Recording[]): Promise<void> {
  const swapped = recordings.map((recording, i) => {
    const other = recordings[(i + Math.floor(recordings.length / 2)) % recordings.length] ?? recording;
    return { ...recording, text: other.text, phones: other.phones };
  });
  const different = swapped.filter(({ text }, i) => text !== recordings[i]?.text);
  const { scored, failed } = await scoreAll(engine, different);
  const found = scored.filter(({ assessment }) => assessment.warnings.includes('wrong_text')).length;
  printFigure({
    figure: 'wrong_text_found',
    // A text that does not even fit into the recording is refused, which is as good as a warning.
    value: (found + failed.length) / different.length,
    unit: 'share',
    n: different.length,
  });
}

/** Phone error rate of greedy CTC decoding against the expected pronunciation (which learners do not always say). */
export async function printPhoneErrorRate(
  model: PhonemeModel,
  recordings: readonly Recording[],
): Promise<void> {
  let edits = 0;
  let total = 0;
  for (const { audio, words } of recordings) {
    const encoder = await model.encode((await decodeAudio(audio)).samples);
    const heard = greedyPhones(encoder).map(({ column }) => phonemeSymbols[column] ?? '');
    const expected = words.flatMap(({ phones }) => phones.map((phone) => phone.replace(/\d$/, '')));
    edits += editDistance(expected, heard);
    total += expected.length;
  }
  printFigure({ figure: 'phone_error_rate', value: edits / total, unit: 'share', n: total });
}
