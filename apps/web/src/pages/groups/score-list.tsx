import { useState } from 'react';
import { Group, Stack, Text } from '@mantine/core';
import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { trpc, type Outputs } from '../../api/trpc.ts';
import { ConfirmButton } from '../../ui/confirm-button.tsx';
import { shortDay } from '../../ui/dates.ts';
import { askFor, Pager } from '../../ui/pager.tsx';
import { QueryView } from '../../ui/query-view.tsx';
import { toastError } from '../../ui/toast.ts';
import { fullName } from './rating-table.tsx';

const PAGE_SIZE = 10;
type Score = Outputs['scores']['read'];

interface ScoreListProps {
  group_id: number;
  /** Whether points can be taken back here. */
  changeable?: boolean;
  /** Whether they say whose they are. */
  named?: boolean;
}

/** Points that were given in a group, the last ones first; the server leaves out what is not for the reader. */
export function ScoreList({ group_id, changeable = false, named = true }: ScoreListProps) {
  const { t } = useTranslation();
  const [page, setPage] = useState(1);
  const query = useQuery(
    trpc.scores.list.queryOptions(
      { group_id, ...askFor(page, PAGE_SIZE) },
      { placeholderData: keepPreviousData },
    ),
  );
  return (
    <QueryView query={query}>
      {(rows) =>
        rows.length === 0 ? (
          <Text>{t('groups.no_scores')}</Text>
        ) : (
          <Stack aria-busy={query.isPlaceholderData}>
            <Stack component="ul" p={0} m={0} gap={0} style={{ listStyle: 'none' }}>
              {rows.slice(0, PAGE_SIZE).map((row) => (
                <ScoreRow key={row.id} row={row} changeable={changeable} named={named} />
              ))}
            </Stack>
            <Pager page={page} rows={rows.length} size={PAGE_SIZE} onTurn={setPage} />
          </Stack>
        )
      }
    </QueryView>
  );
}

function ScoreRow({ row, changeable, named }: { row: Score; changeable: boolean; named: boolean }) {
  const { t } = useTranslation();
  const cache = useQueryClient();
  const { id, score, student, given_by, date } = row;
  const name = fullName(student);
  const remove = useMutation(
    trpc.scores.delete.mutationOptions({
      onSuccess: () =>
        Promise.all([
          cache.invalidateQueries(trpc.scores.pathFilter()),
          cache.invalidateQueries(trpc.students.pathFilter()),
          cache.invalidateQueries(trpc.groups.pathFilter()),
        ]),
      onError: (error) => {
        toastError(t, error);
      },
    }),
  );
  return (
    <Group
      component="li"
      gap="sm"
      py="xs"
      wrap="nowrap"
      data-testid="score"
      style={{ borderBottom: '1px solid var(--mantine-color-default-border)' }}
    >
      <div style={{ flex: 1, minWidth: 0, overflowWrap: 'anywhere' }}>
        {named && <Text>{name}</Text>}
        <Text size="sm" c="dimmed">
          {[
            shortDay(date),
            given_by === null ? '' : [given_by.first_name, given_by.last_name].join(' ').trim(),
          ]
            .filter(Boolean)
            .join(' · ')}
        </Text>
      </div>
      <Text fw={600} aria-label={t('groups.points_n', { n: score })}>
        {score}
      </Text>
      {changeable && (
        <ConfirmButton
          size="xs"
          variant="subtle"
          color="red"
          style={{ flexShrink: 0 }}
          title={t('groups.delete_score')}
          text={t('groups.delete_score_text', { name, score })}
          aria-label={t('groups.delete_score_of', { name, score })}
          loading={remove.isPending}
          onConfirm={() => {
            remove.mutate({ id });
          }}
        >
          {t('groups.delete_score')}
        </ConfirmButton>
      )}
    </Group>
  );
}
