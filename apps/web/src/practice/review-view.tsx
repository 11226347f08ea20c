/** What the teacher said of an attempt, beside what the model said. */
import { Group, Paper, Stack, Table, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Attempt } from '../api/trpc.ts';
import { shortDateTime } from '../ui/dates.ts';
import { ScoreBadge } from './score-badge.tsx';
import { markOf } from './score-mark.ts';

const parts = [
  ['overall_score', 'result.overall'],
  ['accuracy_score', 'result.accuracy'],
  ['fluency_score', 'result.fluency'],
  ['prosody_score', 'result.prosody'],
] as const;

interface Row {
  name: string;
  /** Of a sound: the word it stands in. */
  word?: string;
  model: number | null;
  teacher: number;
}

/** Worth a line: what the teacher finds less than good, or sees otherwise than the model. */
const isRemark = ({ model, teacher }: Row): boolean =>
  markOf(teacher) !== 'good' || (model !== null && markOf(model) !== markOf(teacher));

function soundRows({ result, review }: Attempt): Row[] {
  const sounds = (result?.words ?? []).flatMap(({ text, phonemes }) =>
    phonemes.map(({ ipa, score }) => ({ ipa, score, text })),
  );
  return (review?.phonemes ?? []).flatMap(({ index, score }) => {
    const sound = sounds[index];
    return sound === undefined
      ? []
      : [{ name: `/${sound.ipa}/`, word: sound.text, model: sound.score, teacher: score }];
  });
}

export function ReviewView({ attempt }: { attempt: Attempt }) {
  const { t } = useTranslation();
  const { review } = attempt;
  if (review === null) return null;
  const whole = parts.flatMap(([name, label]): Row[] => {
    const teacher = review[name];
    return teacher === null ? [] : [{ name: t(label), model: attempt[name], teacher }];
  });
  const scored = soundRows(attempt);
  const sounds = scored.filter(isRemark);
  const fine = scored.length - sounds.length;
  return (
    <Paper withBorder p="md" component="section" aria-label={t('reviews.learner_title')} data-testid="review">
      <Stack gap="sm">
        <Group justify="space-between" gap="xs">
          <Title order={2} fz="h3">
            {t('reviews.learner_title')}
          </Title>
          <Text size="sm" c="dimmed">
            {review.reviewer.full_name} · {shortDateTime(review.updated_at)}
          </Text>
        </Group>
        {review.comment !== '' && <Text style={{ whiteSpace: 'pre-wrap' }}>{review.comment}</Text>}
        {whole.length + sounds.length > 0 && (
          <Table verticalSpacing={4} withRowBorders={false} maw={520} aria-label={t('reviews.learner_title')}>
            <Table.Thead>
              <Table.Tr>
                <Table.Th />
                <Table.Th ta="right">{t('reviews.teacher')}</Table.Th>
                <Table.Th ta="right">{t('reviews.model')}</Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {[...whole, ...sounds].map(({ name, word, model, teacher }, i) => (
                <Table.Tr key={i}>
                  <Table.Th scope="row" fw={400}>
                    {word === undefined ? (
                      name
                    ) : (
                      <>
                        <b className="ipa">{name}</b> <span lang="en">({word})</span>
                      </>
                    )}
                  </Table.Th>
                  <Table.Td ta="right">
                    <ScoreBadge score={teacher} />
                  </Table.Td>
                  <Table.Td ta="right">{model === null ? '–' : <ScoreBadge score={model} />}</Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        )}
        {fine > 0 && (
          <Text size="sm" c="dimmed">
            {t('reviews.both_good', { count: fine })}
          </Text>
        )}
      </Stack>
    </Paper>
  );
}
