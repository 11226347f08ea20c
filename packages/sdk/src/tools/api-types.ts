/** The types of the REST API, made of docs/openapi.json. */
import { readFileSync } from 'node:fs';
import openapiTS, { astToString, type OpenAPI3 } from 'openapi-typescript';

const document = new URL('../../../../docs/openapi.json', import.meta.url);
export const typesFile = new URL('../generated/api.ts', import.meta.url);

export async function apiTypes(): Promise<string> {
  const openapi = JSON.parse(readFileSync(document, 'utf8')) as OpenAPI3;
  return `// Made of docs/openapi.json by \`npm run sdk\`; not to be changed by hand.\n${astToString(await openapiTS(openapi))}`;
}
