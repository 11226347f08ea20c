/** Open groups of the school, the highest sum of points first. */
import { Group, Stack, Text } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { trpc } from '../../api/trpc.ts';
import { Page } from '../../ui/page.tsx';
import { askFor, Pager } from '../../ui/pager.tsx';
import { QueryView } from '../../ui/query-view.tsx';

const route = getRouteApi('/signed-in/staff/group-rating');
const PAGE_SIZE = 25;

export function RatingPage() {
  const { t } = useTranslation();
  const { page = 1 } = route.useSearch();
  const navigate = route.useNavigate();
  const query = useQuery(
    trpc.groups.rating.queryOptions(askFor(page, PAGE_SIZE), { placeholderData: keepPreviousData }),
  );
  return (
    <Page title={t('groups.rating')} lead={t('groups.rating_lead')}>
      <QueryView query={query}>
        {(rows) =>
          rows.length === 0 ? (
            <Text role="status">{t('groups.none_yet')}</Text>
          ) : (
            <Stack aria-busy={query.isPlaceholderData}>
              <Stack component="ol" p={0} m={0} gap="xs" style={{ listStyle: 'none' }}>
                {rows
                  .slice(0, PAGE_SIZE)
                  .map(({ id, name, subject_name, rank, total_score, students_count }) => (
                    <li key={id} data-testid="rated-group">
                      <Link to="/groups/$id" params={{ id }} className="card-link">
                        <Group wrap="nowrap" gap="sm">
                          <Text
                            w={36}
                            ta="right"
                            fz="lg"
                            fw={700}
                            aria-label={`${t('groups.place')} ${String(rank)}`}
                          >
                            {rank}.
                          </Text>
                          <div style={{ flex: 1, minWidth: 0, overflowWrap: 'anywhere' }}>
                            <Text fw={600}>{name}</Text>
                            <Text size="sm" c="dimmed">
                              {[subject_name, t('groups.students_n', { n: students_count })]
                                .filter(Boolean)
                                .join(' · ')}
                            </Text>
                          </div>
                          <Text fw={700} aria-label={t('groups.points_n', { n: total_score })}>
                            {total_score}
                          </Text>
                        </Group>
                      </Link>
                    </li>
                  ))}
              </Stack>
              <Pager
                page={page}
                rows={rows.length}
                size={PAGE_SIZE}
                onTurn={(next) => {
                  void navigate({ search: { page: next === 1 ? undefined : next } });
                }}
              />
            </Stack>
          )
        }
      </QueryView>
    </Page>
  );
}
