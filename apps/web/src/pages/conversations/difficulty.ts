export const difficulties = ['beginner', 'intermediate', 'advanced'] as const;

export const asDifficulty = (word: string): (typeof difficulties)[number] =>
  difficulties.find((known) => known === word) ?? 'beginner';
