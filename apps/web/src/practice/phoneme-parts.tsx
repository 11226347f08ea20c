/** What the library says about a sound: how to make it in the learner's own language, the rest in English. */
import { Badge, List, Stack, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { PhonemeDetail } from '../api/trpc.ts';
import { useProfile } from '../app/session.ts';
import { nativeFirst } from './native-first.ts';

export function Tips({ phoneme: { tips, how_to, how_to_language } }: { phoneme: PhonemeDetail }) {
  const { t } = useTranslation();
  return (
    <div>
      <Title order={3} fz="h5">
        {t('sound.tips')}
      </Title>
      {how_to_language !== 'en' && (
        <Text size="sm" mb={4} lang={how_to_language}>
          {how_to}
        </Text>
      )}
      <List size="sm" lang="en">
        {tips.map((tip) => (
          <List.Item key={tip}>{tip}</List.Item>
        ))}
      </List>
    </div>
  );
}

export function Examples({ words }: { words: string[] }) {
  const { t } = useTranslation();
  return (
    <Text size="sm">
      <b>{t('sound.examples')}:</b> <span lang="en">{words.join(', ')}</span>
    </Text>
  );
}

/** Those of the learner's own language come first. */
export function CommonErrors({ phoneme: { common_errors, how_to_language } }: { phoneme: PhonemeDetail }) {
  const { t } = useTranslation();
  const { native_language } = useProfile();
  if (common_errors.length === 0) return null;
  return (
    <div>
      <Title order={3} fz="h5">
        {t('sound.errors')}
      </Title>
      <Stack gap="xs">
        {nativeFirst(common_errors, native_language).map(({ error, own }) => (
          <div key={error.heard}>
            <Text size="sm" fw={600} span className="ipa">
              {t('sound.instead', { ipa: `/${error.heard_ipa}/` })}
            </Text>{' '}
            {own && (
              <Badge size="sm" variant="light" tt="none">
                {t('sound.your_language')}
              </Badge>
            )}
            <Text size="sm" lang={error.own_text === null ? 'en' : how_to_language}>
              {error.own_text ?? error.text}
            </Text>
          </div>
        ))}
      </Stack>
    </div>
  );
}
