/**
 * What a key of an external program may reach: REST operations of these areas, to read or to write. Everything that is
 * named here nowhere (accounts, keys, webhooks, the office) is closed to keys.
 */

export const scopes = [
  'practice:read',
  'practice:write',
  'batches:read',
  'batches:write',
  'reviews:read',
  'reviews:write',
  'analytics:read',
  'library:read',
] as const;
export type Scope = (typeof scopes)[number];

/** The first that fits decides. Paths begin behind /api/v1. */
const areas: readonly [RegExp, 'practice' | 'batches' | 'reviews' | 'analytics' | 'library'][] = [
  [/^\/practice\/batches(\/|$)/i, 'batches'],
  [/^\/practice\/(reviews|agreement(\.csv)?|training-labels)(\/|$)/i, 'reviews'],
  [/^\/practice\//i, 'practice'],
  [/^\/analytics\//i, 'analytics'],
  [/^\/library\//i, 'library'],
];

const isScope = (text: string): text is Scope => (scopes as readonly string[]).includes(text);

/** The scope that an operation needs of a key; null where no key may go. */
export function scopeFor(method: string, path: string): Scope | null {
  const area = areas.find(([pattern]) => pattern.test(path))?.[1];
  if (area === undefined) return null;
  const scope = `${area}:${method === 'GET' || method === 'HEAD' ? 'read' : 'write'}`;
  return isScope(scope) ? scope : null;
}
