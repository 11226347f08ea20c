/** All sounds at their place: vowels by the tongue, consonants by place and manner. */
import { Group, ScrollArea, Stack, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { phonemeOf, type PhonemeSymbol } from '@talaffuz/speech/phonemes/inventory';
import type { Outputs } from '../../api/trpc.ts';
import { SoundCell, statusSigns, type SoundStat } from './sound-cell.tsx';

/** Per cent from the left (front) and from the top (close) in the vowel trapezoid. */
const vowelPlaces: Partial<Record<PhonemeSymbol, readonly [number, number]>> = {
  IY: [9, 10],
  IH: [28, 25],
  EH: [27, 60],
  AE: [38, 89],
  ER: [52, 43],
  AH: [58, 66],
  UH: [74, 25],
  UW: [91, 10],
  AO: [91, 58],
  AA: [82, 89],
};

const manners = ['stop', 'affricate', 'fricative', 'nasal', 'approximant'] as const;
const places = [
  'bilabial',
  'labiodental',
  'dental',
  'alveolar',
  'post_alveolar',
  'palatal',
  'velar',
  'glottal',
] as const;

/** Row and column of a consonant; /w/ is made at the lips and the soft palate and stands with the latter. */
function placeOf(symbol: PhonemeSymbol) {
  const { place, manner } = phonemeOf(symbol).articulation;
  return {
    manner: manner.replace('lateral ', ''),
    place: place === 'labial-velar' ? 'velar' : place.replace('-', '_'),
  };
}

interface SoundMapProps {
  stats: Outputs['analytics']['phonemeStats'];
  student: number | undefined;
}

export function SoundMap({ stats, student }: SoundMapProps) {
  const { t } = useTranslation();
  const diphthongs = stats.vowels.filter(({ phoneme }) => vowelPlaces[phoneme] === undefined);
  return (
    <Stack component="section" gap="sm">
      <div>
        <Title order={2} fz="h3">
          {t('progress.map_title')}
        </Title>
        <Text size="sm" c="dimmed">
          {t('progress.map_hint')}
        </Text>
      </div>
      <Group gap="xs" aria-hidden="true">
        {(['strong', 'fair', 'weak', 'not_enough_yet'] as const).map((status) => (
          <Text key={status} size="sm" className={`map-sound map-${status}`} style={{ flexDirection: 'row' }}>
            {statusSigns[status]}&nbsp;{t(`progress.${status}`)}
          </Text>
        ))}
      </Group>
      <div>
        <Title order={3} fz="h5">
          {t('progress.vowels')}
        </Title>
        <Text size="sm" c="dimmed">
          {t('progress.vowels_hint')}
        </Text>
      </div>
      <div className="vowel-chart">
        <svg viewBox="0 0 100 100" preserveAspectRatio="none" aria-hidden="true">
          <polygon
            points="4,4 97,4 97,96 34,96"
            fill="none"
            stroke="var(--mantine-color-default-border)"
            vectorEffect="non-scaling-stroke"
          />
        </svg>
        {stats.vowels.map((stat) => {
          const place = vowelPlaces[stat.phoneme];
          if (place === undefined) return null;
          const [left, top] = place;
          return (
            <SoundCell
              key={stat.phoneme}
              stat={stat}
              student={student}
              style={{ left: `${String(left)}%`, top: `${String(top)}%` }}
            />
          );
        })}
      </div>
      <Title order={3} fz="h5">
        {t('progress.diphthongs')}
      </Title>
      <Group gap={4}>
        {diphthongs.map((stat) => (
          <SoundCell key={stat.phoneme} stat={stat} student={student} />
        ))}
      </Group>
      <Title order={3} fz="h5">
        {t('progress.consonants')}
      </Title>
      <Consonants stats={stats.consonants} student={student} />
    </Stack>
  );
}

function Consonants({ stats, student }: { stats: SoundStat[]; student: number | undefined }) {
  const { t } = useTranslation();
  const placed = stats.map((stat) => ({ stat, ...placeOf(stat.phoneme) }));
  return (
    <ScrollArea type="auto" offsetScrollbars="x">
      <table className="consonants" aria-label={t('progress.consonants')}>
        <thead>
          <tr>
            <td style={{ border: 0 }} />
            {places.map((place) => (
              <th key={place} scope="col">
                {t(`progress.${place}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {manners.map((manner) => (
            <tr key={manner}>
              <th scope="row">{t(`progress.${manner}`)}</th>
              {places.map((place) => (
                <td key={place}>
                  {placed
                    .filter((one) => one.manner === manner && one.place === place)
                    .map(({ stat }) => (
                      <SoundCell key={stat.phoneme} stat={stat} student={student} />
                    ))}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollArea>
  );
}
