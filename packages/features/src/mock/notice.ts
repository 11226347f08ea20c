/** What somebody is told about a mock test, in the language of their interface. */
const english = {
  scored: 'Your mock test “{title}” has its bands: {score} overall.',
  time_up: 'The time for the mock test “{title}” is over.',
};

const texts: Record<string, typeof english> = {
  en: english,
  ru: {
    scored: 'Пробный тест «{title}» оценён: общий балл {score}.',
    time_up: 'Время пробного теста «{title}» вышло.',
  },
  uz: {
    scored: '“{title}” mock testingiz baholandi: umumiy ball {score}.',
    time_up: '“{title}” mock testining vaqti tugadi.',
  },
};

/** English where the language has no texts of its own. */
export const say = (language: string, what: keyof typeof english, values: Record<string, string>): string =>
  (texts[language] ?? english)[what].replace(/\{(\w+)\}/g, (_, name: string) => values[name] ?? '');
