/** Files in and out: students, groups and payments from a file, and every table of the office as one. */
import { useState } from 'react';
import {
  Alert,
  Anchor,
  Button,
  FileInput,
  Group,
  Paper,
  Select,
  Stack,
  Table,
  Text,
  Title,
} from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { postForm } from '../../api/rest.ts';
import { trpc, type Outputs } from '../../api/trpc.ts';
import { useProfile } from '../../app/session.ts';
import { ConfirmButton } from '../../ui/confirm-button.tsx';
import { fileErrorText, fileProblem } from '../../ui/file-problem.ts';
import { asApiError } from '../../api/api-error.ts';
import { Page } from '../../ui/page.tsx';
import { toastError, toastSuccess } from '../../ui/toast.ts';

const kinds = ['students', 'groups', 'payments'] as const;
const tables = [
  'students',
  'workers',
  'groups',
  'subjects',
  'attendance',
  'scores',
  'payments',
  'expenses',
  'work-logs',
  'exam-results',
  'mock-scores',
  'messages',
] as const;
const SHOWN = 50;
type Kind = (typeof kinds)[number];
type Import = Outputs['imports']['read'];

/** Of the upload's answer as much as is needed to ask for the rest. */
const uploaded = z.object({ id: z.number() });

export function TransferPage() {
  const { t } = useTranslation();
  const { role } = useProfile();
  return (
    <Page title={t('transfer.title')} lead={t('transfer.lead')}>
      {role === 'owner' && <Imports />}
      <Exports />
    </Page>
  );
}

function Imports() {
  const { t } = useTranslation();
  const cache = useQueryClient();
  const [kind, setKind] = useState<Kind>('students');
  const [file, setFile] = useState<File | null>(null);
  const check = useMutation({
    mutationFn: async (chosen: File) => {
      const form = new FormData();
      form.append('kind', kind);
      form.append('file', chosen, chosen.name);
      const { id } = await postForm('/imports', form, uploaded);
      return cache.query(trpc.imports.read.queryOptions({ id }));
    },
  });
  return (
    <Stack component="section" gap="sm">
      <Title order={2} fz="h3">
        {t('transfer.import')}
      </Title>
      <Text>{t('transfer.import_lead')}</Text>
      <Group align="flex-end">
        <Select
          label={t('transfer.kind')}
          allowDeselect={false}
          data={kinds.map((value) => ({ value, label: t(`transfer.${value}`) }))}
          value={kind}
          onChange={(value) => {
            if (value !== null) setKind(value);
            check.reset();
          }}
        />
        <Text size="sm">
          {t('transfer.template')}{' '}
          {(['csv', 'xlsx'] as const).map((format) => (
            <Anchor
              key={format}
              href={`/api/v1/imports/templates/${kind}.${format}`}
              download
              underline="always"
              mr="xs"
              aria-label={t('transfer.template_of', { format: format.toUpperCase() })}
            >
              {format.toUpperCase()}
            </Anchor>
          ))}
        </Text>
      </Group>
      <FileInput
        label={t('transfer.file')}
        placeholder={t('transfer.choose')}
        description={t('transfer.file_hint')}
        accept=".csv,.xlsx"
        clearable
        maw={420}
        value={file}
        onChange={(chosen) => {
          setFile(chosen);
          check.reset();
        }}
      />
      <Button
        w="fit-content"
        disabled={file === null}
        loading={check.isPending}
        onClick={() => {
          if (file !== null) check.mutate(file);
        }}
      >
        {t('transfer.check')}
      </Button>
      {check.isError && (
        <Alert color="red" role="alert" data-testid="import-refused">
          {asApiError(check.error).code === 'too_large'
            ? t('transfer.too_large')
            : fileErrorText(t, check.error)}
        </Alert>
      )}
      {check.data !== undefined && <Preview checked={check.data} />}
    </Stack>
  );
}

