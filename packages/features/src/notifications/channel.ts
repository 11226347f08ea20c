/** PostgreSQL channel: the notifications of the person whose id is the payload changed. */
export const CHANGED = 'talaffuz_notifications';
