/** The school's certificates as staff keep them: find, issue, revoke. */
import { Badge, Button, Group, Modal, Paper, Stack, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconDownload } from '@tabler/icons-react';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { trpc, type Outputs } from '../../api/trpc.ts';
import { useProfile } from '../../app/session.ts';
import { shortDay } from '../../ui/dates.ts';
import { TextLink } from '../../ui/links.tsx';
import { Page } from '../../ui/page.tsx';
import { PagedList } from '../../ui/paged-list.tsx';
import { askFor } from '../../ui/pager.tsx';
import { SearchForm } from '../../ui/search-form.tsx';
import { IssueForm } from './issue-form.tsx';
import { StaffActions } from './staff-actions.tsx';

const route = getRouteApi('/signed-in/staff/certificate-desk');
const PAGE_SIZE = 20;
type Issued = Outputs['certificates']['issued'][number];

export function DeskPage() {
  const { t } = useTranslation();
  const [issuing, dialog] = useDisclosure(false);
  const { search } = route.useSearch();
  const navigate = route.useNavigate();
  return (
    <Page title={t('certificates.desk')} lead={t('certificates.desk_lead')}>
      <Button w="fit-content" onClick={dialog.open}>
        {t('certificates.issue')}
      </Button>
      <Modal opened={issuing} onClose={dialog.close} title={t('certificates.issue')} size="lg">
        <IssueForm onDone={dialog.close} />
      </Modal>
      <SearchForm
        label={t('certificates.search')}
        maxLength={100}
        words={search}
        onSearch={(words) => {
          void navigate({ search: { search: words } });
        }}
      />
      <Certificates />
    </Page>
  );
}

function Certificates() {
  const { t } = useTranslation();
  const { search, page = 1 } = route.useSearch();
  const navigate = route.useNavigate();
  const query = useQuery(
    trpc.certificates.issued.queryOptions(
      { ...askFor(page, PAGE_SIZE), ...(search === undefined ? {} : { search }) },
      { placeholderData: keepPreviousData },
    ),
  );
  return (
    <PagedList
      query={query}
      page={page}
      size={PAGE_SIZE}
      empty={t(search === undefined ? 'certificates.none_issued' : 'certificates.none_found')}
      onTurn={(next) => {
        void navigate({ search: (old) => ({ ...old, page: next }) });
      }}
    >
      {(row) => <OneCertificate key={row.id} row={row} />}
    </PagedList>
  );
}

function OneCertificate({ row }: { row: Issued }) {
  const { t } = useTranslation();
  const { role } = useProfile();
  const { id, verification_code: code, number, is_valid, revoked_at, revoked_reason, level_completed } = row;
  const name = row.full_name || row.username;
  return (
    <Paper component="li" withBorder p="md" data-testid="certificate">
      <Stack gap="xs">
        <Group justify="space-between" align="flex-start" wrap="nowrap">
          <div style={{ minWidth: 0 }}>
            <Text fw={600} style={{ overflowWrap: 'anywhere' }}>
              {name}
            </Text>
            <Text style={{ overflowWrap: 'anywhere' }}>{row.course_name}</Text>
          </div>
          <Badge variant="light" color={is_valid ? 'teal' : 'red'} tt="none" style={{ flexShrink: 0 }}>
            {t(is_valid ? 'certificates.valid' : 'certificates.revoked')}
          </Badge>
        </Group>
        <Text size="sm" c="dimmed">
          {[
            t('certificates.number', { number }),
            t('certificates.issued', { date: shortDay(row.issue_date.slice(0, 10)) }),
            ...(level_completed === '' ? [] : [t('certificates.level', { level: level_completed })]),
          ].join(' · ')}
        </Text>
        {revoked_at !== null && (
          <Text size="sm" style={{ overflowWrap: 'anywhere' }}>
            {t('certificates.revoked_why', {
              date: shortDay(revoked_at.slice(0, 10)),
              reason: revoked_reason,
            })}
          </Text>
        )}
        <Group gap="xs">
          {/* Its holder and the owner of the school print it. */}
          {role === 'owner' && (
            <Button
              component="a"
              href={`/api/v1/certificates/${String(id)}/download`}
              download
              variant="default"
              aria-label={t('certificates.download_of', { name })}
              leftSection={<IconDownload size={18} />}
            >
              {t('certificates.download')}
            </Button>
          )}
          <StaffActions certificate={{ id, is_valid, full_name: name }} />
          <TextLink
            to="/verify/$id/$code"
            params={{ id, code }}
            aria-label={t('certificates.open_of', { name })}
          >
            {t('certificates.open')}
          </TextLink>
        </Group>
      </Stack>
    </Paper>
  );
}
