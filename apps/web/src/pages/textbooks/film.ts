const hosts = new Set(['youtube.com', 'www.youtube.com', 'm.youtube.com', 'www.youtube-nocookie.com']);
const ID = /^[\w-]{11}$/;

/** The address by which a film of YouTube plays inside the page without cookies; null for any other film. */
export function embedUrl(address: string): string | null {
  if (!URL.canParse(address)) return null;
  const { hostname, pathname, searchParams } = new URL(address);
  const [, first = '', second = ''] = pathname.split('/');
  const id =
    hostname === 'youtu.be'
      ? first
      : !hosts.has(hostname)
        ? ''
        : first === 'watch'
          ? (searchParams.get('v') ?? '')
          : ['embed', 'shorts', 'live'].includes(first)
            ? second
            : '';
  return ID.test(id) ? `https://www.youtube-nocookie.com/embed/${id}` : null;
}
