import { Badge, Button, CopyButton, Group, Paper, Stack, Text, Title } from '@mantine/core';
import { IconCopy, IconDownload } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { trpc, type Outputs } from '../../api/trpc.ts';
import { shortDay } from '../../ui/dates.ts';
import { ButtonLink, TextLink } from '../../ui/links.tsx';
import { Page } from '../../ui/page.tsx';
import { QueryView } from '../../ui/query-view.tsx';

type Certificate = Outputs['certificates']['own'][number];

export function CertificatesPage() {
  const { t } = useTranslation();
  const query = useQuery(trpc.certificates.own.queryOptions({}));
  return (
    <Page title={t('certificates.title')} lead={t('certificates.lead')}>
      <QueryView query={query}>
        {(rows) =>
          rows.length === 0 ? (
            <Stack align="flex-start">
              <Text>{t('certificates.none')}</Text>
              <ButtonLink to="/courses">{t('certificates.to_courses')}</ButtonLink>
            </Stack>
          ) : (
            <Stack component="ul" p={0} m={0} style={{ listStyle: 'none' }}>
              {rows.map((row) => (
                <OneCertificate key={row.id} row={row} />
              ))}
            </Stack>
          )
        }
      </QueryView>
    </Page>
  );
}

function OneCertificate({ row }: { row: Certificate }) {
  const { t } = useTranslation();
  const { id, verification_code: code, course_name, number, issue_date, level_completed, is_valid } = row;
  const address = `${window.location.origin}/verify/${String(id)}/${code}`;
  return (
    <Paper component="li" withBorder p="md">
      <Stack gap="xs">
        <Group justify="space-between" align="flex-start" wrap="nowrap">
          <Title order={2} fz="h3" lang="en">
            {course_name}
          </Title>
          <Badge variant="light" color={is_valid ? 'teal' : 'red'} tt="none" style={{ flexShrink: 0 }}>
            {t(is_valid ? 'certificates.valid' : 'certificates.revoked')}
          </Badge>
        </Group>
        <Text size="sm" c="dimmed">
          {[
            t('certificates.number', { number }),
            t('certificates.issued', { date: shortDay(issue_date.slice(0, 10)) }),
            ...(level_completed === '' ? [] : [t('certificates.level', { level: level_completed })]),
          ].join(' · ')}
        </Text>
        <Group gap="xs">
          <Button
            component="a"
            href={`/api/v1/certificates/${String(id)}/download`}
            download
            leftSection={<IconDownload size={18} />}
          >
            {t('certificates.download')}
          </Button>
          <CopyButton value={address}>
            {({ copied, copy }) => (
              <Button variant="default" leftSection={<IconCopy size={18} />} onClick={copy}>
                {t(copied ? 'certificates.copied' : 'certificates.share')}
              </Button>
            )}
          </CopyButton>
          <TextLink to="/verify/$id/$code" params={{ id, code }}>
            {t('certificates.open')}
          </TextLink>
        </Group>
      </Stack>
    </Paper>
  );
}
