/** What a message of a chat is answered with: passages of the textbook, and what model or coach makes of them. */
import type { Actor } from '@talaffuz/core/actor';
import { db } from '@talaffuz/db/client';
import type { Answering } from '../tutor/answer.ts';
import type { ChatMessage } from '../tutor/llm.ts';
import { withinBudget } from '../tutor/prompt.ts';
import { COACH } from '../tutor/schema.ts';
import { embedQuestion } from './embed.ts';
import { givesAway, isAsked, openQuestions } from './guard.ts';
import { firstPassages, searchPassages, type Passage } from './passages.ts';
import { chatPrompt } from './prompt.ts';
import type { Citation, Language, SessionType } from './schema.ts';
import { sharedWords } from './shared-words.ts';
import { words } from './words.ts';

export interface ChatQuestion {
  actor: Actor;
  session_type: SessionType;
  paragraph_id: number | null;
  chapter_id: number | null;
  language: Language;
  mastery_level: 'A' | 'B' | 'C' | null;
  /** The last one is the question. */
  messages: ChatMessage[];
  /** Told how many tokens the model took. */
  onUsage: (tokens: number) => void;
}

export interface Grounded extends Answering {
  /** Which of the passages an answer rests on. */
  citationsOf(text: string, model_used: string): Citation[];
  /** The answer without marks that point nowhere. */
  tidy(text: string): string;
}

const paragraphFields = { title: true, order: true, key_terms: true, questions: true } as const;

const sourceOf = (language: Language, { order, paragraph_title }: Passage): string =>
  words[language].source(order, paragraph_title);

const asCitation = (language: Language, passage: Passage): Citation => ({
  text: passage.text,
  source: sourceOf(language, passage),
  url: `/paragraphs/${String(passage.paragraph_id)}`,
});

/** Of the words of a passage, how many an answer has from which it rests on it without saying so. */
const RESTS_ON = 0.3;

const marks = /\s?\[(\d{1,2})\]/g;

/** Finds passages, looks whether a test is open, and prepares both the model's and the coach's answer. */
export async function groundedAnswer(question: ChatQuestion): Promise<Grounded> {
  const { actor, language, session_type, paragraph_id, messages } = question;
  const text = messages.at(-1)?.content ?? '';
  const [open, paragraph, found] = await Promise.all([
    openQuestions(actor),
    paragraph_id === null
      ? null
      : db.paragraph.findUnique({ where: { id: paragraph_id }, select: paragraphFields }),
    embedQuestion(actor, text).then((embedded) => searchPassages(actor, question, language, text, embedded)),
  ]);
  const passages =
    found.length > 0 || paragraph_id === null ? found : await firstPassages(paragraph_id, language);
  const strict = session_type === 'test_help';
  const closed = open.length > 0 && (strict || isAsked(text, open));
  const telling = (said: string) => givesAway(said, open, strict || closed);
  // A passage that holds what is right is neither shown to the model nor quoted.
  const shown = open.length === 0 ? passages : passages.filter((passage) => !telling(passage.text));
  const coached = { ...question, text, paragraph, passages, shown, closed };
  return {
    chat: {
      system: chatPrompt({ ...question, paragraph_title: paragraph?.title ?? null, passages: shown, closed }),
      messages: withinBudget(messages),
      onUsage: question.onUsage,
    },
    byCoach: () =>
      Promise.resolve({
        text: coachText(coached),
        suggestions: [],
        model_used: COACH,
        language,
        stopped: false,
      }),
    suggestions: [],
    language,
    ...(open.length === 0 ? {} : { allows: (said: string) => !telling(said) }),
    citationsOf(said, model_used) {
      if (model_used === COACH) {
        return shown
          .filter((passage) => said.includes(passage.text))
          .map((passage) => asCitation(language, passage));
      }
      const named = new Set([...said.matchAll(marks)].map(([, number]) => Number(number)));
      const cited = shown.filter(
        (passage, i) => named.has(i + 1) || sharedWords(said, passage.text) >= RESTS_ON,
      );
      return cited.map((passage) => asCitation(language, passage));
    },
    tidy: (said) =>
      said.replace(marks, (mark, number: string) => (shown[Number(number) - 1] === undefined ? '' : mark)),
  };
}

interface Coached extends ChatQuestion {
  text: string;
  paragraph: { title: string; key_terms: string[]; questions: string[] } | null;
  passages: Passage[];
  shown: Passage[];
  closed: boolean;
}

const quoted = ({ text }: Passage): string => `> ${text.replaceAll('\n', '\n> ')}`;

/**
 * The built-in coach: it quotes, and asks back; where from stands in the citations. It makes nothing up; the same
 * question about the same textbook has the same answer.
 */
function coachText(coached: Coached): string {
  const { language, session_type, paragraph, passages, shown, closed, messages } = coached;
  const say = words[language];
  if (closed) return hint(coached);
  const parts: string[] = [];
  for (const [i, passage] of shown.slice(0, 2).entries()) {
    parts.push(`${i === 0 ? say.found : say.also}\n\n${quoted(passage)}`);
  }
  if (parts.length === 0) {
    return passages.length > 0 ? hint(coached) : say.nothing(paragraph?.title ?? null);
  }
  const questions = paragraph?.questions ?? [];
  // One after the other, as the talk goes on.
  const turn = messages.filter(({ role }) => role === 'user').length - 1;
  const next = questions[turn % Math.max(1, questions.length)];
  if (session_type === 'post_paragraph' && next !== undefined) parts.push(`${say.ask} ${next}`);
  return parts.join('\n\n');
}

/** Where to look, and what to think about; never what is right. */
function hint({ language, paragraph, passages }: Coached): string {
  const say = words[language];
  const [place] = passages;
  const terms = paragraph?.key_terms ?? [];
  return [
    say.closed,
    ...(place === undefined ? [] : [say.hint(sourceOf(language, place))]),
    ...(terms.length === 0 ? [] : [say.think(terms.slice(0, 3).join(', '))]),
  ].join(' ');
}
