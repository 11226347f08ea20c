import path from 'node:path';
import { AppError, errorTable, toAppError, type ErrorCode } from '@talaffuz/core/errors';
import { alignWords } from '@talaffuz/speech/align/align-words';
import type { Assessment, WarningCode } from '@talaffuz/speech/assessment';
import { assemble } from '@talaffuz/speech/scoring/assemble';
import { scorerInput } from '@talaffuz/speech/scoring/scorer-input';
import { expectGiven, expectText } from '@talaffuz/speech/text/pronounce';
import { decodeAudio, type DecodeLimits } from './decode/decode-audio.ts';
import { isSpeechless, levelWarnings } from './decode/levels.ts';
import type { PhonemeModel } from './phoneme-model.ts';

export interface AssessRequest {
  id: string;
  /** Absolute path of the recording. */
  audio: string;
  text: string;
  /** Fixes the expected pronunciation: ARPAbet, words split by ` | `. */
  phones?: string;
}

/**
 * One recording from file to assessment. The file is decoded while the model may still be loading.
 * Throws AppError with the codes of `decodeAudio`, of the text (`text_…`, `phones_…`) and `no_speech`.
 */
export async function assessRecording(
  { id, audio, text, phones }: AssessRequest,
  loading: Promise<PhonemeModel>,
  limits?: Partial<DecodeLimits>,
): Promise<Assessment> {
  const name = path.basename(audio);
  const decoding = decodeAudio(audio, limits);
  // Awaited below; when the text is refused first, a failure of the file no longer matters.
  decoding.catch(() => undefined);
  try {
    const expected = phones === undefined ? await expectText(text) : expectGiven(text, phones);
    const { samples, duration_s, truncated, levels } = await decoding;
    if (isSpeechless(levels)) {
      throw new AppError(
        'no_speech',
        `No speech was found in ${name}; check the microphone and record it again.`,
      );
    }
    const warnings: WarningCode[] = [...levelWarnings(levels), ...(truncated ? ['truncated' as const] : [])];
    const model = await loading;
    const encoder = await model.encode(samples);
    const alignment = alignWords(encoder, expected);
    const scorer = await model.score(encoder, scorerInput(alignment));
    const { name: modelName, version } = model;
    return assemble({
      id,
      text,
      model: { name: modelName, version },
      duration_s,
      warnings,
      expected,
      alignment,
      encoder,
      scorer,
    });
  } catch (error) {
    throw namedError(error, name);
  }
}

/** Errors of packages/speech carry our codes but know no file. */
function namedError(error: unknown, name: string): AppError {
  if (error instanceof AppError || !(error instanceof Error)) return toAppError(error);
  const code = 'code' in error ? error.code : undefined;
  if (isErrorCode(code)) return new AppError(code, `${name}: ${error.message}`, { cause: error });
  return new AppError('internal', `${name} could not be scored: ${error.message}`, { cause: error });
}

function isErrorCode(code: unknown): code is ErrorCode {
  return typeof code === 'string' && Object.hasOwn(errorTable, code);
}
