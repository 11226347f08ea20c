/**
 * IELTS bands and CEFR levels. The tables follow the approximate marks out of 40 that ielts.org publishes for listening
 * and academic reading ("How IELTS is scored"); real papers differ by a mark or two, so a band here is an estimate.
 */

/** Marks out of 40 from which a band is reached, the highest first. */
const listening: readonly (readonly [marks: number, band: number])[] = [
  [39, 9],
  [37, 8.5],
  [35, 8],
  [32, 7.5],
  [30, 7],
  [26, 6.5],
  [23, 6],
  [18, 5.5],
  [16, 5],
  [13, 4.5],
  [11, 4],
  [8, 3.5],
  [6, 3],
  [4, 2.5],
  [3, 2],
  [1, 1],
];
const reading: typeof listening = [
  [39, 9],
  [37, 8.5],
  [35, 8],
  [33, 7.5],
  [30, 7],
  [27, 6.5],
  [23, 6],
  [19, 5.5],
  [15, 5],
  [13, 4.5],
  [10, 4],
  [8, 3.5],
  [6, 3],
  [4, 2.5],
  [3, 2],
  [1, 1],
];

export const skills = ['listening', 'reading', 'writing', 'speaking'] as const;
export type Skill = (typeof skills)[number];

/** To the next half; a quarter goes up to the half and three quarters to the whole, as IELTS rounds. 0–9. */
export const roundBand = (mean: number): number =>
  Math.min(9, Math.max(0, Math.floor(mean * 2 + 0.5 + 1e-9) / 2));

/** `score` of `max` marks as a band 0–9. Other numbers of marks than 40 are scaled to 40 and rounded. */
export function bandOf(skill: Skill, score: number, max: number): number {
  if (max <= 0) return 0;
  const share = Math.min(1, Math.max(0, score / max));
  // Writing and speaking are marked on the bands' own scale of 0 to 9.
  if (skill === 'writing' || skill === 'speaking') return roundBand(share * 9);
  const marks = Math.round(share * 40);
  const table = skill === 'listening' ? listening : reading;
  return table.find(([from]) => marks >= from)?.[1] ?? 0;
}

interface SectionScore {
  section_type: string;
  score: number;
  max_score: number;
}

export interface SkillBand {
  skill: Skill;
  band: number;
}

/** A band for each skill, several sections of one skill taken together. Grammar and vocabulary have none. */
export function bandsOf(sections: readonly SectionScore[]): SkillBand[] {
  return skills.flatMap((skill) => {
    const own = sections.filter(({ section_type, max_score }) => section_type === skill && max_score > 0);
    if (own.length === 0) return [];
    const total = (field: 'score' | 'max_score') => own.reduce((sum, section) => sum + section[field], 0);
    return [{ skill, band: bandOf(skill, total('score'), total('max_score')) }];
  });
}

/** The mean of the skills' bands, rounded; null without any. */
export function overallBand(bands: readonly SkillBand[]): number | null {
  if (bands.length === 0) return null;
  return roundBand(bands.reduce((sum, { band }) => sum + band, 0) / bands.length);
}

/** Our own thresholds in per cent of the marks, for a test with tasks of every level; the highest first. */
const levels = [
  [95, 'C2'],
  [85, 'C1'],
  [70, 'B2'],
  [50, 'B1'],
  [30, 'A2'],
  [0, 'A1'],
] as const;
export type CefrLevel = (typeof levels)[number][1];

/** The CEFR level for a percentage of the marks, 0–100. */
export const levelOf = (percentage: number): CefrLevel =>
  levels.find(([from]) => percentage >= from)?.[1] ?? 'A1';
