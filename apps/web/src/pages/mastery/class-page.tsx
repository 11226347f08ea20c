/** Who stands where in a textbook: the students of a teacher by chapters. */
import { useState } from 'react';
import { Button, Group, Select, Stack, Table, Text } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { trpc, type Outputs } from '../../api/trpc.ts';
import { useProfile } from '../../app/session.ts';
import { GroupPicker } from '../../ui/group-picker.tsx';
import { ButtonLink } from '../../ui/links.tsx';
import { Page } from '../../ui/page.tsx';
import { Pager } from '../../ui/pager.tsx';
import { QueryView } from '../../ui/query-view.tsx';
import { LevelBadge } from './level-badge.tsx';

const route = getRouteApi('/signed-in/staff/class-mastery');
type Class = Outputs['mastery']['class'];
const PAGE_SIZE = 50;

export function ClassMasteryPage() {
  const { t } = useTranslation();
  const { id, role } = useProfile();
  const books = useQuery(trpc.textbooks.list.queryOptions({ page_size: 100 }));
  const { textbook: chosen } = route.useSearch();
  const navigate = route.useNavigate();
  const [group, setGroup] = useState<number | null>(null);
  return (
    <Page title={t('mastery.class_title')} lead={t('mastery.class_lead')}>
      <QueryView query={books}>
        {({ items }) => {
          const textbook = items.find(({ id }) => id === chosen)?.id ?? items[0]?.id ?? null;
          if (textbook === null)
            return (
              <Stack align="flex-start">
                <Text role="status">{t('mastery.no_textbooks')}</Text>
                <ButtonLink to="/textbooks/new">{t('textbooks.new')}</ButtonLink>
              </Stack>
            );
          return (
            <Stack>
              <Group align="flex-end">
                <Select
                  label={t('mastery.textbook')}
                  data={items.map(({ id, title }) => ({ value: String(id), label: title }))}
                  allowDeselect={false}
                  value={String(textbook)}
                  onChange={(value) => {
                    void navigate({ search: { textbook: value === null ? undefined : Number(value) } });
                  }}
                />
                <GroupPicker
                  teacher={role === 'owner' ? undefined : id}
                  label={t('mastery.group')}
                  placeholder={t('mastery.all_groups')}
                  value={group}
                  onChange={setGroup}
                />
                <Button
                  component="a"
                  download
                  variant="default"
                  href={`/api/v1/textbooks/${String(textbook)}/mastery.csv${
                    group === null ? '' : `?group_id=${String(group)}`
                  }`}
                >
                  {t('mastery.csv')}
                </Button>
              </Group>
              <ClassTable
                key={`${String(textbook)} ${String(group)}`}
                textbook_id={textbook}
                group_id={group}
              />
            </Stack>
          );
        }}
      </QueryView>
    </Page>
  );
}

function ClassTable({ textbook_id, group_id }: { textbook_id: number; group_id: number | null }) {
  const { t } = useTranslation();
  const [page, setPage] = useState(1);
  const query = useQuery(
    trpc.mastery.class.queryOptions(
      { textbook_id, page, page_size: PAGE_SIZE, ...(group_id === null ? {} : { group_id }) },
      { placeholderData: keepPreviousData },
    ),
  );
  return (
    <QueryView query={query} rows={5}>
      {(found) =>
        found.total === 0 ? (
          <Text role="status">{t('mastery.no_students')}</Text>
        ) : (
          <Stack>
            <Text size="sm" c="dimmed">
              {t('mastery.legend')}
            </Text>
            <Rows found={found} />
            <Pager
              page={page}
              rows={page < found.total_pages ? PAGE_SIZE + 1 : found.items.length}
              size={PAGE_SIZE}
              onTurn={setPage}
            />
          </Stack>
        )
      }
    </QueryView>
  );
}

function Rows({ found: { chapters, items } }: { found: Class }) {
  const { t } = useTranslation();
  return (
    <Table.ScrollContainer minWidth={260 + chapters.length * 130}>
      <Table striped>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('mastery.student')}</Table.Th>
            <Table.Th>{t('mastery.total')}</Table.Th>
            {chapters.map(({ id, order, title }) => (
              <Table.Th key={id}>
                {order}. {title}
              </Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {items.map((row) => (
            <Table.Tr key={row.student_id} data-testid="mastery-row">
              <Table.Th scope="row" fw={500}>
                {row.full_name}
              </Table.Th>
              <Table.Td>
                <Cell level={row.mastery_level} score={row.mastery_score}>
                  {t('mastery.read_of', { n: row.completed_paragraphs, count: row.total_paragraphs })}
                </Cell>
              </Table.Td>
              {row.chapters.map((one) => (
                <Table.Td key={one.chapter_id}>
                  <Cell level={one.mastery_level} score={one.mastery_score}>
                    {one.is_completed
                      ? t('mastery.chapter_done')
                      : t('mastery.done', { percent: one.progress_percentage })}
                  </Cell>
                </Table.Td>
              ))}
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}

interface CellProps {
  level: 'A' | 'B' | 'C' | null;
  score: number | null;
  children: string;
}

function Cell({ level, score, children }: CellProps) {
  const { t } = useTranslation();
  return (
    <Stack gap={2}>
      {level === null ? (
        <Text size="sm" c="dimmed" aria-label={t('mastery.level_none')}>
          –
        </Text>
      ) : (
        <Group gap={6} wrap="nowrap">
          <LevelBadge level={level} />
          <Text size="sm">{Math.round(score ?? 0)}%</Text>
        </Group>
      )}
      <Text size="xs" c="dimmed">
        {children}
      </Text>
    </Stack>
  );
}
