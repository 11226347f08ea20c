import { Alert, Paper, Stack, Text } from '@mantine/core';
import { IconCircleCheck, IconCircleX } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { asApiError } from '../../api/api-error.ts';
import { trpc, type Outputs } from '../../api/trpc.ts';
import { shortDay } from '../../ui/dates.ts';
import { Page } from '../../ui/page.tsx';
import { QueryView } from '../../ui/query-view.tsx';
import { StaffActions } from './staff-actions.tsx';

const route = getRouteApi('/verify/$id/$code');

/** Where the QR code of a certificate leads. */
export function VerifyPage() {
  const { t } = useTranslation();
  const { id, code } = route.useParams();
  const query = useQuery(
    trpc.certificates.verify.queryOptions({ certificate_id: id, verification_code: code }),
  );
  const unknown = query.isError && ['not_found', 'validation_failed'].includes(asApiError(query.error).code);
  return (
    <Page title={t('certificates.verify_title')}>
      {unknown ? (
        <Alert color="red" icon={<IconCircleX />} title={t('certificates.unknown_title')} role="alert">
          {t('certificates.unknown_text')}
        </Alert>
      ) : (
        <QueryView query={query}>
          {(certificate) => (
            <>
              <Verified certificate={certificate} />
              <StaffActions certificate={certificate} />
            </>
          )}
        </QueryView>
      )}
    </Page>
  );
}

function Verified({ certificate }: { certificate: Outputs['certificates']['verify'] }) {
  const { t } = useTranslation();
  const { is_valid, revoked_at } = certificate;
  const facts = [
    [t('certificates.holder'), certificate.full_name],
    [t('certificates.course'), certificate.course_name],
    [t('certificates.level_label'), certificate.level_completed],
    [t('certificates.school'), certificate.school_name],
    [t('certificates.number_label'), certificate.number],
    [t('certificates.date_label'), shortDay(certificate.issue_date.slice(0, 10))],
  ].filter(([, value]) => value !== '');
  return (
    <Stack>
      <Alert
        color={is_valid ? 'teal' : 'red'}
        icon={is_valid ? <IconCircleCheck /> : <IconCircleX />}
        title={t(is_valid ? 'certificates.valid_title' : 'certificates.revoked_title')}
        role="status"
      >
        {revoked_at !== null && t('certificates.revoked_text', { date: shortDay(revoked_at.slice(0, 10)) })}
      </Alert>
      <Paper withBorder p="lg" component="dl" m={0}>
        <Stack gap="sm">
          {facts.map(([label, value]) => (
            <div key={label}>
              <Text component="dt" size="sm" c="dimmed">
                {label}
              </Text>
              <Text component="dd" m={0} fw={600}>
                {value}
              </Text>
            </div>
          ))}
        </Stack>
      </Paper>
    </Stack>
  );
}
