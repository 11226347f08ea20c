/** Forms and sounds, which tRPC does not carry. */
import type { z } from 'zod';
import { ApiError, isSignedOut, restError } from './api-error.ts';
import { reportSignedOut } from './query-client.ts';
import { clientHeaders } from './trpc.ts';

/** A POST below /api/v1. Throws ApiError; a session that is over is reported too. */
export async function post(
  path: string,
  body: FormData | object,
  { signal, accept = 'application/json' }: { signal?: AbortSignal; accept?: string } = {},
): Promise<Response> {
  const isForm = body instanceof FormData;
  const sent = {
    method: 'POST',
    headers: { ...clientHeaders, Accept: accept, ...(isForm ? {} : { 'Content-Type': 'application/json' }) },
    body: isForm ? body : JSON.stringify(body),
    ...(signal === undefined ? {} : { signal }),
  };
  let answer: Response;
  try {
    answer = await fetch(`/api/v1${path}`, sent);
  } catch {
    if (signal?.aborted === true) throw new ApiError('cancelled', 'It was stopped.');
    throw new ApiError('offline', 'The server cannot be reached; check the connection and try again.');
  }
  if (answer.ok) return answer;
  const error = restError(answer.status, await answer.text());
  if (isSignedOut(error)) reportSignedOut();
  throw error;
}

export function understood<Schema extends z.ZodType>(schema: Schema, value: unknown): z.output<Schema> {
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  throw new ApiError('internal', 'The answer of the server was not understood; reload the page.');
}

export async function postForm<Schema extends z.ZodType>(
  path: string,
  form: FormData,
  schema: Schema,
  signal?: AbortSignal,
): Promise<z.output<Schema>> {
  const answer = await post(path, form, signal === undefined ? {} : { signal });
  return understood(schema, await answer.json());
}
