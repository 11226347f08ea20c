import { Button, Group, Paper, Select, SimpleGrid, Stack, Text, TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { getRouteApi, useRouter } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { proficiencyLevels } from '@talaffuz/features/auth/schema';
import { sentenceQuery } from '@talaffuz/features/library/schema';
import { trpc, type PhonemeSummary } from '../../api/trpc.ts';
import { ButtonLink } from '../../ui/links.tsx';
import { Page } from '../../ui/page.tsx';
import { QueryView } from '../../ui/query-view.tsx';
import { SentenceList } from '../../ui/sentence-list.tsx';

const route = getRouteApi('/signed-in/practice');
const PAGE_SIZE = 20;

const soundLabel = ({ ipa, example_words }: PhonemeSummary): string => `/${ipa}/ ${example_words[0] ?? ''}`;

export function SentenceListPage() {
  const { t } = useTranslation();
  return (
    <Page title={t('practice.title')} lead={t('practice.lead')}>
      <Filters />
      <Sentences />
      <Paper withBorder p="md">
        <Group justify="space-between">
          <Text>{t('practice.own_lead')}</Text>
          <ButtonLink to="/practice/own-text" variant="light">
            {t('practice.own_title')}
          </ButtonLink>
        </Group>
      </Paper>
    </Page>
  );
}

function Filters() {
  const { t } = useTranslation();
  const { level, sound, search } = route.useSearch();
  const navigate = route.useNavigate();
  const { data: sounds = [] } = useQuery(trpc.library.phonemes.queryOptions({}, { staleTime: Infinity }));
  const filter = (change: Partial<ReturnType<typeof route.useSearch>>) => {
    void navigate({ search: (old) => ({ ...old, ...change, page: undefined }), replace: true });
  };
  const router = useRouter();
  const searchSoon = useDebouncedCallback((text: string) => {
    // Who has just opened a sentence must not be called back by the search that was still waiting.
    if (router.latestLocation.pathname !== '/practice') return;
    filter({ search: text === '' ? undefined : text });
  }, 300);
  return (
    <SimpleGrid cols={{ base: 1, sm: 3 }} role="search">
      <TextInput
        type="search"
        label={t('practice.search')}
        defaultValue={search ?? ''}
        maxLength={100}
        onChange={(event) => {
          searchSoon(event.currentTarget.value);
        }}
      />
      <Select
        label={t('practice.level')}
        placeholder={t('practice.any_level')}
        clearable
        data={proficiencyLevels.map((value) => ({ value, label: t(`level.${value}`) }))}
        value={level ?? null}
        onChange={(value) => {
          filter({ level: value ?? undefined });
        }}
      />
      <Select
        label={t('practice.sound')}
        placeholder={t('practice.any_sound')}
        clearable
        searchable
        data={sounds.map((phoneme) => ({ value: phoneme.symbol, label: soundLabel(phoneme) }))}
        value={sound ?? null}
        onChange={(value) => {
          filter({ sound: value ?? undefined });
        }}
      />
    </SimpleGrid>
  );
}

function Sentences() {
  const { t } = useTranslation();
  const { level, sound, search, page = 1 } = route.useSearch();
  const navigate = route.useNavigate();
  const phoneme = sentenceQuery.shape.phoneme.safeParse(sound).data;
  const query = useQuery(
    trpc.library.sentences.queryOptions(
      {
        page,
        page_size: PAGE_SIZE,
        ...(level === undefined ? {} : { difficulty_level: level }),
        ...(search === undefined ? {} : { search }),
        ...(phoneme === undefined ? {} : { phoneme }),
      },
      { placeholderData: keepPreviousData },
    ),
  );
  const turnTo = (next: number) => {
    void navigate({ search: (old) => ({ ...old, page: next === 1 ? undefined : next }) });
  };
  return (
    <QueryView query={query} rows={8}>
      {(sentences) =>
        sentences.length === 0 && page === 1 ? (
          <Stack align="flex-start">
            <Text>{t('practice.none')}</Text>
            <ButtonLink to="/practice" search={{}} variant="default" reloadDocument>
              {t('practice.clear')}
            </ButtonLink>
          </Stack>
        ) : (
          <Stack aria-busy={query.isPlaceholderData}>
            <SentenceList sentences={sentences} />
            {(page > 1 || sentences.length === PAGE_SIZE) && (
              <Group component="nav" aria-label={t('practice.pages')} justify="center">
                <Button
                  variant="default"
                  disabled={page === 1}
                  onClick={() => {
                    turnTo(page - 1);
                  }}
                >
                  {t('practice.previous')}
                </Button>
                <Text>{t('practice.page', { page })}</Text>
                <Button
                  variant="default"
                  disabled={sentences.length < PAGE_SIZE}
                  onClick={() => {
                    turnTo(page + 1);
                  }}
                >
                  {t('practice.next')}
                </Button>
              </Group>
            )}
          </Stack>
        )
      }
    </QueryView>
  );
}
