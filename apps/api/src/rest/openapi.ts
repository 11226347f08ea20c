/** The OpenAPI 3.1 document: the router's own operations, and beside them the routes that are no procedures. */
import type { AnyRouter } from '@trpc/server';
import { generateOpenApiDocument, type OpenApiRouter } from 'trpc-to-openapi';
import { appRouter } from '@talaffuz/features/app-router';
import { scopeFor } from '@talaffuz/features/api-keys/scopes';
import { tokenRouter } from '@talaffuz/features/auth/router';
import { version } from '@talaffuz/features/system/service';
import { mediaPaths } from './media-paths.ts';
import { failures, missing, schemas, signedIn, type Json } from './openapi-parts.ts';
import { operationsOf } from './operations.ts';

interface GeneratedOperation {
  responses: Json;
}

/** Our status codes and error bodies in the place of the adapter's. */
function routerPaths(router: OpenApiRouter & AnyRouter, prefix: string): Json {
  const { paths } = generateOpenApiDocument(router, { title: '', version: '', baseUrl: '' });
  const found: Json = {};
  for (const { path, method, meta, input } of operationsOf(router)) {
    const generated = paths?.[path]?.[method.toLowerCase() as 'get'] as unknown as GeneratedOperation;
    const good = generated.responses['200'];
    const success = String(meta.success ?? 200);
    const academy = meta.contract === 'academy';
    const open = meta.access === 'public';
    const responses = {
      [success]: meta.success === 204 ? { description: 'Done' } : good,
      ...(path.includes('{') ? missing : {}),
      ...failures({ academy, open, input: input !== null }),
    };
    const entry = (found[prefix + path] ??= {}) as Json;
    entry[method.toLowerCase()] = { ...generated, security: open ? [] : signedIn, responses };
  }
  return found;
}

/** Says of each operation whether a key opens it, and with which scope. */
function withKeys(path: string, entry: Json): Json {
  const changed = Object.entries(entry).map(([method, operation]) => {
    const scope = scopeFor(method.toUpperCase(), path.replace(/^\/api\/v1/, ''));
    const { security, description } = operation as { security?: Json[]; description?: string };
    if (scope === null || security?.length !== 1) return [method, operation];
    const sentence = `An API key needs the scope \`${scope}\`.`;
    return [
      method,
      {
        ...(operation as Json),
        description: description === undefined ? sentence : `${description} ${sentence}`,
        security: [...security, { api_key: [] }],
      },
    ];
  });
  return Object.fromEntries(changed) as Json;
}

/** Built anew at each call; paths and keys are in alphabetical order, so that the file changes only with the API. */
export function openApiDocument(): Json {
  const paths = { ...routerPaths(appRouter, '/api/v1'), ...routerPaths(tokenRouter, '') };
  // A path may have operations of both kinds.
  for (const [path, entry] of Object.entries(mediaPaths))
    paths[path] = { ...(paths[path] as Json), ...entry };
  const sorted = Object.entries(paths).sort(([a], [b]) => a.localeCompare(b, 'en'));
  return {
    openapi: '3.1.0',
    info: {
      title: 'Talaffuz',
      version,
      description: 'English learning with pronunciation scoring on the school’s own machine.',
    },
    servers: [{ url: '/' }],
    paths: Object.fromEntries(sorted.map(([path, entry]) => [path, withKeys(path, entry as Json)])),
    components: {
      schemas,
      securitySchemes: {
        bearer: { type: 'http', scheme: 'bearer', bearerFormat: 'JWT' },
        api_key: { type: 'apiKey', in: 'header', name: 'X-API-Key' },
      },
    },
  };
}
