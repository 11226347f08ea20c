import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { markOf, signs } from './score-mark.ts';

/** A score as a whole number with its sign. */
export function ScoreBadge({ score }: { score: number }) {
  const { t } = useTranslation();
  const mark = markOf(score);
  return (
    <Text component="span" fw={700} className={`mark-${mark}`} title={t(`result.${mark}`)}>
      <span aria-hidden="true">{signs[mark]}</span> {Math.round(score)}
    </Text>
  );
}
