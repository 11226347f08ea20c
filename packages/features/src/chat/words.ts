/** What the built-in coach says around the passages of a textbook, in the four languages of textbooks. */
import type { Language } from './schema.ts';

interface Words {
  /** Where a passage stands. */
  source(number: number, title: string): string;
  found: string;
  also: string;
  nothing(title: string | null): string;
  ask: string;
  hint(source: string): string;
  think(terms: string): string;
  closed: string;
}

export const words: Readonly<Record<Language, Words>> = {
  en: {
    source: (number, title) => `Paragraph ${String(number)}: ${title}`,
    found: 'Your textbook says:',
    also: 'It also says:',
    nothing: (title) =>
      title === null
        ? 'I found nothing about this in your textbooks. Ask with other words, or ask your teacher.'
        : `I found nothing about this in “${title}”. Ask with words from the paragraph, or ask your teacher.`,
    ask: 'Now a question for you:',
    hint: (source) => `Read once more: **${source}**.`,
    think: (terms) => `Think about: ${terms}.`,
    closed: 'You are taking a test, so I do not say what is right. I can show you where to look.',
  },
  ru: {
    source: (number, title) => `Параграф ${String(number)}: ${title}`,
    found: 'В вашем учебнике сказано:',
    also: 'И ещё:',
    nothing: (title) =>
      title === null
        ? 'В ваших учебниках я ничего об этом не нашёл. Спросите другими словами или обратитесь к учителю.'
        : `В параграфе «${title}» я ничего об этом не нашёл. Спросите словами из параграфа или обратитесь к учителю.`,
    ask: 'А теперь вопрос вам:',
    hint: (source) => `Перечитайте: **${source}**.`,
    think: (terms) => `Подумайте, что здесь значит: ${terms}.`,
    closed: 'Вы проходите тест, поэтому правильных ответов я не называю. Могу показать, где искать.',
  },
  kk: {
    source: (number, title) => `${String(number)}-параграф: ${title}`,
    found: 'Оқулығыңызда былай делінген:',
    also: 'Тағы да:',
    nothing: (title) =>
      title === null
        ? 'Оқулықтарыңыздан бұл туралы ештеңе таппадым. Басқа сөздермен сұраңыз немесе мұғаліміңізден сұраңыз.'
        : `«${title}» параграфынан бұл туралы ештеңе таппадым. Параграфтағы сөздермен сұраңыз немесе мұғаліміңізден сұраңыз.`,
    ask: 'Енді сізге сұрақ:',
    hint: (source) => `Қайта оқып шығыңыз: **${source}**.`,
    think: (terms) => `Мынаны ойланыңыз: ${terms}.`,
    closed:
      'Сіз тест тапсырып жатырсыз, сондықтан дұрыс жауапты айтпаймын. Қайдан іздеу керегін көрсете аламын.',
  },
  uz: {
    source: (number, title) => `${String(number)}-paragraf: ${title}`,
    found: 'Darsligingizda shunday deyilgan:',
    also: 'Yana:',
    nothing: (title) =>
      title === null
        ? 'Darsliklaringizdan bu haqda hech narsa topmadim. Boshqa so‘zlar bilan so‘rang yoki o‘qituvchingizga murojaat qiling.'
        : `“${title}” paragrafidan bu haqda hech narsa topmadim. Paragrafdagi so‘zlar bilan so‘rang yoki o‘qituvchingizga murojaat qiling.`,
    ask: 'Endi sizga savol:',
    hint: (source) => `Qayta o‘qib chiqing: **${source}**.`,
    think: (terms) => `Shular haqida o‘ylang: ${terms}.`,
    closed:
      'Siz test topshiryapsiz, shuning uchun to‘g‘ri javobni aytmayman. Qayerdan qidirishni ko‘rsata olaman.',
  },
};
