import './progress.css';
import type { CSSProperties } from 'react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Outputs } from '../../api/trpc.ts';

export type SoundStat = Outputs['analytics']['phonemeStats']['vowels'][number];

export const statusSigns: Record<SoundStat['status'], string> = {
  strong: '✓',
  fair: '~',
  weak: '✗',
  not_enough_yet: '?',
};

interface SoundCellProps {
  stat: SoundStat;
  student: number | undefined;
  style?: CSSProperties;
}

/** One sound on the map, a link to its page. Never colour alone: sign and underline say the same. */
export function SoundCell({ stat, student, style }: SoundCellProps) {
  const { t } = useTranslation();
  const { phoneme, ipa, status, strength } = stat;
  const label =
    strength === null
      ? t('progress.sound_label', { ipa, status: t(`progress.${status}`) })
      : t('progress.sound_label_score', {
          ipa,
          status: t(`progress.${status}`),
          strength: Math.round(strength),
        });
  return (
    <Link
      to="/progress/$symbol"
      params={{ symbol: phoneme }}
      search={student === undefined ? {} : { student }}
      className={`map-sound map-${status}`}
      aria-label={label}
      title={label}
      {...(style === undefined ? {} : { style })}
    >
      <span className="ipa" aria-hidden="true">
        {ipa}
      </span>
      <span className="sign" aria-hidden="true">
        {statusSigns[status]}
        {strength !== null && ` ${String(Math.round(strength))}`}
      </span>
    </Link>
  );
}
