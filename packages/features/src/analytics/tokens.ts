/**
 * Every phoneme of every scored attempt as a row of its own, which is what analytics, recommendations and agreement
 * count. The rows follow from the attempt's result alone, so they can be made again at any time.
 */
import type { Transaction } from '@talaffuz/db/client';
import type { AttemptPhoneme } from '@talaffuz/db/generated/client';
import type { Assessment } from '@talaffuz/speech/assessment';
import { positionOf } from '@talaffuz/speech/library/sentence-phonemes';

interface TokenOwner {
  id: number;
  user_id: number;
  created_at: Date;
}

/** Mean confidence of the phonemes of a result, 0–1; null when it has none. */
export function certaintyOf({ words }: Assessment): number | null {
  const all = words.flatMap(({ phonemes }) => phonemes.map(({ confidence }) => confidence));
  return all.length === 0 ? null : all.reduce((sum, one) => sum + one, 0) / all.length;
}

/**
 * The rows of one attempt, in the order of its result. A word that was not said, or was added, has none to count, and
 * neither has a recording of another text: what its sounds were is not known.
 */
export function tokensOf(attempt: TokenOwner, { words, warnings }: Assessment) {
  if (warnings.includes('wrong_text')) return [];
  const all = words.flatMap(({ text, error, phonemes }) =>
    phonemes.map((phoneme, i) => ({
      ...phoneme,
      word: text,
      said: error !== 'omission' && error !== 'insertion',
      position: positionOf(i, phonemes.length),
    })),
  );
  return all
    .map(({ phoneme, position, word, score, confidence, heard, said }, index) => ({
      attempt_id: attempt.id,
      index,
      user_id: attempt.user_id,
      phoneme,
      position,
      word: word.toLowerCase(),
      previous_phoneme: all[index - 1]?.phoneme ?? null,
      next_phoneme: all[index + 1]?.phoneme ?? null,
      score,
      confidence,
      heard: heardInstead(phoneme, heard),
      created_at: attempt.created_at,
      said,
    }))
    .filter(({ said }) => said)
    .map(({ said: _said, ...row }) => row);
}

/** The likeliest phoneme where it is not the expected one. */
function heardInstead(
  phoneme: string,
  heard: readonly { phoneme: string; probability: number }[],
): string | null {
  const [first, ...others] = heard;
  if (first === undefined) return null;
  const best = others.reduce((top, one) => (one.probability > top.probability ? one : top), first);
  return best.phoneme === phoneme ? null : best.phoneme;
}

type Token = ReturnType<typeof tokensOf>[number];

/**
 * Makes the rows of an attempt what its result says and returns how many it had to touch. A row is changed in its place
 * and only where it differs, so that a reviewer's score stays, also one that is written at the same moment.
 */
export async function writeTokens(tx: Transaction, attempt: TokenOwner, result: Assessment): Promise<number> {
  const wanted = tokensOf(attempt, result);
  const stored = await tx.attemptPhoneme.findMany({
    where: { attempt_id: attempt.id },
    omit: { teacher_score: true },
  });
  const before = new Map(stored.map((row) => [row.index, row]));
  const kept = new Set(wanted.map(({ index }) => index));
  const extra = stored.map(({ index }) => index).filter((index) => !kept.has(index));
  const missing = wanted.filter(({ index }) => !before.has(index));
  const changed = wanted.filter((row) => {
    const old = before.get(row.index);
    return old !== undefined && !isSame(row, old);
  });
  if (extra.length > 0) {
    await tx.attemptPhoneme.deleteMany({ where: { attempt_id: attempt.id, index: { in: extra } } });
  }
  if (missing.length > 0) await tx.attemptPhoneme.createMany({ data: missing, skipDuplicates: true });
  for (const { attempt_id, index, ...data } of changed) {
    await tx.attemptPhoneme.update({ where: { attempt_id_index: { attempt_id, index } }, data });
  }
  return extra.length + missing.length + changed.length;
}

function isSame(a: Token, b: Omit<AttemptPhoneme, 'teacher_score'>): boolean {
  return (
    a.user_id === b.user_id &&
    a.phoneme === b.phoneme &&
    a.position === b.position &&
    a.word === b.word &&
    a.previous_phoneme === b.previous_phoneme &&
    a.next_phoneme === b.next_phoneme &&
    a.score === b.score &&
    a.confidence === b.confidence &&
    a.heard === b.heard &&
    a.created_at.getTime() === b.created_at.getTime()
  );
}
