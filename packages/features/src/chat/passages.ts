/**
 * Retrieval: which passages of the school's textbooks are about a question. PostgreSQL full text in the language of each
 * passage; where a passage has an embedding of the model that made the question's, nearness in meaning counts too.
 */
import type { Actor } from '@talaffuz/core/actor';
import { isStaff } from '@talaffuz/core/actor';
import { db, Prisma } from '@talaffuz/db/client';
import { tokensOf } from '../tutor/tokens.ts';
import type { Language } from './schema.ts';

export interface Passage {
  id: number;
  paragraph_id: number;
  paragraph_title: string;
  /** Its number in the chapter. */
  order: number;
  text: string;
  language: string;
}

/** Where to look: a paragraph's textbook with the paragraph first, or every textbook that the learner may read. */
export interface Place {
  paragraph_id: number | null;
  chapter_id: number | null;
}

/** The question's vector and the model that made it. */
export interface Embedded {
  model: string;
  vector: number[];
}

const PASSAGES = 3;
const MAX_TERMS = 40;
/** PostgreSQL has no stemmer for these: their words are looked for by how they begin. */
const STEMLESS = new Set<Language>(['kk', 'uz']);
/** Endings of kk and uz are long; what is left must still say something. */
const ENDING = 3;
const SHORTEST_STEM = 4;
/** A passage of the paragraph that the chat is about counts more than one of its chapter, and that more than others. */
const HERE = 2;
const SAME_CHAPTER = 1.3;
/** Passages that are about the question much less than the best one are left out. */
const NEAR_BEST = 0.4;
/** Cosine below which two texts are about different things, for the small multilingual models that schools run. */
const NEAR_IN_MEANING = 0.6;

const configs: Readonly<Record<Language, string>> = {
  ru: 'russian',
  en: 'english',
  kk: 'simple',
  uz: 'simple',
};

/** A tsquery that any of the words fits. */
function queryOf(language: Language, terms: readonly string[]): Prisma.Sql {
  if (!STEMLESS.has(language)) {
    const plain = Prisma.sql`plainto_tsquery(${configs[language]}::regconfig, ${terms.join(' ')})`;
    return Prisma.sql`replace(${plain}::text, ' & ', ' | ')::tsquery`;
  }
  // Letters and digits alone, so that no word is an operator.
  const stems = terms
    .filter((term) => term.length >= SHORTEST_STEM)
    .map(
      (term) =>
        `${term.slice(0, Math.max(SHORTEST_STEM, term.length - ENDING)).replace(/[^\p{L}\p{N}]/gu, '')}:*`,
    );
  return Prisma.sql`to_tsquery('simple', ${stems.join(' | ')})`;
}

const placeWeight = ({ paragraph_id, chapter_id }: Place): Prisma.Sql => Prisma.sql`
  CASE WHEN p.id = ${paragraph_id ?? 0} THEN ${HERE}::float
       WHEN p.chapter_id = ${chapter_id ?? 0} THEN ${SAME_CHAPTER}::float ELSE 1 END`;

/** Passages of what the actor may read: of one textbook, or of all. */
function readable(actor: Actor, { chapter_id }: Place): Prisma.Sql {
  const staff = isStaff(actor);
  return Prisma.sql`
    ((t.school_id = ${actor.school_id} AND (t.is_published OR ${staff})) OR (t.is_global AND t.is_published))
    AND (${chapter_id === null} OR t.id = (SELECT textbook_id FROM chapters WHERE id = ${chapter_id ?? 0}))`;
}

const joined = Prisma.sql`
  paragraph_passages s JOIN paragraphs p ON p.id = s.paragraph_id
  JOIN chapters c ON c.id = p.chapter_id JOIN textbooks t ON t.id = c.textbook_id`;
const columns = Prisma.sql`s.id, s.paragraph_id, p.title AS paragraph_title, p."order", s.text, s.language`;

/** Best first, at most three, in the chat's language where there are such; the same for the same rows. */
export async function searchPassages(
  actor: Actor,
  place: Place,
  language: Language,
  question: string,
  embedded: Embedded | null = null,
): Promise<Passage[]> {
  const terms = [...new Set(tokensOf(question))].slice(0, MAX_TERMS);
  if (terms.length === 0) return [];
  for (const one of [
    language,
    ...(Object.keys(configs) as Language[]).filter((other) => other !== language),
  ]) {
    const found = await searchIn(actor, place, one, terms, embedded);
    if (found.length > 0) return found;
  }
  return [];
}

async function searchIn(
  actor: Actor,
  place: Place,
  language: Language,
  terms: readonly string[],
  embedded: Embedded | null,
): Promise<Passage[]> {
  if (STEMLESS.has(language) && terms.every((term) => term.length < SHORTEST_STEM)) return [];
  const near =
    embedded === null
      ? Prisma.sql`0::float`
      : Prisma.sql`CASE WHEN s.embedding_model = ${embedded.model} THEN greatest(0,
          (SELECT sum(a * b) FROM unnest(s.embedding, ${embedded.vector}::real[]) AS pair(a, b))::float
          - ${NEAR_IN_MEANING}::float) ELSE 0 END`;
  return db.$queryRaw<Passage[]>`
    WITH asked AS (SELECT ${queryOf(language, terms)} AS query), found AS (
      SELECT ${columns},
             (ts_rank_cd(s.search, asked.query) + ${near}) * ${placeWeight(place)} AS rank
      FROM ${joined}, asked
      WHERE s.language = ${language} AND (s.search @@ asked.query OR ${near} > 0) AND ${readable(actor, place)}
    )
    SELECT id, paragraph_id, paragraph_title, "order", text, language FROM found
    WHERE rank >= ${NEAR_BEST} * (SELECT max(rank) FROM found) ORDER BY rank DESC, id LIMIT ${PASSAGES}`;
}

/** How a paragraph begins: what a chat about it rests on when a question has no word of it ("explain this"). */
export const firstPassages = (paragraph_id: number, language: Language): Promise<Passage[]> =>
  db.$queryRaw<Passage[]>`
    SELECT ${columns} FROM ${joined} WHERE s.paragraph_id = ${paragraph_id}
    ORDER BY s.language <> ${language}, s.language, s.place LIMIT 2`;
