/**
 * The base procedures. Every procedure of the product starts from one of these, so that who may call it, how often, and
 * how it is shown in REST are declared in one place and cannot be forgotten (see procedures.test.ts).
 */
import { initTRPC } from '@trpc/server';
import type { OpenApiMeta } from 'trpc-to-openapi';
import { AppError } from '@talaffuz/core/errors';
import { isStaff, type Actor } from '@talaffuz/core/actor';
import { UNSTORABLE, unstorable } from '@talaffuz/core/storable-text';
import type { Context } from './context.ts';
import { errorShape, toTrpcError } from './error-shape.ts';
import { limitRate, type RateCategory } from './rate-limit.ts';

export type Contract = 'learning-platform' | 'academy' | 'mentor' | 'pronunciation';
export type Access = 'public' | 'user' | 'staff' | 'owner';

export interface ProcedureMeta extends Record<string, unknown> {
  access?: Access;
  /** Whose error body and validation form REST answers with; mentor's where nothing is said. */
  contract?: Contract;
  /** Status of a REST answer that went well, default 200. */
  success?: 200 | 201 | 204;
  /** Of a 201: that it answers 200 where nothing had to be made. */
  again?: true;
  rate?: RateCategory;
  /** Of a POST, PUT or PATCH whose fields stand in the query, as the contract has it; they are taken from a body too. */
  query?: true;
  /** That it answers 404 where its input does not say so: for one without a path parameter. */
  missing?: true;
  /** That a GET answers 409: what it reads is not far enough yet. */
  conflict?: true;
  /** Of an operation whose body is a bare list: the field of the input that it fills. */
  list?: string;
}

const t = initTRPC
  .context<Context>()
  .meta<OpenApiMeta<ProcedureMeta>>()
  .create({
    // Proxies cut connections that are silent for a minute. A stream ends after a quarter of an hour and the client comes
    // back, so that nobody goes on hearing after their session has ended.
    sse: {
      maxDurationMs: 15 * 60_000,
      ping: { enabled: true, intervalMs: 15_000 },
      client: { reconnectAfterInactivityMs: 40_000 },
    },
    errorFormatter: ({ shape, error }) => ({ ...shape, data: { ...shape.data, ...errorShape(error) } }),
  });

export const router = t.router;
export const createCallerFactory = t.createCallerFactory;

/** For routes that are no procedures: the same counting and the same check as a userProcedure. */
export async function enter(ctx: Context, rate: RateCategory = 'wide'): Promise<Actor> {
  await limitRate(ctx, rate);
  return signedIn(ctx);
}

export function requireStorable(input: unknown): void {
  const path = unstorable(input);
  if (path === null) return;
  throw new AppError('validation_failed', UNSTORABLE, {
    fields: [{ loc: ['body', ...path], msg: UNSTORABLE, type: 'invalid_text' }],
  });
}

/**
 * The mentor contract limits its operations to 60 a minute (§13). Pages of the web client make several calls each, so
 * those have the wide limit.
 */
const usualRate = (ctx: Context, meta: ProcedureMeta | undefined): RateCategory =>
  meta?.contract === 'mentor' && ctx.request.door === 'rest' ? 'mentor' : 'wide';

/** Counts the call, refuses text that no column can hold, and turns AppErrors into tRPC errors that keep them as their cause. */
const base = t.procedure.use(async ({ ctx, meta, getRawInput, next }) => {
  try {
    await limitRate(ctx, meta?.rate ?? usualRate(ctx, meta));
    requireStorable(await getRawInput());
  } catch (error) {
    throw toTrpcError(error);
  }
  const result = await next();
  if (!result.ok) throw toTrpcError(result.error);
  return result;
});

function signedIn(ctx: Context): Actor {
  if (ctx.actor !== null) return ctx.actor;
  throw (
    ctx.auth_error ??
    new AppError('token_invalid', 'You are not signed in; send an access token as "Authorization: Bearer …".')
  );
}

/** Anybody, signed in or not. */
export const publicProcedure = base.meta({ access: 'public' });

/** Anybody who is signed in. */
export const userProcedure = base
  .meta({ access: 'user' })
  .use(({ ctx, next }) => next({ ctx: { actor: signedIn(ctx) } }));

/** Owners and teachers. */
export const staffProcedure = base.meta({ access: 'staff' }).use(({ ctx, next }) => {
  const actor = signedIn(ctx);
  if (!isStaff(actor)) {
    throw new AppError(
      'role_not_allowed',
      `Only teachers and owners may do this; you are signed in as ${actor.role}.`,
    );
  }
  return next({ ctx: { actor } });
});

/** Owners alone. */
export const ownerProcedure = base.meta({ access: 'owner' }).use(({ ctx, next }) => {
  const actor = signedIn(ctx);
  if (actor.role !== 'owner') {
    throw new AppError(
      'role_not_allowed',
      `Only the school's owner may do this; you are signed in as ${actor.role}.`,
    );
  }
  return next({ ctx: { actor } });
});
