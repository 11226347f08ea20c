/** The vector of a question, when the school has an embedding model; without one, full text alone finds passages. */
import type { Embedded } from './passages.ts';

export function embedQuestion(_text: string): Promise<Embedded | null> {
  return Promise.resolve(null);
}
