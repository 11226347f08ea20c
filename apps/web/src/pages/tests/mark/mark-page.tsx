/** Marking one attempt: every answer with what is right, the machine's analysis, and the teacher's marks. */
import { useState } from 'react';
import { Button, Group, Stack, Textarea } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { trpc } from '../../../api/trpc.ts';
import { TextLink } from '../../../ui/links.tsx';
import { Page } from '../../../ui/page.tsx';
import { isTooMany, PointsInput } from '../../../ui/points-input.tsx';
import { QueryView } from '../../../ui/query-view.tsx';
import { toastError, toastSuccess } from '../../../ui/toast.ts';
import { ResultAnswers, ResultHead, type ResultAnswer } from '../result-view.tsx';

const route = getRouteApi('/signed-in/staff/test-marking/$id');

export function MarkPage() {
  const { t } = useTranslation();
  const { id } = route.useParams();
  const query = useQuery(trpc.tests.result.queryOptions({ attempt_id: id }));
  return (
    <QueryView query={query} rows={5}>
      {(result) => (
        <Page title={result.full_name} lead={result.test_title}>
          <TextLink to="/test-marking">← {t('tests.marking')}</TextLink>
          <ResultHead result={result} />
          <ResultAnswers
            result={result}
            below={(answer) =>
              answer.answer_id === null ? null : (
                <Marks key={answer.answer_id} answer={answer} id={answer.answer_id} />
              )
            }
          />
        </Page>
      )}
    </QueryView>
  );
}

/** Open where marks are missing; elsewhere a teacher may change what the machine gave. */
function Marks({ answer, id }: { answer: ResultAnswer; id: number }) {
  const { t } = useTranslation();
  const [opened, form] = useDisclosure(answer.score === null);
  return (
    <Stack mt="sm" gap="xs">
      {!opened && (
        <div>
          <Button size="xs" variant="subtle" onClick={form.open}>
            {t('tests.change_marks')}
          </Button>
        </div>
      )}
      {opened && <MarksForm answer={answer} id={id} onDone={form.close} />}
    </Stack>
  );
}

function MarksForm({ answer, id, onDone }: { answer: ResultAnswer; id: number; onDone: () => void }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const [score, setScore] = useState<number | string>(answer.score ?? '');
  const [feedback, setFeedback] = useState(answer.feedback);
  const grade = useMutation({
    ...trpc.tests.grade.mutationOptions(),
    onSuccess: async () => {
      await client.invalidateQueries(trpc.tests.pathFilter());
      toastSuccess(t('tests.save_done'));
      onDone();
    },
    onError: (error) => {
      toastError(t, error);
    },
  });
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        grade.mutate({ answer_id: id, score: Number(score), feedback });
      }}
    >
      <Group align="flex-end">
        <PointsInput
          label={t('tests.score', { max: answer.marks })}
          w={130}
          max={answer.marks}
          step={0.5}
          value={score}
          onChange={setScore}
        />
        <Textarea
          label={t('tests.comment')}
          style={{ flex: 1, minWidth: 220 }}
          autosize
          maxLength={5_000}
          value={feedback}
          onChange={({ currentTarget: { value } }) => {
            setFeedback(value);
          }}
        />
        <Button
          type="submit"
          loading={grade.isPending}
          disabled={score === '' || isTooMany(score, answer.marks)}
        >
          {t('tests.grade')}
        </Button>
      </Group>
    </form>
  );
}
