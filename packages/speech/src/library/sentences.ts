/** The practice sentences that every installation begins with. */
import { advancedSentences } from './sentences-advanced.ts';
import { beginnerSentences } from './sentences-beginner.ts';
import { intermediateSentences } from './sentences-intermediate.ts';

export const difficultyLevels = ['beginner', 'intermediate', 'advanced'] as const;
export type DifficultyLevel = (typeof difficultyLevels)[number];

export interface LibrarySentence {
  /** Names the sentence for good: `b-001` is the first of the beginners'. */
  slug: string;
  text: string;
  difficulty_level: DifficultyLevel;
}

function ofLevel(
  difficulty_level: DifficultyLevel,
  prefix: string,
  texts: readonly string[],
): LibrarySentence[] {
  return texts.map((text, i) => ({
    slug: `${prefix}-${String(i + 1).padStart(3, '0')}`,
    text,
    difficulty_level,
  }));
}

export const librarySentences: readonly LibrarySentence[] = [
  ...ofLevel('beginner', 'b', beginnerSentences),
  ...ofLevel('intermediate', 'i', intermediateSentences),
  ...ofLevel('advanced', 'a', advancedSentences),
];
