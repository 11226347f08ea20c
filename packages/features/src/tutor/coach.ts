/**
 * The built-in coach: answers from the school's courses, the grammar checker and what the product knows of sounds. It
 * makes nothing up, and the same question about the same courses has the same answer.
 */
import type { Actor } from '@talaffuz/core/actor';
import { howToSay } from '@talaffuz/speech/advice/advise';
import type { AdviceLanguage } from '@talaffuz/speech/advice/language';
import { sentencePhonemes } from '@talaffuz/speech/library/sentence-phonemes';
import { phonemes, type PhonemeSymbol } from '@talaffuz/speech/phonemes/inventory';
import { TextError } from '@talaffuz/speech/text/text-error';
import type { CourseContent } from './course-search.ts';
import { checkGrammar, corrected } from './grammar.ts';
import { tokensOf } from './tokens.ts';

export interface CoachQuestion {
  actor: Actor | null;
  text: string;
  content: CourseContent;
  /** For advice about sounds. */
  advice_language: AdviceLanguage;
  /** What a conversation is about, when there is one: then the coach ends with a question. */
  topic?: string;
}

export interface CoachAnswer {
  text: string;
  suggestions: string[];
}

const MAX_CORRECTIONS = 5;
/** Capital letters are no matter of speech, and half of what comes here is spoken. */
const LEFT_OUT = new Set(['Capitalization', 'Formatting']);

/**
 * Whether something is asked, so that the lessons may have the answer. A statement is practice, and quoting lessons at it
 * would only be in the way; a word or two is looked up, and another language is hardly practice.
 */
const isQuestion = (text: string, foreign: boolean): boolean =>
  foreign ||
  text.includes('?') ||
  tokensOf(text).length <= 3 ||
  /^\s*(what|when|where|which|who|why|how|explain|tell me|describe|define|show|help)\b/i.test(text);

/** Spellings that people ask about sounds by. */
const spellings: readonly [RegExp, PhonemeSymbol[]][] = [
  [/\bth\b/i, ['TH', 'DH']],
  [/\bng\b/i, ['NG']],
  [/\bsh\b/i, ['SH']],
  [/\bch\b/i, ['CH']],
  [/\bw\b/i, ['W']],
  [/\bv\b/i, ['V']],
  [/\br\b/i, ['R']],
  [/\bh\b/i, ['HH']],
];
const aboutSound = /pronounc|\bsounds?\b|\bsay\b|talaffuz|tovush|ayt|произн|звук|айт|дыбыс/i;

/** The sounds that a question names: /θ/, or "the th sound". */
function soundsIn(text: string): PhonemeSymbol[] {
  const marked = [...text.matchAll(/\/([^/\s]{1,4})\//g)].map(([, ipa]) => ipa);
  const byIpa = phonemes.filter(({ ipa }) => marked.includes(ipa)).map(({ symbol }) => symbol);
  const bySpelling = aboutSound.test(text)
    ? spellings.filter(([written]) => written.test(text)).flatMap(([, symbols]) => symbols)
    : [];
  return [...new Set([...byIpa, ...bySpelling])];
}

/** Words that somebody asks how to say: "pronounce thorough", or a word in quotation marks. */
function wordsToSay(text: string): string[] {
  const quoted = [...text.matchAll(/["“«']([A-Za-z][A-Za-z' -]{0,40})["”»']/g)].map(([, word]) => word ?? '');
  const named = [
    ...text.matchAll(
      /\b(?:pronounce|(?:how|can|should)\s+(?:do\s+|to\s+)?(?:i|you|we)?\s*say|say the word)\s+(?:the\s+word\s+)?([a-z']{2,30})\b/gi,
    ),
  ].map(([, word]) => word ?? '');
  const asked = aboutSound.test(text) ? [...quoted, ...named] : [];
  return [...new Set(asked.map((word) => word.trim().toLowerCase()))].slice(0, 3);
}

async function ipaOf(word: string): Promise<string | null> {
  try {
    return (await sentencePhonemes(word)).ipa;
  } catch (error) {
    if (error instanceof TextError) return null;
    throw error;
  }
}

const topicQuestions = [
  'Tell me more: when did it happen, and who was with you?',
  'What do you like most about it, and why?',
  'Can you describe it in three short sentences?',
  'What would you do differently next time?',
];

/** Which question comes next, by the length of what was said, so that the same message has the same reply. */
const nextQuestion = (text: string): string => topicQuestions[text.length % topicQuestions.length] ?? '';

/** Paragraphs of Markdown. The languages of frame and advice may differ: the frame is English, which is being learned. */
export async function coach(question: CoachQuestion): Promise<CoachAnswer> {
  const { text, content, advice_language, topic } = question;
  const parts: string[] = [];
  const suggestions: string[] = [];

  const checked = await checkGrammar(text);
  const corrections = (checked ?? []).filter(({ type }) => !LEFT_OUT.has(type)).slice(0, MAX_CORRECTIONS);
  if (corrections.length > 0) {
    const lines = corrections.map(({ original, suggestion, explanation }) =>
      suggestion === null
        ? `- “${original}”: ${explanation}`
        : `- “${original}” → “${suggestion}”: ${explanation}`,
    );
    parts.push(`**Your sentence:** ${corrected(text, corrections)}\n\n${lines.join('\n')}`);
    suggestions.push(`Read it aloud: ${corrected(text, corrections)}`);
  }

  for (const word of wordsToSay(text)) {
    const ipa = await ipaOf(word);
    if (ipa === null) continue;
    parts.push(`**${word}** is said /${ipa}/.`);
    suggestions.push(`Practise saying “${word}”`);
  }
  for (const symbol of soundsIn(text)) {
    const sound = phonemes.find((one) => one.symbol === symbol);
    if (sound === undefined) continue;
    const examples = sound.example_words.slice(0, 3).join(', ');
    parts.push(`**/${sound.ipa}/** as in ${examples}. ${howToSay(symbol, advice_language)}`);
    suggestions.push(`Practise the sound /${sound.ipa}/`);
  }

  const { words, passages } = isQuestion(text, checked === null) ? content : { words: [], passages: [] };
  for (const { word, translation, ipa_pronunciation, lesson } of words) {
    const ipa = ipa_pronunciation === null ? '' : ` /${ipa_pronunciation}/`;
    parts.push(`**${word}**${ipa}: ${translation} (word list of “${lesson}”).`);
  }
  for (const { lesson_id, lesson, course, passage } of passages) {
    parts.push(`> ${passage}\n\nFrom “${lesson}” (lesson ${String(lesson_id)}, ${course}).`);
    suggestions.push(`Open the lesson “${lesson}”`);
  }

  if (parts.length === 0) parts.push(nothingFound(question));
  if (topic !== undefined) parts.push(nextQuestion(text));
  if (suggestions.length === 0) suggestions.push(...starters);
  return { text: parts.join('\n\n'), suggestions: [...new Set(suggestions)].slice(0, 4) };
}

const starters = [
  'How do I pronounce “thorough”?',
  'Check my sentence: She go to school yesterday.',
  'What does my course say about the present simple?',
];

function nothingFound({ text, actor, topic }: CoachQuestion): string {
  if (topic !== undefined) {
    return tokensOf(text).length < 4
      ? 'Good start. Try a whole sentence.'
      : 'I found no mistakes in that. Well said.';
  }
  return actor === null
    ? 'I found no mistakes in that.'
    : 'I found nothing about this in your courses, and no mistakes in what you wrote. Ask me about a word, a sound or a sentence of yours; I answer from the lessons of your school.';
}
