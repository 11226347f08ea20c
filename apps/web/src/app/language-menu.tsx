import { ActionIcon, Menu, Text } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { trpc } from '../api/trpc.ts';
import { changeLanguage, currentLanguage } from '../i18n/i18n.ts';
import { languageNames, languages, type Language } from '../i18n/locale.ts';

/** Shows the interface in a language, and keeps it with the account when somebody is signed in. */
export function useChooseLanguage(signedIn: boolean): (language: Language) => void {
  const cache = useQueryClient();
  const save = useMutation(
    trpc.auth.updateProfile.mutationOptions({
      onSuccess: (profile) => {
        cache.setQueryData(trpc.auth.current.queryKey(), profile);
      },
    }),
  );
  return (language) => {
    void changeLanguage(language);
    if (signedIn) save.mutate({ interface_language: language });
  };
}

export function LanguageMenu({ signedIn }: { signedIn: boolean }) {
  const { t } = useTranslation();
  const choose = useChooseLanguage(signedIn);
  const current = currentLanguage();
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <ActionIcon
          variant="subtle"
          color="gray"
          size="lg"
          aria-label={`${t('app.language')}: ${languageNames[current]}`}
        >
          <Text size="sm" fw={600} c="var(--mantine-color-text)">
            {current.toUpperCase()}
          </Text>
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {languages.map((language) => (
          <Menu.Item
            key={language}
            lang={language}
            fw={language === current ? 700 : 400}
            aria-current={language === current}
            onClick={() => {
              choose(language);
            }}
          >
            {languageNames[language]}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
