/** A message to the tutor, and its answer while it is written. */
import { z } from 'zod';
import { exchange, type Exchange } from '@talaffuz/features/conversations/schema';
import { ApiError } from './api-error.ts';
import { post, understood } from './rest.ts';
import { serverEvents } from './server-events.ts';

export interface Message {
  text: string;
  recording: { blob: Blob; name: string } | null;
  language: string;
  speak: boolean;
}

export interface Following {
  /** What the server understood of a recording, or the text as it was sent. */
  onHeard(text: string): void;
  onDelta(text: string): void;
  /** What came so far does not count. */
  onReset(): void;
  signal: AbortSignal;
}

const textEvent = z.object({ text: z.string() });
const errorEvent = z.object({ detail: z.string(), error_code: z.string() });

const parsed = (data: string): unknown => JSON.parse(data);

/** Throws ApiError, `cancelled` when the signal ended it. */
export async function sendMessage(id: string, message: Message, following: Following): Promise<Exchange> {
  const { signal } = following;
  const form = new FormData();
  form.append('language', message.language);
  form.append('speak', String(message.speak));
  if (message.recording === null) form.append('text', message.text);
  else form.append('audio_file', message.recording.blob, message.recording.name);
  const answer = await post(`/ai-sessions/sessions/${id}/messages`, form, {
    signal,
    accept: 'text/event-stream',
  });
  try {
    if (answer.body !== null) {
      for await (const { name, data } of serverEvents(answer.body)) {
        if (name === 'heard') following.onHeard(understood(textEvent, parsed(data)).text);
        else if (name === 'delta') following.onDelta(understood(textEvent, parsed(data)).text);
        else if (name === 'reset') following.onReset();
        else if (name === 'done') return understood(exchange, parsed(data));
        else if (name === 'error')
          throw new ApiError('internal', understood(errorEvent, parsed(data)).detail);
      }
    }
  } catch (error) {
    if (signal.aborted) throw new ApiError('cancelled', 'It was stopped.');
    throw error;
  }
  throw new ApiError('offline', 'The answer broke off; check the connection and try again.');
}
