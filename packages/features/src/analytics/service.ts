/** A learner's progress: totals, streaks and what their sounds are like. Nothing here is stored; all follows from attempts. */
import type { Actor } from '@talaffuz/core/actor';
import { db } from '@talaffuz/db/client';
import { ipaOf, isVowel, phonemeSymbols, type PhonemeSymbol } from '@talaffuz/speech/phonemes/inventory';
import { containing, ofPage } from '../api/lists.ts';
import { listSessionsOf } from '../practice/sessions.ts';
import * as breakdown from './breakdown.ts';
import type { Token } from './breakdown.ts';
import { readDays, readStreaks, readTokens, readTotals } from './history.ts';
import type { PhonemeQuery, ProgressQuery, SessionQuery, StudentQuery } from './schema.ts';
import { changeOf, mean, round, strengthOf } from './strength.ts';
import { subjectOf, visibleStudents, type Subject } from './subject.ts';

/** How one sound stands, from its tokens, newest first. */
export function statOf(phoneme: PhonemeSymbol, tokens: readonly Token[]) {
  const scores = tokens.map(({ score }) => score);
  const strength = strengthOf(scores);
  return {
    phoneme,
    ipa: ipaOf(phoneme),
    attempts: scores.length,
    average_score: scores.length === 0 ? null : round(mean(scores)),
    ...strength,
    trend: strength.strength === null ? null : (changeOf(scores.toReversed())?.trend ?? null),
  };
}

export type Stat = ReturnType<typeof statOf>;

const strengthFirst = (a: Stat, b: Stat): number =>
  (a.strength ?? 0) - (b.strength ?? 0) || a.phoneme.localeCompare(b.phoneme);

/** All 39 phonemes, with their tokens. */
export async function readStats(subject: Subject): Promise<(Stat & { tokens: Token[] })[]> {
  const tokens = await readTokens(subject);
  return phonemeSymbols.map((symbol) => {
    const here = tokens.get(symbol) ?? [];
    return { ...statOf(symbol, here), tokens: here };
  });
}

export async function readProgress(actor: Actor, { days, student_id }: ProgressQuery, now = new Date()) {
  const subject = await subjectOf(actor, student_id);
  const [totals, daily, streaks, stats] = await Promise.all([
    readTotals(subject, days, now),
    readDays(subject, days, now),
    readStreaks(subject, now),
    readStats(subject),
  ]);
  const change = changeOf(totals.scores);
  const sounds = stats.toSorted(strengthFirst);
  return {
    days,
    time_zone: subject.timezone,
    total_sessions: totals.sessions,
    total_minutes: totals.minutes,
    total_attempts: totals.attempts,
    average_score: totals.average_score,
    weak_phonemes: sounds.filter(({ status }) => status === 'weak').map(({ phoneme }) => phoneme),
    strong_phonemes: sounds
      .filter(({ status }) => status === 'strong')
      .map(({ phoneme }) => phoneme)
      .reverse(),
    score_trend: change?.trend ?? ('stable' as const),
    score_change:
      change === null ? null : { points: change.points, error: change.error, attempts: change.count },
    current_streak_days: streaks.current,
    longest_streak_days: streaks.longest,
    daily,
  };
}

const withIpa = <Row extends { phoneme: PhonemeSymbol }>(row: Row) => ({ ...row, ipa: ipaOf(row.phoneme) });

const withoutTokens = ({ tokens: _tokens, ...stat }: Stat & { tokens: Token[] }): Stat => stat;

export async function readPhonemeStats(actor: Actor, student_id?: number) {
  const stats = await readStats(await subjectOf(actor, student_id));
  const weak = stats
    .toSorted(strengthFirst)
    .flatMap(({ phoneme, ipa, attempts, strength, status, tokens }) =>
      status !== 'weak' || strength === null
        ? []
        : [
            {
              phoneme,
              ipa,
              attempts,
              strength,
              heard_as: breakdown.heardAs(tokens).map(withIpa),
              error_contexts: breakdown.errorContexts(tokens),
            },
          ],
    );
  return {
    vowels: stats.filter(({ phoneme }) => isVowel(phoneme)).map(withoutTokens),
    consonants: stats.filter(({ phoneme }) => !isVowel(phoneme)).map(withoutTokens),
    weak_phonemes_detail: weak,
  };
}

export async function readPhoneme(actor: Actor, { symbol, student_id }: PhonemeQuery) {
  const subject = await subjectOf(actor, student_id);
  const tokens = (await readTokens(subject, symbol)).get(symbol) ?? [];
  return {
    ...statOf(symbol, tokens),
    positions: breakdown.byPosition(tokens),
    neighbours: breakdown.neighbours(tokens).map(withIpa),
    heard_as: breakdown.heardAs(tokens).map(withIpa),
    error_contexts: breakdown.errorContexts(tokens),
    words: breakdown.byWord(tokens),
    history: breakdown.byDay(tokens),
  };
}

export async function listSessions(actor: Actor, query: SessionQuery) {
  return listSessionsOf((await subjectOf(actor, query.student_id)).id, query);
}

/** The students whose progress the actor may see, by name. */
export async function listStudents(actor: Actor, query: StudentQuery) {
  const visible = visibleStudents(actor);
  if (visible === null) return { rows: [], total: 0 };
  const { search = '' } = query;
  const where = search === '' ? visible : { ...visible, full_name: containing(search) };
  const [rows, total] = await Promise.all([
    db.user.findMany({
      where,
      orderBy: [{ full_name: 'asc' }, { id: 'asc' }],
      select: {
        id: true,
        full_name: true,
        username: true,
        proficiency_level: true,
        memberships: { select: { group: { select: { name: true } } }, orderBy: { group_id: 'asc' } },
      },
      ...ofPage(query),
    }),
    db.user.count({ where }),
  ]);
  return {
    rows: rows.map(({ memberships, ...row }) => ({
      ...row,
      groups: memberships.map(({ group }) => group.name),
    })),
    total,
  };
}
