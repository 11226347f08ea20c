/** Links of the API name the school's public address; the page asks where it came from itself. */
export function ownPath(link: string): string {
  const { pathname, search } = new URL(link, window.location.href);
  return pathname + search;
}
