/** What a learner is told about a test, in the language of their interface. */

interface Texts {
  graded: string;
  time_up: string;
  waiting: string;
  passed: string;
  failed: string;
  band: string;
  level: string;
  unanswered: string;
}

const english: Texts = {
  graded: 'Your test “{title}” has been marked: {percentage}%.',
  time_up: 'The time for “{title}” is over; your saved answers were handed in.',
  waiting: 'Some answers wait for marks; the result so far is {percentage}%.',
  passed: 'You passed with {percentage}%; {pass}% were needed.',
  failed: 'You reached {percentage}%; {pass}% are needed to pass.',
  band: 'Estimated IELTS band: {band}.',
  level: 'Estimated CEFR level: {level}.',
  unanswered: 'Questions without an answer: {unanswered}.',
};

const texts: Record<string, Texts> = {
  en: english,
  ru: {
    graded: 'Ваш тест «{title}» проверен: {percentage}%.',
    time_up: 'Время теста «{title}» вышло; сохранённые ответы сданы.',
    waiting: 'Часть ответов ждёт проверки; пока результат — {percentage}%.',
    passed: 'Тест сдан: {percentage}%, нужно было {pass}%.',
    failed: 'Ваш результат — {percentage}%; чтобы сдать, нужно {pass}%.',
    band: 'Примерный балл IELTS: {band}.',
    level: 'Примерный уровень CEFR: {level}.',
    unanswered: 'Вопросов без ответа: {unanswered}.',
  },
  uz: {
    graded: '“{title}” testingiz tekshirildi: {percentage}%.',
    time_up: '“{title}” testining vaqti tugadi; saqlangan javoblaringiz topshirildi.',
    waiting: 'Ayrim javoblar tekshirilishini kutmoqda; hozircha natija — {percentage}%.',
    passed: 'Siz testdan oʻtdingiz: {percentage}%, kerak edi {pass}%.',
    failed: 'Natijangiz {percentage}%; oʻtish uchun {pass}% kerak.',
    band: 'Taxminiy IELTS bali: {band}.',
    level: 'Taxminiy CEFR darajasi: {level}.',
    unanswered: 'Javobsiz savollar: {unanswered}.',
  },
};

/** English where the language has no texts of its own. */
export function say(language: string, what: keyof Texts, values: Record<string, string | number>): string {
  return (texts[language] ?? english)[what].replace(/\{(\w+)\}/g, (_, name: string) =>
    String(values[name] ?? ''),
  );
}

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
  const main = status !== 'graded' ? 'waiting' : is_passed === true ? 'passed' : 'failed';
  return [
    say(language, main, { percentage, pass }),
    ...(band === null ? [] : [say(language, 'band', { band })]),
    ...(level === null ? [] : [say(language, 'level', { level })]),
    ...(unanswered === 0 ? [] : [say(language, 'unanswered', { unanswered })]),
  ].join(' ');
}
