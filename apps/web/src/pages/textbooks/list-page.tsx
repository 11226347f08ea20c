import { Badge, Group, Select, SimpleGrid, Stack, Text, Title } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { trpc } from '../../api/trpc.ts';
import { shortDateTime } from '../../ui/dates.ts';
import { ButtonLink } from '../../ui/links.tsx';
import { Page } from '../../ui/page.tsx';
import { QueryView } from '../../ui/query-view.tsx';
import { PagesNav } from '../batches/pages-nav.tsx';
import { LevelBadge, ReadBar } from './progress-parts.tsx';
import { useReader, type Textbook } from './use-textbooks.ts';

const route = getRouteApi('/signed-in/textbooks');
const PAGE_SIZE = 24;

export function TextbooksPage() {
  const { t } = useTranslation();
  const { page = 1, grade, subject } = route.useSearch();
  const navigate = route.useNavigate();
  const { staff } = useReader();
  const query = useQuery(
    trpc.textbooks.students.list.queryOptions(
      {
        page,
        page_size: PAGE_SIZE,
        ...(grade === undefined ? {} : { grade_level: grade }),
        ...(subject === undefined ? {} : { subject_id: subject }),
      },
      { placeholderData: keepPreviousData },
    ),
  );
  return (
    <Page title={t('textbooks.title')} lead={t('textbooks.lead')}>
      {staff && (
        <Group gap="xs">
          <ButtonLink to="/textbooks/new">{t('textbooks.new')}</ButtonLink>
          <ButtonLink to="/textbooks/import" variant="default">
            {t('textbooks.import')}
          </ButtonLink>
        </Group>
      )}
      <Filters />
      <QueryView query={query}>
        {({ items, total_pages }) =>
          items.length === 0 && page === 1 ? (
            <Text>{t(staff ? 'textbooks.none_staff' : 'textbooks.none')}</Text>
          ) : (
            <Stack>
              <SimpleGrid cols={{ base: 1, sm: 2 }} component="ul" p={0} m={0} style={{ listStyle: 'none' }}>
                {items.map((textbook) => (
                  <li key={textbook.id}>
                    <TextbookCard textbook={textbook} />
                  </li>
                ))}
              </SimpleGrid>
              <PagesNav
                page={page}
                pages={total_pages}
                onTurn={(next) => {
                  void navigate({ search: (old) => ({ ...old, page: next === 1 ? undefined : next }) });
                }}
              />
            </Stack>
          )
        }
      </QueryView>
    </Page>
  );
}

const grades = Array.from({ length: 11 }, (_, i) => i + 1);

function Filters() {
  const { t } = useTranslation();
  const { grade, subject } = route.useSearch();
  const navigate = route.useNavigate();
  const { data: subjects = [] } = useQuery(trpc.subjects.list.queryOptions({}));
  const choose = (change: { grade?: number | undefined; subject?: number | undefined }) => {
    void navigate({ search: (old) => ({ ...old, ...change, page: undefined }) });
  };
  const numberOf = (value: string | null) => (value === null ? undefined : Number(value));
  return (
    <Group gap="sm" grow preventGrowOverflow={false} maw={480}>
      <Select
        label={t('textbooks.by_grade')}
        placeholder={t('textbooks.all_grades')}
        clearable
        miw={140}
        data={grades.map((one) => ({ value: String(one), label: t('textbooks.grade', { grade: one }) }))}
        value={grade === undefined ? null : String(grade)}
        onChange={(value) => {
          choose({ grade: numberOf(value) });
        }}
      />
      {subjects.length > 1 && (
        <Select
          label={t('textbooks.by_subject')}
          placeholder={t('textbooks.all_subjects')}
          clearable
          miw={140}
          data={subjects.map(({ id, name }) => ({ value: String(id), label: name }))}
          value={subject === undefined ? null : String(subject)}
          onChange={(value) => {
            choose({ subject: numberOf(value) });
          }}
        />
      )}
    </Group>
  );
}

function TextbookCard({ textbook }: { textbook: Textbook }) {
  const { t } = useTranslation();
  const { id, title, description, author, subject, grade_level, language, progress, last_activity } =
    textbook;
  return (
    <Link to="/textbooks/$id" params={{ id }} className="card-link" style={{ height: '100%' }}>
      <Stack gap="xs" h="100%">
        <Group gap="xs">
          <Badge variant="light" tt="none">
            {subject}
          </Badge>
          <Badge variant="light" color="gray" tt="none">
            {t('textbooks.grade', { grade: grade_level })}
          </Badge>
          {!textbook.is_published && (
            <Badge variant="outline" color="gray" tt="none">
              {t('textbooks.draft')}
            </Badge>
          )}
          <LevelBadge level={textbook.mastery_level} />
        </Group>
        <Title order={2} fz="h3" lang={language}>
          {title}
        </Title>
        {author !== '' && <Text size="sm">{author}</Text>}
        <Text lang={language} style={{ flex: 1 }} lineClamp={3}>
          {description}
        </Text>
        <ReadBar title={title} progress={progress} />
        <Text size="sm" c="dimmed">
          {t('textbooks.chapters', { count: textbook.chapters_count })}
          {last_activity !== null && ` · ${t('textbooks.last', { date: shortDateTime(last_activity) })}`}
        </Text>
      </Stack>
    </Link>
  );
}
