/** A call that somebody is in. */
import { useEffect, useState, useSyncExternalStore } from 'react';
import { Alert, Button, Grid, Group, List, Stack, Text, Title } from '@mantine/core';
import {
  IconMicrophone,
  IconMicrophoneOff,
  IconPhoneOff,
  IconVideo,
  IconVideoOff,
} from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { trpc } from '../../api/trpc.ts';
import { useProfile } from '../../app/session.ts';
import { ConfirmButton } from '../../ui/confirm-button.tsx';
import { toastError } from '../../ui/toast.ts';
import type { Call, CallView as View } from './call.ts';
import { Chat } from './chat.tsx';
import { CopyLink } from './copy-link.tsx';
import { DeviceError, type DeviceProblem } from './devices.ts';
import { Tile } from './tile.tsx';
import './rooms.css';

interface CallProps {
  call: Call;
  roomId: string;
  onLeave: () => void;
}

/** Letters belong to whatever is written in. */
const isWriting = (element: EventTarget | null): boolean =>
  element instanceof Element && element.closest('input, textarea, select, [role="dialog"]') !== null;

function useKeys(keys: Record<string, () => void>): void {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const { code, repeat, ctrlKey, metaKey, altKey, target } = event;
      if (repeat || ctrlKey || metaKey || altKey || isWriting(target)) return;
      // By the key's place: M and V are other letters on a Russian keyboard.
      keys[code]?.();
    };
    document.addEventListener('keydown', press);
    return () => {
      document.removeEventListener('keydown', press);
    };
  }, [keys]);
}

export function CallView({ call, roomId, onLeave }: CallProps) {
  const { t } = useTranslation();
  const view = useSyncExternalStore(call.subscribe, call.view);
  const { full_name, username } = useProfile();
  const [problem, setProblem] = useState<DeviceProblem>();
  const tried = (change: Promise<void>) => {
    setProblem(undefined);
    change.catch((error: unknown) => {
      if (error instanceof DeviceError) setProblem(error.problem);
      else toastError(t, error);
    });
  };
  const microphone = () => {
    tried(call.toggleMicrophone());
  };
  const camera = () => {
    tried(call.toggleCamera());
  };
  useKeys({ KeyM: microphone, KeyV: camera });
  const end = useMutation(
    trpc.rooms.end.mutationOptions({
      onError: (error) => {
        toastError(t, error);
      },
    }),
  );
  const ownName = full_name || username;
  return (
    <Stack gap="sm">
      <Text role="status" size="sm" c="dimmed" data-testid="call-state" data-phase={view.phase}>
        {t(`rooms.phase_${view.phase}`)} <News news={view.news} />
      </Text>
      {problem !== undefined && (
        <Alert color="yellow" role="alert">
          {t(`rooms.${problem}`)}
        </Alert>
      )}
      <Grid>
        <Grid.Col span={{ base: 12, md: 8 }}>
          <ul
            className="call-grid"
            data-few={view.peers.length < 4 || undefined}
            aria-label={t('rooms.people')}
          >
            <Tile
              own
              name={ownName}
              stream={view.own}
              voice={view.voice}
              muted={view.muted}
              camera={view.camera}
            />
            {view.peers.map((peer) => (
              <Tile key={peer.id} name={peer.full_name} voice={peer.stream} {...peer} />
            ))}
          </ul>
          <Group gap="xs" className="call-controls">
            <Button
              variant={view.muted ? 'light' : 'default'}
              color="red"
              leftSection={view.muted ? <IconMicrophoneOff size={18} /> : <IconMicrophone size={18} />}
              aria-keyshortcuts="m"
              onClick={microphone}
            >
              {t(view.muted ? 'rooms.unmute' : 'rooms.mute')}
            </Button>
            <Button
              variant={view.camera ? 'default' : 'light'}
              color="red"
              leftSection={view.camera ? <IconVideo size={18} /> : <IconVideoOff size={18} />}
              aria-keyshortcuts="v"
              onClick={camera}
            >
              {t(view.camera ? 'rooms.camera_off' : 'rooms.camera_on')}
            </Button>
            <Button color="red" leftSection={<IconPhoneOff size={18} />} onClick={onLeave}>
              {t('rooms.leave')}
            </Button>
            {view.may_end && (
              <ConfirmButton
                variant="light"
                color="red"
                title={t('rooms.end_title')}
                text={t('rooms.end_text')}
                confirm={t('rooms.end')}
                loading={end.isPending}
                onConfirm={() => {
                  end.mutate({ room_id: roomId });
                }}
              >
                {t('rooms.end')}
              </ConfirmButton>
            )}
            <CopyLink roomId={roomId} />
          </Group>
          <Text size="xs" c="dimmed" mt={4}>
            {t('rooms.keys')}
          </Text>
        </Grid.Col>
        <Grid.Col span={{ base: 12, md: 4 }}>
          <Stack>
            <People view={view} ownName={ownName} />
            <Chat
              lines={view.chat}
              closed={view.phase !== 'joined'}
              onSay={(text) => {
                call.say(text);
              }}
            />
          </Stack>
        </Grid.Col>
      </Grid>
    </Stack>
  );
}

function News({ news }: { news: View['news'] }) {
  const { t } = useTranslation();
  if (news === undefined) return null;
  return t(news.came ? 'rooms.came' : 'rooms.went', { name: news.name });
}

function People({ view, ownName }: { view: View; ownName: string }) {
  const { t } = useTranslation();
  const people = [
    { id: 0, name: t('rooms.you', { name: ownName }), muted: view.muted, camera: view.camera },
    ...view.peers.map(({ id, full_name: name, muted, camera }) => ({ id, name, muted, camera })),
  ];
  return (
    <Stack component="section" gap="xs" aria-label={t('rooms.people')}>
      <Title order={2} fz="h4">
        {t('rooms.people')} ({people.length})
      </Title>
      <List size="sm" listStyleType="none" spacing={2}>
        {people.map(({ id, name, muted, camera }) => (
          <List.Item key={id}>
            {name}
            <Text span size="xs" c="dimmed">
              {muted && ` · ${t('rooms.muted')}`}
              {!camera && ` · ${t('rooms.no_camera')}`}
            </Text>
          </List.Item>
        ))}
      </List>
    </Stack>
  );
}
