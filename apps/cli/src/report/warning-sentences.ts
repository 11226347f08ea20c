import type { WarningCode } from '@talaffuz/speech/assessment';

/** What a warning means for the person who made the recording. */
export const warningSentences: Record<WarningCode, string> = {
  too_quiet: 'The recording is very quiet; speak louder or move closer to the microphone.',
  clipped: 'The recording is overdriven; move away from the microphone or turn its level down.',
  noisy: 'There is much noise behind the voice; record in a quieter place.',
  mostly_silence: 'Most of the recording is silence; start it right before you speak.',
  truncated: 'The file ends in the middle; what could be read was scored.',
  wrong_text: 'What was said does not match the text; the scores say little.',
  too_fast: 'This is faster than people speak; the scores are unreliable.',
  word_unknown: 'Some words are in no dictionary; how they should sound was guessed.',
  text_symbols_ignored: 'Emoji, tags or other symbols of the text were left out.',
};
