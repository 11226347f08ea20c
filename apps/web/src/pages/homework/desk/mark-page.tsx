/** Marking one hand-in after the other. */
import { useRef, useState } from 'react';
import { Button, Group, Paper, Stack, Text, Textarea } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { trpc } from '../../../api/trpc.ts';
import { TextLink } from '../../../ui/links.tsx';
import { Page } from '../../../ui/page.tsx';
import { isTooMany, PointsInput } from '../../../ui/points-input.tsx';
import { QueryView } from '../../../ui/query-view.tsx';
import { toastError, toastSuccess } from '../../../ui/toast.ts';
import { HandedIn } from '../handed-in.tsx';
import type { Mine } from '../labels.ts';
import { StandingBadges } from '../parts.tsx';
import { useMarkKeys } from './use-mark-keys.ts';

const route = getRouteApi('/signed-in/staff/homework-marking/$id');
const SCORING_MS = 2_000;

export function MarkPage() {
  const { id } = route.useParams();
  const query = useQuery(
    trpc.homework.submission.queryOptions(
      { user_homework_id: id },
      {
        refetchInterval: ({ state }) => {
          const status = state.data?.analysis?.status;
          return status === 'queued' || status === 'scoring' ? SCORING_MS : false;
        },
      },
    ),
  );
  return <QueryView query={query}>{(row) => <Marking key={row.id} row={row} />}</QueryView>;
}

function Marking({ row }: { row: Mine }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const form = useRef<HTMLFormElement>(null);
  const beside = useQuery(trpc.homework.neighbours.queryOptions({ user_homework_id: row.id }));
  const { before = null, after = null } = beside.data ?? {};
  const go = (id: number | null) => {
    if (id !== null) void navigate({ to: '/homework-marking/$id', params: { id } });
  };
  useMarkKeys({
    move: (step) => {
      go(step === 1 ? after : before);
    },
    save: () => form.current?.requestSubmit(),
  });
  const { homework } = row;
  return (
    <Page title={row.user.full_name} lead={homework.title}>
      <Group justify="space-between">
        <TextLink to="/homework-desk/$id" params={{ id: homework.id }}>
          ← {t('homework.submissions')}
        </TextLink>
        <Group gap="xs">
          <Button
            variant="default"
            size="xs"
            disabled={before === null}
            onClick={() => {
              go(before);
            }}
          >
            {t('homework.previous')}
          </Button>
          <Button
            variant="default"
            size="xs"
            disabled={after === null}
            onClick={() => {
              go(after);
            }}
          >
            {t('homework.next')}
          </Button>
        </Group>
      </Group>
      <StandingBadges row={row} max={homework.max_score} />
      {homework.oral_assignment !== '' && (
        <Text lang="en" fs="italic">
          {homework.oral_assignment}
        </Text>
      )}
      {row.status === 'assigned' ? (
        <Text>{t('homework.not_handed_in')}</Text>
      ) : (
        <>
          {/* The comment stands in the form below. */}
          <HandedIn row={{ ...row, feedback: '' }} marking />
          <MarkForm row={row} form={form} />
        </>
      )}
      <Text size="sm" c="dimmed" visibleFrom="sm">
        {t('homework.keys')}
      </Text>
    </Page>
  );
}

function MarkForm({ row, form }: { row: Mine; form: React.RefObject<HTMLFormElement | null> }) {
  const { t } = useTranslation();
  const cache = useQueryClient();
  const { max_score } = row.homework;
  const [score, setScore] = useState<number | string>(row.score ?? '');
  const [feedback, setFeedback] = useState(row.feedback);
  const grade = useMutation(
    trpc.homework.grade.mutationOptions({
      onSuccess: async () => {
        await cache.invalidateQueries(trpc.homework.pathFilter());
        toastSuccess(t('homework.saved'));
      },
      onError: (error) => {
        toastError(t, error);
      },
    }),
  );
  const hint = row.analysis?.overall_score ?? null;
  const offered = hint === null ? null : Math.round((hint / 100) * max_score);
  return (
    <Paper withBorder p="md">
      <form
        ref={form}
        onSubmit={(event) => {
          event.preventDefault();
          grade.mutate({ user_homework_id: row.id, score: Number(score), feedback });
        }}
      >
        <Stack>
          <Group align="flex-end">
            <PointsInput
              label={t('homework.your_score', { max: max_score })}
              w={200}
              max={max_score}
              value={score}
              onChange={setScore}
            />
            {offered !== null && (
              <Button
                variant="light"
                onClick={() => {
                  setScore(offered);
                }}
              >
                {t('homework.use_analysis', { score: offered })}
              </Button>
            )}
          </Group>
          <Textarea
            label={t('homework.comment')}
            autosize
            minRows={3}
            maxRows={16}
            maxLength={10_000}
            value={feedback}
            onChange={({ currentTarget: { value } }) => {
              setFeedback(value);
            }}
          />
          <div>
            <Button
              type="submit"
              loading={grade.isPending}
              disabled={score === '' || isTooMany(score, max_score)}
            >
              {t('homework.save_mark')}
            </Button>
          </div>
        </Stack>
      </form>
    </Paper>
  );
}
