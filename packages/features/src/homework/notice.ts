/** What people are told about homework. */
import type { Texts } from '../notifications/tell.ts';

export const assigned: Texts = {
  en: 'New homework: “{title}”.',
  ru: 'Новое домашнее задание: «{title}».',
  uz: 'Yangi uy vazifasi: “{title}”.',
};
export const dueSoon: Texts = {
  en: 'The homework “{title}” is due within a day.',
  ru: 'Домашнее задание «{title}» нужно сдать в течение суток.',
  uz: '“{title}” uy vazifasini bir kun ichida topshirish kerak.',
};
export const graded: Texts = {
  en: 'Your homework “{title}” has been marked: {score} of {max_score}.',
  ru: 'Ваше домашнее задание «{title}» проверено: {score} из {max_score}.',
  uz: '“{title}” uy vazifangiz tekshirildi: {max_score} balldan {score}.',
};
