/** Pairs side by side; further options on the right belong to nothing. */
import { ActionIcon, Button, Group, Stack, TextInput } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { EditorProps } from './data-editors.tsx';
import { freeId, matchingDraft, type DraftOptions } from './empty-data.ts';

const withText = (all: DraftOptions, id: string, text: string): DraftOptions =>
  all.map((one) => (one.id === id ? { id, text } : one));

export function MatchingEditor({ data, onData }: EditorProps) {
  const { t } = useTranslation();
  const { left, right, correct } = matchingDraft.parse(data);
  const paired = new Set(Object.values(correct));
  const spare = right.filter(({ id }) => !paired.has(id));
  const number = (id: string) => right.findIndex((one) => one.id === id) + 1;
  const rightInput = (id: string) => (
    <TextInput
      style={{ flex: 1 }}
      aria-label={t('tests.right_n', { n: number(id) })}
      lang="en"
      maxLength={500}
      value={right.find((one) => one.id === id)?.text ?? ''}
      onChange={({ currentTarget: { value } }) => {
        onData({ left, right: withText(right, id, value), correct });
      }}
    />
  );
  return (
    <Stack gap="xs">
      {left.map(({ id, text }, i) => (
        <Group key={id} wrap="nowrap" gap="xs">
          <TextInput
            style={{ flex: 1 }}
            aria-label={t('tests.left_n', { n: i + 1 })}
            lang="en"
            maxLength={500}
            value={text}
            onChange={({ currentTarget: { value } }) => {
              onData({ left: withText(left, id, value), right, correct });
            }}
          />
          <span aria-hidden>→</span>
          {rightInput(correct[id] ?? '')}
          <ActionIcon
            variant="subtle"
            color="red"
            aria-label={t('tests.remove_option', { n: i + 1 })}
            disabled={left.length <= 2}
            onClick={() => {
              onData({
                left: left.filter((one) => one.id !== id),
                right: right.filter((one) => one.id !== correct[id]),
                correct: Object.fromEntries(Object.entries(correct).filter(([from]) => from !== id)),
              });
            }}
          >
            <IconTrash size={16} />
          </ActionIcon>
        </Group>
      ))}
      {spare.map(({ id }) => (
        <Group key={id} wrap="nowrap" gap="xs">
          <span style={{ flex: 1 }} />
          {rightInput(id)}
          <ActionIcon
            variant="subtle"
            color="red"
            aria-label={t('tests.remove_option', { n: number(id) })}
            onClick={() => {
              onData({ left, right: right.filter((one) => one.id !== id), correct });
            }}
          >
            <IconTrash size={16} />
          </ActionIcon>
        </Group>
      ))}
      <Group gap="xs">
        <Button
          size="xs"
          variant="light"
          onClick={() => {
            const [from, to] = [freeId(left), freeId(right)];
            onData({
              left: [...left, { id: from, text: '' }],
              right: [...right, { id: to, text: '' }],
              correct: { ...correct, [from]: to },
            });
          }}
        >
          {t('tests.add_option')}
        </Button>
        <Button
          size="xs"
          variant="subtle"
          onClick={() => {
            onData({ left, right: [...right, { id: freeId(right), text: '' }], correct });
          }}
        >
          {t('tests.add_right')}
        </Button>
      </Group>
    </Stack>
  );
}
