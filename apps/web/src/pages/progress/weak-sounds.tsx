import { Group, List, Paper, Stack, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { drillPartners } from '@talaffuz/speech/drills/minimal-pairs';
import type { Outputs } from '../../api/trpc.ts';
import { TextLink } from '../../ui/links.tsx';

type WeakSound = Outputs['analytics']['phonemeStats']['weak_phonemes_detail'][number];

interface WeakSoundsProps {
  sounds: WeakSound[];
  student: number | undefined;
}

/** The weak sounds, the weakest first: what was heard instead, where, and what to do about it. */
export function WeakSounds({ sounds, student }: WeakSoundsProps) {
  const { t } = useTranslation();
  return (
    <Stack component="section" gap="sm">
      <Title order={2} fz="h3">
        {t('progress.weak_title')}
      </Title>
      {sounds.length === 0 && <Text c="dimmed">{t('progress.weak_none')}</Text>}
      {sounds.map((sound) => (
        <WeakSoundCard key={sound.phoneme} sound={sound} student={student} />
      ))}
    </Stack>
  );
}

function WeakSoundCard({ sound, student }: { sound: WeakSound; student: number | undefined }) {
  const { t } = useTranslation();
  const { phoneme, ipa, strength, attempts, heard_as, error_contexts } = sound;
  const partners = drillPartners(phoneme);
  return (
    <Paper withBorder p="md">
      <Group justify="space-between" align="baseline">
        <Title order={3} fz="h4" className="ipa">
          /{ipa}/
        </Title>
        <Text className="mark-weak" fw={700}>
          ✗ {Math.round(strength)}
        </Text>
      </Group>
      <List size="sm" my="xs">
        {heard_as.slice(0, 2).map(({ phoneme: other, ipa: heard, count }) => (
          <List.Item key={other}>{t('progress.heard_as', { ipa, heard, count, attempts })}</List.Item>
        ))}
        {error_contexts.map(({ position, count, attempts: said, words }) => (
          <List.Item key={position}>
            {t(`progress.context_${position}`, { count, attempts: said })} (
            <span lang="en">{words.join(', ')}</span>)
          </List.Item>
        ))}
      </List>
      <Group gap="md">
        <TextLink
          to="/progress/$symbol"
          params={{ symbol: phoneme }}
          search={student === undefined ? {} : { student }}
        >
          {t('progress.details')}
        </TextLink>
        {student === undefined &&
          heard_as
            .filter(({ phoneme: other }) => partners.includes(other))
            .slice(0, 2)
            .map(({ phoneme: other, ipa: heard }) => (
              <TextLink key={other} to="/progress/$symbol/$heard" params={{ symbol: phoneme, heard: other }}>
                {t('progress.drill', { ipa, heard })}
              </TextLink>
            ))}
      </Group>
    </Paper>
  );
}
