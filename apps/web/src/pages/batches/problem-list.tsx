import { Alert, Table } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { batchProblem } from './batch-problem.ts';
import type { BatchProblem } from './upload-batch.ts';

/** Why a batch was not taken, row by row. */
export function ProblemList({ problems }: { problems: BatchProblem[] }) {
  const { t } = useTranslation();
  const where = ({ row, place }: BatchProblem): string =>
    [row === null ? null : t('batches.problem_row', { row }), place]
      .filter((part) => part !== null)
      .join(' · ') || t('batches.manifest');
  return (
    <Alert color="red" role="alert" title={t('batches.problems', { count: problems.length })}>
      <Table.ScrollContainer minWidth={280} mah={480}>
        <Table verticalSpacing="xs">
          <Table.Thead>
            <Table.Tr>
              <Table.Th w="35%">{t('batches.problem_place')}</Table.Th>
              <Table.Th>{t('batches.problem_what')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {problems.map((problem, i) => (
              <Table.Tr key={i}>
                <Table.Td style={{ overflowWrap: 'anywhere' }}>{where(problem)}</Table.Td>
                <Table.Td>{batchProblem(t, problem)}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
    </Alert>
  );
}
