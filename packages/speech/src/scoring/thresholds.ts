/** Every number that turns scores and rates into words of judgement. Scores are 0–100. */

/** A word is mispronounced when its score is below this … */
export const MISPRONOUNCED_WORD = 60;
/** … or one of its phonemes' scores is below this. */
export const MISPRONOUNCED_PHONEME = 40;
/** A word counts as omitted only when the scorer gives it less than this as well. */
export const OMITTED_WORD_MAX = 50;
/** No score is higher than this when another text was spoken. */
export const WRONG_TEXT_CAP = 30;

/** At most this many pieces of advice. */
export const MAX_FEEDBACK = 3;
/** A pause that the text does not ask for is worth a word when it lasts this long, seconds … */
export const LONG_PAUSE_S = 0.5;
/** … or when there are this many of any length. */
export const MANY_PAUSES = 3;
/** Syllables a second beyond which listeners struggle, and below which words fall apart (people read aloud at 4 to 5). */
export const FAST_SYLLABLES_PER_S = 7;
export const SLOW_SYLLABLES_PER_S = 2;
/** Texts of fewer words say nothing about the speaker's pace. */
export const MIN_WORDS_FOR_PACE = 4;
