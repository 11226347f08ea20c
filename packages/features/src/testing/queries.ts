/** What the database is asked while something runs: how often, and by which plans. */
import pg from 'pg';
import { requiredEnv } from '@talaffuz/core/env';

interface Asked {
  text: string;
  values: unknown[];
}

interface Statement extends Asked {
  send: () => unknown;
}

/** Runs `work` with `each` in the place of sending a statement; nothing else must run in this process meanwhile. */
async function instead<T>(each: (statement: Statement) => unknown, work: () => Promise<T>): Promise<T> {
  const query: unknown = Reflect.get(pg.Client.prototype, 'query');
  if (typeof query !== 'function') throw new Error('pg has no Client.prototype.query any more');
  const watched = function (this: pg.Client, ...args: unknown[]): unknown {
    const [first, second] = args;
    const config = first as string | { text?: string; values?: unknown[] };
    const text = typeof config === 'string' ? config : config.text;
    const values = typeof config === 'string' ? second : (config.values ?? second);
    const send = () => Reflect.apply(query, this, args) as unknown;
    return each({ text: text ?? '', values: Array.isArray(values) ? values : [], send });
  };
  Object.assign(pg.Client.prototype, { query: watched });
  try {
    return await work();
  } finally {
    Object.assign(pg.Client.prototype, { query });
  }
}

/** Every statement that goes to the database while `work` runs. */
async function watch(work: () => Promise<unknown>): Promise<Asked[]> {
  const asked: Asked[] = [];
  await instead(({ send, ...statement }) => {
    if (statement.text !== '') asked.push(statement);
    return send();
  }, work);
  return asked;
}

/**
 * What `work` answers when `sql` happens by another connection while it runs: just before it reads rows of `table` as a
 * relation of rows that it has read. Throws where it reads none.
 */
export async function justBefore<T>(table: string, sql: string, work: () => Promise<T>): Promise<T> {
  const relation = new RegExp(`FROM "public"."${table}" WHERE \\(*"public"."${table}"."\\w+" IN`);
  let happened: Promise<void> | undefined;
  const happen = async () => {
    const other = new pg.Client({ connectionString: requiredEnv('DATABASE_URL') });
    await other.connect();
    await other.query(sql);
    await other.end();
  };
  const answer = await instead(({ text, send }) => {
    if (happened !== undefined || !relation.test(text)) return send();
    happened = happen();
    return happened.then(send);
  }, work);
  if (happened === undefined) throw new Error(`Nothing was read of ${table} by a relation.`);
  return answer;
}

/** How many statements `work` sends. */
export async function countQueries(work: () => Promise<unknown>): Promise<number> {
  return (await watch(work)).length;
}

/**
 * The plans of the statements by which `work` reads rows of `table`, the counting of a list's total left out, and
 * whether each of them goes by an index. Run ANALYZE after seeding, or PostgreSQL does not know how large tables are.
 */
export async function explainUsesIndex(
  work: () => Promise<unknown>,
  table: string,
): Promise<{ uses_index: boolean; plans: string[] }> {
  const reads = new RegExp(`(?:FROM|JOIN)\\s+(?:"public"\\.)?"?${table}"?(?!\\w)`, 'i');
  const asked = (await watch(work)).filter(
    ({ text }) =>
      /^\s*(?:SELECT|WITH)\b/i.test(text) && reads.test(text) && !/^\s*SELECT COUNT\(/i.test(text),
  );
  const client = new pg.Client({ connectionString: requiredEnv('DATABASE_URL') });
  await client.connect();
  try {
    const plans: string[] = [];
    for (const { text, values } of asked) {
      const { rows } = await client.query<{ 'QUERY PLAN': string }>(`EXPLAIN ${text}`, values);
      plans.push(rows.map((row) => row['QUERY PLAN']).join('\n'));
    }
    const whole = new RegExp(`Seq Scan on (?:public\\.)?${table}\\b`);
    return {
      uses_index: plans.length > 0 && plans.every((plan) => /Index/.test(plan) && !whole.test(plan)),
      plans,
    };
  } finally {
    await client.end();
  }
}
