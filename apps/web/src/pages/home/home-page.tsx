import { Paper, SimpleGrid, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { trpc, type Profile } from '../../api/trpc.ts';
import { useProfile } from '../../app/session.ts';
import { AttemptList } from '../../practice/attempt-list.tsx';
import { ButtonLink, TextLink } from '../../ui/links.tsx';
import { Page } from '../../ui/page.tsx';
import { QueryView } from '../../ui/query-view.tsx';
import { Recommended } from '../progress/recommended.tsx';

function Totals({ stats }: { stats: Profile['stats'] }) {
  const { t } = useTranslation();
  const totals = [
    { label: t('home.attempts'), value: String(stats.attempts) },
    {
      label: t('home.average'),
      value: stats.average_score === null ? '–' : String(Math.round(stats.average_score)),
    },
    { label: t('home.sessions'), value: String(stats.sessions) },
  ];
  return (
    <section aria-label={t('home.totals')}>
      <SimpleGrid cols={3} spacing="xs" component="dl" m={0}>
        {totals.map(({ label, value }) => (
          <Paper
            key={label}
            withBorder
            p={{ base: 'xs', sm: 'md' }}
            style={{ display: 'flex', flexDirection: 'column-reverse' }}
          >
            <Text component="dt" size="sm" c="dimmed">
              {label}
            </Text>
            <Text component="dd" fz={28} fw={700} m={0}>
              {value}
            </Text>
          </Paper>
        ))}
      </SimpleGrid>
    </section>
  );
}

function LastAttempts() {
  const { t } = useTranslation();
  const attempts = useQuery(trpc.practice.attempts.queryOptions({ page_size: 5 }));
  return (
    <Stack component="section" gap="sm">
      <Title order={2} fz="h3">
        {t('home.last')}
      </Title>
      <QueryView query={attempts}>{({ items }) => <AttemptList attempts={items} withText />}</QueryView>
    </Stack>
  );
}

function Newcomer() {
  const { t } = useTranslation();
  return (
    <Paper withBorder p="lg" component="section">
      <Stack align="flex-start">
        <Title order={2} fz="h3">
          {t('home.empty_title')}
        </Title>
        <Text>{t('home.empty_text')}</Text>
        <ButtonLink to="/practice">{t('home.start')}</ButtonLink>
      </Stack>
    </Paper>
  );
}

export function HomePage() {
  const { t } = useTranslation();
  const profile = useProfile();
  const { stats, full_name, first_name, role, school_name, proficiency_level } = profile;
  return (
    <Page
      title={t('home.greeting', { name: first_name === '' ? full_name : first_name })}
      lead={`${school_name} · ${t(`role.${role}`)}`}
    >
      {stats.attempts === 0 ? <Newcomer /> : <Totals stats={stats} />}
      <Recommended limit={4} />
      <TextLink to="/practice" search={{ level: proficiency_level }}>
        {t('home.all_sentences')}
      </TextLink>
      {stats.attempts > 0 && <LastAttempts />}
    </Page>
  );
}
