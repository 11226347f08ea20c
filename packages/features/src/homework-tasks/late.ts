/** What a delay costs, and what a task is worth after it. Pure, so that both sides of an argument can count it anew. */

import { round2 } from '../tests/points.ts';

const DAY_MS = 86_400_000;

export interface DelayRule {
  due_date: Date | null;
  /** Percent of the score. */
  late_penalty_per_day: number;
  /** Days after which nothing is taken; null: no end. */
  max_late_days: number | null;
}

/** Days that have begun since the due date: a minute late is one. Days of 24 hours, whatever any clock showed. */
export const lateDays = ({ due_date }: Pick<DelayRule, 'due_date'>, at: Date): number =>
  due_date === null ? 0 : Math.max(0, Math.ceil((at.getTime() - due_date.getTime()) / DAY_MS));

/** Percent that is deducted from what is handed in at `at`: the rate for each day that has begun, at most all. */
export const penaltyAt = (rule: Pick<DelayRule, 'due_date' | 'late_penalty_per_day'>, at: Date): number =>
  round2(Math.min(100, rule.late_penalty_per_day * lateDays(rule, at)));

/** From then on nothing is taken; null where that never comes. */
export const closesAt = ({ due_date, max_late_days }: DelayRule): Date | null =>
  due_date === null || max_late_days === null ? null : new Date(due_date.getTime() + max_late_days * DAY_MS);

export const isOpenAt = (rule: DelayRule, at: Date): boolean => {
  const end = closesAt(rule);
  return end === null || at <= end;
};

/** `earned` of `possible` points of the questions as points of the task, after the penalty; never below 0. */
export const taskScore = (points: number, earned: number, possible: number, penalty: number): number =>
  possible <= 0 ? 0 : Math.max(0, round2((points * earned * (100 - penalty)) / (possible * 100)));
