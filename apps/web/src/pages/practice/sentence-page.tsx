import { useMemo, useState } from 'react';
import { Badge, Group, Paper, Stack, Switch, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { trpc, type Sentence } from '../../api/trpc.ts';
import { AttemptList } from '../../practice/attempt-list.tsx';
import { PracticeRoom } from '../../practice/practice-room.tsx';
import { ReferencePlayer } from '../../practice/reference-player.tsx';
import { TextLink } from '../../ui/links.tsx';
import { Page } from '../../ui/page.tsx';
import { QueryView } from '../../ui/query-view.tsx';

export function SentencePage() {
  const { t } = useTranslation();
  const { sentenceId: id } = getRouteApi('/signed-in/practice/$sentenceId').useParams();
  const query = useQuery(trpc.library.sentence.queryOptions({ id }));
  const target = useMemo(() => ({ sentence_id: id }), [id]);
  return (
    <QueryView query={query}>
      {(sentence) => (
        <Page title={t('practice.title')}>
          <TextLink to="/practice">{t('sentence.back')}</TextLink>
          <SentenceCard sentence={sentence} />
          <PracticeRoom key={id} target={target} />
          <History sentenceId={id} />
        </Page>
      )}
    </QueryView>
  );
}

function SentenceCard({ sentence: { id, text, ipa, difficulty_level } }: { sentence: Sentence }) {
  const { t } = useTranslation();
  const [withIpa, setWithIpa] = useState(false);
  return (
    <Paper withBorder p="md">
      <Stack gap="sm">
        <Badge variant="light">{t(`level.${difficulty_level}`)}</Badge>
        <Text fz={{ base: 24, sm: 34 }} lh={1.3} fw={600} lang="en">
          {text}
        </Text>
        {withIpa && (
          <Text className="ipa" fz="lg" c="dimmed" lang="en-fonipa">
            /{ipa}/
          </Text>
        )}
        <Group justify="space-between">
          <ReferencePlayer sentenceId={id} />
          <Switch
            label={t('sentence.ipa')}
            checked={withIpa}
            onChange={(event) => {
              setWithIpa(event.currentTarget.checked);
            }}
          />
        </Group>
      </Stack>
    </Paper>
  );
}

function History({ sentenceId }: { sentenceId: number }) {
  const { t } = useTranslation();
  const query = useQuery(trpc.practice.attempts.queryOptions({ sentence_id: sentenceId, page_size: 10 }));
  return (
    <Stack component="section" gap="sm">
      <Title order={2} fz="h3">
        {t('sentence.history')}
      </Title>
      <QueryView query={query}>
        {({ items }) =>
          items.length === 0 ? (
            <Text c="dimmed">{t('sentence.history_empty')}</Text>
          ) : (
            <AttemptList attempts={items} withText={false} />
          )
        }
      </QueryView>
    </Stack>
  );
}
