/** Speaks a text; the sound is made the first time it is asked for. */
import { useEffect, useRef, useState } from 'react';
import { ActionIcon, Tooltip } from '@mantine/core';
import { IconPlayerStop, IconVolume } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { post } from '../../api/rest.ts';
import { toastError } from '../../ui/toast.ts';

/** The server speaks no more at once. */
const MAX_SPOKEN = 1_000;

const plain = (markdown: string): string => markdown.replace(/[*_`#>]+/g, '').slice(0, MAX_SPOKEN);

interface ListenButtonProps {
  text: string;
  /** The sound where it was made with the answer. */
  url?: string | null;
  /** How English is to sound. */
  voice?: string | undefined;
}

export function ListenButton({ text, url = null, voice = 'en-US' }: ListenButtonProps) {
  const { t } = useTranslation();
  const [state, setState] = useState<'idle' | 'loading' | 'playing'>('idle');
  const player = useRef<HTMLAudioElement | null>(null);
  useEffect(
    () => () => {
      player.current?.pause();
    },
    [],
  );

  const play = async () => {
    setState('loading');
    try {
      const language = /\p{Script=Cyrillic}/u.test(text) ? 'ru' : voice;
      const made = async () =>
        URL.createObjectURL(await (await post('/ai/tts', { text: plain(text), language })).blob());
      const audio = new Audio(url ?? (await made()));
      player.current = audio;
      audio.onended = audio.onpause = () => {
        setState('idle');
      };
      await audio.play();
      setState('playing');
    } catch (error) {
      setState('idle');
      toastError(t, error);
    }
  };

  const label = state === 'playing' ? t('tutor.stop_listening') : t('tutor.listen');
  return (
    <Tooltip label={label}>
      <ActionIcon
        variant="subtle"
        aria-label={label}
        loading={state === 'loading'}
        onClick={() => {
          if (state === 'playing') player.current?.pause();
          else void play();
        }}
      >
        {state === 'playing' ? <IconPlayerStop size={18} /> : <IconVolume size={18} />}
      </ActionIcon>
    </Tooltip>
  );
}
