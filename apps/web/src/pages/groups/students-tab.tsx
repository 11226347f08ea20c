import { Button, Group, Modal, NumberInput, Stack, Text, Title } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useState } from 'react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { trpc } from '../../api/trpc.ts';
import { useProfile } from '../../app/session.ts';
import { ButtonLink } from '../../ui/links.tsx';
import { QueryView } from '../../ui/query-view.tsx';
import { toastError, toastSuccess } from '../../ui/toast.ts';
import type { Group as OfficeGroup } from './lesson-times.tsx';
import { fullName, RatingTable, type Rated } from './rating-table.tsx';
import { ScoreList } from './score-list.tsx';

const MOST = 100;

/** Who is in the group, by their points; staff give more of them here. */
export function StudentsTab({ group }: { group: OfficeGroup }) {
  const { t } = useTranslation();
  const { role } = useProfile();
  const [scored, setScored] = useState<Rated | null>(null);
  const query = useQuery(trpc.students.rating.queryOptions({ group_id: group.id }));
  const close = () => {
    setScored(null);
  };
  return (
    <Stack>
      {role === 'owner' && group.is_active && (
        <ButtonLink to="/students" search={{ group: group.id, add: true }} w="fit-content" variant="default">
          {t('groups.add_student')}
        </ButtonLink>
      )}
      <QueryView query={query}>
        {(rows) =>
          rows.length === 0 ? (
            <Text>{t('groups.no_students')}</Text>
          ) : (
            <RatingTable
              rows={rows}
              action={(student) =>
                group.is_active && (
                  <Button
                    size="xs"
                    variant="light"
                    style={{ flexShrink: 0 }}
                    aria-label={t('groups.give_score_to', { name: fullName(student) })}
                    onClick={() => {
                      setScored(student);
                    }}
                  >
                    {t('groups.give_score')}
                  </Button>
                )
              }
            />
          )
        }
      </QueryView>
      <Title order={2} fz="h3">
        {t('groups.last_scores')}
      </Title>
      <ScoreList group_id={group.id} changeable />
      <Modal
        opened={scored !== null}
        onClose={close}
        title={scored === null ? '' : t('groups.give_score_to', { name: fullName(scored) })}
        centered
      >
        {scored !== null && <ScoreForm group_id={group.id} student={scored} onDone={close} />}
      </Modal>
    </Stack>
  );
}

interface ScoreFormProps {
  group_id: number;
  student: Rated;
  onDone: () => void;
}

function ScoreForm({ group_id, student, onDone }: ScoreFormProps) {
  const { t } = useTranslation();
  const cache = useQueryClient();
  const form = useForm<{ score: number | string }>({
    initialValues: { score: '' },
    validate: {
      score: (score) =>
        typeof score === 'number' && Number.isInteger(score) && score >= 0 && score <= MOST
          ? null
          : t('groups.score_wrong'),
    },
  });
  const give = useMutation(
    trpc.scores.create.mutationOptions({
      onSuccess: async ({ score }) => {
        toastSuccess(t('groups.score_given', { name: fullName(student), score }));
        onDone();
        await Promise.all([
          cache.invalidateQueries(trpc.scores.pathFilter()),
          cache.invalidateQueries(trpc.students.pathFilter()),
          cache.invalidateQueries(trpc.groups.pathFilter()),
        ]);
      },
      onError: (error) => {
        toastError(t, error);
      },
    }),
  );
  return (
    <form
      noValidate
      onSubmit={form.onSubmit(({ score }) => {
        give.mutate({ student: student.id, group: group_id, score: Number(score) });
      })}
    >
      <Stack>
        <NumberInput
          label={t('groups.score')}
          min={0}
          max={MOST}
          allowDecimal={false}
          required
          data-autofocus
          {...form.getInputProps('score')}
        />
        <Group>
          <Button type="submit" loading={give.isPending}>
            {t('groups.give_score')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
