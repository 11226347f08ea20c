/** PostgreSQL refuses to run as root; started by root, the server runs as another user who must reach its files. */
import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';

export interface ServerUser {
  name: string;
  uid: number;
  gid: number;
}

const NOBODY = 65_534;

/**
 * The user that the server runs as, undefined for "as ourselves". Under root: who owns the data already, else
 * `postgres` where that user exists, else the unprivileged user 65534.
 */
export function serverUser(cluster: string): ServerUser | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const owner = statSync(cluster, { throwIfNoEntry: false });
  if (owner !== undefined && owner.uid !== 0)
    return { name: `user ${owner.uid}`, uid: owner.uid, gid: owner.gid };
  return userNamed('postgres') ?? { name: 'nobody', uid: NOBODY, gid: NOBODY };
}

function userNamed(wanted: string): ServerUser | undefined {
  let passwd: string;
  try {
    passwd = readFileSync('/etc/passwd', 'utf8');
  } catch {
    return undefined;
  }
  for (const line of passwd.split('\n')) {
    const [name, , uid, gid] = line.split(':');
    if (name === wanted && Number(uid) > 0) return { name, uid: Number(uid), gid: Number(gid) };
  }
  return undefined;
}

/** Whether `user` may enter every folder on the way to `target`, and enter or execute `target` itself. */
export function reachable(target: string, user: ServerUser | undefined): boolean {
  if (user === undefined) return true;
  for (let at = path.resolve(target); ; at = path.dirname(at)) {
    const stat = statSync(at, { throwIfNoEntry: false });
    if (stat === undefined) return false;
    const bit = stat.uid === user.uid ? 0o100 : stat.gid === user.gid ? 0o010 : 0o001;
    if ((stat.mode & bit) === 0) return false;
    if (at === path.dirname(at)) return true;
  }
}
