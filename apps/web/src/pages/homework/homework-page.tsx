/** One homework: what is to be done, the form to hand it in, and what came back. */
import { Alert, Badge, Group, Paper, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { trpc } from '../../api/trpc.ts';
import { isStaffRole } from '../../app/roles.ts';
import { useProfile } from '../../app/session.ts';
import { TextLink } from '../../ui/links.tsx';
import { Markdown } from '../../ui/markdown.tsx';
import { Page } from '../../ui/page.tsx';
import { QueryView } from '../../ui/query-view.tsx';
import { HandIn } from './hand-in.tsx';
import { HandedIn } from './handed-in.tsx';
import { typeLabels, type Homework, type Submission } from './labels.ts';
import { DueDate, FileLinks, StandingBadges } from './parts.tsx';

const SCORING_MS = 2_000;
const isScoring = ({ analysis }: Submission): boolean =>
  analysis?.status === 'queued' || analysis?.status === 'scoring';

export function HomeworkPage() {
  const { t } = useTranslation();
  const { id } = getRouteApi('/signed-in/homework/$id').useParams();
  const profile = useProfile();
  const query = useQuery(
    trpc.homework.read.queryOptions(
      { homework_id: id, include_files: 'true', include_submissions: 'true' },
      {
        refetchInterval: ({ state }) =>
          state.data?.submissions.some(isScoring) === true ? SCORING_MS : false,
      },
    ),
  );
  return (
    <QueryView query={query} rows={5}>
      {(homework) => {
        const mine = homework.submissions.find(({ user_id }) => user_id === profile.id);
        return (
          <Page title={homework.title}>
            <TextLink to="/homework">← {t('homework.back')}</TextLink>
            <Task homework={homework} open={mine?.status === 'assigned'} />
            {mine !== undefined && <Mine homework={homework} row={mine} />}
            {!isStaffRole(profile.role) &&
              homework.submissions
                .filter(({ user_id }) => user_id !== profile.id)
                .map((row) => <Others key={row.id} homework={homework} row={row} />)}
            {homework.submissions.length === 0 && !isStaffRole(profile.role) && (
              <Text c="dimmed">{t('homework.not_assigned')}</Text>
            )}
          </Page>
        );
      }}
    </QueryView>
  );
}

export function Task({ homework, open }: { homework: Homework; open: boolean }) {
  const { t } = useTranslation();
  const { description, instructions, lesson, files } = homework;
  return (
    <Stack>
      <Group gap="xs">
        <Badge variant="light">{t(typeLabels[homework.homework_type])}</Badge>
        <Text size="sm" c="dimmed">
          <DueDate due={homework.due_date} open={open} />
        </Text>
      </Group>
      {lesson !== null && (
        <TextLink to="/lessons/$id" params={{ id: lesson.id }}>
          {t('homework.lesson', { title: lesson.title })}
        </TextLink>
      )}
      {description !== '' && <Markdown>{description}</Markdown>}
      {instructions !== '' && (
        <section>
          <Title order={2} fz="h4">
            {t('homework.instructions')}
          </Title>
          <Markdown>{instructions}</Markdown>
        </section>
      )}
      {files.length > 0 && (
        <section>
          <Title order={2} fz="h4" mb="xs">
            {t('homework.files')}
          </Title>
          <FileLinks files={files} />
        </section>
      )}
    </Stack>
  );
}

function Mine({ homework, row }: { homework: Homework; row: Submission }) {
  const { t } = useTranslation();
  // Tasks say themselves how they stand, and a marked one may be tried again.
  if (homework.homework_type === 'tasks') return <HandIn homework={homework} row={row} />;
  return (
    <>
      {row.status !== 'assigned' && (
        <Paper withBorder p="md" component="section" aria-label={t('homework.sent')}>
          <Group mb="sm">
            <StandingBadges row={row} max={homework.max_score} />
          </Group>
          <HandedIn row={row} />
        </Paper>
      )}
      {row.is_overdue && <Alert color="yellow">{t('homework.late_hint')}</Alert>}
      {row.status !== 'graded' && <HandIn homework={homework} row={row} />}
    </>
  );
}

function Others({ homework, row }: { homework: Homework; row: Submission }) {
  const { t } = useTranslation();
  return (
    <Paper withBorder p="md" component="section" aria-label={row.user.full_name}>
      <Group mb="sm" justify="space-between">
        <Text fw={600}>{t('homework.of_student', { name: row.user.full_name })}</Text>
        <StandingBadges row={row} max={homework.max_score} />
      </Group>
      <HandedIn row={row} />
    </Paper>
  );
}
