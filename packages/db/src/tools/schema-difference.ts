/** What prisma/schema.prisma has and a database lacks, as SQL; asked of Prisma's own engine in WebAssembly. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { PrismaPg } from '@prisma/adapter-pg';
import { bindMigrationAwareSqlAdapterFactory } from '@prisma/driver-adapter-utils';
import * as engineModule from '@prisma/schema-engine-wasm/schema_engine_bg';

const { SchemaEngine } = engineModule;
const schemaFile = fileURLToPath(new URL('../../../../prisma/schema.prisma', import.meta.url));

let loaded: Promise<void> | undefined;

/** The package imports its .wasm file as bundlers do; Node 20 cannot, so the two halves are joined here. */
async function loadEngine(): Promise<void> {
  const entry = createRequire(import.meta.url).resolve('@prisma/schema-engine-wasm/schema_engine_bg');
  const module = new WebAssembly.Module(readFileSync(entry.replace(/\.js$/, '.wasm')));
  const instance = await WebAssembly.instantiate(module, { './schema_engine_bg.js': { ...engineModule } });
  engineModule.__wbg_set_wasm(instance.exports);
}

/** SQL that turns the database at `url` into what the schema says; empty when it is that already. */
export async function schemaDifference(
  url: string,
  schema = readFileSync(schemaFile, 'utf8'),
): Promise<string> {
  await (loaded ??= loadEngine());
  const factory = bindMigrationAwareSqlAdapterFactory(
    new PrismaPg({ connectionString: url }, { schema: 'public' }),
  );
  const files = [{ path: 'schema.prisma', content: schema }];
  const engine = await SchemaEngine.new(
    { datamodels: [['schema.prisma', schema]] },
    () => undefined,
    factory,
  );
  try {
    const { stdout } = await engine.diff({
      from: { tag: 'schemaDatasource', files, configDir: '.' },
      to: { tag: 'schemaDatamodel', files },
      script: true,
      exitCode: null,
      filters: { externalTables: [], externalEnums: [] },
    });
    const sql = (stdout ?? '').trim();
    return sql === '-- This is an empty migration.' ? '' : sql;
  } finally {
    engine.free();
  }
}
