/** The part of a question that its kind decides. */
import { useState } from 'react';
import {
  ActionIcon,
  Button,
  Checkbox,
  Group,
  NumberInput,
  Radio,
  SegmentedControl,
  Stack,
  TagsInput,
  Textarea,
  TextInput,
} from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { truths } from '@talaffuz/features/tests/questions/choice';
import { gapsOf } from '@talaffuz/features/tests/questions/writing';
import type { QuestionType } from '../questions/shapes.ts';
import {
  essayDraft,
  freeId,
  gapDraft,
  manyDraft,
  oneDraft,
  shortDraft,
  speakingDraft,
  truthDraft,
  type Data,
} from './empty-data.ts';
import { MatchingEditor } from './matching-editor.tsx';

export interface EditorProps {
  data: Data;
  /** The text of the question. */
  asked: string;
  onData: (data: Data) => void;
}

interface OptionsProps {
  options: { id: string; text: string }[];
  correct: string[];
  /** One right option, or several. */
  many: boolean;
  onChange: (options: { id: string; text: string }[], correct: string[]) => void;
}

function OptionsEditor({ options, correct, many, onChange }: OptionsProps) {
  const { t } = useTranslation();
  const Mark = many ? Checkbox : Radio;
  return (
    <Stack gap="xs">
      {options.map(({ id, text }, i) => (
        <Group key={id} wrap="nowrap" gap="xs">
          <Mark
            aria-label={t('tests.is_right', { n: i + 1 })}
            checked={correct.includes(id)}
            onChange={({ currentTarget: { checked } }) => {
              const others = many ? correct.filter((one) => one !== id) : [];
              onChange(options, checked ? [...others, id] : others);
            }}
          />
          <TextInput
            style={{ flex: 1 }}
            aria-label={t('tests.option_n', { n: i + 1 })}
            lang="en"
            maxLength={500}
            value={text}
            onChange={({ currentTarget: { value } }) => {
              onChange(
                options.map((one) => (one.id === id ? { id, text: value } : one)),
                correct,
              );
            }}
          />
          <ActionIcon
            variant="subtle"
            color="red"
            aria-label={t('tests.remove_option', { n: i + 1 })}
            disabled={options.length <= 2}
            onClick={() => {
              onChange(
                options.filter((one) => one.id !== id),
                correct.filter((one) => one !== id),
              );
            }}
          >
            <IconTrash size={16} />
          </ActionIcon>
        </Group>
      ))}
      <div>
        <Button
          size="xs"
          variant="light"
          onClick={() => {
            onChange([...options, { id: freeId(options), text: '' }], correct);
          }}
        >
          {t('tests.add_option')}
        </Button>
      </div>
    </Stack>
  );
}

function OneEditor({ data, onData }: EditorProps) {
  const { options, correct } = oneDraft.parse(data);
  return (
    <OptionsEditor
      options={options}
      correct={[correct]}
      many={false}
      onChange={(next, [right = '']) => {
        onData({ options: next, correct: right });
      }}
    />
  );
}

function ManyEditor({ data, onData }: EditorProps) {
  const { options, correct } = manyDraft.parse(data);
  return (
    <OptionsEditor
      options={options}
      correct={correct}
      many
      onChange={(next, right) => {
        onData({ options: next, correct: right });
      }}
    />
  );
}

function TruthEditor({ data, onData }: EditorProps) {
  const { t } = useTranslation();
  return (
    <SegmentedControl
      aria-label={t('tests.right_answer')}
      data={truths.map((value) => ({ value, label: t(`tests.${value}`) }))}
      value={truthDraft.parse(data).correct}
      onChange={(correct) => {
        onData({ correct });
      }}
    />
  );
}

function GapEditor({ data, onData }: EditorProps) {
  const { t } = useTranslation();
  const { text, accepted } = gapDraft.parse(data);
  return (
    <Stack gap="xs">
      <Textarea
        label={t('tests.gap_text', { mark: '{{1}}' })}
        lang="en"
        autosize
        minRows={3}
        maxLength={10_000}
        value={text}
        onChange={({ currentTarget: { value } }) => {
          // Only gaps that the text has are kept.
          onData({
            text: value,
            accepted: Object.fromEntries(gapsOf(value).map((n) => [n, accepted[n] ?? []])),
          });
        }}
      />
      {gapsOf(text).map((n) => (
        <TagsInput
          key={n}
          label={t('tests.accepted_gap', { n })}
          description={t('tests.accepted_hint')}
          acceptValueOnBlur
          value={accepted[n] ?? []}
          onChange={(value) => {
            onData({ text, accepted: { ...accepted, [n]: value } });
          }}
        />
      ))}
    </Stack>
  );
}

function ShortEditor({ data, onData }: EditorProps) {
  const { t } = useTranslation();
  return (
    <TagsInput
      label={t('tests.accepted')}
      description={t('tests.accepted_hint')}
      acceptValueOnBlur
      value={shortDraft.parse(data).accepted}
      onChange={(accepted) => {
        onData({ accepted });
      }}
    />
  );
}

function EssayEditor({ data, asked, onData }: EditorProps) {
  const { t } = useTranslation();
  const essay = essayDraft.parse(data);
  const [apart] = useState(essay.prompt !== asked);
  return (
    <Stack gap="xs">
      {apart && (
        <Textarea
          label={t('tests.prompt')}
          required
          lang="en"
          autosize
          minRows={3}
          maxLength={5_000}
          value={essay.prompt}
          onChange={({ currentTarget: { value } }) => {
            onData({ ...essay, prompt: value });
          }}
        />
      )}
      <NumberInput
        label={t('tests.min_words')}
        min={0}
        max={2_000}
        allowDecimal={false}
        value={essay.min_words}
        onChange={(value) => {
          onData({ ...essay, min_words: Number(value) });
        }}
      />
      <Textarea
        label={t('tests.sample')}
        lang="en"
        autosize
        minRows={2}
        maxRows={12}
        maxLength={20_000}
        value={essay.sample}
        onChange={({ currentTarget: { value } }) => {
          onData({ ...essay, sample: value });
        }}
      />
    </Stack>
  );
}

function SpeakingEditor({ data, onData }: EditorProps) {
  const { t } = useTranslation();
  const speaking = speakingDraft.parse(data);
  return (
    <Stack gap="xs">
      <Textarea
        label={t('tests.prompt')}
        lang="en"
        autosize
        minRows={2}
        maxLength={5_000}
        value={speaking.prompt}
        onChange={({ currentTarget: { value } }) => {
          onData({ ...speaking, prompt: value });
        }}
      />
      <Textarea
        label={t('tests.reference_text')}
        description={t('tests.reference_hint')}
        lang="en"
        autosize
        minRows={2}
        maxLength={500}
        value={speaking.reference_text}
        onChange={({ currentTarget: { value } }) => {
          onData({ ...speaking, reference_text: value });
        }}
      />
    </Stack>
  );
}

const editors = {
  multiple_choice: OneEditor,
  multiple_answers: ManyEditor,
  true_false_not_given: TruthEditor,
  matching: MatchingEditor,
  gap_fill: GapEditor,
  short_answer: ShortEditor,
  essay: EssayEditor,
  speaking: SpeakingEditor,
} satisfies Record<QuestionType, React.FC<EditorProps>>;

export function DataEditor({ type, ...props }: EditorProps & { type: QuestionType }) {
  const Editor = editors[type];
  return <Editor {...props} />;
}
