/**
 * The one error class of the product and the one table of its codes. A message is a sentence for the person who
 * gave the input: it names the thing (file, row, field) and says what to do about it.
 */
export const errorTable = {
  /** The command or request itself is wrong. */
  bad_usage: { exit: 2 },
  audio_not_found: { exit: 3 },
  audio_not_a_file: { exit: 3 },
  audio_empty: { exit: 3 },
  audio_too_large: { exit: 3 },
  audio_unreadable: { exit: 3 },
  audio_too_short: { exit: 3 },
  audio_too_long: { exit: 3 },
  audio_too_many_channels: { exit: 3 },
  decode_timeout: { exit: 3 },
  no_speech: { exit: 3 },
  text_empty: { exit: 3 },
  text_too_long: { exit: 3 },
  text_unsupported: { exit: 3 },
  phones_invalid: { exit: 3 },
  phones_mismatch: { exit: 3 },
  worker_crashed: { exit: 3 },
  assess_timeout: { exit: 3 },
  cancelled: { exit: 3 },
  model_missing: { exit: 2 },
  ffmpeg_missing: { exit: 2 },
  internal: { exit: 3 },
} as const satisfies Record<string, { exit: 2 | 3 }>;

export type ErrorCode = keyof typeof errorTable;

export class AppError extends Error {
  override readonly name = 'AppError';
  readonly code: ErrorCode;

  constructor(code: ErrorCode, message: string, options?: { cause?: unknown }) {
    super(message, options);
    this.code = code;
  }

  /** Exit status of a command that ends with this error: 2 bad use, 3 an input that could not be scored. */
  get exitCode(): 2 | 3 {
    return errorTable[this.code].exit;
  }

  toJSON(): { code: ErrorCode; message: string } {
    return { code: this.code, message: this.message };
  }
}

/** Whatever was thrown, as an AppError; what we did not foresee becomes `internal` and keeps its cause. */
export function toAppError(thrown: unknown): AppError {
  if (thrown instanceof AppError) return thrown;
  const message = thrown instanceof Error ? thrown.message : String(thrown);
  return new AppError('internal', `Unexpected failure: ${message}`, { cause: thrown });
}
