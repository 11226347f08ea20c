import { Anchor, Group, Paper, Select, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { trpc, type Outputs } from '../../api/trpc.ts';
import { useProfile } from '../../app/session.ts';
import { ButtonLink } from '../../ui/links.tsx';
import { Page } from '../../ui/page.tsx';
import { QueryView } from '../../ui/query-view.tsx';
import { Recommended } from './recommended.tsx';
import { PracticeCalendar } from './practice-calendar.tsx';
import { ProgressTiles } from './progress-tiles.tsx';
import { ScoreChart } from './score-chart.tsx';
import { SessionHistory } from './session-history.tsx';
import { SoundMap } from './sound-map.tsx';
import { StudentPicker } from './student-picker.tsx';
import { WeakSounds } from './weak-sounds.tsx';

const route = getRouteApi('/signed-in/progress');
const periods = [7, 30, 90, 365] as const;

export function ProgressPage() {
  const { t } = useTranslation();
  const { days = 30, student } = route.useSearch();
  const navigate = route.useNavigate();
  const { role } = useProfile();
  const asked = student === undefined ? {} : { student_id: student };
  const progress = useQuery(trpc.analytics.progress.queryOptions({ days, ...asked }));
  const stats = useQuery(trpc.analytics.phonemeStats.queryOptions(asked));
  const custom = periods.some((period) => period === days) ? [] : [days];
  return (
    <Page title={t('progress.title')} lead={t('progress.lead')}>
      <Group align="end">
        {role !== 'student' && (
          <StudentPicker
            value={student}
            onChange={(chosen) => {
              void navigate({ search: (before) => ({ ...before, student: chosen }) });
            }}
          />
        )}
        <Select
          label={t('progress.period')}
          allowDeselect={false}
          w={180}
          value={String(days)}
          data={[...custom, ...periods].map((period) => ({
            value: String(period),
            label: period === 365 ? t('progress.year') : t('progress.days', { count: period }),
          }))}
          onChange={(period) => {
            void navigate({ search: (before) => ({ ...before, days: Number(period) }) });
          }}
        />
      </Group>
      <QueryView query={progress} rows={4}>
        {(totals) =>
          totals.longest_streak_days === 0 ? (
            <Newcomer own={student === undefined} />
          ) : (
            <>
              <ProgressTiles progress={totals} />
              <ScoreOverTime progress={totals} />
              <QueryView query={stats} rows={6}>
                {(sounds) => (
                  <>
                    <WeakSounds sounds={sounds.weak_phonemes_detail} student={student} />
                    {student === undefined && <Recommended limit={4} />}
                    <SoundMap stats={sounds} student={student} />
                  </>
                )}
              </QueryView>
              <PracticeCalendar student_id={student} />
              <SessionHistory key={student} student_id={student} />
              <Downloads days={days} student={student} />
            </>
          )
        }
      </QueryView>
    </Page>
  );
}

function ScoreOverTime({ progress }: { progress: Outputs['analytics']['progress'] }) {
  const { t } = useTranslation();
  const { daily, score_change, score_trend, total_attempts } = progress;
  return (
    <Stack component="section" gap="xs">
      <Title order={2} fz="h3">
        {t('progress.score_title')}
      </Title>
      {total_attempts === 0 ? (
        <Text c="dimmed">{t('progress.no_scores')}</Text>
      ) : (
        <>
          <Text>
            {t(`progress.${score_trend}`)}
            {score_change !== null && (
              <Text span c="dimmed">
                {' · '}
                {t('progress.change', {
                  points: `${score_change.points > 0 ? '+' : ''}${score_change.points.toFixed(1)}`,
                  error: score_change.error.toFixed(1),
                  count: score_change.attempts,
                })}
              </Text>
            )}
          </Text>
          <ScoreChart points={daily} label={t('progress.score_chart')} name={t('progress.score_day')} />
        </>
      )}
    </Stack>
  );
}

function Newcomer({ own }: { own: boolean }) {
  const { t } = useTranslation();
  if (!own) return <Text>{t('progress.empty_student')}</Text>;
  return (
    <>
      <Paper withBorder p="lg" component="section">
        <Stack align="flex-start">
          <Title order={2} fz="h3">
            {t('progress.empty_title')}
          </Title>
          <Text>{t('progress.empty_text')}</Text>
          <ButtonLink to="/practice">{t('progress.start')}</ButtonLink>
        </Stack>
      </Paper>
      <Recommended limit={4} />
    </>
  );
}

function Downloads({ days, student }: { days: number; student: number | undefined }) {
  const { t } = useTranslation();
  const whose = student === undefined ? '' : `student_id=${String(student)}`;
  return (
    <Group>
      <Anchor href={`/api/v1/analytics/progress.csv?days=${String(days)}&${whose}`} download>
        {t('progress.csv_days')}
      </Anchor>
      <Anchor href={`/api/v1/analytics/phoneme-stats.csv?${whose}`} download>
        {t('progress.csv_sounds')}
      </Anchor>
    </Group>
  );
}
