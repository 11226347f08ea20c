/** The database's schema as written: every file of prisma/schema. */
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const folder = new URL('../../../prisma/schema/', import.meta.url);

/** Name and text of each file, by name. */
export const readSchema = (): [name: string, text: string][] =>
  readdirSync(fileURLToPath(folder))
    .sort()
    .map((name) => [name, readFileSync(new URL(name, folder), 'utf8')]);
