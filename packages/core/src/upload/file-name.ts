const MAX_LENGTH = 120;

/**
 * A client's file name made harmless: no folders, control or direction characters, none that Windows forbids, no dot
 * in front; at most 120 characters with the extension kept. `fallback` where nothing is left.
 */
export function safeFileName(given: string, fallback: string): string {
  const base = given.split(/[/\\]/).at(-1) ?? '';
  const clean = base
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Cf}\p{Cs}<>:"|?*]/gu, '')
    .replace(/\s+/g, ' ')
    .replace(/^[. ]+|[. ]+$/g, '');
  if (clean === '') return fallback;
  const extension = /\.[\p{L}\p{N}]{1,10}$/u.exec(clean)?.[0] ?? '';
  const stem = Array.from(clean.slice(0, clean.length - extension.length));
  return stem.slice(0, MAX_LENGTH - extension.length).join('') + extension;
}
