import { Grid, Group, List, Paper, Stack, Table, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { drillPartners } from '@talaffuz/speech/drills/minimal-pairs';
import { phonemeSymbols } from '@talaffuz/speech/phonemes/inventory';
import { trpc, type Outputs } from '../../api/trpc.ts';
import { phonemeId } from '../../practice/phoneme-panel.tsx';
import { ScoreBadge } from '../../practice/score-badge.tsx';
import { TextLink } from '../../ui/links.tsx';
import { NotFound } from '../../ui/not-found.tsx';
import { Page } from '../../ui/page.tsx';
import { QueryView } from '../../ui/query-view.tsx';
import { ScoreChart } from './score-chart.tsx';
import { statusSigns } from './sound-cell.tsx';

type SoundProgress = Outputs['analytics']['phoneme'];

const route = getRouteApi('/signed-in/progress/$symbol');

export function SoundProgressPage() {
  const { symbol: written } = route.useParams();
  const { student } = route.useSearch();
  const symbol = phonemeSymbols.find((one) => one === written);
  if (symbol === undefined) return <NotFound />;
  return <SoundProgressOf symbol={symbol} student={student} />;
}

interface SoundProgressOfProps {
  symbol: SoundProgress['phoneme'];
  student: number | undefined;
}

function SoundProgressOf({ symbol, student }: SoundProgressOfProps) {
  const { t } = useTranslation();
  const query = useQuery(
    trpc.analytics.phoneme.queryOptions({
      symbol,
      ...(student === undefined ? {} : { student_id: student }),
    }),
  );
  return (
    <QueryView query={query} rows={6}>
      {(sound) => (
        <Page title={t('progress.sound_title', { ipa: sound.ipa })}>
          <Group>
            <TextLink to="/progress" search={student === undefined ? {} : { student }}>
              {t('progress.back')}
            </TextLink>
            <TextLink to="/sounds/$id" params={{ id: phonemeId(symbol) }}>
              {t('progress.learn')}
            </TextLink>
            <TextLink to="/practice" search={{ sound: symbol }}>
              {t('progress.sentences')}
            </TextLink>
          </Group>
          <Summary sound={sound} />
          {sound.attempts > 0 && (
            <Grid>
              <Grid.Col span={{ base: 12, sm: 6 }}>
                <Heard sound={sound} drills={student === undefined} />
              </Grid.Col>
              <Grid.Col span={{ base: 12, sm: 6 }}>
                <Positions sound={sound} />
              </Grid.Col>
            </Grid>
          )}
          {sound.history.length > 1 && (
            <Stack component="section" gap="xs">
              <Title order={2} fz="h3">
                {t('progress.sound_history')}
              </Title>
              <ScoreChart
                points={sound.history}
                label={t('progress.sound_history')}
                name={t('progress.score_day')}
              />
            </Stack>
          )}
          {sound.words.length > 0 && <Words sound={sound} />}
        </Page>
      )}
    </QueryView>
  );
}

function Summary({ sound }: { sound: SoundProgress }) {
  const { t } = useTranslation();
  const { status, strength, certainty, attempts, trend } = sound;
  const rows = [
    {
      name: t('progress.strength'),
      value: (
        <span className={`map-sound map-${status}`} style={{ flexDirection: 'row', gap: '0.4rem' }}>
          {statusSigns[status]} {strength === null ? '' : Math.round(strength)} {t(`progress.${status}`)}
        </span>
      ),
    },
    { name: t('progress.certainty'), value: `${String(Math.round(certainty * 100))}%` },
    { name: t('progress.said'), value: String(attempts) },
    { name: t('progress.trend'), value: t(`progress.trend_${trend ?? 'unknown'}`) },
  ];
  return (
    <Paper withBorder p="md">
      <Table verticalSpacing={4} horizontalSpacing={0} withRowBorders={false}>
        <Table.Tbody>
          {rows.map(({ name, value }) => (
            <Table.Tr key={name}>
              <Table.Th scope="row" w={140}>
                {name}
              </Table.Th>
              <Table.Td>{value}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      {strength === null && <Text mt="xs">{t('progress.not_enough_text', { count: attempts })}</Text>}
    </Paper>
  );
}

function Heard({ sound, drills }: { sound: SoundProgress; drills: boolean }) {
  const { t } = useTranslation();
  const { phoneme, ipa, heard_as, attempts } = sound;
  const partners = drillPartners(phoneme);
  return (
    <Stack component="section" gap="xs">
      <Title order={2} fz="h3">
        {t('progress.heard_title')}
      </Title>
      {heard_as.length === 0 && <Text c="dimmed">{t('progress.heard_none')}</Text>}
      <List size="sm">
        {heard_as.map(({ phoneme: other, ipa: heard, count }) => (
          <List.Item key={other}>
            {t('progress.heard_as', { ipa, heard, count, attempts })}
            {drills && partners.includes(other) && (
              <>
                {' · '}
                <TextLink to="/progress/$symbol/$heard" params={{ symbol: phoneme, heard: other }}>
                  {t('progress.drill', { ipa, heard })}
                </TextLink>
              </>
            )}
          </List.Item>
        ))}
      </List>
    </Stack>
  );
}

function Positions({ sound }: { sound: SoundProgress }) {
  const { t } = useTranslation();
  return (
    <Stack component="section" gap="xs">
      <Title order={2} fz="h3">
        {t('progress.positions')}
      </Title>
      <Table>
        <Table.Tbody>
          {sound.positions.map(({ position, errors, attempts, average_score }) => (
            <Table.Tr key={position}>
              <Table.Th scope="row">{t(`progress.${position}`)}</Table.Th>
              <Table.Td>
                <ScoreBadge score={average_score} />
              </Table.Td>
              <Table.Td>{t('progress.errors_of', { count: errors, attempts })}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      {sound.neighbours.length > 0 && (
        <>
          <Title order={3} fz="h5">
            {t('progress.neighbours')}
          </Title>
          <List size="sm">
            {sound.neighbours.map(({ side, phoneme, ipa, average_score }) => (
              <List.Item key={`${side} ${phoneme}`}>
                {t(`progress.${side}_sound`, { ipa })} <ScoreBadge score={average_score} />
              </List.Item>
            ))}
          </List>
        </>
      )}
    </Stack>
  );
}

function Words({ sound }: { sound: SoundProgress }) {
  const { t } = useTranslation();
  return (
    <Stack component="section" gap="xs">
      <Title order={2} fz="h3">
        {t('progress.words')}
      </Title>
      <Group gap="xs">
        {sound.words.map(({ word, average_score }) => (
          <Paper key={word} withBorder px="sm" py={4}>
            <span lang="en">{word}</span> <ScoreBadge score={average_score} />
          </Paper>
        ))}
      </Group>
    </Stack>
  );
}
