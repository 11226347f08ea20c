import { Paper, Stack, Table, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { trpc, type PhonemeDetail } from '../../api/trpc.ts';
import { CommonErrors, Examples, Tips } from '../../practice/phoneme-parts.tsx';
import { TextLink } from '../../ui/links.tsx';
import { Page } from '../../ui/page.tsx';
import { QueryView } from '../../ui/query-view.tsx';
import { SentenceList } from '../../ui/sentence-list.tsx';

export function SoundPage() {
  const { t } = useTranslation();
  const { id } = getRouteApi('/signed-in/sounds/$id').useParams();
  const query = useQuery(trpc.library.phoneme.queryOptions({ id }, { staleTime: Infinity }));
  return (
    <QueryView query={query}>
      {(phoneme) => (
        <Page title={`/${phoneme.ipa}/`}>
          <TextLink to="/sounds">{t('sounds.back')}</TextLink>
          <Paper withBorder p="md">
            <Stack gap="sm">
              <Text lang="en">{phoneme.description}</Text>
              <Examples words={phoneme.example_words} />
              <Tips phoneme={phoneme} />
              <Articulation phoneme={phoneme} />
              <CommonErrors phoneme={phoneme} />
            </Stack>
          </Paper>
          <Sentences phoneme={phoneme.symbol} />
        </Page>
      )}
    </QueryView>
  );
}

function Articulation({ phoneme: { articulation } }: { phoneme: PhonemeDetail }) {
  const { t } = useTranslation();
  const rows = [
    { name: t('sound.tongue'), value: articulation.tongue, lang: 'en' },
    { name: t('sound.lips'), value: articulation.lips, lang: 'en' },
    { name: t('sound.voice'), value: t(`sound.${articulation.voicing}`), lang: undefined },
  ];
  return (
    <Table verticalSpacing={4} horizontalSpacing={0} withRowBorders={false}>
      <Table.Tbody>
        {rows.map(({ name, value, lang }) => (
          <Table.Tr key={name}>
            <Table.Th scope="row" w={90} style={{ verticalAlign: 'top' }}>
              {name}
            </Table.Th>
            <Table.Td lang={lang}>{value}</Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}

function Sentences({ phoneme }: { phoneme: PhonemeDetail['symbol'] }) {
  const { t } = useTranslation();
  const query = useQuery(trpc.library.sentences.queryOptions({ phoneme, page_size: 10 }));
  return (
    <Stack component="section" gap="sm">
      <Title order={2} fz="h3">
        {t('sounds.sentences')}
      </Title>
      <QueryView query={query}>
        {(sentences) =>
          sentences.length === 0 ? (
            <Text c="dimmed">{t('sounds.no_sentences')}</Text>
          ) : (
            <>
              <SentenceList sentences={sentences} />
              <TextLink to="/practice" search={{ sound: phoneme }}>
                {t('home.all_sentences')}
              </TextLink>
            </>
          )
        }
      </QueryView>
    </Stack>
  );
}
