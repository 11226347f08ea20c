/**
 * Whether to print colours: on a terminal, unless NO_COLOR is set (https://no-color.org); FORCE_COLOR turns them on
 * elsewhere.
 */
export function wantsColor(stream: { isTTY?: boolean }, env: NodeJS.ProcessEnv): boolean {
  if ((env['NO_COLOR'] ?? '') !== '' || env['TERM'] === 'dumb') return false;
  const forced = env['FORCE_COLOR'] ?? '';
  return forced === '' ? stream.isTTY === true : forced !== '0';
}
