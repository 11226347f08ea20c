import { Table, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';

export interface FiguresRow {
  name: string;
  n: number;
  correlation: number | null;
  kappa: number | null;
  weighted_kappa: number | null;
  mean_difference: number | null;
  reason: 'too_few' | 'no_variance' | null;
}

/** With a real minus sign; a dash where there is no figure. */
export const figureText = (figure: number | null, digits = 2): string =>
  figure === null
    ? '–'
    : figure
        .toFixed(digits)
        .replace(/^-(?=.*[1-9])/, '−')
        .replace(/^-/, '');

interface FiguresTableProps {
  title: string;
  rows: FiguresRow[];
  /** The names are sounds. */
  ipa?: boolean;
}

export function FiguresTable({ title, rows, ipa = false }: FiguresTableProps) {
  const { t } = useTranslation();
  if (rows.length === 0) return null;
  return (
    <section>
      <Title order={2} fz="h3" mb="xs">
        {title}
      </Title>
      <Table.ScrollContainer minWidth={520}>
        <Table verticalSpacing={4} aria-label={title}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th />
              <Table.Th ta="right">{t('reviews.pairs')}</Table.Th>
              <Table.Th ta="right">{t('reviews.correlation')}</Table.Th>
              <Table.Th ta="right">{t('reviews.weighted_kappa')}</Table.Th>
              <Table.Th ta="right">{t('reviews.kappa')}</Table.Th>
              <Table.Th ta="right">{t('reviews.difference')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {rows.map((row, i) => (
              <Table.Tr key={i}>
                <Table.Th scope="row" {...(ipa ? { className: 'ipa' } : {})}>
                  {row.name}
                </Table.Th>
                <Table.Td ta="right">{row.n}</Table.Td>
                {row.reason === 'too_few' ? (
                  <Table.Td colSpan={4} ta="center" c="dimmed">
                    {t('reviews.too_few')}
                  </Table.Td>
                ) : (
                  <>
                    <Table.Td ta="right">{figureText(row.correlation)}</Table.Td>
                    <Table.Td ta="right">{figureText(row.weighted_kappa)}</Table.Td>
                    <Table.Td ta="right">{figureText(row.kappa)}</Table.Td>
                    <Table.Td ta="right">{figureText(row.mean_difference, 1)}</Table.Td>
                  </>
                )}
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
    </section>
  );
}
