/** One person of a call: picture or initials, name, and what state they are in, in words too. */
import { useEffect, useRef } from 'react';
import { Avatar } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useSpeaking } from './use-speaking.ts';

interface TileProps {
  name: string;
  /** What is shown, and for other people heard. */
  stream: MediaStream | null;
  /** Where loudness is read, for oneself the microphone. */
  voice: MediaStream | null;
  own?: boolean;
  muted: boolean;
  camera: boolean;
  state?: RTCPeerConnectionState;
}

export function Tile({ name, stream, voice, own = false, muted, camera, state = 'connected' }: TileProps) {
  const { t } = useTranslation();
  const video = useRef<HTMLVideoElement>(null);
  const audible = (voice?.getAudioTracks().length ?? 0) > 0;
  const speaking = useSpeaking(voice, audible) && !muted;
  useEffect(() => {
    if (video.current !== null) video.current.srcObject = stream;
  }, [stream]);
  const trouble =
    state === 'connecting' || state === 'disconnected' || state === 'failed'
      ? (`rooms.${state}` as const)
      : null;
  return (
    <li
      className="call-tile"
      data-testid="tile"
      data-own={own || undefined}
      data-dark={!camera || undefined}
      data-speaking={speaking || undefined}
      data-state={state}
    >
      <video ref={video} autoPlay playsInline muted={own} aria-hidden />
      {!camera && (
        <div className="call-face">
          <Avatar name={name} color="initials" size="lg" radius="xl" aria-hidden />
        </div>
      )}
      <div className="call-marks">
        <span>{own ? t('rooms.you', { name }) : name}</span>
        {muted && <span>{t('rooms.muted')}</span>}
        {speaking && <span>{t('rooms.speaking')}</span>}
        {trouble !== null && <span>{t(trouble)}</span>}
      </div>
    </li>
  );
}
