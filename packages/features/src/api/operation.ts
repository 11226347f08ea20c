/** How a procedure is shown in REST, said once for the procedures of one router. */
import type { OpenApiMeta, OpenApiMethod } from 'trpc-to-openapi';
import type { Contract, ProcedureMeta } from './trpc.ts';

export type OperationMeta = OpenApiMeta<ProcedureMeta>;

/**
 * For the top of a router: `const op = operations('Words', 'learning-platform')`, then
 * `userProcedure.meta(op('GET', '/words', 'Words of your lessons'))`. Without a contract errors have mentor's body.
 */
export function operations(tag: string, contract?: Contract) {
  return (
    method: OpenApiMethod,
    path: `/${string}`,
    summary: string,
    more: ProcedureMeta & { description?: string } = {},
  ): OperationMeta => {
    const { description, ...meta } = more;
    return {
      openapi: {
        method,
        path,
        tags: [tag],
        summary,
        ...(description === undefined ? {} : { description }),
      },
      ...(contract === undefined ? {} : { contract }),
      ...meta,
    };
  };
}
