import { useSyncExternalStore } from 'react';
import { Button } from '@mantine/core';
import { IconVolume } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';

const SLOWER = 0.85;

const synthesis = (): SpeechSynthesis | null => ('speechSynthesis' in window ? window.speechSynthesis : null);

/** An English voice of this browser; null where there is none. Browsers load their voices late. */
function englishVoice(): SpeechSynthesisVoice | null {
  const voices = synthesis()?.getVoices() ?? [];
  const english = voices.filter(({ lang }) => lang.toLowerCase().startsWith('en'));
  return english.find(({ lang }) => lang.toLowerCase().replace('_', '-') === 'en-us') ?? english[0] ?? null;
}

function onVoices(listener: () => void): () => void {
  const speech = synthesis();
  speech?.addEventListener('voiceschanged', listener);
  return () => speech?.removeEventListener('voiceschanged', listener);
}

/** Says a word with the browser's own voice. Not shown where the browser has none: single words have no stored audio. */
export function SpeakButton({ text }: { text: string }) {
  const { t } = useTranslation();
  const voice = useSyncExternalStore(onVoices, englishVoice);
  if (voice === null) return null;
  return (
    <Button
      size="compact-sm"
      variant="default"
      aria-label={t('progress.drill_listen', { word: text })}
      onClick={() => {
        const said = new SpeechSynthesisUtterance(text);
        said.voice = voice;
        said.lang = voice.lang;
        said.rate = SLOWER;
        synthesis()?.cancel();
        synthesis()?.speak(said);
      }}
    >
      <IconVolume size={16} />
    </Button>
  );
}
