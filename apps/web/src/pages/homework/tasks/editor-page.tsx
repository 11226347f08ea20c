/** Writing the tasks of a homework, and publishing it. */
import { useState } from 'react';
import { Alert, Button, Group, NumberInput, Paper, Select, Stack, Textarea, Title } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { taskTypes } from '@talaffuz/features/homework/kinds';
import { trpc } from '../../../api/trpc.ts';
import { ConfirmButton } from '../../../ui/confirm-button.tsx';
import { errorText } from '../../../ui/error-text.ts';
import { TextLink } from '../../../ui/links.tsx';
import { MoveButtons } from '../../../ui/move-buttons.tsx';
import { Page } from '../../../ui/page.tsx';
import { QueryView } from '../../../ui/query-view.tsx';
import { toastSuccess } from '../../../ui/toast.ts';
import { UnsavedGuard } from '../../../ui/unsaved-guard.tsx';
import { QuizBuilder } from '../desk/quiz-builder.tsx';
import type { Homework } from '../labels.ts';
import { useSendForm } from '../send.ts';
import {
  draftsOf,
  emptyTask,
  machineTypes,
  openTypes,
  sentOf,
  type Authored,
  type TaskDraft,
} from './drafts.ts';
import { taskLabels } from './labels.ts';
import { ParagraphPicker } from './paragraph-picker.tsx';

const route = getRouteApi('/signed-in/staff/homework-desk/$id/tasks');

export function EditorPage() {
  const { t } = useTranslation();
  const { id } = route.useParams();
  const homework = useQuery(trpc.homework.read.queryOptions({ homework_id: id }));
  const tasks = useQuery(trpc.homework_tasks.tasks.queryOptions({ homework_id: id }));
  return (
    <QueryView query={homework} rows={5}>
      {(one) => (
        <Page
          title={t('homework_tasks.list')}
          lead={t('homework_tasks.editor_lead', { title: one.title, points: tasks.data?.max_score ?? 0 })}
        >
          <TextLink to="/homework-desk/$id" params={{ id }}>
            ← {t('homework.submissions')}
          </TextLink>
          <QueryView query={tasks}>
            {(authored) => (
              <>
                {!one.is_published && <Publish homework={one} ready={authored.tasks.length > 0} />}
                <Editor key={authored.tasks.map((task) => task.id).join()} authored={authored} />
              </>
            )}
          </QueryView>
        </Page>
      )}
    </QueryView>
  );
}

function Publish({ homework, ready }: { homework: Homework; ready: boolean }) {
  const { t } = useTranslation();
  const cache = useQueryClient();
  const { send, error, busy } = useSendForm(`/homework/${String(homework.id)}`, async () => {
    await cache.invalidateQueries(trpc.homework.pathFilter());
    toastSuccess(t('homework_tasks.published'));
  });
  return (
    <Alert color="blue">
      <Stack align="flex-start">
        {t('homework_tasks.publish_hint')}
        {error !== null && errorText(t, error)}
        <Button
          size="xs"
          disabled={!ready}
          loading={busy}
          onClick={() => {
            const form = new FormData();
            form.append('is_published', 'true');
            void send(form, 'PUT');
          }}
        >
          {t('homework_tasks.publish')}
        </Button>
      </Stack>
    </Alert>
  );
}

