/** Words of a text as answers are compared by: lower case, without punctuation. */

export const tokensOf = (text: string): string[] =>
  (text.toLowerCase().match(/[\p{L}\p{N}]+(?:[’'][\p{L}]+)*/gu) ?? []).map((token) =>
    token.replaceAll('’', "'"),
  );

/** Words that say little by themselves; what is left carries the content. */
const functionWords = new Set(
  (
    'a an the and or but so if of in on at to for from by with about as into over under up down out off is am are was were be ' +
    'been being do does did have has had will would can could should may might must i you he she it we they me him her us ' +
    'them my your his its our their this that these those there here not no yes what which who whom whose when where why how'
  ).split(' '),
);

export const contentWords = (tokens: readonly string[]): string[] =>
  tokens.filter((token) => token.length > 1 && !functionWords.has(token));
