/** Where a test belongs: a chapter of a textbook, or a paragraph of it. */
import { Group, Select } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { skipToken, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { trpc } from '../../../api/trpc.ts';
import type { Values } from './edit-page.tsx';

interface Titled {
  id: number;
  order: number;
  title: string;
}
const asOptions = (rows: readonly Titled[] | undefined) =>
  (rows ?? []).map(({ id, order, title }) => ({ value: String(id), label: `${String(order)}. ${title}` }));
const asValue = (id: number | null) => (id === null ? null : String(id));
const asId = (value: string | null) => (value === null ? null : Number(value));

export function PlaceFields({ form, disabled }: { form: UseFormReturnType<Values>; disabled: boolean }) {
  const { t } = useTranslation();
  const { textbook_id, chapter_id, paragraph_id, test_purpose } = form.values;
  const all = { page_size: 100 };
  const books = useQuery(trpc.textbooks.list.queryOptions(all));
  const chapters = useQuery(
    trpc.textbooks.chapters.list.queryOptions(textbook_id === null ? skipToken : { textbook_id, ...all }),
  );
  const paragraphs = useQuery(
    trpc.textbooks.paragraphs.list.queryOptions(chapter_id === null ? skipToken : { chapter_id, ...all }),
  );
  return (
    <Group align="flex-start">
      <Select
        label={t('textbook_tests.textbook')}
        required
        disabled={disabled}
        allowDeselect={false}
        data={(books.data?.items ?? []).map(({ id, title }) => ({ value: String(id), label: title }))}
        value={asValue(textbook_id)}
        onChange={(value) => {
          form.setValues({ textbook_id: asId(value), chapter_id: null, paragraph_id: null });
        }}
      />
      <Select
        label={t('textbook_tests.chapter')}
        required
        disabled={disabled || textbook_id === null}
        allowDeselect={false}
        data={asOptions(chapters.data?.items)}
        nothingFoundMessage={t('textbook_tests.no_chapters')}
        value={asValue(chapter_id)}
        error={form.errors['chapter_id']}
        onChange={(value) => {
          form.setValues({ chapter_id: asId(value), paragraph_id: null });
        }}
      />
      {test_purpose !== 'summative' && (
        <Select
          label={t('textbook_tests.paragraph')}
          placeholder={t('textbook_tests.whole_chapter')}
          disabled={disabled || chapter_id === null}
          clearable
          data={asOptions(paragraphs.data?.items)}
          value={asValue(paragraph_id)}
          error={form.errors['paragraph_id']}
          onChange={(value) => {
            form.setFieldValue('paragraph_id', asId(value));
          }}
        />
      )}
    </Group>
  );
}
