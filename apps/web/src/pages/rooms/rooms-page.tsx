/** Video rooms that are open, and a form to open one. */
import {
  Badge,
  Button,
  Checkbox,
  Group,
  NumberInput,
  Paper,
  Stack,
  Text,
  TextInput,
  Title,
} from '@mantine/core';
import { useForm } from '@mantine/form';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { trpc, type Outputs } from '../../api/trpc.ts';
import { ConfirmButton } from '../../ui/confirm-button.tsx';
import { shortDateTime } from '../../ui/dates.ts';
import { ButtonLink } from '../../ui/links.tsx';
import { Page } from '../../ui/page.tsx';
import { askFor, Pager } from '../../ui/pager.tsx';
import { QueryView } from '../../ui/query-view.tsx';
import { toastError } from '../../ui/toast.ts';
import { CopyLink } from './copy-link.tsx';

const route = getRouteApi('/signed-in/rooms');
const PAGE_SIZE = 20;
const SMALLEST = 2;
const LARGEST = 10;
type Room = Outputs['rooms']['list'][number];

export function RoomsPage() {
  const { t } = useTranslation();
  const { page = 1 } = route.useSearch();
  const navigate = route.useNavigate();
  const query = useQuery({
    ...trpc.rooms.list.queryOptions(askFor(page, PAGE_SIZE)),
    // Who is where changes all the time.
    refetchInterval: 15_000,
    staleTime: 0,
  });
  return (
    <Page title={t('rooms.title')} lead={t('rooms.lead')}>
      <NewRoom />
      <Stack component="section" gap="xs">
        <Title order={2} fz="h3">
          {t('rooms.open_rooms')}
        </Title>
        <QueryView query={query} rows={2}>
          {(rows) => (
            <>
              {rows.length === 0 && <Text role="status">{t('rooms.none')}</Text>}
              {rows.slice(0, PAGE_SIZE).map((room) => (
                <RoomCard key={room.id} room={room} />
              ))}
              <Pager
                page={page}
                rows={rows.length}
                size={PAGE_SIZE}
                onTurn={(next) => {
                  void navigate({ search: { page: next === 1 ? undefined : next } });
                }}
              />
            </>
          )}
        </QueryView>
      </Stack>
    </Page>
  );
}

function RoomCard({ room }: { room: Room }) {
  const { t } = useTranslation();
  const cache = useQueryClient();
  const end = useMutation(
    trpc.rooms.end.mutationOptions({
      onSettled: () => cache.invalidateQueries({ queryKey: trpc.rooms.list.queryKey() }),
      onError: (error) => {
        toastError(t, error);
      },
    }),
  );
  const name = room.name || t('rooms.unnamed');
  return (
    <Paper withBorder px="md" py="sm" data-testid="room">
      <Group justify="space-between">
        <Stack gap={2} style={{ minWidth: 0 }}>
          <Group gap="xs">
            <Text fw={600}>{name}</Text>
            {room.is_private && <Badge variant="light">{t('rooms.private')}</Badge>}
          </Group>
          <Text size="sm" c="dimmed">
            {t('rooms.inside', { count: room.participants_count, max: room.max_participants })} ·{' '}
            {shortDateTime(room.created_at)}
          </Text>
        </Stack>
        <Group gap="xs">
          <ButtonLink to="/rooms/$id" params={{ id: room.id }} aria-label={`${t('rooms.join')}: ${name}`}>
            {t('rooms.join')}
          </ButtonLink>
          <CopyLink roomId={room.id} />
          {room.may_end && (
            <ConfirmButton
              variant="light"
              color="red"
              title={t('rooms.end_title')}
              text={t('rooms.end_text')}
              confirm={t('rooms.end')}
              aria-label={`${t('rooms.end')}: ${name}`}
              loading={end.isPending}
              onConfirm={() => {
                end.mutate({ room_id: room.id });
              }}
            >
              {t('rooms.end')}
            </ConfirmButton>
          )}
        </Group>
      </Group>
    </Paper>
  );
}

function NewRoom() {
  const { t } = useTranslation();
  const navigate = route.useNavigate();
  const cache = useQueryClient();
  const form = useForm<{ name: string; is_private: boolean; max_participants: number | string }>({
    initialValues: { name: '', is_private: false, max_participants: LARGEST },
    validate: {
      max_participants: (count) =>
        Number.isInteger(count) && Number(count) >= SMALLEST && Number(count) <= LARGEST
          ? null
          : t('rooms.limit_wrong', { min: SMALLEST, max: LARGEST }),
    },
  });
  const create = useMutation(
    trpc.rooms.create.mutationOptions({
      onSuccess: async ({ id }) => {
        await cache.invalidateQueries({ queryKey: trpc.rooms.list.queryKey() });
        await navigate({ to: '/rooms/$id', params: { id } });
      },
      onError: (error) => {
        toastError(t, error);
      },
    }),
  );
  return (
    <form
      noValidate
      onSubmit={form.onSubmit(({ name, is_private, max_participants }) => {
        create.mutate({ name, is_private, max_participants: Number(max_participants) });
      })}
    >
      <Stack component="section" gap="sm">
        <Title order={2} fz="h3">
          {t('rooms.new')}
        </Title>
        <Group align="flex-start">
          <TextInput label={t('rooms.name')} maxLength={100} {...form.getInputProps('name')} />
          <NumberInput
            label={t('rooms.limit')}
            w="11rem"
            min={SMALLEST}
            max={LARGEST}
            allowDecimal={false}
            {...form.getInputProps('max_participants')}
          />
        </Group>
        <Checkbox
          label={t('rooms.private_label')}
          {...form.getInputProps('is_private', { type: 'checkbox' })}
        />
        <Button type="submit" w="fit-content" loading={create.isPending}>
          {t('rooms.create')}
        </Button>
      </Stack>
    </form>
  );
}
