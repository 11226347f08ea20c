import { tokensOf } from '../tutor/tokens.ts';

/** Words that carry something, in any of the languages: how they begin, as endings differ. */
const stems = (text: string) =>
  new Set(tokensOf(text).flatMap((token) => (token.length > 3 ? [token.slice(0, 5)] : [])));

/** Which part of the words of `wanted` a text has, 0–1; 0 where there are none. */
export function sharedWords(text: string, wanted: string): number {
  const all = [...stems(wanted)];
  const had = stems(text);
  return all.length === 0 ? 0 : all.filter((stem) => had.has(stem)).length / all.length;
}
