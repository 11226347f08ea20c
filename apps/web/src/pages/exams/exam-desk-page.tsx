/** The exams of the school, for who makes them. */
import { Badge, Group, Text } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { trpc, type Outputs } from '../../api/trpc.ts';
import { shortDay } from '../../ui/dates.ts';
import { ButtonLink } from '../../ui/links.tsx';
import { Page } from '../../ui/page.tsx';
import { PagedList } from '../../ui/paged-list.tsx';
import { askFor } from '../../ui/pager.tsx';
import { SearchForm } from '../../ui/search-form.tsx';

const route = getRouteApi('/signed-in/staff/exam-desk');
const PAGE_SIZE = 25;

export function ExamDeskPage() {
  const { t } = useTranslation();
  const { page = 1, search } = route.useSearch();
  const navigate = route.useNavigate();
  const query = useQuery(
    trpc.exams.list.queryOptions(
      { ...askFor(page, PAGE_SIZE), ...(search === undefined ? {} : { search }) },
      { placeholderData: keepPreviousData },
    ),
  );
  return (
    <Page title={t('exams.title')} lead={t('exams.lead')}>
      <ButtonLink to="/exam-desk/new" w="fit-content">
        {t('exams.add')}
      </ButtonLink>
      <SearchForm
        label={t('exams.search')}
        maxLength={100}
        words={search}
        onSearch={(words) => {
          void navigate({ search: { search: words } });
        }}
      />
      <PagedList
        query={query}
        page={page}
        size={PAGE_SIZE}
        empty={t(search === undefined ? 'exams.none' : 'exams.none_found')}
        onTurn={(next) => {
          void navigate({ search: (old) => ({ ...old, page: next }) });
        }}
      >
        {(exam) => <Row key={exam.id} exam={exam} />}
      </PagedList>
    </Page>
  );
}

function Row({ exam }: { exam: Outputs['exams']['list'][number] }) {
  const { t } = useTranslation();
  const { id, title, subject_name, date, time_limit, questions_count, participants_count } = exam;
  return (
    <li data-testid="exam">
      <Link to="/exam-desk/$id" params={{ id }} className="card-link">
        <Group justify="space-between" gap="xs">
          <div style={{ minWidth: 0, overflowWrap: 'anywhere' }}>
            <Text fw={600}>{title}</Text>
            <Text size="sm" c="dimmed">
              {[
                subject_name,
                date === null ? null : shortDay(date),
                time_limit === 0 ? t('exams.no_limit') : t('tests.minutes', { count: time_limit }),
                t('tests.questions', { count: questions_count }),
                t('exams.participants', { count: participants_count }),
              ]
                .filter(Boolean)
                .join(' · ')}
            </Text>
          </div>
          <Group gap="xs">
            <Text ff="monospace" fw={600}>
              {exam.code}
            </Text>
            <Badge color={exam.is_published ? 'teal' : 'gray'}>
              {t(exam.is_published ? 'exams.published' : 'exams.draft')}
            </Badge>
          </Group>
        </Group>
      </Link>
    </li>
  );
}
