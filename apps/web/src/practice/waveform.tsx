import { useEffect, useRef } from 'react';
import { Button, Paper, Skeleton, Stack, Text, useComputedColorScheme } from '@mantine/core';
import { IconPlayerPlay, IconPlayerStop } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import WaveSurfer from 'wavesurfer.js';
import RegionsPlugin from 'wavesurfer.js/dist/plugins/regions.js';
import type { WordAssessment } from '@talaffuz/speech/assessment';
import { markOf, type Mark } from './score-mark.ts';
import type { Place } from './place.ts';
import type { Player } from './use-player.ts';

interface WaveformProps {
  player: Player;
  words: WordAssessment[];
  onPick: (place: Place) => void;
}

/** Canvas and regions take no CSS variables. */
const colors = {
  light: {
    wave: '#868e96',
    played: '#0b7285',
    marks: { good: 'rgb(18 184 134 / 22%)', fair: 'rgb(250 176 5 / 30%)', weak: 'rgb(250 82 82 / 32%)' },
  },
  dark: {
    wave: '#868e96',
    played: '#66d9e8',
    marks: { good: 'rgb(32 201 151 / 28%)', fair: 'rgb(252 196 25 / 32%)', weak: 'rgb(255 107 107 / 40%)' },
  },
} as const satisfies Record<'light' | 'dark', { wave: string; played: string; marks: Record<Mark, string> }>;

const HEIGHT_PX = 96;
/** Wide enough to press one sound; longer recordings scroll in their box. */
const PX_PER_S = 170;

function label(ipa: string): HTMLElement {
  const element = document.createElement('span');
  element.textContent = ipa;
  element.style.cssText =
    'font: 12px sans-serif; padding: 1px 2px; pointer-events: none; white-space: nowrap';
  return element;
}

/**
 * The recording as a picture, each sound a region that plays when pressed. The same sounds are buttons under “word by
 * word”; the picture itself is for the mouse and is hidden from screen readers.
 */
export function Waveform({ player, words, onPick }: WaveformProps) {
  const { t } = useTranslation();
  const box = useRef<HTMLDivElement>(null);
  const scheme = useComputedColorScheme('light');
  const { buffer, failed, playing, play, stop, onTime } = player;

  useEffect(() => {
    if (buffer === null || box.current === null) return;
    const { wave, played, marks } = colors[scheme];
    const regions = RegionsPlugin.create();
    const surfer = WaveSurfer.create({
      container: box.current,
      height: HEIGHT_PX,
      waveColor: wave,
      progressColor: played,
      cursorColor: played,
      minPxPerSec: PX_PER_S,
      normalize: true,
      peaks: [buffer.getChannelData(0)],
      duration: buffer.duration,
      plugins: [regions],
    });
    surfer.on('ready', () => {
      words.forEach(({ phonemes }, word) => {
        phonemes.forEach(({ ipa, score, start_s, end_s }, phoneme) => {
          if (end_s <= start_s) return;
          const region = regions.addRegion({
            start: start_s,
            end: end_s,
            content: label(ipa),
            color: marks[markOf(score)],
            drag: false,
            resize: false,
          });
          // Neighbours often have the same colour.
          if (region.element !== null) region.element.style.borderRight = '1px solid rgb(128 128 128 / 60%)';
          region.on('click', (event) => {
            event.stopPropagation();
            onPick({ word, phoneme });
          });
        });
      });
    });
    surfer.on('interaction', (time) => {
      play({ start_s: time, end_s: buffer.duration });
    });
    const silence = onTime((seconds) => {
      surfer.setTime(seconds);
    });
    return () => {
      silence();
      surfer.destroy();
    };
  }, [buffer, scheme, words, onPick, play, onTime]);

  if (failed) return <Text c="dimmed">{t('result.no_waveform')}</Text>;
  return (
    <Stack gap="xs">
      <Paper withBorder p={4} aria-hidden="true" data-testid="waveform">
        {buffer === null ? <Skeleton height={HEIGHT_PX} /> : <div ref={box} />}
      </Paper>
      <Button
        variant="light"
        w="fit-content"
        disabled={buffer === null}
        leftSection={playing ? <IconPlayerStop size={18} /> : <IconPlayerPlay size={18} />}
        onClick={() => {
          if (playing) stop();
          else play();
        }}
      >
        {playing ? t('result.pause') : t('result.play')}
      </Button>
    </Stack>
  );
}
