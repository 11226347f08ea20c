/** The two writing tasks, each handed in once. */
import { SimpleGrid, Stack, Text, Textarea } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { countWords } from '@talaffuz/features/tests/questions/writing';
import { trpc, type Outputs } from '../../api/trpc.ts';
import { ConfirmButton } from '../../ui/confirm-button.tsx';
import { QueryView } from '../../ui/query-view.tsx';
import { toastError } from '../../ui/toast.ts';
import { PdfView } from './pdf-view.tsx';
import { useKept } from './use-kept.ts';

type Sent = Outputs['mock']['state']['writing_answers'];

export function WritingTasks({ session, sent, onSent }: { session: string; sent: Sent; onSent: () => void }) {
  const { t } = useTranslation();
  const query = useQuery(trpc.mock.writing.queryOptions({ session_id: session }, { staleTime: Infinity }));
  return (
    <QueryView query={query}>
      {({ file }) => (
        <SimpleGrid cols={{ base: 1, md: 2 }}>
          <div>
            {file !== null && <PdfView link={file} title={t('mock.pdf', { section: t('mock.writing') })} />}
          </div>
          <Stack>
            {[1, 2].map((n) => (
              <Task
                key={n}
                session={session}
                n={n}
                sent={sent.find(({ task_number }) => task_number === n)?.text ?? null}
                onSent={onSent}
              />
            ))}
          </Stack>
        </SimpleGrid>
      )}
    </QueryView>
  );
}

interface TaskProps {
  session: string;
  n: number;
  sent: string | null;
  onSent: () => void;
}

function Task({ session, n, sent, onSent }: TaskProps) {
  const { t } = useTranslation();
  const [kept, keep, forget] = useKept(`mock:${session}:writing-${String(n)}`);
  const text = sent ?? kept;
  const send = useMutation(
    trpc.mock.answerWriting.mutationOptions({
      onSuccess: () => {
        forget();
        onSent();
      },
      onError: (error) => {
        toastError(t, error);
      },
    }),
  );
  return (
    <Stack gap="xs">
      <Textarea
        label={t('mock.task_n', { n })}
        autosize
        minRows={8}
        maxRows={24}
        maxLength={50_000}
        lang="en"
        disabled={sent !== null}
        value={text}
        onChange={(event) => {
          keep(event.currentTarget.value);
        }}
      />
      <Text size="sm" c="dimmed">
        {t('mock.words', { count: countWords(text) })}
        {sent !== null && ` · ${t('mock.answered')}`}
      </Text>
      {sent === null && (
        <ConfirmButton
          w="fit-content"
          title={t('mock.hand_in_title', { section: t('mock.task_n', { n }) })}
          text={t('mock.hand_in_text')}
          loading={send.isPending}
          onConfirm={() => {
            send.mutate({ session, task_number: n, text });
          }}
        >
          {t('mock.send_task', { n })}
        </ConfirmButton>
      )}
    </Stack>
  );
}
