/** An answer of the tutor while it is written. */
import { z } from 'zod';
import { ApiError } from './api-error.ts';
import { post, understood } from './rest.ts';
import { serverEvents } from './server-events.ts';

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

/** Sends a form or JSON and follows its answer. Throws ApiError, `cancelled` when the signal ended it. */
export async function followAnswer<Schema extends z.ZodType>(
  path: string,
  form: FormData | object,
  whole: Schema,
  following: Following,
): Promise<z.output<Schema>> {
  const { signal } = following;
  const answer = await post(path, form, { signal, accept: 'text/event-stream' });
  try {
    if (answer.body !== null) {
      for await (const { name, data } of serverEvents(answer.body)) {
        if (name === 'heard') following.onHeard(understood(textEvent, parsed(data)).text);
        else if (name === 'delta') following.onDelta(understood(textEvent, parsed(data)).text);
        else if (name === 'reset') following.onReset();
        else if (name === 'done') return understood(whole, parsed(data));
        else if (name === 'error')
          throw new ApiError('internal', understood(errorEvent, parsed(data)).detail);
      }
    }
  } catch (error) {
    if (signal.aborted) throw new ApiError('cancelled', 'It was stopped.');
    // What the browser throws when the connection breaks.
    if (!(error instanceof TypeError)) throw error;
  }
  throw new ApiError('offline', 'The answer broke off; check the connection and try again.');
}
