/** What prisma/schema has and a database lacks, as SQL; asked of Prisma's own engine in WebAssembly. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { SqlQuery } from '@prisma/driver-adapter-utils';
import { PrismaPg } from '@prisma/adapter-pg';
import { ColumnTypeEnum, bindMigrationAwareSqlAdapterFactory } from '@prisma/driver-adapter-utils';
import * as engineModule from '@prisma/schema-engine-wasm/schema_engine_bg';
import pg from 'pg';
import { readSchema } from '../schema-files.ts';

const { SchemaEngine } = engineModule;

let loaded: Promise<void> | undefined;

/** The package imports its .wasm file as bundlers do; Node 20 cannot, so the two halves are joined here. */
async function loadEngine(): Promise<void> {
  const entry = createRequire(import.meta.url).resolve('@prisma/schema-engine-wasm/schema_engine_bg');
  const module = new WebAssembly.Module(readFileSync(entry.replace(/\.js$/, '.wasm')));
  const instance = await WebAssembly.instantiate(module, { './schema_engine_bg.js': { ...engineModule } });
  engineModule.__wbg_set_wasm(instance.exports);
  instance.exports.__wbindgen_start();
}

/** OID of PostgreSQL's internal type "char". */
const CHAR = 18;

/** Prisma's adapter cannot read the type "char", of which the system's catalogs are full; here such columns are read as text. */
class CatalogAdapter extends PrismaPg {
  override async connect() {
    const adapter = await super.connect();
    const queryRaw = adapter.queryRaw.bind(adapter);
    adapter.queryRaw = async (query) => {
      const fields = await fieldsOf(adapter.underlyingDriver(), query);
      if (!fields.some(({ dataTypeID }) => dataTypeID === CHAR)) return queryRaw(query);
      const columns = fields.map(
        ({ name, dataTypeID }, i) =>
          `c${i}${dataTypeID === CHAR ? '::text' : ''} AS ${pg.escapeIdentifier(name)}`,
      );
      const names = fields.map((_field, i) => `c${i}`);
      const inner = query.sql.trim().replace(/;$/, '');
      const sql = `SELECT ${columns.join(', ')} FROM (${inner}\n) AS q(${names.join(', ')})`;
      const result = await queryRaw({ ...query, sql });
      const columnTypes = result.columnTypes.map((type, i) =>
        fields[i]?.dataTypeID === CHAR ? ColumnTypeEnum.Character : type,
      );
      return { ...result, columnTypes };
    };
    return adapter;
  }
}

async function fieldsOf(pool: pg.Pool, query: SqlQuery): Promise<pg.FieldDef[]> {
  if (!/^\s*(--.*\n\s*)*(SELECT|WITH)\b/i.test(query.sql)) return [];
  const { fields } = await pool.query(query.sql, query.args);
  return fields;
}

/** SQL that turns the database at `url` into what the schema says; empty when it is that already. */
export async function schemaDifference(
  url: string,
  schema: [name: string, text: string][] = readSchema(),
): Promise<string> {
  await (loaded ??= loadEngine());
  const factory = bindMigrationAwareSqlAdapterFactory(
    new CatalogAdapter({ connectionString: url }, { schema: 'public' }),
  );
  const files = schema.map(([path, content]) => ({ path, content }));
  // Its own types say `exitCode: number | null`; it takes nothing but a boolean.
  const engine: { diff(params: object): Promise<{ stdout: string | null }>; free(): void } =
    await SchemaEngine.new({ datamodels: schema }, () => undefined, factory);
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
