/** Writes the types of the SDK; a test fails when they are not those of docs/openapi.json. */
import { writeFileSync } from 'node:fs';
import { apiTypes, typesFile } from './api-types.ts';

writeFileSync(typesFile, await apiTypes());
