/** What stands around every page. */
import { useEffect } from 'react';
import { Alert, AppShell, Burger, Container, Group, Text } from '@mantine/core';
import { useDisclosure, useNetwork } from '@mantine/hooks';
import { IconWifiOff } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link, Outlet, useRouterState } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { trpc } from '../api/trpc.ts';
import { changeLanguage } from '../i18n/i18n.ts';
import { isLanguage } from '../i18n/locale.ts';
import { ButtonLink } from '../ui/links.tsx';
import { LanguageMenu } from './language-menu.tsx';
import { NarrowNav, WideNav } from './nav.tsx';
import { NotificationsMenu } from './notifications-menu.tsx';
import { ThemeMenu } from './theme-menu.tsx';
import { UserMenu } from './user-menu.tsx';

/** The account's own language is shown wherever its owner signs in. */
function useAccountLanguage(language: string | undefined): void {
  useEffect(() => {
    if (isLanguage(language)) void changeLanguage(language);
  }, [language]);
}

export function Shell() {
  const { t } = useTranslation();
  const [opened, menu] = useDisclosure(false);
  const { online } = useNetwork();
  const { data: profile } = useQuery(trpc.auth.current.queryOptions());
  const pathname = useRouterState({ select: (state) => state.location.pathname });
  useAccountLanguage(profile?.interface_language);
  const { close } = menu;
  useEffect(close, [pathname, close]);
  const signedIn = profile !== null && profile !== undefined;

  return (
    <AppShell
      header={{ height: 56 }}
      navbar={{ width: 240, breakpoint: 'sm', collapsed: { desktop: true, mobile: !opened } }}
      padding={{ base: 'sm', sm: 'md' }}
    >
      <a
        href="#content"
        className="skip-link"
        onClick={(event) => {
          // The address stays as it is: a fragment would count as a new place for the router.
          event.preventDefault();
          document.getElementById('content')?.focus();
        }}
      >
        {t('app.skip')}
      </a>
      <AppShell.Header px={{ base: 'sm', sm: 'md' }}>
        <Container size="lg" h="100%" px={0}>
          <Group h="100%" justify="space-between" wrap="nowrap" gap="xs">
            <Group gap="xs" wrap="nowrap">
              {signedIn && (
                <Burger
                  opened={opened}
                  onClick={menu.toggle}
                  hiddenFrom="sm"
                  size="sm"
                  aria-label={t('app.menu')}
                  aria-expanded={opened}
                />
              )}
              <Link to="/" className="brand" aria-label={t('app.name')}>
                <img src="/icon.svg" alt="" width={26} height={26} />
                {/* A phone has no room for it beside what stands there for people who are not signed in. */}
                <Text span inherit {...(signedIn ? {} : { visibleFrom: 'xs' })}>
                  {t('app.name')}
                </Text>
              </Link>
              {profile === null && (
                <Link to="/courses" activeOptions={{ includeSearch: false }} className="nav-link">
                  {t('nav.courses')}
                </Link>
              )}
              {signedIn && (
                <Group component="nav" aria-label={t('app.main_menu')} gap={4} visibleFrom="sm" ml="md">
                  <WideNav role={profile.role} />
                </Group>
              )}
            </Group>
            <Group gap={4} wrap="nowrap">
              <LanguageMenu signedIn={signedIn} />
              <ThemeMenu />
              {signedIn && <NotificationsMenu />}
              {signedIn && <UserMenu profile={profile} />}
              {profile === null && pathname !== '/sign-in' && (
                <ButtonLink to="/sign-in" size="xs" variant="light">
                  {t('sign_in.submit')}
                </ButtonLink>
              )}
            </Group>
          </Group>
        </Container>
      </AppShell.Header>
      {signedIn && opened && (
        <AppShell.Navbar p="md" style={{ overflowY: 'auto' }} aria-label={t('app.main_menu')}>
          <NarrowNav role={profile.role} />
        </AppShell.Navbar>
      )}
      <AppShell.Main id="content" tabIndex={-1}>
        <Container size="lg" px={0} py="sm">
          {!online && (
            <Alert color="yellow" icon={<IconWifiOff />} role="status" mb="md">
              {t('app.offline')}
            </Alert>
          )}
          <Outlet />
        </Container>
      </AppShell.Main>
    </AppShell>
  );
}
