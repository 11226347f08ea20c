import { Badge, Button, Group, Modal, Paper, Select, Stack, Text, Title } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { questionTypes } from '@talaffuz/features/tests/questions/kind';
import { trpc } from '../../../api/trpc.ts';
import { ConfirmButton } from '../../../ui/confirm-button.tsx';
import { questionLabels, sectionLabels } from '../labels.ts';
import { QuestionInput } from '../questions/question-input.tsx';
import type { Question, QuestionType, Section } from '../questions/shapes.ts';
import { emptyData } from './empty-data.ts';
import { QuestionForm } from './question-form.tsx';
import { SectionForm } from './section-form.tsx';
import { useAfterSave } from './use-save.ts';

export function SectionEditor({ section, frozen }: { section: Section; frozen: boolean }) {
  const { t } = useTranslation();
  const [editing, dialog] = useDisclosure(false);
  const [adding, setAdding] = useState<QuestionType | null>(null);
  const update = useMutation({
    ...trpc.tests.admin.updateSection.mutationOptions(),
    ...useAfterSave(dialog.close),
  });
  const remove = useMutation({ ...trpc.tests.admin.deleteSection.mutationOptions(), ...useAfterSave() });
  const add = useMutation({
    ...trpc.tests.admin.createQuestion.mutationOptions(),
    ...useAfterSave(() => {
      setAdding(null);
    }),
  });
  const { id, title, section_type, questions } = section;
  return (
    <Paper withBorder p="md" component="section" aria-label={title}>
      <Stack>
        <Group justify="space-between">
          <div>
            <Title order={2} fz="h3">
              {title}
            </Title>
            <Text size="sm" c="dimmed">
              {t(sectionLabels[section_type])} · {t('tests.questions', { count: questions.length })}
            </Text>
          </div>
          {!frozen && (
            <Group gap="xs">
              <Button size="xs" variant="default" onClick={dialog.open}>
                {t('tests.edit')}
              </Button>
              <ConfirmButton
                size="xs"
                variant="default"
                title={t('tests.delete_title')}
                text={t('tests.delete_text')}
                loading={remove.isPending}
                onConfirm={() => {
                  remove.mutate({ section_id: id });
                }}
              >
                {t('tests.delete')}
              </ConfirmButton>
            </Group>
          )}
        </Group>
        {questions.map((question, i) => (
          <QuestionItem key={question.id} question={question} n={i + 1} frozen={frozen} />
        ))}
        {!frozen && (
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
        )}
      </Stack>
      <Modal opened={editing} onClose={dialog.close} title={t('tests.section')} size="lg">
        <SectionForm
          section={section}
          busy={update.isPending}
          onSave={({ section_type: _fixed, ...values }) => {
            update.mutate({ section_id: id, ...values });
          }}
        />
      </Modal>
      <Modal
        opened={adding !== null}
        onClose={() => {
          setAdding(null);
        }}
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
            }}
            busy={add.isPending}
            onSave={(values) => {
              add.mutate({ section_id: id, ...values });
            }}
          />
        )}
      </Modal>
    </Paper>
  );
}

function QuestionItem({ question, n, frozen }: { question: Question; n: number; frozen: boolean }) {
  const { t } = useTranslation();
  const [editing, dialog] = useDisclosure(false);
  const update = useMutation({
    ...trpc.tests.admin.updateQuestion.mutationOptions(),
    ...useAfterSave(dialog.close),
  });
  const remove = useMutation({ ...trpc.tests.admin.deleteQuestion.mutationOptions(), ...useAfterSave() });
  const { id, question_type, question_text, marks } = question;
  return (
    <Paper withBorder p="sm">
      <Group justify="space-between" align="flex-start">
        <div style={{ minWidth: 0, flex: 1 }}>
          <Group gap="xs">
            <Badge variant="light">{t(questionLabels[question_type])}</Badge>
            <Text size="sm" c="dimmed">
              {t('tests.question_n', { n })} · {t('tests.marks', { count: marks })}
            </Text>
          </Group>
          <Text fw={600} lang="en" my="xs" style={{ whiteSpace: 'pre-wrap' }}>
            {question_text}
          </Text>
        </div>
        {!frozen && (
          <Group gap="xs">
            <Button size="xs" variant="default" onClick={dialog.open}>
              {t('tests.edit')}
            </Button>
            <ConfirmButton
              size="xs"
              variant="default"
              title={t('tests.delete_title')}
              text={t('tests.delete_text')}
              loading={remove.isPending}
              onConfirm={() => {
                remove.mutate({ question_id: id });
              }}
            >
              {t('tests.delete')}
            </ConfirmButton>
          </Group>
        )}
      </Group>
      <QuestionInput question={question} answer={{}} onAnswer={() => undefined} disabled />
      <Modal opened={editing} onClose={dialog.close} title={t(questionLabels[question_type])} size="lg">
        <QuestionForm
          question={question}
          busy={update.isPending}
          onSave={({ question_type: _fixed, ...values }) => {
            update.mutate({ question_id: id, ...values });
          }}
        />
      </Modal>
    </Paper>
  );
}