function Editor({ authored }: { authored: Authored }) {
  const { t } = useTranslation();
  const cache = useQueryClient();
  const [drafts, setDrafts] = useState(() => draftsOf(authored));
  const [kept, setKept] = useState(drafts);
  const save = useMutation(
    trpc.homework_tasks.setTasks.mutationOptions({
      onSuccess: async () => {
        setKept(drafts);
        await Promise.all([
          cache.invalidateQueries(trpc.homework_tasks.pathFilter()),
          cache.invalidateQueries(trpc.homework.pathFilter()),
        ]);
        toastSuccess(t('homework.saved'));
      },
    }),
  );
  const locked = !authored.can_change;
  const put = (place: number, next: TaskDraft) => {
    setDrafts((old) => old.map((one, i) => (i === place ? next : one)));
  };
  const move = (place: number, step: -1 | 1) => {
    setDrafts((old) => {
      const next = [...old];
      const [one] = next.splice(place, 1);
      if (one !== undefined) next.splice(place + step, 0, one);
      return next;
    });
  };
  return (
    <Stack maw={760}>
      <UnsavedGuard isChanged={() => JSON.stringify(drafts) !== JSON.stringify(kept)} />
      {locked && <Alert color="gray">{t('homework_tasks.locked')}</Alert>}
      {drafts.map((draft, i) => (
        <Paper
          key={draft.key}
          withBorder
          p="md"
          component="section"
          aria-label={t('homework_tasks.task_n', { n: i + 1 })}
        >
          <Stack>
            <Group justify="space-between">
              <Title order={2} fz="h4">
                {t('homework_tasks.task_n', { n: i + 1 })}
              </Title>
              {!locked && (
                <Group gap="xs">
                  <MoveButtons
                    title={t('homework_tasks.task_n', { n: i + 1 })}
                    index={i}
                    count={drafts.length}
                    onMove={(step) => {
                      move(i, step);
                    }}
                  />
                  <ConfirmButton
                    size="xs"
                    variant="default"
                    title={t('homework_tasks.remove')}
                    text={t('homework_tasks.remove_sure')}
                    onConfirm={() => {
                      setDrafts((old) => old.filter((_, place) => place !== i));
                    }}
                  >
                    {t('homework_tasks.remove')}
                  </ConfirmButton>
                </Group>
              )}
            </Group>
            <TaskFields
              draft={draft}
              locked={locked}
              onDraft={(next) => {
                put(i, next);
              }}
            />
          </Stack>
        </Paper>
      ))}
      {save.isError && (
        <Alert color="red" role="alert">
          {errorText(t, save.error)}
        </Alert>
      )}
      {!locked && (
        <Group>
          <Button
            variant="default"
            onClick={() => {
              setDrafts((old) => [...old, emptyTask(Math.max(0, ...old.map(({ key }) => key)) + 1)]);
            }}
          >
            {t('homework_tasks.add')}
          </Button>
          <Button
            loading={save.isPending}
            onClick={() => {
              save.mutate({ homework_id: authored.homework_id, tasks: sentOf(drafts) });
            }}
          >
            {t('homework_tasks.save_tasks')}
          </Button>
        </Group>
      )}
    </Stack>
  );
}

interface TaskFieldsProps {
  draft: TaskDraft;
  locked: boolean;
  onDraft: (draft: TaskDraft) => void;
}

function TaskFields({ draft, locked, onDraft }: TaskFieldsProps) {
  const { t } = useTranslation();
  const { task_type, paragraph, instructions, points, time_limit_minutes, max_attempts, questions } = draft;
  const types = task_type === 'open_question' ? openTypes : machineTypes;
  const number = { disabled: locked, w: 150, allowDecimal: false } as const;
  return (
    <>
      <Select
        label={t('homework_tasks.task_type')}
        maw={320}
        disabled={locked}
        allowDeselect={false}
        data={taskTypes.map((type) => ({ value: type, label: t(taskLabels[type]) }))}
        value={task_type}
        onChange={(value) => {
          const type = taskTypes.find((one) => one === value);
          // Questions of one kind of task do not fit the other.
          if (type !== undefined && type !== task_type) onDraft({ ...draft, task_type: type, questions: [] });
        }}
      />
      <ParagraphPicker
        chosen={paragraph}
        disabled={locked}
        onChoose={(chosen) => {
          onDraft({ ...draft, paragraph: chosen });
        }}
      />
      <Textarea
        label={t('homework_tasks.instructions')}
        description={t('homework.markdown')}
        autosize
        minRows={2}
        maxLength={5_000}
        disabled={locked}
        value={instructions}
        onChange={({ currentTarget: { value } }) => {
          onDraft({ ...draft, instructions: value });
        }}
      />
      <Group align="flex-end">
        <NumberInput
          {...number}
          label={t('homework_tasks.task_points')}
          allowDecimal
          decimalScale={2}
          min={0.01}
          max={1_000}
          value={points}
          onChange={(value) => {
            onDraft({ ...draft, points: value });
          }}
        />
        <NumberInput
          {...number}
          label={t('homework_tasks.max_attempts')}
          min={1}
          max={20}
          value={max_attempts}
          onChange={(value) => {
            onDraft({ ...draft, max_attempts: value });
          }}
        />
        <NumberInput
          {...number}
          w={200}
          label={t('homework_tasks.time_limit')}
          placeholder={t('homework_tasks.no_limit')}
          min={1}
          max={600}
          value={time_limit_minutes}
          onChange={(value) => {
            onDraft({ ...draft, time_limit_minutes: value });
          }}
        />
      </Group>
      {task_type !== 'read' && (
        <fieldset disabled={locked} style={{ border: 0, padding: 0, margin: 0, minWidth: 0 }}>
          <QuizBuilder
            types={types}
            explained
            questions={questions}
            onQuestions={(next) => {
              onDraft({ ...draft, questions: next });
            }}
          />
        </fieldset>
      )}
    </>
  );
}
