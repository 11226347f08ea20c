import type { AlignedPhone } from '../align/align-words.ts';
import { at } from '../align/at.ts';
import type { CtcSpan } from './ctc-forward.ts';
import type { PhoneContext } from './ctc-variants.ts';

/** Neighbours on each side that a hypothesis about a phoneme is judged with. */
const NEIGHBOURS = 2;
/** CTC peaks may stand this many frames outside the segments of the frame classifier: taken from a pause at the edge. */
const SLACK = 10;

/**
 * The frames and neighbours in which hypotheses about `phones[from … to − 1]` are compared. The outermost neighbour
 * is optional unless the text begins or ends with it, because its CTC peak may lie beyond the edge.
 */
export function localContext(
  phones: readonly AlignedPhone[],
  from: number,
  to: number,
  ctc: Float32Array,
  frameCount: number,
): { span: CtcSpan; context: PhoneContext } {
  const first = Math.max(0, from - NEIGHBOURS);
  const last = Math.min(phones.length, to + NEIGHBOURS);
  const start = Math.max(phones[first - 1]?.end ?? 0, at(phones, first).start - SLACK);
  const end = Math.min(phones[last]?.start ?? frameCount, at(phones, last - 1).end + SLACK);
  return {
    span: { ctc, start, end },
    context: {
      left: phones.slice(first, from).map(({ column }) => column),
      right: phones.slice(to, last).map(({ column }) => column),
      optionalFirst: first > 0,
      optionalLast: last < phones.length,
    },
  };
}
