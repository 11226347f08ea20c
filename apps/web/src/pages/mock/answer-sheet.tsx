/** Listening or reading: the questions, for listening the recording, and a numbered sheet for the answers. */
import { SimpleGrid, Stack, Text, TextInput } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { trpc, type Outputs } from '../../api/trpc.ts';
import { ConfirmButton } from '../../ui/confirm-button.tsx';
import { QueryView } from '../../ui/query-view.tsx';
import { toastError } from '../../ui/toast.ts';
import { ownPath } from './links.ts';
import { PdfView } from './pdf-view.tsx';
import { useKept } from './use-kept.ts';

interface AnswerSheetProps {
  session: string;
  kind: 'listening' | 'reading';
  count: number;
  sent: Outputs['mock']['state']['reading_answer'];
  onSent: () => void;
}

const keptAnswers = z.record(z.string(), z.string());

function readKept(text: string): Record<string, string> {
  try {
    return keptAnswers.parse(JSON.parse(text));
  } catch {
    return {};
  }
}

export function AnswerSheet({ session, kind, count, sent, onSent }: AnswerSheetProps) {
  const { t } = useTranslation();
  const [kept, keep, forget] = useKept(`mock:${session}:${kind}`);
  const answers = sent === null ? readKept(kept) : sent.answers;
  const options = {
    onSuccess: () => {
      forget();
      onSent();
    },
    onError: (error: unknown) => {
      toastError(t, error);
    },
  };
  const listening = useMutation(trpc.mock.answerListening.mutationOptions(options));
  const reading = useMutation(trpc.mock.answerReading.mutationOptions(options));
  const send = kind === 'listening' ? listening : reading;
  const given = Object.fromEntries(
    Object.entries(answers).flatMap(([n, text]) => (text.trim() === '' ? [] : [[n, text.trim()]])),
  );
  return (
    <SimpleGrid cols={{ base: 1, md: 2 }}>
      <div>{kind === 'listening' ? <Listening session={session} /> : <Reading session={session} />}</div>
      <Stack>
        <SimpleGrid cols={{ base: 2, xs: 3, md: 2, lg: 3 }} spacing="xs">
          {Array.from({ length: count }, (_, i) => String(i + 1)).map((n) => (
            <TextInput
              key={n}
              aria-label={t('mock.answer_n', { n })}
              leftSection={<Text size="xs">{n}</Text>}
              maxLength={500}
              autoComplete="off"
              spellCheck={false}
              disabled={sent !== null}
              value={answers[n] ?? ''}
              onChange={(event) => {
                keep(JSON.stringify({ ...answers, [n]: event.currentTarget.value }));
              }}
            />
          ))}
        </SimpleGrid>
        {sent === null && (
          <ConfirmButton
            w="fit-content"
            title={t('mock.hand_in_title', { section: t(`mock.${kind}`) })}
            text={t('mock.hand_in_text')}
            loading={send.isPending}
            onConfirm={() => {
              send.mutate({ session, answers: given });
            }}
          >
            {t('mock.hand_in')}
          </ConfirmButton>
        )}
      </Stack>
    </SimpleGrid>
  );
}

function Listening({ session }: { session: string }) {
  const { t } = useTranslation();
  const query = useQuery(trpc.mock.listening.queryOptions({ session_id: session }, { staleTime: Infinity }));
  return (
    <QueryView query={query}>
      {({ audio_file, question_file }) => (
        <Stack>
          {audio_file !== null && (
            <audio
              controls
              preload="metadata"
              src={ownPath(audio_file)}
              style={{ width: '100%' }}
              aria-label={t('mock.listening')}
            />
          )}
          {question_file !== null && (
            <PdfView link={question_file} title={t('mock.pdf', { section: t('mock.listening') })} />
          )}
        </Stack>
      )}
    </QueryView>
  );
}

function Reading({ session }: { session: string }) {
  const { t } = useTranslation();
  const query = useQuery(trpc.mock.reading.queryOptions({ session_id: session }, { staleTime: Infinity }));
  return (
    <QueryView query={query}>
      {({ file }) =>
        file !== null && <PdfView link={file} title={t('mock.pdf', { section: t('mock.reading') })} />
      }
    </QueryView>
  );
}
