/** Sends one file to `POST /api/v1/files`. */
import { z } from 'zod';
import { ApiError, restError } from './api-error.ts';
import { clientHeaders } from './trpc.ts';

const uploaded = z.object({ id: z.number(), name: z.string(), url: z.string() });
export type Uploaded = z.infer<typeof uploaded>;

/** The file as it was stored. Throws ApiError. */
export async function uploadFile(bytes: Blob, name: string): Promise<Uploaded> {
  const form = new FormData();
  form.append('file', bytes, name);
  let answer: Response;
  try {
    answer = await fetch('/api/v1/files', { method: 'POST', body: form, headers: clientHeaders });
  } catch {
    throw new ApiError('offline', 'The server cannot be reached; check the connection and try again.');
  }
  const text = await answer.text();
  if (!answer.ok) throw restError(answer.status, text);
  return uploaded.parse(JSON.parse(text));
}
