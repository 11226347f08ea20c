import { Alert, Button, Stack, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { profileInput } from '@talaffuz/features/auth/schema';
import { asApiError } from '../../api/api-error.ts';
import { trpc, type Profile } from '../../api/trpc.ts';
import { errorText } from '../../ui/error-text.ts';
import { checkWith, serverProblems } from '../../ui/form-problems.ts';
import { LevelRadios, NativeLanguageSelect } from '../../ui/person-fields.tsx';
import { toastSuccess } from '../../ui/toast.ts';

export function ProfileForm({ profile }: { profile: Profile }) {
  const { t } = useTranslation();
  const cache = useQueryClient();
  const { full_name, phone, native_language, proficiency_level } = profile;
  const form = useForm({
    initialValues: { full_name, phone, native_language, proficiency_level },
    validate: checkWith(profileInput, t),
    validateInputOnBlur: true,
  });
  const save = useMutation(
    trpc.auth.updateProfile.mutationOptions({
      onSuccess: (saved) => {
        cache.setQueryData(trpc.auth.current.queryKey(), saved);
        form.resetDirty();
        toastSuccess(t('account.saved'));
      },
      onError: (error) => {
        form.setErrors(serverProblems(t, error));
      },
    }),
  );
  return (
    <form
      noValidate
      onSubmit={form.onSubmit((values) => {
        save.mutate(values);
      })}
    >
      <Stack>
        <TextInput
          label={t('register.full_name')}
          autoComplete="name"
          required
          {...form.getInputProps('full_name')}
        />
        <TextInput
          label={t('account.phone')}
          type="tel"
          autoComplete="tel"
          {...form.getInputProps('phone')}
        />
        <NativeLanguageSelect {...form.getInputProps('native_language')} />
        <LevelRadios {...form.getInputProps('proficiency_level')} />
        {save.isError && asApiError(save.error).fields.length === 0 && (
          <Alert color="red" role="alert">
            {errorText(t, save.error)}
          </Alert>
        )}
        <Button type="submit" w="fit-content" loading={save.isPending}>
          {t('account.save')}
        </Button>
      </Stack>
    </form>
  );
}
