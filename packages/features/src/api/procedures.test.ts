import { describe, expect, it } from 'vitest';
import type { AnyProcedure, AnyRouter } from '@trpc/server';
import { appRouter } from '../app-router.ts';
import { tokenRouter } from '../auth/router.ts';
import type { ProcedureMeta } from './trpc.ts';

interface Def {
  type: 'query' | 'mutation' | 'subscription';
  meta?: ProcedureMeta & { openapi?: { method: string; path: string; summary?: string; tags?: string[] } };
  output?: unknown;
}

const proceduresOf = (router: AnyRouter) =>
  Object.entries(router._def.procedures as Record<string, AnyProcedure>);
const procedures = [...proceduresOf(appRouter), ...proceduresOf(tokenRouter)];
const defs = procedures.map(([name, procedure]) => ({ name, def: procedure._def as unknown as Def }));

/** Whoever opens an operation to the world adds it here, and a reader of the change sees it. */
const publicOnes = [
  'auth.current',
  'auth.google',
  'auth.login',
  'auth.loginByUsername',
  'auth.options',
  'auth.refresh',
  'auth.register',
  'auth.signIn',
  'auth.signInWithGoogle',
  'auth.signUp',
  'avatars.list',
  'avatars.read',
  'certificates.verify',
  'courses.list',
  'courses.read',
  'plans.list',
  'plans.read',
  'renew',
  'subscriptions.options',
  'tutor.analyzeAnswer',
  'users.register',
];

describe('every procedure', () => {
  it.each(defs)('$name declares access, and to REST a summary and a tag', ({ def }) => {
    expect(def.meta?.access).toMatch(/^(public|user|staff|owner)$/);
    if (def.meta?.openapi === undefined) return;
    expect(def.meta.openapi.summary).toBeTruthy();
    expect(def.meta.openapi.tags).toHaveLength(1);
    expect(def.meta.openapi.path).not.toMatch(/\/$/);
  });

  it.each(defs.filter(({ def }) => def.type !== 'subscription'))('$name has an output schema', ({ def }) => {
    expect(def.output).toBeDefined();
  });

  it('is open to the world only where it is listed here', () => {
    const open = defs.filter(({ def }) => def.meta?.access === 'public').map(({ name }) => name);
    expect(open.sort()).toEqual(publicOnes);
  });

  it('has a method and path of its own', () => {
    const places = defs.flatMap(({ def: { meta } }) =>
      meta?.openapi === undefined
        ? []
        : [`${meta.openapi.method} ${meta.openapi.path.replace(/\{\w+\}/g, '{}')}`],
    );
    expect(new Set(places).size).toBe(places.length);
  });
});
