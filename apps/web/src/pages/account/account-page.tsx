import { Paper, SegmentedControl, Stack, Text, Title } from '@mantine/core';
import { useMantineColorScheme } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useChooseLanguage } from '../../app/language-menu.tsx';
import { useProfile } from '../../app/session.ts';
import { schemes } from '../../app/theme-menu.tsx';
import { currentLanguage } from '../../i18n/i18n.ts';
import { languageNames, languages } from '../../i18n/locale.ts';
import { Page } from '../../ui/page.tsx';
import { PasswordForm } from './password-form.tsx';
import { ProfileForm } from './profile-form.tsx';
import { TelegramLink } from './telegram.tsx';
import { SessionList } from './session-list.tsx';

function Section({ title, children }: { title: string; children: ReactNode }) {
  return (
    <Paper withBorder p="md" component="section">
      <Title order={2} fz="h3" mb="sm">
        {title}
      </Title>
      {children}
    </Paper>
  );
}

export function AccountPage() {
  const { t } = useTranslation();
  const profile = useProfile();
  return (
    <Stack maw={640} mx="auto">
      <Page title={t('account.title')} lead={`${profile.username} · ${profile.email}`}>
        <Section title={t('account.profile')}>
          <ProfileForm profile={profile} />
        </Section>
        <Section title={t('account.appearance')}>
          <Appearance />
        </Section>
        <Section title={t('account.password')}>
          {profile.has_password ? (
            <PasswordForm username={profile.username} />
          ) : (
            <Text>{t('account.no_password')}</Text>
          )}
        </Section>
        <Section title={t('messages.telegram')}>
          <TelegramLink />
        </Section>
        <Section title={t('account.sessions')}>
          <SessionList />
        </Section>
      </Page>
    </Stack>
  );
}

function Appearance() {
  const { t } = useTranslation();
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const choose = useChooseLanguage(true);
  return (
    <Stack>
      <div>
        <Text size="sm" fw={500} mb={4} id="language-label">
          {t('app.language')}
        </Text>
        <SegmentedControl
          aria-labelledby="language-label"
          fullWidth
          value={currentLanguage()}
          onChange={choose}
          data={languages.map((value) => ({ value, label: languageNames[value] }))}
        />
      </div>
      <div>
        <Text size="sm" fw={500} mb={4} id="theme-label">
          {t('app.theme')}
        </Text>
        <SegmentedControl
          aria-labelledby="theme-label"
          fullWidth
          orientation="horizontal"
          value={colorScheme}
          onChange={setColorScheme}
          data={schemes.map(({ scheme, label }) => ({ value: scheme, label: t(label) }))}
        />
      </div>
    </Stack>
  );
}
