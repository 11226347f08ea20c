/** Which sounds somebody should practise now, where in words, and how urgently. */
import type { PhonemeSymbol } from '@talaffuz/speech/phonemes/inventory';
import { ERROR_BELOW, positions, type Position, type Token } from '../analytics/breakdown.ts';
import { mean, STRONG_FROM, type SoundStatus } from '../analytics/strength.ts';
import type { HardSound } from './hard-sounds.ts';

export type NeedReason = 'weak' | 'hard_for_language' | 'keep_up';

export interface Need {
  phoneme: PhonemeSymbol;
  /** Weight of practising it in each position, 0–1. */
  weights: Record<Position, number>;
  reason: NeedReason;
}

interface SoundState {
  phoneme: PhonemeSymbol;
  strength: number | null;
  status: SoundStatus;
  tokens: readonly Token[];
}

/** So many sounds at a time: more could not be told apart in an hour's practice. */
export const MAX_NEEDS = 8;
/** A position that was met this often is judged by itself. */
const MIN_IN_POSITION = 3;
/** What a position in which the sound goes well still counts for. */
const ELSEWHERE = 0.3;
/** What a sound counts for that is hard for the language and not known of this learner yet … */
const UNKNOWN = 0.4;
/** … and a sound that goes well when nothing else is left to do. */
const KEEP_UP = 0.1;

const everywhere = (weight: number): Record<Position, number> => ({
  initial: weight,
  medial: weight,
  final: weight,
});

/** The share that is missing to a strong sound. */
const lack = (score: number): number => Math.max(0, (STRONG_FROM - score) / STRONG_FROM);

function weightsOf(strength: number, tokens: readonly Token[]): Record<Position, number> {
  const weights = everywhere(lack(strength));
  for (const position of positions) {
    const here = tokens.filter((token) => token.position === position).map(({ score }) => score);
    if (here.length < MIN_IN_POSITION) continue;
    weights[position] =
      here.some((score) => score < ERROR_BELOW) || mean(here) < STRONG_FROM
        ? lack(Math.min(mean(here), strength))
        : lack(strength) * ELSEWHERE;
  }
  return weights;
}

/**
 * At most eight needs, the most urgent first. Sounds that are known and not strong come by how much is missing, by
 * position where that is known; sounds that are hard for the language and not known yet stand behind clearly weak ones;
 * somebody who is strong everywhere keeps up their least strong sounds.
 */
export function needsOf(sounds: readonly SoundState[], hard: readonly HardSound[]): Need[] {
  const needs: Need[] = [];
  for (const { phoneme, strength, tokens, status } of sounds) {
    if (strength === null || status === 'strong') continue;
    needs.push({ phoneme, weights: weightsOf(strength, tokens), reason: 'weak' });
  }
  for (const [i, { phoneme, position }] of hard.entries()) {
    const known = sounds.find((sound) => sound.phoneme === phoneme);
    if (known?.strength != null) continue;
    const weight = UNKNOWN * (1 - i / (2 * hard.length));
    const weights = position === undefined ? everywhere(weight) : { ...everywhere(0), [position]: weight };
    needs.push({ phoneme, weights, reason: 'hard_for_language' });
  }
  if (needs.length === 0) {
    const known = sounds.filter(({ strength }) => strength !== null);
    const least = known.toSorted((a, b) => (a.strength ?? 0) - (b.strength ?? 0)).slice(0, MAX_NEEDS);
    return least.map(({ phoneme }) => ({ phoneme, weights: everywhere(KEEP_UP), reason: 'keep_up' }));
  }
  const urgency = ({ weights }: Need): number => Math.max(...Object.values(weights));
  return needs
    .sort((a, b) => urgency(b) - urgency(a) || a.phoneme.localeCompare(b.phoneme))
    .slice(0, MAX_NEEDS);
}
