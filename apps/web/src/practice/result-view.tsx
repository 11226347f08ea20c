/** An attempt's result: scores, every sound, the recording, and what to do next. */
import { useCallback, useState } from 'react';
import { Alert, Grid, List, Paper, Stack, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Assessment } from '@talaffuz/speech/assessment';
import type { Attempt } from '../api/trpc.ts';
import { errorText } from '../ui/error-text.ts';
import { ApiError } from '../api/api-error.ts';
import { PhonemePanel } from './phoneme-panel.tsx';
import type { Place } from './place.ts';
import { ScoreSummary } from './score-summary.tsx';
import { usePlayer } from './use-player.ts';
import { Waveform } from './waveform.tsx';
import { Legend, WordChips } from './word-chips.tsx';

export function ResultView({ attempt }: { attempt: Attempt }) {
  const { t } = useTranslation();
  const { result, error, status, audio_url, advice, advice_language } = attempt;
  if (result !== null) {
    return <Result result={result} audioUrl={audio_url} advice={advice} language={advice_language} />;
  }
  if (status !== 'failed') return <Text role="status">{t('result.pending')}</Text>;
  return (
    <Alert color="red" title={t('result.not_scored')}>
      {errorText(t, new ApiError(error?.code ?? 'internal', error?.message ?? ''))}
    </Alert>
  );
}

/** The weakest sound is what the learner most wants to see first. */
function weakestPlace({ words }: Assessment): Place | null {
  const places = words.flatMap(({ phonemes }, word) =>
    phonemes.map(({ score, start_s, end_s }, phoneme) => ({ word, phoneme, score, spoken: end_s > start_s })),
  );
  const spoken = places.filter((place) => place.spoken);
  return spoken.sort((a, b) => a.score - b.score)[0] ?? null;
}

interface ResultProps {
  result: Assessment;
  audioUrl: string;
  advice: Attempt['advice'];
  /** Language of the advice. */
  language: Attempt['advice_language'];
}

function Result({ result, audioUrl, advice, language }: ResultProps) {
  const { t } = useTranslation();
  const player = usePlayer(audioUrl);
  const [selected, setSelected] = useState(() => weakestPlace(result));
  const { words, warnings } = result;
  const { play } = player;

  const pick = useCallback(
    (place: Place) => {
      setSelected(place);
      const sound = words[place.word]?.phonemes[place.phoneme];
      if (sound !== undefined) play(sound);
    },
    [words, play],
  );
  const sound = selected === null ? undefined : words[selected.word]?.phonemes[selected.phoneme];

  return (
    <Stack component="section" aria-label={t('result.title')}>
      <ScoreSummary result={result} />
      {warnings.length > 0 && (
        <Alert color="yellow">
          <List spacing={4}>
            {warnings.map((warning) => (
              <List.Item key={warning}>{t(`warning.${warning}`)}</List.Item>
            ))}
          </List>
        </Alert>
      )}
      <Grid>
        <Grid.Col span={{ base: 12, md: 7 }}>
          <Stack>
            <div>
              <Title order={2} fz="h3">
                {t('result.words')}
              </Title>
              <Text size="sm" c="dimmed">
                {t('result.words_hint')}
              </Text>
            </div>
            <Legend />
            <WordChips words={words} selected={selected} onPick={pick} onPlayWord={play} />
            <Title order={2} fz="h3">
              {t('result.waveform')}
            </Title>
            <Waveform player={player} words={words} onPick={pick} />
          </Stack>
        </Grid.Col>
        <Grid.Col span={{ base: 12, md: 5 }}>
          {sound === undefined ? (
            <Text c="dimmed">{t('sound.choose')}</Text>
          ) : (
            <PhonemePanel
              sound={sound}
              onListen={() => {
                play(sound);
              }}
            />
          )}
        </Grid.Col>
      </Grid>
      <Paper withBorder p="md">
        <Title order={2} fz="h3" mb="xs">
          {t('result.advice')}
        </Title>
        {advice.length === 0 ? (
          <Text>{t('result.advice_empty')}</Text>
        ) : (
          <List spacing="xs" lang={language}>
            {advice.map(({ text }, i) => (
              <List.Item key={i}>{text}</List.Item>
            ))}
          </List>
        )}
      </Paper>
    </Stack>
  );
}
