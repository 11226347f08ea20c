import { Group, Modal, Paper, Select, Stack, Text, Title } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { questionTypes } from '@talaffuz/features/tests/questions/kind';
import { trpc } from '../../../api/trpc.ts';
import type { Step } from '../../../ui/move-buttons.tsx';
import { idsAfterMove } from '../../../ui/order.ts';
import { questionLabels, sectionLabels } from '../labels.ts';
import type { QuestionType, Section } from '../questions/shapes.ts';
import { emptyData } from './empty-data.ts';
import { ItemActions } from './item-actions.tsx';
import { QuestionForm } from './question-form.tsx';
import { QuestionItem } from './question-item.tsx';
import { SectionForm } from './section-form.tsx';
import { useOrder } from './use-order.ts';
import { useAfterSave } from './use-save.ts';

interface SectionEditorProps {
  section: Section;
  /** From 0, of `count`. */
  index: number;
  count: number;
  frozen: boolean;
  onMove: (step: Step) => void;
}

export function SectionEditor({ section, index, count, frozen, onMove }: SectionEditorProps) {
  const { t } = useTranslation();
  const { orderQuestions } = useOrder(section.test_id);
  const remove = useMutation({ ...trpc.tests.admin.deleteSection.mutationOptions(), ...useAfterSave() });
  const { id, title, section_type, questions } = section;
  return (
    <Paper withBorder p={{ base: 'sm', sm: 'md' }} component="section" aria-label={title}>
      <Stack>
        <Group justify="space-between">
          <div>
            <Title order={2} fz="h3" style={{ overflowWrap: 'anywhere' }}>
              {title}
            </Title>
            <Text size="sm" c="dimmed">
              {t(sectionLabels[section_type])} · {t('tests.questions', { count: questions.length })}
            </Text>
          </div>
          {!frozen && (
            <ItemActions
              name={title}
              index={index}
              count={count}
              onMove={onMove}
              heading={t('tests.section')}
              form={(close) => <EditSection section={section} onDone={close} />}
              deleting={remove.isPending}
              onDelete={() => {
                remove.mutate({ section_id: id });
              }}
            />
          )}
        </Group>
        {questions.map((question, i) => (
          <QuestionItem
            key={question.id}
            question={question}
            index={i}
            count={questions.length}
            frozen={frozen}
            onMove={(step) => {
              orderQuestions(id, idsAfterMove(questions, i, step));
            }}
          />
        ))}
        {!frozen && <AddQuestion section_id={id} />}
      </Stack>
    </Paper>
  );
}

function EditSection({ section, onDone }: { section: Section; onDone: () => void }) {
  const update = useMutation({
    ...trpc.tests.admin.updateSection.mutationOptions(),
    ...useAfterSave(onDone),
  });
  return (
    <SectionForm
      section={section}
      busy={update.isPending}
      onSave={({ section_type: _fixed, ...values }) => {
        update.mutate({ section_id: section.id, ...values });
      }}
    />
  );
}

function AddQuestion({ section_id }: { section_id: number }) {
  const { t } = useTranslation();
  const [adding, setAdding] = useState<QuestionType | null>(null);
  const close = () => {
    setAdding(null);
  };
  const add = useMutation({
    ...trpc.tests.admin.createQuestion.mutationOptions(),
    ...useAfterSave(close),
  });
  return (
    <>
      <Select
        maw={320}
        label={t('tests.add_question')}
        placeholder={t('tests.question_type')}
        data={questionTypes.map((type) => ({ value: type, label: t(questionLabels[type]) }))}
        value={null}
        onChange={(value) => {
          setAdding(questionTypes.find((type) => type === value) ?? null);
        }}
      />
      <Modal
        opened={adding !== null}
        onClose={close}
        title={adding === null ? '' : t(questionLabels[adding])}
        size="lg"
      >
        {adding !== null && (
          <QuestionForm
            question={{
              question_type: adding,
              question_text: '',
              question_data: emptyData(adding),
              marks: 1,
              explanation: '',
            }}
            busy={add.isPending}
            onSave={(values) => {
              add.mutate({ section_id, ...values });
            }}
          />
        )}
      </Modal>
    </>
  );
}
