import { requiredEnv } from '@talaffuz/core/env';
import { describe, expect, it } from 'vitest';
import { schemaDifference } from './tools/schema-difference.ts';
import { readSchema } from './schema-files.ts';

describe('the migrations', () => {
  // The database of a test is made by the migrations.
  it('make exactly what prisma/schema says', async () => {
    expect(await schemaDifference(requiredEnv('DATABASE_URL'))).toBe('');
  });

  it('are compared for real: a column too many in the schema is noticed', async () => {
    const schema = readSchema().map(([name, text]): [string, string] => [
      name,
      text.replace('model School {', 'model School {\n  motto String?'),
    ]);
    expect(await schemaDifference(requiredEnv('DATABASE_URL'), schema)).toMatch(
      /ALTER TABLE "schools" ADD COLUMN\s+"motto" TEXT/,
    );
  });
});
