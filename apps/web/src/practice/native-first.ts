/** Typical errors, those of speakers of `language` (ISO 639) before the others; each kind keeps its order. */
export function nativeFirst<Known extends { speakers: string[] }>(
  errors: Known[],
  language: string,
): { error: Known; own: boolean }[] {
  const told = errors.map((error) => ({ error, own: error.speakers.includes(language) }));
  return [...told.filter(({ own }) => own), ...told.filter(({ own }) => !own)];
}
