/** A new account of the office, or the changes of one. */
import { useRef } from 'react';
import { Button, Group, Stack, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { changedStudent, newStudent } from '@talaffuz/features/people/schema';
import { api } from '../../api/trpc.ts';
import { checkWith, serverProblems } from '../../ui/form-problems.ts';
import { GroupPicker } from '../../ui/group-picker.tsx';
import { toastError, toastSuccess } from '../../ui/toast.ts';
import { newPassword, proposedUsername } from './credentials.ts';
import { forgetPeople, nameOf, type Kind, type Person } from './people.ts';

interface Values {
  first_name: string;
  last_name: string;
  username: string;
  password: string;
  phone: string;
  parent_phone: string;
  telegram_id: string;
  group: number | null;
}

const valuesOf = (person: Person | null, group: number | undefined): Values => {
  const member = person !== null && 'group' in person ? person : null;
  const place = person === null ? group : member?.group?.id;
  return {
    first_name: person?.first_name ?? '',
    last_name: person?.last_name ?? '',
    username: person?.username ?? '',
    password: person === null ? newPassword() : '',
    phone: person?.phone ?? '',
    parent_phone: member?.parent_phone ?? '',
    telegram_id: person?.telegram_id ?? '',
    group: place ?? null,
  };
};

const inputOf = ({ telegram_id, ...rest }: Values) => ({
  ...rest,
  telegram_id: telegram_id.trim() === '' ? null : telegram_id.trim(),
});
type Input = ReturnType<typeof inputOf>;

/** Only what differs: rules that came later, such as of usernames, need not hold for what stays. */
function changesOf(before: Values, after: Values): Partial<Input> {
  const input = inputOf(after);
  const kept = Object.entries(input).filter(
    ([name]) => before[name as keyof Values] !== after[name as keyof Values],
  );
  return Object.fromEntries(kept);
}

/** The shared check, with the office's own words where its rule is another. */
function problemsOf(t: TFunction, schema: typeof newStudent | typeof changedStudent, input: unknown) {
  const problems = checkWith(schema, t, { parent_phone: 'phone' })(input);
  if ('username' in problems) problems['username'] = t('people.username_wrong');
  if ('telegram_id' in problems) problems['telegram_id'] = t('people.telegram_wrong');
  return problems;
}

function create(kind: Kind, input: Input): Promise<Person> {
  if (kind === 'students') return api.students.create.mutate(input);
  const { parent_phone: _phone, group: _group, ...rest } = input;
  return api[kind].create.mutate(rest);
}
function change(kind: Kind, id: number, input: Partial<Input>): Promise<Person> {
  if (kind === 'students') return api.students.patch.mutate({ id, ...input });
  const { parent_phone: _phone, group: _group, ...rest } = input;
  return api[kind].patch.mutate({ id, ...rest });
}

export interface Credentials {
  name: string;
  username: string;
  password: string;
}

interface PersonFormProps {
  kind: Kind;
  person?: Person;
  /** Of a new student. */
  group?: number | undefined;
  /** `shown`: what the person signs in with, where it is new. */
  onSaved: (shown: Credentials | null) => void;
}

const addLabels = {
  students: 'people.add_student',
  workers: 'people.add_teacher',
  owners: 'people.add_owner',
} as const;

export function PersonForm({ kind, person, group, onSaved }: PersonFormProps) {
  const { t } = useTranslation();
  const cache = useQueryClient();
  const initial = useRef(valuesOf(person ?? null, group)).current;
  const form = useForm<Values>({
    initialValues: initial,
    validate: (values) =>
      person === undefined
        ? problemsOf(t, newStudent, inputOf(values))
        : problemsOf(t, changedStudent, changesOf(initial, values)),
  });
  const save = useMutation({
    mutationFn: (values: Values) =>
      person === undefined
        ? create(kind, inputOf(values))
        : change(kind, person.id, changesOf(initial, values)),
    onSuccess: async (saved, { password }) => {
      await forgetPeople(cache);
      if (person !== undefined) toastSuccess(t('people.saved'));
      onSaved(password === '' ? null : { name: nameOf(saved), username: saved.username, password });
    },
    onError: (error) => {
      const problems = serverProblems(t, error);
      form.setErrors(problems);
      if (Object.keys(problems).length === 0) toastError(t, error);
    },
  });
  /** The username follows the name until somebody writes one. */
  const named = (field: 'first_name' | 'last_name') => ({
    ...form.getInputProps(field),
    onChange: (event: React.ChangeEvent<HTMLInputElement>) => {
      const { value } = event.currentTarget;
      const { first_name, last_name, username } = form.values;
      const follows = person === undefined && username === proposedUsername(first_name, last_name);
      form.setFieldValue(field, value);
      const [first, last] = field === 'first_name' ? [value, last_name] : [first_name, value];
      if (follows) form.setFieldValue('username', proposedUsername(first, last));
    },
  });
  return (
    <form
      noValidate
      onSubmit={form.onSubmit((values) => {
        save.mutate(values);
      })}
    >
      <Stack>
        <Group grow align="flex-start">
          <TextInput label={t('people.first_name')} maxLength={150} data-autofocus {...named('first_name')} />
          <TextInput label={t('people.last_name')} maxLength={150} {...named('last_name')} />
        </Group>
        <TextInput
          label={t('people.username')}
          description={t('people.username_hint')}
          autoCapitalize="none"
          spellCheck={false}
          required
          {...form.getInputProps('username')}
        />
        <Group align="flex-end" gap="xs">
          <TextInput
            label={t(person === undefined ? 'people.password' : 'people.new_password')}
            {...(person === undefined ? {} : { description: t('people.new_password_hint') })}
            autoComplete="off"
            autoCapitalize="none"
            spellCheck={false}
            required={person === undefined}
            style={{ flex: '1 1 12rem' }}
            {...form.getInputProps('password')}
          />
          <Button
            variant="default"
            onClick={() => {
              form.setFieldValue('password', newPassword());
            }}
          >
            {t('people.generate')}
          </Button>
        </Group>
        <TextInput label={t('people.phone')} type="tel" {...form.getInputProps('phone')} />
        {kind === 'students' && (
          <>
            <TextInput label={t('people.parent_phone')} type="tel" {...form.getInputProps('parent_phone')} />
            <GroupPicker
              open
              placeholder={t('people.no_group')}
              value={form.values.group}
              error={form.errors['group']}
              onChange={(id) => {
                form.setFieldValue('group', id);
              }}
            />
          </>
        )}
        <TextInput label={t('people.telegram')} inputMode="numeric" {...form.getInputProps('telegram_id')} />
        <Button type="submit" w="fit-content" loading={save.isPending}>
          {t(person === undefined ? addLabels[kind] : 'people.save')}
        </Button>
      </Stack>
    </form>
  );
}
