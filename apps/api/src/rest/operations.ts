/** The procedures that REST shows, found by method and path. */
import { z } from 'zod';
import type { AnyProcedure, AnyRouter } from '@trpc/server';
import type { OpenApiMeta } from 'trpc-to-openapi';
import type { ProcedureMeta } from '@talaffuz/features/api/trpc';

export interface Operation {
  /** The procedure's path in the router, such as `practice.attempt`. */
  name: string;
  method: string;
  path: string;
  pattern: RegExp;
  meta: ProcedureMeta;
  /** Null for a procedure without input. */
  input: z.ZodObject | null;
}

/** What procedures keep about themselves; tRPC types it for its own use only. */
interface ProcedureDef {
  meta?: OpenApiMeta<ProcedureMeta>;
  inputs: unknown[];
}

const defOf = (procedure: AnyProcedure): ProcedureDef => procedure._def as unknown as ProcedureDef;

/** Every operation of a router; those with fewer path parameters first, so that `/a/new` goes before `/a/{id}`. */
export function operationsOf(router: AnyRouter): Operation[] {
  const found: Operation[] = [];
  for (const [name, procedure] of Object.entries(router._def.procedures as Record<string, AnyProcedure>)) {
    const { meta, inputs } = defOf(procedure);
    if (meta?.openapi === undefined || meta.openapi.enabled === false) continue;
    const [input] = inputs;
    if (input !== undefined && !(input instanceof z.ZodObject)) {
      throw new Error(`${name}: the input of a REST operation must be a z.object`);
    }
    const { method, path } = meta.openapi;
    found.push({ name, method, path, pattern: patternOf(path), meta, input: input ?? null });
  }
  const parameters = (path: string): number => path.split('{').length;
  return found.sort((a, b) => parameters(a.path) - parameters(b.path));
}

/** Every path answers with and without its trailing slash. */
function patternOf(path: string): RegExp {
  const source = path.replace(/[.*+?^$()|[\]\\]/g, '\\$&').replace(/\{(\w+)\}/g, '(?<$1>[^/]+)');
  return new RegExp(`^${source}/?$`);
}
