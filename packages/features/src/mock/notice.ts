/** What people are told about mock tests. */
import type { Texts } from '../notifications/tell.ts';

export const scored: Texts = {
  en: 'Your mock test “{title}” has its bands: {score} overall.',
  ru: 'Пробный тест «{title}» оценён: общий балл {score}.',
  uz: '“{title}” mock testingiz baholandi: umumiy ball {score}.',
};
export const timeUp: Texts = {
  en: 'The time for the mock test “{title}” is over.',
  ru: 'Время пробного теста «{title}» вышло.',
  uz: '“{title}” mock testining vaqti tugadi.',
};
