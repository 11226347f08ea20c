/** Sitting a mock test: the section whose turn it is, the time always in sight; afterwards what came of it. */
import { useCallback, useEffect, useState } from 'react';
import { Alert, Badge, Group, Paper, Stack, Tabs, Text } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { trpc, type Outputs } from '../../api/trpc.ts';
import { ConfirmButton } from '../../ui/confirm-button.tsx';
import { TextLink } from '../../ui/links.tsx';
import { Page } from '../../ui/page.tsx';
import { QueryView } from '../../ui/query-view.tsx';
import { toastError } from '../../ui/toast.ts';
import { clockText, useCountdown } from '../tests/use-countdown.ts';
import { AnswerSheet } from './answer-sheet.tsx';
import { Bands, SheetAnswers } from './outcome.tsx';
import { WritingTasks } from './writing-tasks.tsx';

const route = getRouteApi('/signed-in/mock-sessions/$id');
type State = Outputs['mock']['state'];
type Section = State['sections'][number];

export function SessionPage() {
  const { id } = route.useParams();
  // The time left is true at the moment of the answer, so that none from a cache is used.
  const query = useQuery(
    trpc.mock.state.queryOptions({ session_id: id }, { gcTime: 0, staleTime: Infinity }),
  );
  return (
    <QueryView query={query} rows={5}>
      {(state) => (
        <Page title={state.session.test_title}>
          {state.session.is_completed ? (
            <Over state={state} />
          ) : (
            <Sitting state={state} since={query.dataUpdatedAt} />
          )}
        </Page>
      )}
    </QueryView>
  );
}

function Over({ state }: { state: State }) {
  const { t } = useTranslation();
  const { score } = state.session;
  return (
    <Stack>
      <TextLink to="/mock-tests">← {t('mock.back')}</TextLink>
      {score === null ? (
        <Alert color="cyan" title={t('mock.over')}>
          {t('mock.over_wait')}
        </Alert>
      ) : (
        <Bands score={score} />
      )}
      <SheetAnswers sheet={state} />
    </Stack>
  );
}

/** The last section whose turn has come and that is not answered. */
function currentOf(sections: Section[]): Section['kind'] {
  const open = sections.filter(({ is_open }) => is_open);
  return (open.find(({ is_answered }) => !is_answered) ?? open.at(-1))?.kind ?? 'listening';
}

function Sitting({ state, since }: { state: State; since: number }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const { id } = state.session;
  const left = useCountdown(state.seconds_left, since);
  const [tab, setTab] = useState<string | null>(null);
  const refresh = useCallback(() => {
    void client.invalidateQueries(trpc.mock.pathFilter());
  }, [client]);
  // The next section opens, or the session ends, by itself: the server is asked again at that moment.
  const opening = state.sections.find(({ is_open }) => !is_open);
  const opensIn = useCountdown(opening?.opens_in ?? state.seconds_left, since);
  useEffect(() => {
    if (opensIn > 0 && left > 0) return;
    const timer = setTimeout(refresh, left > 0 ? 500 : 11_000);
    return () => {
      clearTimeout(timer);
    };
  }, [opensIn, left, refresh]);
  const finish = useMutation(
    trpc.mock.finish.mutationOptions({
      onSuccess: refresh,
      onError: (error) => {
        toastError(t, error);
      },
    }),
  );
  return (
    <Stack>
      <Paper withBorder p="sm" pos="sticky" top={64} style={{ zIndex: 5 }}>
        <Group justify="space-between" gap="xs">
          <Text fw={700} fz="lg" role="timer" aria-label={t('mock.time_left')}>
            {clockText(left)}
          </Text>
          <ConfirmButton
            size="sm"
            variant="light"
            title={t('mock.finish_title')}
            text={t('mock.finish_text')}
            loading={finish.isPending}
            onConfirm={() => {
              finish.mutate({ uuid: id });
            }}
          >
            {t('mock.finish')}
          </ConfirmButton>
        </Group>
      </Paper>
      <Text size="sm" c="dimmed">
        {t('mock.kept')}
      </Text>
      <Tabs value={tab ?? currentOf(state.sections)} onChange={setTab} keepMounted={false}>
        <Tabs.List>
          {state.sections.map(({ kind, is_answered, is_open }) => (
            <Tabs.Tab
              key={kind}
              value={kind}
              disabled={!is_open}
              rightSection={
                is_answered && (
                  <Badge size="sm" color="teal">
                    {t('mock.answered')}
                  </Badge>
                )
              }
            >
              {t(`mock.${kind}`)}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        {state.sections.map((section) => (
          <Tabs.Panel key={section.kind} value={section.kind} pt="md">
            <SectionTime section={section} since={since} />
            {section.kind === 'writing' ? (
              <WritingTasks session={id} sent={state.writing_answers} onSent={refresh} />
            ) : (
              <AnswerSheet
                session={id}
                kind={section.kind}
                count={section.question_count}
                sent={section.kind === 'listening' ? state.listening_answer : state.reading_answer}
                onSent={() => {
                  setTab(null);
                  refresh();
                }}
              />
            )}
          </Tabs.Panel>
        ))}
      </Tabs>
      {opening !== undefined && (
        <Text size="sm" c="dimmed">
          {t(`mock.${opening.kind}`)}: {t('mock.opens', { time: clockText(opensIn) })}
        </Text>
      )}
    </Stack>
  );
}

function SectionTime({ section, since }: { section: Section; since: number }) {
  const { t } = useTranslation();
  const left = useCountdown(section.seconds_left, since);
  if (section.is_answered) return null;
  return (
    <Text size="sm" mb="xs">
      {t('mock.section_left', { time: clockText(left) })}
    </Text>
  );
}
