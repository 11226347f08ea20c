export type TextErrorCode =
  /** Nothing is left to say: empty, or only punctuation and symbols. */
  | 'text_empty'
  /** More than `MAX_WORDS` words. */
  | 'text_too_long'
  /** Letters of another script than Latin. */
  | 'text_unsupported'
  /** A given pronunciation holds something that is no ARPAbet symbol. */
  | 'phones_invalid'
  /** The given pronunciation has another number of words than the text. */
  | 'phones_mismatch';

/** Why a text cannot be expected of a speaker. The message is one sentence that says what to do about it. */
export class TextError extends Error {
  override readonly name = 'TextError';
  readonly code: TextErrorCode;

  constructor(code: TextErrorCode, message: string) {
    super(message);
    this.code = code;
  }
}
