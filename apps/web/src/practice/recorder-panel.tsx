import { useEffect, useState } from 'react';
import { Alert, Button, FileButton, Group, Paper, Progress, Stack, Text, Title } from '@mantine/core';
import { IconMicrophone, IconPlayerStopFilled, IconTrash, IconUpload } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { clock } from './segments.ts';
import { type RecorderProblem, type Recording, type useRecorder } from './use-recorder.ts';

interface RecorderPanelProps {
  recorder: ReturnType<typeof useRecorder>;
  /** An earlier recording is on its way; nothing can be sent now. */
  busy: boolean;
  onSend: (recording: Recording) => void;
  /** A new recording was begun or chosen. */
  onStart: () => void;
  /** The word on the button that sends, where it is not to check the pronunciation. */
  sendLabel?: string;
}

const LARGEST_MB = 20;

/** Space belongs to whatever is focused where it has a meaning of its own. */
const takesSpace = (element: EventTarget | null): boolean =>
  element instanceof Element &&
  element.closest('button, a, input, textarea, select, audio, [role="button"]') !== null;

/** The Space key anywhere else on the page. */
function useSpaceKey(act: () => void, enabled: boolean): void {
  useEffect(() => {
    if (!enabled) return;
    const press = (event: KeyboardEvent) => {
      if (event.code !== 'Space' || event.repeat || takesSpace(event.target)) return;
      event.preventDefault();
      act();
    };
    document.addEventListener('keydown', press);
    return () => {
      document.removeEventListener('keydown', press);
    };
  }, [act, enabled]);
}

export function RecorderPanel({ recorder, busy, onSend, onStart, sendLabel }: RecorderPanelProps) {
  const { t } = useTranslation();
  const { longest_s, state, meter, start, stop, discard, take } = recorder;
  const [fileProblem, setFileProblem] = useState<string | null>(null);
  const recording = state.step === 'recording';

  const toggle = () => {
    setFileProblem(null);
    if (recording) {
      stop();
      return;
    }
    onStart();
    void start();
  };
  useSpaceKey(toggle, !busy && state.step !== 'asking');

  const choose = (file: File | null) => {
    if (file === null) return;
    const problem = !/^(audio\/|video\/(webm|mp4|ogg))/.test(file.type)
      ? t('recorder.not_audio')
      : file.size > LARGEST_MB * 1024 * 1024
        ? t('recorder.too_large', { max: LARGEST_MB })
        : null;
    setFileProblem(problem);
    if (problem !== null) return;
    onStart();
    take(file);
  };

  return (
    <Paper withBorder p="md" component="section" aria-label={t('recorder.title')}>
      <Stack align="center">
        <Title order={2} fz="h3">
          {t('recorder.title')}
        </Title>
        <Group justify="center">
          <Button
            size="lg"
            radius="xl"
            color={recording ? 'red' : 'cyan'}
            leftSection={recording ? <IconPlayerStopFilled /> : <IconMicrophone />}
            disabled={busy || state.step === 'asking'}
            onClick={toggle}
            data-testid="record-button"
            data-state={state.step}
          >
            {recording
              ? t('recorder.stop')
              : state.step === 'recorded'
                ? t('recorder.again')
                : t('recorder.record')}
          </Button>
          {!recording && (
            <FileButton
              onChange={choose}
              accept="audio/*"
              inputProps={{ 'aria-label': t('recorder.upload') }}
            >
              {(props) => (
                <Button {...props} variant="default" leftSection={<IconUpload size={18} />} disabled={busy}>
                  {t('recorder.upload')}
                </Button>
              )}
            </FileButton>
          )}
        </Group>
        {recording && <LiveMeter {...meter} longest_s={longest_s} />}
        {state.step === 'recorded' && !busy && (
          <Recorded
            recording={state.recording}
            longest_s={longest_s}
            onSend={onSend}
            sendLabel={sendLabel ?? t('recorder.send')}
            onDiscard={discard}
          />
        )}
        {state.step === 'asking' && <Text role="status">{t('recorder.asking')}</Text>}
        {state.step === 'problem' && <Problem problem={state.problem} />}
        {fileProblem !== null && (
          <Alert color="red" role="alert" w="100%">
            {fileProblem}
          </Alert>
        )}
        <Text size="sm" c="dimmed" ta="center">
          <Text span inherit visibleFrom="sm">
            {t('recorder.space_hint')}{' '}
          </Text>
          {t('recorder.limit_hint', { max: longest_s })}
        </Text>
      </Stack>
    </Paper>
  );
}

interface LiveMeterProps {
  level: number;
  seconds: number;
  longest_s: number;
}

function LiveMeter({ level, seconds, longest_s }: LiveMeterProps) {
  const { t } = useTranslation();
  return (
    <Stack w="100%" maw={360} gap={4}>
      <Group justify="space-between">
        <Text role="status">{t('recorder.recording')}</Text>
        <Text role="timer" aria-label={t('recorder.time')} ff="monospace">
          {clock(seconds)} / {clock(longest_s)}
        </Text>
      </Group>
      <Progress
        value={level * 100}
        size="lg"
        color={level > 0.97 ? 'red' : 'teal'}
        transitionDuration={60}
        aria-label={t('recorder.level')}
      />
    </Stack>
  );
}

interface RecordedProps {
  recording: Recording;
  longest_s: number;
  onSend: (recording: Recording) => void;
  sendLabel: string;
  onDiscard: () => void;
}

function Recorded({ recording, longest_s, onSend, sendLabel, onDiscard }: RecordedProps) {
  const { t } = useTranslation();
  return (
    <Stack w="100%" align="center">
      {recording.hit_limit && <Text role="status">{t('recorder.limit', { max: longest_s })}</Text>}
      <audio
        controls
        src={recording.url}
        aria-label={t('recorder.replay')}
        style={{ width: '100%', maxWidth: 420 }}
        data-testid="replay"
      />
      <Group justify="center">
        <Button
          autoFocus
          onClick={() => {
            onSend(recording);
          }}
          data-testid="send-button"
        >
          {sendLabel}
        </Button>
        <Button variant="default" leftSection={<IconTrash size={18} />} onClick={onDiscard}>
          {t('recorder.discard')}
        </Button>
      </Group>
    </Stack>
  );
}

function Problem({ problem }: { problem: RecorderProblem }) {
  const { t } = useTranslation();
  if (problem === 'empty')
    return (
      <Alert color="red" role="alert" w="100%">
        {t('recorder.empty')}
      </Alert>
    );
  return (
    <Alert color="yellow" role="alert" w="100%" title={t(`recorder.${problem}_title`)} data-problem={problem}>
      {t(`recorder.${problem}`)}
    </Alert>
  );
}
