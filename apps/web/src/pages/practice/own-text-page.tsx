import { useMemo, useState } from 'react';
import { Button, Group, Paper, Stack, Text, Textarea } from '@mantine/core';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { PracticeRoom } from '../../practice/practice-room.tsx';
import { TextLink } from '../../ui/links.tsx';
import { Page } from '../../ui/page.tsx';

const route = getRouteApi('/signed-in/practice/own-text');
const LONGEST = 500;

export function OwnTextPage() {
  const { t } = useTranslation();
  const { text = '' } = route.useSearch();
  const navigate = route.useNavigate();
  const target = useMemo(() => ({ text }), [text]);
  return (
    <Page title={t('practice.own_title')} {...(text === '' ? { lead: t('practice.own_lead') } : {})}>
      <TextLink to="/practice">{t('sentence.back')}</TextLink>
      {text === '' ? (
        <TextForm
          onChosen={(chosen) => {
            void navigate({ search: { text: chosen } });
          }}
        />
      ) : (
        <>
          <Paper withBorder p="md">
            <Text fz={{ base: 22, sm: 28 }} fw={600} lang="en">
              {text}
            </Text>
            <Button
              mt="sm"
              size="xs"
              variant="default"
              onClick={() => {
                void navigate({ search: {} });
              }}
            >
              {t('practice.own_change')}
            </Button>
          </Paper>
          <PracticeRoom key={text} target={target} />
        </>
      )}
    </Page>
  );
}

function TextForm({ onChosen }: { onChosen: (text: string) => void }) {
  const { t } = useTranslation();
  const [draft, setDraft] = useState('');
  const text = draft.trim();
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (text !== '') onChosen(text);
      }}
    >
      <Stack>
        <Textarea
          label={t('practice.own_label')}
          placeholder={t('practice.own_placeholder')}
          lang="en"
          autosize
          minRows={3}
          maxLength={LONGEST}
          value={draft}
          onChange={(event) => {
            setDraft(event.currentTarget.value);
          }}
        />
        <Group justify="space-between">
          <Text size="sm" c="dimmed">
            {t('practice.characters', { count: draft.length, max: LONGEST })}
          </Text>
          <Button type="submit" disabled={text === ''}>
            {t('practice.own_submit')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
