/** Only a path of this site: a link that somebody was sent must not lead elsewhere after signing in. */
export const safeReturnPath = (path: string | undefined): string =>
  path !== undefined && /^\/(?![/\\])/.test(path) ? path : '/';
