import { useState } from 'react';
import { Button, Group, Select } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { trpc } from '../../../api/trpc.ts';
import { toastError, toastSuccess } from '../../../ui/toast.ts';

/** Gives homework to a group or to one student; whoever has it already keeps what they have. */
export function AssignForm({ id }: { id: number }) {
  const { t } = useTranslation();
  const cache = useQueryClient();
  const [group, setGroup] = useState<string | null>(null);
  const [student, setStudent] = useState<string | null>(null);
  const choices = useQuery(trpc.reviews.filters.queryOptions());
  const done = async (count: number) => {
    setGroup(null);
    setStudent(null);
    await cache.invalidateQueries(trpc.homework.pathFilter());
    toastSuccess(t('homework.now_assigned', { count }));
  };
  const onError = (error: unknown) => {
    toastError(t, error);
  };
  const toGroup = useMutation(
    trpc.homework.assignGroup.mutationOptions({ onSuccess: ({ assigned }) => done(assigned), onError }),
  );
  const toStudent = useMutation(trpc.homework.assign.mutationOptions({ onSuccess: () => done(1), onError }));
  return (
    <Group align="flex-end" component="section" aria-label={t('homework.assign')}>
      <Select
        label={t('homework.assign_group')}
        searchable
        clearable
        data={(choices.data?.groups ?? []).map(({ id: value, name }) => ({
          value: String(value),
          label: name,
        }))}
        value={group}
        onChange={(value) => {
          setGroup(value);
          setStudent(null);
        }}
      />
      <Select
        label={t('homework.assign_student')}
        searchable
        clearable
        data={(choices.data?.students ?? []).map(({ id: value, full_name }) => ({
          value: String(value),
          label: full_name,
        }))}
        value={student}
        onChange={(value) => {
          setStudent(value);
          setGroup(null);
        }}
      />
      <Button
        disabled={group === null && student === null}
        loading={toGroup.isPending || toStudent.isPending}
        onClick={() => {
          if (group !== null) toGroup.mutate({ homework_id: id, group_id: Number(group) });
          if (student !== null) toStudent.mutate({ homework_id: id, user_id: Number(student) });
        }}
      >
        {t('homework.assign')}
      </Button>
    </Group>
  );
}
