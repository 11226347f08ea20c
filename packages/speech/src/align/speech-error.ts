export type SpeechErrorCode =
  /** Nothing in the recording sounds like speech. */
  | 'no_speech'
  /** There are fewer 20 ms frames than phonemes, so the text cannot have been spoken. */
  | 'audio_too_short'
  /** The model's output holds NaN or infinity. */
  | 'model_output_invalid';

/** Why a recording cannot be scored. The message is a sentence for the person who gave the input. */
export class SpeechError extends Error {
  override readonly name = 'SpeechError';
  readonly code: SpeechErrorCode;

  constructor(code: SpeechErrorCode, message: string) {
    super(message);
    this.code = code;
  }
}
