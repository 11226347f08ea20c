/**
 * How often somebody may call. The categories of the mentor contract (§13) are counted in Redis or PostgreSQL, so that
 * several API processes share them; the wide limit against abuse is counted in each process, because a database write for every
 * request would cost more than the abuse.
 */
import { Redis } from 'ioredis';
import pg from 'pg';
import {
  RateLimiterMemory,
  RateLimiterPostgres,
  RateLimiterRedis,
  RateLimiterRes,
  type RateLimiterAbstract,
} from 'rate-limiter-flexible';
import { env, perSettings, requiredEnv } from '@talaffuz/core/env';
import { AppError } from '@talaffuz/core/errors';
import type { Context } from './context.ts';

export type RateCategory = 'login' | 'refresh' | 'mentor' | 'chat' | 'tutor' | 'wide';

const MINUTE_S = 60;

interface Counters {
  store: { redis: Redis } | { pool: pg.Pool } | undefined;
  limiters: Map<RateCategory, RateLimiterAbstract>;
}
const counters = perSettings((): Counters => ({ store: undefined, limiters: new Map() }));

function sharedStore() {
  const url = env().REDIS_URL;
  return (counters().store ??=
    url === undefined
      ? { pool: guarded(new pg.Pool({ connectionString: requiredEnv('DATABASE_URL'), max: 2 })) }
      : { redis: new Redis(url) });
}

/** A database that restarts ends idle connections; the pool opens new ones by itself. */
function guarded(pool: pg.Pool): pg.Pool {
  pool.on('error', () => undefined);
  return pool;
}

/** A counter that all processes share: `points` uses in `duration_s`. */
export function sharedLimiter(keyPrefix: string, points: number, duration_s: number): RateLimiterAbstract {
  const shared = sharedStore();
  const options = { keyPrefix, points, duration: duration_s };
  return 'redis' in shared
    ? new RateLimiterRedis({
        ...options,
        keyPrefix: `${env().QUEUE_PREFIX}:${keyPrefix}`,
        storeClient: shared.redis,
      })
    : new RateLimiterPostgres({
        ...options,
        storeClient: shared.pool,
        storeType: 'pool',
        tableName: 'rate_limits',
        tableCreated: true,
        clearExpiredByTimeout: false,
      });
}

function limiterOf(category: RateCategory): RateLimiterAbstract {
  const { limiters } = counters();
  const known = limiters.get(category);
  if (known !== undefined) return known;
  const settings = env();
  const points = {
    login: settings.RATE_LIMIT_LOGIN,
    refresh: settings.RATE_LIMIT_REFRESH,
    mentor: settings.RATE_LIMIT_MENTOR,
    chat: settings.RATE_LIMIT_CHAT,
    tutor: settings.RATE_LIMIT_TUTOR,
    wide: settings.RATE_LIMIT_WIDE,
  }[category];
  const limiter =
    category === 'wide'
      ? new RateLimiterMemory({ keyPrefix: category, points, duration: MINUTE_S })
      : sharedLimiter(category, points, MINUTE_S);
  limiters.set(category, limiter);
  return limiter;
}

/** Counts one call of the caller (the user, or the address of somebody unknown). Throws `rate_limited`. */
export async function limitRate(ctx: Context, category: RateCategory): Promise<void> {
  const limiter = limiterOf(category);
  const caller = ctx.actor === null ? `ip:${ctx.request.ip}` : `user:${String(ctx.actor.id)}`;
  let used: RateLimiterRes;
  try {
    used = await limiter.consume(caller);
  } catch (refused) {
    if (!(refused instanceof RateLimiterRes)) throw refused;
    const headers = rateHeaders(limiter.points, refused);
    const wait_s = Math.max(1, Math.ceil(refused.msBeforeNext / 1000));
    headers['Retry-After'] = String(wait_s);
    throw new AppError('rate_limited', `Rate limit exceeded. Try again in ${String(wait_s)} seconds.`, {
      headers,
    });
  }
  for (const [name, value] of Object.entries(rateHeaders(limiter.points, used)))
    ctx.reply.setHeader(name, value);
}

function rateHeaders(limit: number, state: RateLimiterRes): Record<string, string> {
  return {
    'X-RateLimit-Limit': String(limit),
    'X-RateLimit-Remaining': String(Math.max(0, state.remainingPoints)),
    'X-RateLimit-Reset': String(Math.ceil((Date.now() + state.msBeforeNext) / 1000)),
  };
}

/** Ends the connections of the shared counters. */
export async function closeRateLimits(): Promise<void> {
  const kept = counters();
  kept.limiters.clear();
  const open = kept.store;
  kept.store = undefined;
  if (open === undefined) return;
  if ('redis' in open) open.redis.disconnect();
  else await open.pool.end();
}
