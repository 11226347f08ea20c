/** A new group, or the changes of one. */
import { Button, Checkbox, Group, NumberInput, Select, Stack, Textarea, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useDisclosure } from '@mantine/hooks';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api, trpc } from '../../api/trpc.ts';
import { serverProblems } from '../../ui/form-problems.ts';
import { weekdays } from '../../ui/school-days.ts';
import { toastError, toastSuccess } from '../../ui/toast.ts';
import { UserPicker } from '../../ui/user-picker.tsx';
import { clock, daysOfGroup, type Group as OfficeGroup } from './lesson-times.tsx';
import { Subjects } from './subjects.tsx';

const teachers = ['teacher', 'owner'] as const;
const LONGEST_NAME = 30;
const MOST_FEE = 9_999_999_999.99;

interface Values {
  name: string;
  subject: string | null;
  teacher: number | null;
  days: string[];
  start_time: string;
  end_time: string;
  monthly_fee: number | string;
  description: string;
}

const valuesOf = (group: OfficeGroup | null): Values => ({
  name: group?.name ?? '',
  subject: group?.subject == null ? null : String(group.subject),
  teacher: group?.teacher ?? null,
  days: daysOfGroup(group?.days ?? ''),
  start_time: clock(group?.start_time ?? ''),
  end_time: clock(group?.end_time ?? ''),
  monthly_fee: Number(group?.monthly_fee ?? 0),
  description: group?.description ?? '',
});

const timeOf = (text: string): string | null => (text === '' ? null : text);
const inputOf = ({ subject, days, start_time, end_time, monthly_fee, ...rest }: Values) => ({
  ...rest,
  subject: Number(subject),
  days: days.join(','),
  start_time: timeOf(start_time),
  end_time: timeOf(end_time),
  monthly_fee: monthly_fee === '' ? '0' : String(monthly_fee),
});

interface GroupFormProps {
  group?: OfficeGroup;
  onSaved: (group: OfficeGroup) => void;
}

export function GroupForm({ group, onSaved }: GroupFormProps) {
  const { t } = useTranslation();
  const cache = useQueryClient();
  // The subjects stand in the place of the form, which keeps what was written.
  const [naming, subjectList] = useDisclosure(false);
  const subjects = useQuery(trpc.subjects.list.queryOptions({}));
  const needed = (text: string | null) => (text === null || text.trim() === '' ? t('problem.other') : null);
  const form = useForm({
    initialValues: valuesOf(group ?? null),
    validate: { name: needed, subject: needed },
  });
  const save = useMutation({
    mutationFn: (input: ReturnType<typeof inputOf>) =>
      group === undefined
        ? api.groups.create.mutate(input)
        : api.groups.patch.mutate({ id: group.id, ...input }),
    onSuccess: async (saved) => {
      await cache.invalidateQueries(trpc.groups.pathFilter());
      toastSuccess(t(group === undefined ? 'groups.added' : 'groups.saved'));
      onSaved(saved);
    },
    onError: (error) => {
      const problems = serverProblems(t, error);
      form.setErrors(problems);
      if (Object.keys(problems).length === 0) toastError(t, error);
    },
  });
  return (
    <>
      <form
        noValidate
        hidden={naming}
        onSubmit={form.onSubmit((values) => {
          save.mutate(inputOf(values));
        })}
      >
        <Stack>
          <TextInput
            label={t('groups.name')}
            required
            maxLength={LONGEST_NAME}
            data-autofocus
            {...form.getInputProps('name')}
          />
          <Group align="flex-end" gap="xs">
            <Select
              label={t('groups.subject')}
              required
              searchable
              allowDeselect={false}
              style={{ flex: '1 1 12rem' }}
              data={(subjects.data ?? []).map(({ id, name }) => ({ value: String(id), label: name }))}
              {...form.getInputProps('subject')}
            />
            <Button variant="default" onClick={subjectList.open}>
              {t('groups.subjects')}
            </Button>
          </Group>
          <UserPicker
            label={t('groups.teacher')}
            roles={teachers}
            value={form.values.teacher}
            chosen={
              group?.teacher == null ? null : { id: group.teacher, full_name: group.teacher_name ?? '' }
            }
            error={form.errors['teacher']}
            onChange={(id) => {
              form.setFieldValue('teacher', id);
            }}
          />
          <Checkbox.Group
            label={t('groups.days')}
            description={t('groups.days_hint')}
            {...form.getInputProps('days')}
          >
            <Group gap="sm" mt="xs">
              {weekdays.map((day) => (
                <Checkbox key={day} value={day} label={t(`weekday.${day}`)} />
              ))}
            </Group>
          </Checkbox.Group>
          <Group grow align="flex-start">
            <TextInput type="time" label={t('groups.starts')} {...form.getInputProps('start_time')} />
            <TextInput type="time" label={t('groups.ends')} {...form.getInputProps('end_time')} />
          </Group>
          <NumberInput
            label={t('groups.fee')}
            min={0}
            max={MOST_FEE}
            decimalScale={2}
            thousandSeparator=" "
            {...form.getInputProps('monthly_fee')}
          />
          <Textarea
            label={t('groups.description')}
            autosize
            minRows={2}
            maxLength={2_000}
            {...form.getInputProps('description')}
          />
          <Button type="submit" w="fit-content" loading={save.isPending}>
            {t(group === undefined ? 'groups.add' : 'groups.save')}
          </Button>
        </Stack>
      </form>
      {naming && (
        <Stack>
          <Subjects />
          <Button variant="subtle" w="fit-content" onClick={subjectList.close}>
            ← {t('groups.subject_back')}
          </Button>
        </Stack>
      )}
    </>
  );
}
