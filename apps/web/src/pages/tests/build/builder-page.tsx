/** One test as staff make it: its settings, sections and questions. */
import { Alert, Button, Modal, Paper, Stack } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useMutation, useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { trpc } from '../../../api/trpc.ts';
import { TextLink } from '../../../ui/links.tsx';
import { idsAfterMove } from '../../../ui/order.ts';
import { Page } from '../../../ui/page.tsx';
import { QueryView } from '../../../ui/query-view.tsx';
import type { Test } from '../questions/shapes.ts';
import { SectionEditor } from './section-editor.tsx';
import { SectionForm } from './section-form.tsx';
import { TestForm } from './test-form.tsx';
import { useOrder } from './use-order.ts';
import { useAfterSave } from './use-save.ts';

const route = getRouteApi('/signed-in/staff/test-builder/$id');

export function BuilderPage() {
  const { id } = route.useParams();
  const query = useQuery(trpc.tests.read.queryOptions({ test_id: id }));
  const taken = useQuery(trpc.tests.admin.taken.queryOptions({ test_id: id }));
  return (
    <QueryView query={query}>
      {(test) => <Builder test={test} frozen={(taken.data?.attempts_count ?? 0) > 0} />}
    </QueryView>
  );
}

function Builder({ test, frozen }: { test: Test; frozen: boolean }) {
  const { t } = useTranslation();
  const [adding, dialog] = useDisclosure(false);
  const { orderSections } = useOrder(test.id);
  const update = useMutation({ ...trpc.tests.admin.update.mutationOptions(), ...useAfterSave() });
  const add = useMutation({
    ...trpc.tests.admin.createSection.mutationOptions(),
    ...useAfterSave(dialog.close),
  });
  return (
    <Page title={test.title}>
      <TextLink to="/test-builder">← {t('tests.manage')}</TextLink>
      <Paper withBorder p="md">
        <TestForm
          key={test.updated_at}
          test={test}
          busy={update.isPending}
          onSave={(values) => {
            update.mutate({ test_id: test.id, ...values });
          }}
        />
      </Paper>
      {frozen && <Alert color="yellow">{t('tests.frozen')}</Alert>}
      <Stack>
        {test.sections.map((section, i) => (
          <SectionEditor
            key={section.id}
            section={section}
            index={i}
            count={test.sections.length}
            frozen={frozen}
            onMove={(step) => {
              orderSections(idsAfterMove(test.sections, i, step));
            }}
          />
        ))}
      </Stack>
      {!frozen && (
        <div>
          <Button variant="light" onClick={dialog.open}>
            {t('tests.add_section')}
          </Button>
        </div>
      )}
      <Modal opened={adding} onClose={dialog.close} title={t('tests.add_section')} size="lg">
        <SectionForm
          busy={add.isPending}
          onSave={(values) => {
            add.mutate({ test_id: test.id, ...values });
          }}
        />
      </Modal>
    </Page>
  );
}
