import './words.css';
import type { WordAssessment } from '@talaffuz/speech/assessment';
import { markOf, signs } from './score-mark.ts';
import { shownWord } from './word-text.ts';

/** The words of an attempt in one line of text, each sound with its colour and underline. */
export function WordMarks({ words }: { words: WordAssessment[] }) {
  return (
    <div className="word-marks" lang="en">
      {words.map(({ text, phonemes, score }, w) => (
        <span key={w} className="word-mark" title={shownWord(text)}>
          {phonemes.map(({ ipa, score: points }, p) => (
            <span key={p} className={`sound-mark sound-${markOf(points)}`}>
              <span className="ipa">{ipa}</span>
            </span>
          ))}
          {phonemes.length === 0 && shownWord(text)}
          <sup className={`mark-${markOf(score)}`}>{signs[markOf(score)]}</sup>
        </span>
      ))}
    </div>
  );
}
