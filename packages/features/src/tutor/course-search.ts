/** What the school's own courses say about a question: PostgreSQL full-text search over lessons, and the word lists. */
import type { Actor } from '@talaffuz/core/actor';
import { isStaff } from '@talaffuz/core/actor';
import { db } from '@talaffuz/db/client';
import { hasPremium } from '../auth/premium.ts';
import { contentWords, tokensOf } from './tokens.ts';

export interface LessonPassage {
  lesson_id: number;
  lesson: string;
  course: string;
  /** The part of the lesson that is about the question, without Markdown. */
  passage: string;
}

export interface KnownWord {
  word: string;
  translation: string;
  ipa_pronunciation: string | null;
  lesson_id: number;
  lesson: string;
}

export interface CourseContent {
  passages: LessonPassage[];
  words: KnownWord[];
}

const PASSAGES = 2;
const WORDS = 5;
/** More words than this make no question more precise. */
const MAX_TERMS = 40;
/** Lessons that share only a word of little weight with the question are left out. */
const MIN_RANK = 0.02;
/** … and so are those that are about it much less than the best one. */
const NEAR_BEST = 0.5;

/** Characters of a passage; a longer paragraph is cut at the ends of its sentences. */
const MAX_PASSAGE = 320;
/** Two forms of a word mostly begin with the same letters. */
const STEM = 4;

/** The sentences of a paragraph that are about the words, without Markdown. */
export function passageOf(paragraph: string, words: readonly string[]): string {
  const plain = paragraph
    .replace(/[#*_`>|\\]+|-{2,}|(\n|^)\s*- /g, ' ')
    .replace(/\s+/g, ' ')
    .replace(/ ([.,:;!?])/g, '$1')
    .trim();
  if (plain.length <= MAX_PASSAGE) return plain;
  const sentences = plain.split(/(?<=[.!?]) /);
  const stems = words.map((word) => word.slice(0, STEM));
  const about = sentences.map(
    (sentence) => stems.filter((stem) => tokensOf(sentence).some((token) => token.startsWith(stem))).length,
  );
  let passage = '';
  for (const sentence of sentences.slice(about.indexOf(Math.max(...about)))) {
    if (passage !== '' && passage.length + sentence.length >= MAX_PASSAGE) break;
    passage = passage === '' ? sentence : `${passage} ${sentence}`;
  }
  return passage.length <= MAX_PASSAGE ? passage : `${passage.slice(0, MAX_PASSAGE).replace(/ \S*$/, '')}…`;
}

/**
 * Lessons and words that the actor may read and that are about `question`, best first; for nobody, nothing. The order is
 * the same for the same rows.
 */
export async function searchCourses(actor: Actor | null, question: string): Promise<CourseContent> {
  if (actor === null) return { passages: [], words: [] };
  const terms = [...new Set(tokensOf(question))].slice(0, MAX_TERMS);
  const wanted = contentWords(terms);
  if (wanted.length === 0) return { passages: [], words: [] };
  const staff = isStaff(actor);
  const premium = await hasPremium(actor);
  const [passages, words] = await Promise.all([
    // Any of the words, not all of them: a question has words of its own.
    db.$queryRaw<LessonPassage[]>`
      WITH asked AS (
        SELECT replace(plainto_tsquery('english', ${wanted.join(' ')})::text, ' & ', ' | ')::tsquery AS query
      ), found AS (
        SELECT l.id, l.title, c.title AS course, l.content, asked.query,
               ts_rank_cd(setweight(to_tsvector('english', l.title), 'A') || to_tsvector('english', l.content), asked.query)
                 AS rank
        FROM lessons l JOIN courses c ON c.id = l.course_id, asked
        WHERE l.school_id = ${actor.school_id}
          AND to_tsvector('english', l.title || ' ' || l.content) @@ asked.query
          AND (${staff} OR c.is_published) AND (${premium} OR NOT l.premium_only)
      ), best AS (
        SELECT * FROM found
        WHERE rank >= greatest(${MIN_RANK}, ${NEAR_BEST} * (SELECT max(rank) FROM found)) ORDER BY rank DESC, id LIMIT ${PASSAGES}
      )
      SELECT id AS lesson_id, title AS lesson, course, paragraph AS passage
      FROM best CROSS JOIN LATERAL (
        SELECT paragraph FROM regexp_split_to_table(content, '\\n\\s*\\n') WITH ORDINALITY AS split(paragraph, place)
        -- A heading or a table says little by itself.
        ORDER BY paragraph ~ '^\\s*([#|]|$)', ts_rank_cd(to_tsvector('english', paragraph), query) DESC, place LIMIT 1
      ) AS chosen
      ORDER BY rank DESC, id`,
    db.word.findMany({
      where: {
        school_id: actor.school_id,
        word: { in: wanted, mode: 'insensitive' },
        lesson: {
          ...(staff ? {} : { course: { is_published: true } }),
          ...(premium ? {} : { premium_only: false }),
        },
      },
      orderBy: { id: 'asc' },
      take: WORDS,
      select: {
        word: true,
        translation: true,
        ipa_pronunciation: true,
        lesson_id: true,
        lesson: { select: { title: true } },
      },
    }),
  ]);
  return {
    passages: passages.map((found) => ({ ...found, passage: passageOf(found.passage, wanted) })),
    words: words.map(({ lesson, ...word }) => ({ ...word, lesson: lesson.title })),
  };
}
