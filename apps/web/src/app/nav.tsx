/** The main menu: sections that open on a wide screen, a list under headings on a phone. */
import { Menu, Stack, Text, UnstyledButton } from '@mantine/core';
import { IconChevronDown } from '@tabler/icons-react';
import { Link, useRouterState } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { sections } from './places.ts';
import { isStaffRole } from './roles.ts';

/** What somebody sees of the menu; a place of learners and their parents says nothing to staff. */
const shownTo = (role: string) =>
  sections
    .filter(
      (section) =>
        (!('staff' in section) || isStaffRole(role)) && (!('owner' in section) || role === 'owner'),
    )
    .map(({ label, places }) => ({
      label,
      places: [...places].filter((place) => !('learner' in place) || !isStaffRole(role)),
    }));

/** Whether an address lies at a place, below it, or at what belongs to it by another address. */
const isIn = (pathname: string, place: { to: string; also?: readonly string[] }): boolean =>
  [place.to, ...(place.also ?? [])].some((at) => pathname === at || pathname.startsWith(`${at}/`));

function HomeLink() {
  const { t } = useTranslation();
  return (
    <Link to="/" activeOptions={{ exact: true, includeSearch: false }} className="nav-link">
      {t('nav.home')}
    </Link>
  );
}

export function WideNav({ role }: { role: string }) {
  const { t } = useTranslation();
  const pathname = useRouterState({ select: (state) => state.location.pathname });
  return (
    <>
      <HomeLink />
      {shownTo(role).map(({ label, places }) => (
        <Menu key={label} position="bottom-start" width={220} trapFocus>
          <Menu.Target>
            <UnstyledButton
              className="nav-link"
              data-active={places.some((place) => isIn(pathname, place)) || undefined}
            >
              {t(label)} <IconChevronDown size={14} aria-hidden style={{ verticalAlign: 'middle' }} />
            </UnstyledButton>
          </Menu.Target>
          <Menu.Dropdown>
            {places.map((place) => (
              <Menu.Item
                key={place.to}
                component={Link}
                to={place.to}
                aria-current={isIn(pathname, place) ? 'page' : undefined}
              >
                {t(place.label)}
              </Menu.Item>
            ))}
          </Menu.Dropdown>
        </Menu>
      ))}
    </>
  );
}

export function NarrowNav({ role }: { role: string }) {
  const { t } = useTranslation();
  return (
    <Stack gap="xs">
      <HomeLink />
      {shownTo(role).map(({ label, places }) => (
        <Stack key={label} gap={2}>
          <Text size="xs" c="dimmed" fw={600} px="0.75rem" mt="xs">
            {t(label)}
          </Text>
          {places.map((place) => (
            <Link key={place.to} to={place.to} activeOptions={{ includeSearch: false }} className="nav-link">
              {t(place.label)}
            </Link>
          ))}
        </Stack>
      ))}
    </Stack>
  );
}
