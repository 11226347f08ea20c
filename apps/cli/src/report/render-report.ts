/** One assessment as text for people. Every colour is doubled by a plain mark, so that it reads the same without. */
import pc from 'picocolors';
import type { Assessment, PhonemeAssessment, WordAssessment } from '@talaffuz/speech/assessment';
import { warningSentences } from './warning-sentences.ts';

const GOOD = 80;
const FAIR = 60;
const BAR_WIDTH = 25;
/** A sound that is good all the same was only perhaps another below this probability. */
const LIKELY = 0.6;
/** From this probability on it is not called good, however mildly experts would score it. */
const CERTAIN = 0.75;

type Paint = ReturnType<typeof pc.createColors>;

function byScore(paint: Paint, score: number, text: string): string {
  if (score >= GOOD) return paint.green(text);
  return score >= FAIR ? paint.yellow(text) : paint.red(text);
}

function mark(score: number): string {
  if (score >= GOOD) return '·';
  return score >= FAIR ? '?' : '!';
}

function percent(probability: number): string {
  return `${Math.round(probability * 100)} %`;
}

function scoreLine(paint: Paint, name: string, score: number): string {
  const filled = Math.round((Math.min(100, Math.max(0, score)) / 100) * BAR_WIDTH);
  const bar = byScore(paint, score, '█'.repeat(filled)) + paint.dim('░'.repeat(BAR_WIDTH - filled));
  return `  ${name.padEnd(13)}${String(Math.round(score)).padStart(3)}  ${bar}`;
}

/** The score that mark and colour go by. */
function shownScore({ score, heard }: PhonemeAssessment): number {
  return (heard[0]?.probability ?? 0) >= CERTAIN ? Math.min(score, GOOD - 1) : score;
}

/** What was heard instead, where it explains a score or is likely enough to be worth a line. */
function heardLine({ ipa, heard, score }: PhonemeAssessment): string | null {
  const [first] = heard;
  if (first === undefined || (score >= GOOD && first.probability < LIKELY)) return null;
  return `${ipa} sounded like ${heard.map((other) => `${other.ipa} (${percent(other.probability)})`).join(', ')}`;
}

function wordLines(paint: Paint, word: WordAssessment, width: number): string[] {
  const name = word.text.padEnd(width);
  if (word.error === 'omission') return [`  ${name}    ${paint.red('! left out')}`];
  if (word.error === 'insertion') return [`  ${name}    ${paint.yellow('? said, but not in the text')}`];
  const phonemes = word.phonemes
    .map((phoneme) => {
      const score = shownScore(phoneme);
      return byScore(paint, score, `${phoneme.ipa}${mark(score)}`);
    })
    .join(' ');
  const heard = word.phonemes.map(heardLine).filter((line) => line !== null);
  return [
    `  ${name} ${byScore(paint, word.score, String(Math.round(word.score)).padStart(3))}  ${phonemes}`,
    ...heard.map((line) => `  ${' '.repeat(width)}      ${paint.dim(line)}`),
  ];
}

function pauseLine(assessment: Assessment): string {
  if (assessment.pauses.length === 0) return 'no pauses';
  const pauses = assessment.pauses.map(({ start_s, end_s, expected }) => {
    return `${start_s.toFixed(1)}–${end_s.toFixed(1)} s${expected ? '' : ' (not at punctuation)'}`;
  });
  return `pauses at ${pauses.join(', ')}`;
}

/** The report, ending in a line break. */
export function renderReport(assessment: Assessment, { color }: { color: boolean }): string {
  const paint = pc.createColors(color);
  const width = Math.max(...assessment.words.map((word) => word.text.length), 1);
  const lines = [
    `${paint.bold(assessment.id)}, ${assessment.duration_s.toFixed(1)} s: “${assessment.text}”`,
    '',
    scoreLine(paint, 'Overall', assessment.overall_score),
    scoreLine(paint, 'Accuracy', assessment.accuracy_score),
    scoreLine(paint, 'Fluency', assessment.fluency_score),
    scoreLine(paint, 'Completeness', assessment.completeness_score),
    scoreLine(paint, 'Prosody', assessment.prosody_score),
    '',
    ...assessment.words.flatMap((word) => wordLines(paint, word, width)),
    '',
    `  ${byScore(paint, GOOD, '· good')}   ${byScore(paint, FAIR, '? not quite')}   ${byScore(paint, 0, '! practise this')}`,
    '',
    `  Speed ${Math.round(assessment.speech_rate_wpm)} words a minute, ${assessment.articulation_rate_sps.toFixed(1)} syllables a second; ${pauseLine(assessment)}; pitch range ${assessment.pitch.range_st.toFixed(1)} semitones.`,
  ];
  if (assessment.warnings.length > 0) {
    lines.push(
      '',
      paint.bold('Warnings'),
      ...assessment.warnings.map((code) => `  ${warningSentences[code]}`),
    );
  }
  if (assessment.feedback.length > 0) {
    lines.push(
      '',
      paint.bold('Advice'),
      ...assessment.feedback.map((advice, i) => `  ${i + 1}. ${advice.text}`),
    );
  }
  return `${lines.join('\n')}\n`;
}