function Preview({ checked }: { checked: Import }) {
  const { t } = useTranslation();
  const cache = useQueryClient();
  const apply = useMutation(
    trpc.imports.write.mutationOptions({
      onSuccess: async ({ written }) => {
        toastSuccess(t('transfer.written', { n: written }));
        await cache.invalidateQueries();
      },
      onError: (error) => {
        toastError(t, error, fileErrorText);
      },
    }),
  );
  const { id, total, bad, problems, sample } = checked;
  const good = total - bad;
  const columns = [...new Set(sample.flatMap(({ cells }) => Object.keys(cells)))];
  if (apply.data !== undefined)
    return (
      <Alert color="teal" role="status" data-testid="import-done">
        {t('transfer.written', { n: apply.data.written })}
      </Alert>
    );
  return (
    <Paper withBorder p="sm" data-testid="import-preview">
      <Stack>
        <Text role="status">{t('transfer.found', { total, good, bad })}</Text>
        {problems.length > 0 && (
          <Table.ScrollContainer minWidth={320} mah={300}>
            <Table>
              <Table.Thead>
                <Table.Tr>
                  <Table.Th>{t('transfer.row')}</Table.Th>
                  <Table.Th>{t('transfer.column')}</Table.Th>
                  <Table.Th>{t('transfer.problem')}</Table.Th>
                </Table.Tr>
              </Table.Thead>
              <Table.Tbody>
                {problems.slice(0, SHOWN).map(({ row, field, message, code, values }, i) => (
                  <Table.Tr key={i} data-testid="import-problem">
                    <Table.Td>{row}</Table.Td>
                    <Table.Td>{field}</Table.Td>
                    <Table.Td>{fileProblem(t, { field, type: code, msg: message, values })}</Table.Td>
                  </Table.Tr>
                ))}
              </Table.Tbody>
            </Table>
          </Table.ScrollContainer>
        )}
        {problems.length > SHOWN && (
          <Text size="sm">{t('transfer.more', { n: problems.length - SHOWN })}</Text>
        )}
        {columns.length > 0 && (
          <Table.ScrollContainer minWidth={320}>
            <Table striped>
              <Table.Caption>{t('transfer.sample')}</Table.Caption>
              <Table.Thead>
                <Table.Tr>
                  <Table.Th>{t('transfer.row')}</Table.Th>
                  {columns.map((column) => (
                    <Table.Th key={column}>{column}</Table.Th>
                  ))}
                </Table.Tr>
              </Table.Thead>
              <Table.Tbody>
                {sample.slice(0, 5).map(({ row, cells }) => (
                  <Table.Tr key={row}>
                    <Table.Td>{row}</Table.Td>
                    {columns.map((column) => (
                      <Table.Td key={column}>{cells[column] ?? ''}</Table.Td>
                    ))}
                  </Table.Tr>
                ))}
              </Table.Tbody>
            </Table>
          </Table.ScrollContainer>
        )}
        {good > 0 && (
          <ConfirmButton
            w="fit-content"
            title={t('transfer.apply_title')}
            text={t(bad > 0 ? 'transfer.apply_some' : 'transfer.apply_all', { good, bad })}
            confirm={t('transfer.apply')}
            loading={apply.isPending}
            onConfirm={() => {
              apply.mutate({ id, skip_bad: bad > 0 });
            }}
          >
            {t(bad > 0 ? 'transfer.apply_good' : 'transfer.apply', { n: good })}
          </ConfirmButton>
        )}
      </Stack>
    </Paper>
  );
}

function Exports() {
  const { t } = useTranslation();
  const { role } = useProfile();
  return (
    <Stack component="section" gap="sm">
      <Title order={2} fz="h3">
        {t('transfer.export')}
      </Title>
      <Table maw={480}>
        <Table.Tbody>
          {tables
            .filter((table) => table !== 'workers' || role === 'owner')
            .map((table) => {
              const name = t(`transfer.${table}`);
              return (
                <Table.Tr key={table}>
                  <Table.Td>{name}</Table.Td>
                  {(['csv', 'xlsx'] as const).map((format) => (
                    <Table.Td key={format} ta="right">
                      <Anchor
                        href={`/api/v1/exports/${table}.${format}`}
                        download
                        underline="always"
                        aria-label={t('transfer.download_of', { name, format: format.toUpperCase() })}
                      >
                        {format.toUpperCase()}
                      </Anchor>
                    </Table.Td>
                  ))}
                </Table.Tr>
              );
            })}
        </Table.Tbody>
      </Table>
    </Stack>
  );
}
