import { useEffect, useRef, useState } from 'react';
import { Button, Group, Stack, Text } from '@mantine/core';
import { IconPlayerStop, IconVolume } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';

const SLOW = 0.7;

/** How the sentence should sound, at its own speed and slowed down with the pitch kept. */
export function ReferencePlayer({ sentenceId }: { sentenceId: number }) {
  const { t } = useTranslation();
  const audio = useRef<HTMLAudioElement>(null);
  const [playing, setPlaying] = useState<number | null>(null);
  const [state, setState] = useState<'ready' | 'loading' | 'failed'>('ready');

  useEffect(() => {
    const element = audio.current;
    return () => element?.pause();
  }, []);

  const play = async (rate: number) => {
    const element = audio.current;
    if (element === null) return;
    if (playing === rate) {
      element.pause();
      return;
    }
    if (state === 'failed') element.load();
    element.currentTime = 0;
    element.playbackRate = rate;
    element.preservesPitch = true;
    setState('loading');
    setPlaying(rate);
    try {
      await element.play();
      setState('ready');
    } catch (error) {
      setPlaying(null);
      // Stopped by the listener before it began.
      setState(error instanceof DOMException && error.name === 'AbortError' ? 'ready' : 'failed');
    }
  };

  const speeds = [
    { rate: 1, label: t('sentence.listen') },
    { rate: SLOW, label: t('sentence.listen_slow') },
  ];
  const ended = () => {
    setPlaying(null);
  };
  return (
    <Stack gap={4}>
      <audio
        ref={audio}
        src={`/api/v1/library/sentences/${sentenceId}/audio`}
        preload="none"
        onEnded={ended}
        onPause={ended}
        aria-label={t('sentence.reference')}
      />
      <Group gap="xs">
        {speeds.map(({ rate, label }) => (
          <Button
            key={rate}
            variant="light"
            leftSection={playing === rate ? <IconPlayerStop size={18} /> : <IconVolume size={18} />}
            onClick={() => void play(rate)}
          >
            {playing === rate ? t('sentence.stop_listening') : label}
          </Button>
        ))}
      </Group>
      <Text size="sm" role="status" c={state === 'failed' ? 'red' : 'dimmed'}>
        {state === 'loading' && t('sentence.reference_loading')}
        {state === 'failed' && t('sentence.reference_failed')}
      </Text>
    </Stack>
  );
}
