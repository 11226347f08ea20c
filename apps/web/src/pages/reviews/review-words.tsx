import '../../practice/words.css';
import './review.css';
import { useTranslation } from 'react-i18next';
import type { WordAssessment } from '@talaffuz/speech/assessment';
import type { Place } from '../../practice/place.ts';
import { markOf, signs } from '../../practice/score-mark.ts';
import { shownWord } from '../../practice/word-text.ts';
import type { Sound } from './review-draft.ts';

interface ReviewWordsProps {
  words: WordAssessment[];
  sounds: Sound[];
  /** The teacher's, by index. */
  scores: Readonly<Record<number, number>>;
  current: Sound | undefined;
  onPick: (place: Place) => void;
}

/** Every sound as a button: the model's score above, the teacher's below. */
export function ReviewWords({ words, sounds, scores, current, onPick }: ReviewWordsProps) {
  const { t, i18n } = useTranslation();
  return (
    <ul className="words" lang="en">
      {words.map((word, w) => (
        <li key={w} className={`word word-${word.error ?? 'right'}`}>
          <div className="review-word">{shownWord(word.text)}</div>
          {(word.error === 'omission' || word.error === 'insertion') && (
            <div className="word-note mark-weak" lang={i18n.language}>
              {word.error === 'omission' ? '− ' : '+ '}
              {t(`result.${word.error}`)}
            </div>
          )}
          <div className="sounds">
            {sounds
              .filter((one) => one.word === w)
              .map((one) => (
                <SoundScores
                  key={one.index}
                  place={one}
                  teacher={scores[one.index]}
                  pressed={current?.index === one.index}
                  onPick={onPick}
                />
              ))}
          </div>
        </li>
      ))}
    </ul>
  );
}

interface SoundScoresProps {
  place: Sound;
  teacher: number | undefined;
  pressed: boolean;
  onPick: (place: Place) => void;
}

function SoundScores({ place, teacher, pressed, onPick }: SoundScoresProps) {
  const { t } = useTranslation();
  const { ipa, score } = place.sound;
  const mark = markOf(score);
  const label = t('result.sound_label', { ipa, score: Math.round(score), mark: t(`result.${mark}`) });
  const theirs =
    teacher === undefined ? t('reviews.not_judged') : `${t('reviews.yours')} ${Math.round(teacher)}`;
  return (
    <button
      type="button"
      className={`sound-button sound-${mark}`}
      aria-pressed={pressed}
      aria-label={`${label}; ${theirs}`}
      data-testid="review-sound"
      // A press of the mouse leaves Space and Enter to the page.
      onMouseDown={(event) => {
        event.preventDefault();
      }}
      onClick={() => {
        onPick(place);
      }}
    >
      <span className="ipa">{ipa}</span>
      <span className="sign">
        {signs[mark]} {Math.round(score)}
      </span>
      <span className={`review-teacher ${teacher === undefined ? '' : `mark-${markOf(teacher)}`}`}>
        {teacher === undefined ? '·' : `${signs[markOf(teacher)]} ${String(Math.round(teacher))}`}
      </span>
    </button>
  );
}
