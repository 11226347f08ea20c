/** That the committed types are those of the committed document. */
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { apiTypes, typesFile } from '../tools/api-types.ts';

it('are made of docs/openapi.json as it is now; `npm run sdk` makes them anew', async () => {
  // Compared as a flag: a difference of so long a text would fill the screen.
  expect(readFileSync(typesFile, 'utf8') === (await apiTypes())).toBe(true);
});
