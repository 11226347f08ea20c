/** The page of one room: first what is about to happen, then the call, at last why it is over. */
import { useEffect, useRef, useState, useSyncExternalStore } from 'react';
import { Alert, Button, Group, Stack, Text } from '@mantine/core';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { ButtonLink } from '../../ui/links.tsx';
import { Page } from '../../ui/page.tsx';
import { Call, type Over } from './call.ts';
import { CallView } from './call-view.tsx';
import { DeviceError, letGo, open, type DeviceProblem } from './devices.ts';
import type { Kind } from './peer.ts';

const route = getRouteApi('/signed-in/rooms/$id');

export function RoomPage() {
  const { id } = route.useParams();
  return <Room key={id} id={id} />;
}

function Room({ id }: { id: string }) {
  const { t } = useTranslation();
  const [call, setCall] = useState<Call>();
  const [left, setLeft] = useState(false);
  useEffect(() => () => call?.leave(), [call]);
  const begin = (tracks: MediaStreamTrack[]) => {
    const next = new Call(id, tracks);
    next.start();
    setLeft(false);
    setCall(next);
  };
  if (call === undefined) {
    return (
      <Page title={t('rooms.room')}>
        {left && <Text role="status">{t('rooms.left')}</Text>}
        <Lobby onJoin={begin} />
      </Page>
    );
  }
  return (
    <Joined
      call={call}
      roomId={id}
      onLeave={() => {
        call.leave();
        setCall(undefined);
        setLeft(true);
      }}
    />
  );
}

interface JoinedProps {
  call: Call;
  roomId: string;
  onLeave: () => void;
}

function Joined({ call, roomId, onLeave }: JoinedProps) {
  const { t } = useTranslation();
  const { name, over } = useSyncExternalStore(call.subscribe, call.view);
  return (
    <Page title={name || t('rooms.room')}>
      {over === undefined ? (
        <CallView call={call} roomId={roomId} onLeave={onLeave} />
      ) : (
        <CallOver over={over} onAgain={onLeave} />
      )}
    </Page>
  );
}

function CallOver({ over, onAgain }: { over: Over; onAgain: () => void }) {
  const { t } = useTranslation();
  return (
    <Stack align="flex-start" role="status" data-testid="call-over">
      <Text>{t(`rooms.over_${over}`)}</Text>
      <Group>
        {(over === 'full' || over === 'replaced') && (
          <Button variant="default" onClick={onAgain}>
            {t('rooms.try_again')}
          </Button>
        )}
        <ButtonLink to="/rooms">{t('rooms.back')}</ButtonLink>
      </Group>
    </Stack>
  );
}

function Lobby({ onJoin }: { onJoin: (tracks: MediaStreamTrack[]) => void }) {
  const { t } = useTranslation();
  const [asking, setAsking] = useState(false);
  const [problem, setProblem] = useState<DeviceProblem>();
  const here = useRef(true);
  useEffect(() => {
    here.current = true;
    return () => {
      here.current = false;
    };
  }, []);

  async function join(kinds: Kind[]): Promise<void> {
    setAsking(true);
    setProblem(undefined);
    try {
      const tracks = await open(kinds);
      // The browser may have asked for so long that this page was left.
      if (here.current) onJoin(tracks);
      else letGo(tracks);
    } catch (error) {
      setProblem(error instanceof DeviceError ? error.problem : 'busy');
      setAsking(false);
    }
  }
  return (
    <Stack align="flex-start">
      <Text maw="40rem">{t('rooms.lobby')}</Text>
      {problem !== undefined && (
        <Alert color="yellow" role="alert">
          {t(`rooms.${problem}`)}
        </Alert>
      )}
      <Group>
        <Button loading={asking} onClick={() => void join(['audio', 'video'])}>
          {t('rooms.join_all')}
        </Button>
        <Button variant="default" disabled={asking} onClick={() => void join(['audio'])}>
          {t('rooms.join_audio')}
        </Button>
        <Button variant="default" disabled={asking} onClick={() => void join([])}>
          {t('rooms.join_none')}
        </Button>
      </Group>
      <ButtonLink to="/rooms" variant="subtle" size="xs">
        {t('rooms.back')}
      </ButtonLink>
    </Stack>
  );
}
