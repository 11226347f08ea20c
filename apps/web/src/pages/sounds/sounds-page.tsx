import { SimpleGrid, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { trpc, type PhonemeSummary } from '../../api/trpc.ts';
import { Page } from '../../ui/page.tsx';
import { QueryView } from '../../ui/query-view.tsx';

const types = ['vowel', 'diphthong', 'consonant'] as const;

export function SoundsPage() {
  const { t } = useTranslation();
  const query = useQuery(trpc.library.phonemes.queryOptions({}, { staleTime: Infinity }));
  return (
    <Page title={t('sounds.title')} lead={t('sounds.lead')}>
      <QueryView query={query} rows={6}>
        {(sounds) =>
          types.map((type) => (
            <Stack key={type} component="section" gap="sm">
              <Title order={2} fz="h3">
                {t(`sounds.${type}`)}
              </Title>
              <SimpleGrid cols={{ base: 2, xs: 3, sm: 4, md: 6 }} spacing="xs">
                {sounds
                  .filter((sound) => sound.type === type)
                  .map((sound) => (
                    <SoundLink key={sound.id} sound={sound} />
                  ))}
              </SimpleGrid>
            </Stack>
          ))
        }
      </QueryView>
    </Page>
  );
}

function SoundLink({ sound: { id, ipa, example_words } }: { sound: PhonemeSummary }) {
  return (
    <Link to="/sounds/$id" params={{ id }} className="card-link">
      <Text fz={24} fw={600} className="ipa">
        /{ipa}/
      </Text>
      <Text size="sm" c="dimmed" lang="en">
        {example_words.slice(0, 2).join(', ')}
      </Text>
    </Link>
  );
}
