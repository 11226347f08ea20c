/** What both readers of forms say of a form that cannot be taken. */
import type { Readable } from 'node:stream';
import { AppError, type FieldProblem } from '../errors.ts';

/** `kind` is what a client needs to say it in another language. */
export function wrongField(
  name: string,
  sentence: string,
  kind: Pick<FieldProblem, 'type' | 'values'> = { type: 'form_invalid' },
): AppError {
  const fields = [{ loc: ['body', name], msg: sentence, ...kind }];
  return new AppError('validation_failed', sentence, { fields });
}

export function brokenForm(cause: unknown): AppError {
  const reason = cause instanceof Error ? cause.message : String(cause);
  return new AppError(
    'invalid_format',
    `The form cannot be read (${reason}); send it again as multipart/form-data.`,
    { cause },
  );
}

export const goneClient = (): AppError =>
  new AppError('cancelled', 'The client went away during the upload.');

/** The bytes of a part; a form that breaks off fails with its own sentence. */
export async function* contentOf(part: Readable): AsyncGenerator<Buffer> {
  try {
    for await (const chunk of part as AsyncIterable<Buffer>) yield chunk;
  } catch (cause) {
    throw brokenForm(cause);
  }
}
