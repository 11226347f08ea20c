/** Is the product up: what `/health` and load balancers ask. */
import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { db } from '@talaffuz/db/client';

const manifest = z
  .object({ version: z.string() })
  .parse(JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')));

export const version = manifest.version;

export interface Health {
  status: 'ok' | 'degraded';
  database: 'ok' | 'down';
  version: string;
  uptime_s: number;
}

export async function health(): Promise<Health> {
  const database = await db.$queryRaw`SELECT 1`.then(
    () => 'ok' as const,
    () => 'down' as const,
  );
  return {
    status: database === 'ok' ? 'ok' : 'degraded',
    database,
    version,
    uptime_s: Math.round(process.uptime()),
  };
}
