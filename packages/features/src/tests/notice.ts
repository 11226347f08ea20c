/** What a learner is told about a test, in the language of their interface. */
import { sentenceIn, type Texts } from '../notifications/tell.ts';

export const graded: Texts = {
  en: 'Your test “{title}” has been marked: {percentage}%.',
  ru: 'Ваш тест «{title}» проверен: {percentage}%.',
  uz: '“{title}” testingiz tekshirildi: {percentage}%.',
};
export const timeUp: Texts = {
  en: 'The time for “{title}” is over; your saved answers were handed in.',
  ru: 'Время теста «{title}» вышло; сохранённые ответы сданы.',
  uz: '“{title}” testining vaqti tugadi; saqlangan javoblaringiz topshirildi.',
};

const waiting: Texts = {
  en: 'Some answers wait for marks; the result so far is {percentage}%.',
  ru: 'Часть ответов ждёт проверки; пока результат — {percentage}%.',
  uz: 'Ayrim javoblar tekshirilishini kutmoqda; hozircha natija — {percentage}%.',
};
const passed: Texts = {
  en: 'You passed with {percentage}%; {pass}% were needed.',
  ru: 'Тест сдан: {percentage}%, нужно было {pass}%.',
  uz: 'Siz testdan oʻtdingiz: {percentage}%, kerak edi {pass}%.',
};
const failed: Texts = {
  en: 'You reached {percentage}%; {pass}% are needed to pass.',
  ru: 'Ваш результат — {percentage}%; чтобы сдать, нужно {pass}%.',
  uz: 'Natijangiz {percentage}%; oʻtish uchun {pass}% kerak.',
};
const ofBand: Texts = {
  en: 'Estimated IELTS band: {band}.',
  ru: 'Примерный балл IELTS: {band}.',
  uz: 'Taxminiy IELTS bali: {band}.',
};
const ofLevel: Texts = {
  en: 'Estimated CEFR level: {level}.',
  ru: 'Примерный уровень CEFR: {level}.',
  uz: 'Taxminiy CEFR darajasi: {level}.',
};
const withoutAnswer: Texts = {
  en: 'Questions without an answer: {unanswered}.',
  ru: 'Вопросов без ответа: {unanswered}.',
  uz: 'Javobsiz savollar: {unanswered}.',
};

export interface Outcome {
  status: 'in_progress' | 'submitted' | 'graded';
  percentage: number;
  pass_percentage: number;
  is_passed: boolean | null;
  band: number | null;
  level: string | null;
  unanswered: number;
}

/** One to four sentences that follow from the marks alone. */
export function feedbackOn(language: string, outcome: Outcome): string {
  const { percentage, pass_percentage: pass, band, level, unanswered, status, is_passed } = outcome;
  const main = status !== 'graded' ? waiting : is_passed === true ? passed : failed;
  return [
    sentenceIn(language, main, { percentage, pass }),
    ...(band === null ? [] : [sentenceIn(language, ofBand, { band })]),
    ...(level === null ? [] : [sentenceIn(language, ofLevel, { level })]),
    ...(unanswered === 0 ? [] : [sentenceIn(language, withoutAnswer, { unanswered })]),
  ].join(' ');
}
