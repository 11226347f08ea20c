/**
 * A transaction has one connection, and Prisma reads the relations of an `include` all at once. pg lines such queries up,
 * but says that it will not for ever; here each waits until the one before has its answer.
 */
import type { SqlDriverAdapter, SqlQuery, Transaction } from '@prisma/driver-adapter-utils';

/** The same adapter; the statements of each of its transactions go one at a time. */
export function oneAtATime(adapter: SqlDriverAdapter): SqlDriverAdapter {
  const start = adapter.startTransaction.bind(adapter);
  adapter.startTransaction = async (level) => linedUp(await start(level));
  return adapter;
}

function linedUp(tx: Transaction): Transaction {
  let last: Promise<unknown> = Promise.resolve();
  const behind =
    <Result>(run: (query: SqlQuery) => Promise<Result>) =>
    (query: SqlQuery): Promise<Result> => {
      const ask = () => run(query);
      // After one that failed the next goes too: it is the database that says what becomes of the transaction.
      const answer = last.then(ask, ask);
      last = answer;
      return answer;
    };
  return Object.assign(tx, {
    queryRaw: behind(tx.queryRaw.bind(tx)),
    executeRaw: behind(tx.executeRaw.bind(tx)),
  });
}
