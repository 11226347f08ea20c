/** The answers of one session with the questions beside them; comments on the writing, and the bands. */
import { useState, type SubmitEvent } from 'react';
import { Button, Group, NativeSelect, Paper, Stack, Textarea, Title } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { trpc } from '../../api/trpc.ts';
import { shortDateTime } from '../../ui/dates.ts';
import { TextLink } from '../../ui/links.tsx';
import { Page } from '../../ui/page.tsx';
import { QueryView } from '../../ui/query-view.tsx';
import { toastError, toastSuccess } from '../../ui/toast.ts';
import { Bands, SheetAnswers, skills, type Sheet } from './outcome.tsx';
import { PdfView } from './pdf-view.tsx';

const route = getRouteApi('/signed-in/staff/mock-desk/$id');
const halves = Array.from({ length: 19 }, (_, i) => (i / 2).toFixed(1));

export function SheetPage() {
  const { t } = useTranslation();
  const { id } = route.useParams();
  const query = useQuery(trpc.mock.sheet.queryOptions({ session_id: id }));
  return (
    <QueryView query={query} rows={5}>
      {(sheet) => {
        const { user, test, test_title, started_at, score, is_completed } = sheet.session;
        const papers = {
          listening: test?.listening.question_file ?? null,
          reading: test?.reading.file ?? null,
          writing: test?.writing.file ?? null,
        };
        return (
          <Page
            title={`${user.first_name} ${user.last_name}`.trim()}
            lead={[test_title, user.group?.name, shortDateTime(started_at)].filter(Boolean).join(' · ')}
          >
            <TextLink to="/mock-desk" search={{ tab: 'sessions' }}>
              ← {t('mock.back')}
            </TextLink>
            {score !== null && <Bands score={score} />}
            {is_completed && <BandForm key={score?.id ?? 0} sheet={sheet} />}
            <SheetAnswers
              sheet={sheet}
              beside={(kind) => {
                const link = papers[kind];
                return link === null ? null : (
                  <PdfView link={link} title={t('mock.pdf', { section: t(`mock.${kind}`) })} />
                );
              }}
              under={(writing) => <CommentForm key={writing.id} writing={writing} />}
            />
          </Page>
        );
      }}
    </QueryView>
  );
}

function CommentForm({ writing }: { writing: Sheet['writing_answers'][number] }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const [text, setText] = useState(writing.teacher_comment ?? '');
  const save = useMutation(
    trpc.mock.comment.mutationOptions({
      onSuccess: async () => {
        toastSuccess(t('mock.comment_saved'));
        await client.invalidateQueries(trpc.mock.pathFilter());
      },
      onError: (error) => {
        toastError(t, error);
      },
    }),
  );
  return (
    <Stack gap="xs">
      <Textarea
        label={t('mock.comment', { n: writing.task_number })}
        autosize
        minRows={2}
        maxLength={10_000}
        value={text}
        onChange={(event) => {
          setText(event.currentTarget.value);
        }}
      />
      <Button
        size="xs"
        variant="default"
        w="fit-content"
        disabled={text.trim() === (writing.teacher_comment ?? '')}
        loading={save.isPending}
        onClick={() => {
          save.mutate({ id: writing.id, teacher_comment: text.trim() === '' ? null : text });
        }}
      >
        {t('mock.save_comment')}
      </Button>
    </Stack>
  );
}

function BandForm({ sheet }: { sheet: Sheet }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const { id, score } = sheet.session;
  const options = {
    onSuccess: async () => {
      toastSuccess(t('mock.bands_given'));
      await client.invalidateQueries(trpc.mock.pathFilter());
    },
    onError: (error: unknown) => {
      toastError(t, error);
    },
  };
  const give = useMutation(trpc.mock.score.mutationOptions(options));
  const change = useMutation(trpc.mock.changeScore.mutationOptions(options));
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const band = (skill: (typeof skills)[number]) => Number(form.get(skill));
    const bands = {
      listening: band('listening'),
      reading: band('reading'),
      writing: band('writing'),
      speaking: band('speaking'),
    };
    if (score === null) give.mutate({ session: id, ...bands });
    else change.mutate({ id: score.id, ...bands });
  };
  return (
    <Paper component="form" withBorder p="sm" onSubmit={submit}>
      <Title order={2} fz="h4" mb="xs">
        {t('mock.give_bands')}
      </Title>
      <Group align="flex-end">
        {skills.map((skill) => (
          <NativeSelect
            key={skill}
            name={skill}
            label={t(`mock.${skill}`)}
            data={halves}
            defaultValue={(score?.[skill] ?? 6).toFixed(1)}
          />
        ))}
        <Button type="submit" loading={give.isPending || change.isPending}>
          {t('mock.give_bands')}
        </Button>
      </Group>
    </Paper>
  );
}
