/** What people are told about homework tasks. */
import type { Texts } from '../notifications/tell.ts';

export const timeUp: Texts = {
  en: 'The time for a task of “{title}” is over; your answers were handed in.',
  ru: 'Время на задачу из задания «{title}» вышло; ваши ответы отправлены.',
  uz: '“{title}” vazifasidagi topshiriq vaqti tugadi; javoblaringiz topshirildi.',
};
