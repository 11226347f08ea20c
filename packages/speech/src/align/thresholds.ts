/**
 * Every number that decides what counts as speech, as an omitted or inserted word, or as the wrong text.
 * Log-probabilities and their differences are in nats, durations in 20 ms frames.
 */

/** Fewer frames than this whose likeliest class is a phoneme: there is no speech. */
export const MIN_SPEECH_FRAMES = 5;

/** The text is wrong when the forced path loses more than this to the free path, per frame of speech … */
export const WRONG_TEXT_GAP = 1.5;
/** … and less than this share of the expected phonemes is recognised, 0–1 (two unrelated sentences share about .2). */
export const WRONG_TEXT_RECOGNISED = 0.25;

/** A word is omitted only if the audio is likelier without it by this much for each of its phonemes … */
export const OMISSION_LLR_PER_PHONE = 3;
/** … and by this much in all, so that a short weak "a" is not lost … */
export const OMISSION_LLR_MIN = 8;
/** … and it was squeezed into this many frames a phoneme or less, or … */
export const OMISSION_FRAMES_PER_PHONE = 2;
/** … this share of its frames is silence. */
export const OMISSION_SILENT_SHARE = 0.6;

/** The omission is beyond doubt at these values, and when next to no frame was left for the word. */
export const OMISSION_CERTAIN_LLR_PER_PHONE = 6;
export const OMISSION_CERTAIN_LLR_MIN = 24;
export const OMISSION_CERTAIN_FRAMES_PER_PHONE = 1.5;

/** A frame is unexplained when its best class is a phoneme that beats the forced path by this much. */
export const UNEXPLAINED_GAP = 3;
/** An insertion is a stretch of at least this many frames of unexplained speech … */
export const INSERTION_MIN_FRAMES = 12;
/** … interrupted nowhere for longer than this … */
export const INSERTION_MAX_HOLE = 3;
/** … in which the CTC head recognises at least this many phonemes … */
export const INSERTION_MIN_PHONES = 2;
/** … each with at least this probability. */
export const INSERTION_PHONE_PROBABILITY = 0.6;
