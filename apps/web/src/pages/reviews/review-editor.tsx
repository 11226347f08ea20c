/** One review: the recording, every sound with the model's and the teacher's score, the whole, and the way to the next. */
import { useCallback, useMemo, useState } from 'react';
import { Alert, Button, Grid, Group, Paper, Stack, Text, Textarea, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Place } from '../../practice/place.ts';
import { usePlayer } from '../../practice/use-player.ts';
import { Waveform } from '../../practice/waveform.tsx';
import { Legend } from '../../practice/word-chips.tsx';
import { ConfirmButton } from '../../ui/confirm-button.tsx';
import {
  draftOf,
  isEmpty,
  isSame,
  scoreNames,
  soundsOf,
  withSound,
  type ReviewDetail,
} from './review-draft.ts';
import type { ReviewSearch } from './review-search.ts';
import { ReviewWords } from './review-words.tsx';
import { scoreLabels } from './score-labels.ts';
import { ScoreSlider } from './score-slider.tsx';
import { SoundJudge } from './sound-judge.tsx';
import { UnsavedGuard } from '../../ui/unsaved-guard.tsx';
import { useReviewKeys } from './use-review-keys.ts';
import { useReviewSaving } from './use-review-saving.ts';

interface ReviewEditorProps {
  detail: ReviewDetail;
  filters: ReviewSearch;
  onSaved: () => void;
}

export function ReviewEditor({ detail, filters, onSaved }: ReviewEditorProps) {
  const { t } = useTranslation();
  const { attempt, next_id, previous_id } = detail;
  const start = useMemo(() => draftOf(detail), [detail]);
  const sounds = useMemo(() => soundsOf(detail), [detail]);
  const words = attempt.result?.words ?? [];
  const [draft, setDraft] = useState(start);
  const [at, setAt] = useState(0);
  const player = usePlayer(attempt.audio_url);
  const saving = useReviewSaving({ detail, filters, onSaved });
  const changed = !isSame(draft, start);
  const current = sounds[at];
  const { play } = player;

  const pick = useCallback(
    ({ word, phoneme }: Place) => {
      const found = sounds.findIndex((one) => one.word === word && one.phoneme === phoneme);
      if (found !== -1) setAt(found);
      const sound = words[word]?.phonemes[phoneme];
      if (sound !== undefined) play(sound);
    },
    [sounds, words, play],
  );
  const judge = (score: number | null) => {
    if (current !== undefined) setDraft((old) => withSound(old, current.index, score));
  };
  const save = () => {
    if (!saving.busy && !isEmpty(draft)) saving.save(draft);
  };
  useReviewKeys({
    move: (step) => {
      setAt((old) => Math.min(Math.max(old + step, 0), Math.max(sounds.length - 1, 0)));
    },
    judge,
    play: () => {
      if (current === undefined) play();
      else play(current.sound);
    },
    save,
  });

  return (
    <Stack component="section" aria-label={t('reviews.title')}>
      <UnsavedGuard isChanged={() => changed && !saving.isLeaving()} />
      <Text fz={{ base: 20, sm: 26 }} fw={600} lang="en">
        {attempt.text}
      </Text>
      <Waveform player={player} words={words} onPick={pick} />
      <Legend />
      <Grid>
        <Grid.Col span={{ base: 12, md: 7 }}>
          <ReviewWords
            words={words}
            sounds={sounds}
            scores={draft.phonemes}
            current={current}
            onPick={pick}
          />
        </Grid.Col>
        <Grid.Col span={{ base: 12, md: 5 }}>
          {current === undefined ? (
            <Text c="dimmed">{t('reviews.no_sounds')}</Text>
          ) : (
            <SoundJudge
              place={current}
              score={draft.phonemes[current.index] ?? null}
              onScore={judge}
              onListen={() => {
                play(current.sound);
              }}
            />
          )}
        </Grid.Col>
      </Grid>
      <Paper withBorder p="md">
        <Stack>
          <Title order={2} fz="h3">
            {t('reviews.whole')}
          </Title>
          <Grid>
            {scoreNames.map((name) => (
              <Grid.Col key={name} span={{ base: 12, sm: 6 }}>
                <ScoreSlider
                  label={t(scoreLabels[name])}
                  model={attempt[name]}
                  score={draft.scores[name]}
                  onScore={(score) => {
                    setDraft((old) => ({ ...old, scores: { ...old.scores, [name]: score } }));
                  }}
                />
              </Grid.Col>
            ))}
          </Grid>
          <Textarea
            label={t('reviews.comment')}
            description={t('reviews.comment_hint')}
            autosize
            minRows={2}
            maxLength={2_000}
            value={draft.comment}
            onChange={({ currentTarget: { value } }) => {
              setDraft((old) => ({ ...old, comment: value }));
            }}
          />
        </Stack>
      </Paper>
      {saving.isStale && (
        <Alert color="yellow" role="alert">
          <Stack align="flex-start" gap="xs">
            {t('reviews.stale')}
            <Button size="xs" onClick={saving.reload}>
              {t('reviews.reload')}
            </Button>
          </Stack>
        </Alert>
      )}
      <Group justify="space-between">
        <Group>
          <Button onClick={save} loading={saving.busy} disabled={isEmpty(draft)}>
            {t(next_id === null ? 'reviews.save' : 'reviews.save_next')}
          </Button>
          {changed && <Text c="dimmed">{t('reviews.unsaved')}</Text>}
          {attempt.review !== null && (
            <ConfirmButton
              variant="subtle"
              color="red"
              title={t('reviews.remove_title')}
              text={t('reviews.remove_text')}
              onConfirm={saving.remove}
            >
              {t('reviews.remove')}
            </ConfirmButton>
          )}
        </Group>
        <Group gap="xs">
          <Button
            variant="default"
            disabled={previous_id === null}
            onClick={() => {
              saving.open(previous_id);
            }}
          >
            {t('practice.previous')}
          </Button>
          <Button
            variant="default"
            disabled={next_id === null}
            onClick={() => {
              saving.open(next_id);
            }}
          >
            {t('reviews.skip')}
          </Button>
        </Group>
      </Group>
      <Text size="sm" c="dimmed" visibleFrom="sm">
        {t('reviews.keys')}
      </Text>
    </Stack>
  );
}
