/** IELTS bands of a session: four skills, 0–9 in halves, and the overall band that follows from them. */
import { z } from 'zod';
import { roundBand, skills, type Skill } from '../tests/bands.ts';

export const band = z
  .number()
  .min(0, 'A band is 0 to 9.')
  .max(9, 'A band is 0 to 9.')
  .multipleOf(0.5, 'Bands go in halves, such as 6.5.');

export type Bands = Record<Skill, number>;

/** The mean of the four, to the next half: .25 goes up to the half and .75 to the whole. */
export const overall = (bands: Bands): number =>
  // Sums of halves and their fourth part are exact in binary.
  roundBand(skills.reduce((sum, skill) => sum + bands[skill], 0) / skills.length);
