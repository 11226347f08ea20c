import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { trpc } from '../../../api/trpc.ts';
import { TextLink } from '../../../ui/links.tsx';
import { Page } from '../../../ui/page.tsx';
import { TextbookForm, type TextbookValues } from './textbook-form.tsx';

const empty: TextbookValues = {
  title: '',
  subject_id: 0,
  grade_level: 5,
  language: 'en',
  author: '',
  description: '',
  is_global: false,
};

export function NewTextbookPage() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const cache = useQueryClient();
  const create = useMutation(
    trpc.textbooks.create.mutationOptions({
      onSuccess: ({ id }) => {
        void cache.invalidateQueries(trpc.textbooks.pathFilter());
        void navigate({ to: '/textbooks/$id/edit', params: { id } });
      },
    }),
  );
  return (
    <Page title={t('textbooks.new')}>
      <TextLink to="/textbooks">← {t('textbooks.back')}</TextLink>
      <TextbookForm initial={empty} save={(values) => create.mutateAsync(values)} />
    </Page>
  );
}
