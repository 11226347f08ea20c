/** A paragraph, chosen by its textbook and chapter. */
import { Button, Group, Select, Stack, Text } from '@mantine/core';
import { skipToken, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { trpc } from '../../../api/trpc.ts';

export interface Chosen {
  id: number;
  title: string;
}

interface ParagraphPickerProps {
  chosen: Chosen | null;
  disabled: boolean;
  onChoose: (chosen: Chosen | null) => void;
}

const asData = (rows: readonly { id: number; title: string }[] | undefined) =>
  (rows ?? []).map(({ id, title }) => ({ value: String(id), label: title }));
const asId = (value: string | null): number | null => (value === null ? null : Number(value));

/** As many as the list gives at once. */
const MOST = 100;

export function ParagraphPicker({ chosen, disabled, onChoose }: ParagraphPickerProps) {
  const { t } = useTranslation();
  const [textbook, setTextbook] = useState<number | null>(null);
  const [chapter, setChapter] = useState<number | null>(null);
  const books = useQuery(
    trpc.textbooks.students.list.queryOptions(chosen === null ? { page_size: MOST } : skipToken),
  );
  const chapters = useQuery(
    trpc.textbooks.students.chapters.queryOptions(
      textbook === null ? skipToken : { textbook_id: textbook, page_size: MOST },
    ),
  );
  const paragraphs = useQuery(
    trpc.textbooks.students.paragraphs.queryOptions(
      chapter === null ? skipToken : { chapter_id: chapter, page_size: MOST },
    ),
  );
  if (chosen !== null) {
    return (
      <Group gap="xs">
        <Text>{t('homework_tasks.chosen', { title: chosen.title })}</Text>
        {!disabled && (
          <Button
            size="xs"
            variant="default"
            onClick={() => {
              onChoose(null);
            }}
          >
            {t('homework_tasks.forget')}
          </Button>
        )}
      </Group>
    );
  }
  if (disabled) return null;
  return (
    <Stack gap="xs">
      <Group grow preventGrowOverflow={false} align="flex-start">
        <Select
          label={t('homework_tasks.textbook')}
          searchable
          miw={180}
          data={asData(books.data?.items)}
          value={textbook === null ? null : String(textbook)}
          onChange={(value) => {
            setTextbook(asId(value));
            setChapter(null);
          }}
        />
        <Select
          label={t('homework_tasks.chapter')}
          searchable
          miw={180}
          disabled={textbook === null}
          data={asData(chapters.data?.items)}
          value={chapter === null ? null : String(chapter)}
          onChange={(value) => {
            setChapter(asId(value));
          }}
        />
        <Select
          label={t('homework_tasks.paragraph')}
          searchable
          miw={180}
          disabled={chapter === null}
          data={asData(paragraphs.data?.items)}
          value={null}
          onChange={(value) => {
            const found = paragraphs.data?.items.find(({ id }) => id === asId(value));
            if (found !== undefined) onChoose({ id: found.id, title: found.title });
          }}
        />
      </Group>
    </Stack>
  );
}
