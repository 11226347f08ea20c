/** What a student sees of their groups, and a parent of the children's: lessons, attendance, points, rating, homework. */
import { useState, type ReactNode } from 'react';
import { Paper, SimpleGrid, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { trpc } from '../../api/trpc.ts';
import { useProfile } from '../../app/session.ts';
import { TextLink } from '../../ui/links.tsx';
import { Page } from '../../ui/page.tsx';
import { QueryView } from '../../ui/query-view.tsx';
import { todayIn } from '../../ui/school-days.ts';
import { HomeworkList } from './homework-list.tsx';
import { LessonTimes, type Group as OfficeGroup } from './lesson-times.tsx';
import { MonthSheet } from './month-sheet.tsx';
import { RatingTable } from './rating-table.tsx';
import { ScoreList } from './score-list.tsx';

export function MyGroupPage() {
  const { t } = useTranslation();
  const query = useQuery(trpc.groups.list.queryOptions({}));
  return (
    <Page title={t('groups.mine')} lead={t('groups.mine_lead')}>
      <QueryView query={query}>
        {(groups) =>
          groups.length === 0 ? (
            <Text role="status">{t('groups.mine_none')}</Text>
          ) : (
            <Stack gap="xl">
              {groups.map((group) => (
                <MyGroup key={group.id} group={group} />
              ))}
            </Stack>
          )
        }
      </QueryView>
    </Page>
  );
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <Stack component="section" gap="sm" style={{ minWidth: 0 }}>
      <Title order={3} fz="h4">
        {title}
      </Title>
      {children}
    </Stack>
  );
}

function MyGroup({ group }: { group: OfficeGroup }) {
  const { t } = useTranslation();
  const { id: own, role, timezone } = useProfile();
  const thisMonth = todayIn(timezone).slice(0, 7);
  const [month, setMonth] = useState(thisMonth);
  const { id, name, subject_name, teacher_name } = group;
  const rating = useQuery(trpc.students.rating.queryOptions({ group_id: id }));
  return (
    <Paper withBorder p={{ base: 'sm', sm: 'md' }} component="article" data-testid="my-group">
      <Stack gap="lg">
        <div>
          <Title order={2} fz="h3">
            {name}
          </Title>
          <Text c="dimmed">{[subject_name, teacher_name].filter(Boolean).join(' · ')}</Text>
          <Text>
            {t('groups.when')}: <LessonTimes group={group} />
          </Text>
        </div>
        <Part title={t('attendance.title')}>
          <MonthSheet group={group} month={month} latest={thisMonth} onMonth={setMonth} />
        </Part>
        <SimpleGrid cols={{ base: 1, md: 2 }} spacing="lg">
          <Part title={t('groups.last_scores')}>
            <ScoreList group_id={id} named={role !== 'student'} />
          </Part>
          <Part title={t('groups.rating_of_group')}>
            <QueryView query={rating}>{(rows) => <RatingTable rows={rows} own={own} />}</QueryView>
          </Part>
        </SimpleGrid>
        <Part title={t('groups.tab_homework')}>
          <HomeworkList
            group_id={id}
            link={({ id: homework, title }) => (
              <TextLink to="/homework/$id" params={{ id: homework }} fw={600}>
                {title}
              </TextLink>
            )}
          />
        </Part>
      </Stack>
    </Paper>
  );
}
