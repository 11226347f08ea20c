/** Where and with what a sound goes wrong: from the latest tokens of one sound, newest first. */
import type { PhonemeSymbol } from '@talaffuz/speech/phonemes/inventory';
import { mean, round } from './strength.ts';

export const positions = ['initial', 'medial', 'final'] as const;
export type Position = (typeof positions)[number];

export interface Token {
  /** The reviewer's score where there is one, else the model's, 0–100. */
  score: number;
  position: Position;
  word: string;
  previous: PhonemeSymbol | null;
  next: PhonemeSymbol | null;
  /** What was heard instead; null when a reviewer found the sound good. */
  heard: PhonemeSymbol | null;
  /** Day of the recording in the school's time zone, YYYY-MM-DD. */
  day: string;
}

/** A token counts as an error below this score; the same line as `weak` on the practice page. */
export const ERROR_BELOW = 60;
/** A neighbour or a word is named only when it was met this often. */
const MIN_MET = 3;
const MAX_NEIGHBOURS = 3;
const MAX_WORDS = 20;
const MAX_WORDS_OF_CONTEXT = 5;

const isError = ({ score }: Token): boolean => score < ERROR_BELOW;
const scoresOf = (tokens: readonly Token[]): number[] => tokens.map(({ score }) => score);

function groupBy<Key>(tokens: readonly Token[], keyOf: (token: Token) => Key): Map<Key, Token[]> {
  const groups = new Map<Key, Token[]>();
  for (const token of tokens) {
    const group = groups.get(keyOf(token));
    if (group === undefined) groups.set(keyOf(token), [token]);
    else group.push(token);
  }
  return groups;
}

/** Most frequent first; of equally frequent ones the alphabet decides. */
export function heardAs(tokens: readonly Token[]): { phoneme: PhonemeSymbol; count: number }[] {
  const counts = new Map<PhonemeSymbol, number>();
  for (const { heard } of tokens) if (heard !== null) counts.set(heard, (counts.get(heard) ?? 0) + 1);
  return [...counts]
    .map(([phoneme, count]) => ({ phoneme, count }))
    .sort((a, b) => b.count - a.count || a.phoneme.localeCompare(b.phoneme));
}

/** The positions that were met, in the order of a word. */
export function byPosition(tokens: readonly Token[]) {
  return positions.flatMap((position) => {
    const here = tokens.filter((token) => token.position === position);
    if (here.length === 0) return [];
    return [
      {
        position,
        attempts: here.length,
        errors: here.filter(isError).length,
        average_score: round(mean(scoresOf(here))),
      },
    ];
  });
}

/** Neighbours beside which the sound goes worse than on the whole, the worst first, at most three of each side. */
export function neighbours(tokens: readonly Token[]) {
  const usual = tokens.length === 0 ? 0 : mean(scoresOf(tokens));
  return (['previous', 'next'] as const).flatMap((side) =>
    [...groupBy(tokens, (token) => token[side])]
      .flatMap(([phoneme, here]) => {
        if (phoneme === null || here.length < MIN_MET) return [];
        return [{ side, phoneme, attempts: here.length, average_score: round(mean(scoresOf(here))) }];
      })
      .filter(({ average_score }) => average_score < usual)
      .sort((a, b) => a.average_score - b.average_score || a.phoneme.localeCompare(b.phoneme))
      .slice(0, MAX_NEIGHBOURS),
  );
}

/** Words with the sound, the worst first, at most 20. */
export function byWord(tokens: readonly Token[]) {
  return [...groupBy(tokens, ({ word }) => word)]
    .map(([word, here]) => ({
      word,
      attempts: here.length,
      errors: here.filter(isError).length,
      average_score: round(mean(scoresOf(here))),
    }))
    .sort((a, b) => a.average_score - b.average_score || a.word.localeCompare(b.word))
    .slice(0, MAX_WORDS);
}

/** One point for each day with the sound, oldest first. */
export function byDay(tokens: readonly Token[]) {
  return [...groupBy(tokens, ({ day }) => day)]
    .map(([date, here]) => ({ date, attempts: here.length, average_score: round(mean(scoresOf(here))) }))
    .sort((a, b) => a.date.localeCompare(b.date));
}

const places: Record<Position, string> = {
  initial: 'at the start of words',
  medial: 'in the middle of words',
  final: 'at the end of words',
};

/** Where the errors stand, most errors first, in words: `Weak at the end of words: 6 of 9 (path, month).` */
export function errorContexts(tokens: readonly Token[]) {
  return byPosition(tokens)
    .filter(({ errors }) => errors > 0)
    .sort((a, b) => b.errors - a.errors)
    .map(({ position, attempts, errors }) => {
      const wrong = tokens.filter((token) => token.position === position && isError(token));
      const words = [...groupBy(wrong, ({ word }) => word)]
        .sort(([a, x], [b, y]) => y.length - x.length || a.localeCompare(b))
        .map(([word]) => word)
        .slice(0, MAX_WORDS_OF_CONTEXT);
      const text = `Weak ${places[position]}: ${String(errors)} of ${String(attempts)} (${words.join(', ')}).`;
      return { position, count: errors, attempts, text, words };
    });
}
