import './words.css';
import { Group, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { PhonemeAssessment, WordAssessment } from '@talaffuz/speech/assessment';
import type { Place } from './place.ts';
import { hasWrongStress, markOf, signs, type Mark } from './score-mark.ts';
import { shownWord } from './word-text.ts';

interface WordChipsProps {
  words: WordAssessment[];
  selected: Place | null;
  onPick: (place: Place) => void;
  onPlayWord: (word: WordAssessment) => void;
}

/** Every word with its sounds, all of them buttons. */
export function WordChips({ words, selected, onPick, onPlayWord }: WordChipsProps) {
  const { t } = useTranslation();
  return (
    <ul className="words" lang="en">
      {words.map((word, w) => (
        <li key={w} className={`word word-${word.error ?? 'right'}`}>
          <button
            type="button"
            className="word-button"
            aria-label={t('result.word_label', {
              word: shownWord(word.text),
              score: Math.round(word.score),
              mark: word.error === null ? t(`result.${markOf(word.score)}`) : t(`result.${word.error}`),
            })}
            onClick={() => {
              onPlayWord(word);
            }}
          >
            {shownWord(word.text)}
          </button>
          <WordNotes word={word} />
          <div className="sounds">
            {word.phonemes.map((sound, p) => (
              <SoundButton
                key={p}
                sound={sound}
                pressed={selected?.word === w && selected.phoneme === p}
                onPress={() => {
                  onPick({ word: w, phoneme: p });
                }}
              />
            ))}
          </div>
        </li>
      ))}
    </ul>
  );
}

/** What is wrong with the whole word. A word that has weak sounds shows them; it needs no note of its own. */
function WordNotes({ word }: { word: WordAssessment }) {
  const { t, i18n } = useTranslation();
  const { error } = word;
  return (
    <>
      {(error === 'omission' || error === 'insertion') && (
        <div className="word-note mark-weak" lang={i18n.language}>
          {error === 'omission' ? '− ' : '+ '}
          {t(`result.${error}`)}
        </div>
      )}
      {hasWrongStress(word) && (
        <div className="word-note mark-fair" lang={i18n.language} title={t('result.stress_hint')}>
          ˈ? {t('result.stress')}
        </div>
      )}
    </>
  );
}

function SoundButton({
  sound,
  pressed,
  onPress,
}: {
  sound: PhonemeAssessment;
  pressed: boolean;
  onPress: () => void;
}) {
  const { t } = useTranslation();
  const mark = markOf(sound.score);
  return (
    <button
      type="button"
      className={`sound-button sound-${mark}`}
      aria-pressed={pressed}
      aria-label={t('result.sound_label', {
        ipa: sound.ipa,
        score: Math.round(sound.score),
        mark: t(`result.${mark}`),
      })}
      data-testid="phoneme"
      data-phoneme={sound.phoneme}
      data-score={sound.score}
      onClick={onPress}
    >
      <span className="ipa">{sound.ipa}</span>
      <span className="sign">{signs[mark]}</span>
    </button>
  );
}

const marks: Mark[] = ['good', 'fair', 'weak'];
const ranges: Record<Mark, string> = { good: '80–100', fair: '60–79', weak: '0–59' };

export function Legend() {
  const { t } = useTranslation();
  return (
    <Group gap="md" role="group" aria-label={t('result.legend')}>
      {marks.map((mark) => (
        <Text key={mark} size="sm" component="span" className={`mark-${mark}`}>
          {signs[mark]} {t(`result.${mark}`)} {ranges[mark]}
        </Text>
      ))}
    </Group>
  );
}
