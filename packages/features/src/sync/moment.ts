/** When a learner did something: now, or some time ago on a phone without a network that tells of it since. */

export interface Moment {
  at: Date;
  /** Told afterwards, by a phone's queue. */
  offline: boolean;
}

export const live = (): Moment => ({ at: new Date(), offline: false });

/** Days for which what a phone did in time is still taken after the time of an attempt was over. */
export const OFFLINE_DAYS = 7;

/** Answers that were on their way at a deadline still count: the network gets so long. */
export const GRACE_S = 10;

interface Timed {
  deadline: Date | null;
  ended_by_clock: boolean;
}

/**
 * Whether what somebody did belongs into an attempt that has a deadline: it was done in time and, where the clock has
 * ended the attempt meanwhile, the phone could not tell it earlier. What was handed in by hand is never opened again.
 */
export function inTime({ deadline, ended_by_clock }: Timed, { at, offline }: Moment): boolean {
  if (deadline === null) return !ended_by_clock;
  const last = deadline.getTime() + GRACE_S * 1000;
  if (at.getTime() > last) return false;
  return offline ? Date.now() <= last + OFFLINE_DAYS * 86_400_000 : !ended_by_clock;
}
