import { useMemo, type ReactNode } from 'react';
import {
  Alert,
  Badge,
  createTheme,
  MantineProvider,
  mergeThemeOverrides,
  PasswordInput,
} from '@mantine/core';
import { Notifications } from '@mantine/notifications';
import { QueryClientProvider } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { queryClient } from '../api/query-client.ts';

const theme = createTheme({
  primaryColor: 'cyan',
  // Dark enough for white text on it in both schemes.
  primaryShade: 9,
  defaultRadius: 'md',
  cursorType: 'pointer',
  respectReducedMotion: true,
  focusRing: 'auto',
  // Capitals make the letters oʻ and gʻ hard to read.
  components: {
    Alert: Alert.extend({ styles: { title: { color: 'var(--mantine-color-text)' } } }),
    Badge: Badge.extend({ styles: { label: { textTransform: 'none' } } }),
  },
});

/** Mantine's own words are English. */
function useTranslatedTheme() {
  const { t } = useTranslation();
  return useMemo(() => {
    const eye = { 'aria-label': t('ui.show_password') };
    const password = PasswordInput.extend({ defaultProps: { visibilityToggleButtonProps: eye } });
    return mergeThemeOverrides(theme, { components: { PasswordInput: password } });
  }, [t]);
}

export function Providers({ children }: { children: ReactNode }) {
  const translated = useTranslatedTheme();
  return (
    <QueryClientProvider client={queryClient}>
      <MantineProvider theme={translated} defaultColorScheme="auto">
        <Notifications position="top-right" />
        {children}
      </MantineProvider>
    </QueryClientProvider>
  );
}
