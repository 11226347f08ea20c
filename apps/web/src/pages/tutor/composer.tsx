/** Where a learner writes or speaks to the tutor. */
import { useState } from 'react';
import { ActionIcon, Alert, Button, Group, Progress, Stack, Text, Textarea } from '@mantine/core';
import { IconMicrophone, IconPlayerStopFilled, IconSend, IconTrash } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { clock } from '../../practice/segments.ts';
import { useRecorder, type Recording } from '../../practice/use-recorder.ts';

const MAX_LENGTH = 4_000;

interface ComposerProps {
  busy: boolean;
  /** Stops the answer that is being written; without it there is nothing to stop. */
  onStop?: () => void;
  /** Resolves to whether it was taken; else the text stays to be sent again. */
  onText: (text: string) => Promise<boolean>;
  /** Without it there is nothing to speak into. */
  onRecording?: (recording: Recording) => Promise<boolean>;
  placeholder?: string;
  /** Whether one writes at once. */
  focused?: boolean;
}

export function Composer({ busy, onStop, onText, onRecording, placeholder, focused = false }: ComposerProps) {
  const { t } = useTranslation();
  const [text, setText] = useState('');
  const recorder = useRecorder();
  const { state, meter } = recorder;

  const send = async () => {
    const written = text.trim();
    if (written === '' || busy) return;
    setText('');
    if (!(await onText(written))) setText(written);
  };
  const sendRecording = async (recording: Recording) => {
    if ((await onRecording?.(recording)) === true) recorder.discard();
  };

  return (
    <Stack
      gap="xs"
      component="form"
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      {state.step === 'problem' && (
        <Alert color="yellow" role="alert">
          {state.problem === 'empty' ? t('recorder.empty') : t(`recorder.${state.problem}`)}
        </Alert>
      )}
      {state.step === 'recording' && (
        <Group gap="xs" wrap="nowrap">
          <Text role="timer" ff="monospace" size="sm">
            {clock(meter.seconds)}
          </Text>
          <Progress flex={1} value={meter.level * 100} color="teal" aria-label={t('recorder.level')} />
        </Group>
      )}
      {state.step === 'recorded' && (
        <Group gap="xs">
          <audio
            controls
            src={state.recording.url}
            aria-label={t('recorder.replay')}
            style={{ maxWidth: '100%' }}
          />
          <Button
            size="xs"
            loading={busy}
            onClick={() => void sendRecording(state.recording)}
            leftSection={<IconSend size={16} />}
          >
            {t('tutor.send_recording')}
          </Button>
          <ActionIcon
            variant="default"
            aria-label={t('recorder.discard')}
            onClick={recorder.discard}
            disabled={busy}
          >
            <IconTrash size={16} />
          </ActionIcon>
        </Group>
      )}
      <Group gap="xs" align="flex-end" wrap="nowrap">
        <Textarea
          flex={1}
          autosize
          minRows={1}
          maxRows={6}
          maxLength={MAX_LENGTH}
          autoFocus={focused}
          placeholder={placeholder ?? t('tutor.placeholder')}
          aria-label={t('tutor.message')}
          value={text}
          onChange={(event) => {
            setText(event.currentTarget.value);
          }}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return;
            event.preventDefault();
            void send();
          }}
        />
        {onRecording !== undefined && (
          <ActionIcon
            size={36}
            variant={state.step === 'recording' ? 'filled' : 'default'}
            color={state.step === 'recording' ? 'red' : 'cyan'}
            aria-label={state.step === 'recording' ? t('recorder.stop') : t('tutor.speak')}
            disabled={busy || state.step === 'asking'}
            onClick={() => {
              if (state.step === 'recording') recorder.stop();
              else void recorder.start();
            }}
          >
            {state.step === 'recording' ? <IconPlayerStopFilled size={18} /> : <IconMicrophone size={18} />}
          </ActionIcon>
        )}
        {busy && onStop !== undefined ? (
          <ActionIcon size={36} color="red" variant="light" aria-label={t('tutor.stop')} onClick={onStop}>
            <IconPlayerStopFilled size={18} />
          </ActionIcon>
        ) : (
          <ActionIcon size={36} type="submit" aria-label={t('tutor.send')} loading={busy}>
            <IconSend size={18} />
          </ActionIcon>
        )}
      </Group>
    </Stack>
  );
}
