/** Answers of the tutor that are read while they are written. */
import type { Request, Response } from 'express';
import { errorTable, toAppError } from '@talaffuz/core/errors';

type Steps<Whole> = AsyncGenerator<{ type: string }, Whole, undefined>;

export const wantsEvents = (req: Request): boolean => (req.get('accept') ?? '').includes('text/event-stream');

/** JSON when it is whole; with `Accept: text/event-stream` each piece as it comes, and the same JSON as `done`. */
export async function sendSteps<Whole extends object>(
  req: Request,
  res: Response,
  begin: (inPieces: boolean) => Steps<Whole>,
): Promise<void> {
  const events = wantsEvents(req);
  const steps = begin(events);
  let step = await steps.next();
  // What is refused before the first event is an answer with its status, like any other.
  if (events) startEvents(res);
  try {
    while (step.done !== true) {
      if (events) sendEvent(res, step.value.type, step.value);
      step = await steps.next();
    }
  } catch (error) {
    if (!events) throw error;
    const { code, message: detail } = toAppError(error);
    // Who stopped it or went away knows.
    if (code !== 'cancelled') req.log.warn({ err: error }, 'an answer broke off');
    sendEvent(res, 'error', { detail, error_code: errorTable[code].error_code });
    res.end();
    return;
  }
  if (!events) {
    res.json(step.value);
    return;
  }
  sendEvent(res, 'done', step.value);
  res.end();
}

function startEvents(res: Response): void {
  // no-transform: compressed, the pieces would wait for each other.
  res.set({
    'Content-Type': 'text/event-stream',
    'Cache-Control': 'no-cache, no-transform',
    'X-Accel-Buffering': 'no',
  });
  res.flushHeaders();
}

/** One event as the HTML standard's "Server-sent events" has it. */
function sendEvent(res: Response, name: string, data: object): void {
  if (!res.writableEnded && !res.destroyed) res.write(`event: ${name}\ndata: ${JSON.stringify(data)}\n\n`);
}
