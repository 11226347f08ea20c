/** Writes docs/openapi.json; a test fails when it is not what the API serves. */
import { writeFileSync } from 'node:fs';

process.env['DATABASE_URL'] ??= 'postgres://nobody@127.0.0.1:1/none';
const { openApiDocument } = await import('../rest/openapi.ts');
const file = new URL('../../../../docs/openapi.json', import.meta.url);
writeFileSync(file, `${JSON.stringify(openApiDocument(), null, 2)}\n`);
process.exit(0);
