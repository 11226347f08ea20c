import type { DecodeLimits } from './decode/decode-audio.ts';

/** What openEngine tells a child, as JSON in its first argument. */
export interface ChildSettings {
  threads: number;
  limits: Partial<DecodeLimits>;
}
