/** How a learner is told of a review, in the language of their interface. */

const texts: Record<string, string> = {
  en: 'Your teacher reviewed your recording: “{text}”',
  ru: 'Преподаватель проверил вашу запись: «{text}»',
  uz: 'Oʻqituvchi yozuvingizni koʻrib chiqdi: “{text}”',
};

const LONGEST = 80;

/** English where the language has no text of its own. Long sentences are cut at 80 characters. */
export function reviewNotice(language: string, text: string): string {
  const shown = text.length > LONGEST ? `${text.slice(0, LONGEST - 1).trimEnd()}…` : text;
  // As a function: the sentence may hold a `$`.
  return (texts[language] ?? texts['en'] ?? '').replace('{text}', () => shown);
}
