/** PostgreSQL's LISTEN and NOTIFY: one connection a process hears for everybody in it. */
import { setTimeout as sleep } from 'node:timers/promises';
import { requiredEnv } from '@talaffuz/core/env';
import pg from 'pg';
import type { Db, Transaction } from './client.ts';

export interface ListenOptions {
  /** Called when hearing is back after a break, in which notifications may have been lost. */
  onReconnect?: () => void;
}

interface Subscriber extends ListenOptions {
  handler: (payload: string) => void;
}

const subscribers = new Map<string, Set<Subscriber>>();
let connection: pg.Client | undefined;
let reconnecting = false;
let last: Promise<unknown> = Promise.resolve();

/**
 * Calls `handler` with the payload of every notification of `channel` that is committed from now on. Survives a
 * restart of the server. Rejects when the database cannot be reached at the first call.
 */
export async function listen(
  channel: string,
  handler: (payload: string) => void,
  options: ListenOptions = {},
): Promise<() => Promise<void>> {
  const subscriber: Subscriber = { ...options, handler };
  const group = subscribers.get(channel) ?? new Set<Subscriber>();
  subscribers.set(channel, group.add(subscriber));
  try {
    await inTurn(async () => {
      if (connection !== undefined) {
        // It fails with a connection that breaks in this moment, and the next one listens to every channel wanted.
        await connection.query(`LISTEN ${pg.escapeIdentifier(channel)}`).catch(() => undefined);
      } else if (!reconnecting) await connect();
    });
  } catch (error) {
    await forget(channel, subscriber);
    throw error;
  }
  return () => forget(channel, subscriber);
}

/** Sends when the transaction commits, or at once outside of one. `payload` is at most 7999 bytes. */
export async function notify(via: Db | Transaction, channel: string, payload: string): Promise<void> {
  await via.$executeRaw`SELECT pg_notify(${channel}, ${payload})`;
}

/** One change of the connection after another, in the order of the calls. */
function inTurn<T>(work: () => Promise<T>): Promise<T> {
  const turn = last.then(work);
  last = turn.catch(() => undefined);
  return turn;
}

async function forget(channel: string, subscriber: Subscriber): Promise<void> {
  const group = subscribers.get(channel);
  group?.delete(subscriber);
  if (group?.size === 0) subscribers.delete(channel);
  await inTurn(async () => {
    const client = connection;
    if (client === undefined) return;
    if (subscribers.size === 0) {
      connection = undefined;
      await client.end();
    } else if (!subscribers.has(channel)) {
      await client.query(`UNLISTEN ${pg.escapeIdentifier(channel)}`);
    }
  }).catch(() => undefined);
}

/** Opens the connection and listens to every channel that somebody wants. */
async function connect(): Promise<void> {
  const client = new pg.Client({
    connectionString: requiredEnv('DATABASE_URL'),
    application_name: 'talaffuz listener',
    connectionTimeoutMillis: 10_000,
    keepAlive: true,
  });
  client.on('notification', ({ channel, payload }) => {
    for (const { handler } of subscribers.get(channel) ?? []) handler(payload ?? '');
  });
  // The error itself says nothing that the end after it does not.
  client.on('error', () => undefined);
  client.on('end', () => {
    if (client !== connection) return;
    connection = undefined;
    void reconnect();
  });
  try {
    await client.connect();
    for (const channel of subscribers.keys()) await client.query(`LISTEN ${pg.escapeIdentifier(channel)}`);
    connection = client;
  } catch (error) {
    await client.end().catch(() => undefined);
    throw error;
  }
}

async function reconnect(): Promise<void> {
  reconnecting = true;
  for (let wait = 100; connection === undefined && subscribers.size > 0; wait = Math.min(wait * 2, 2_000)) {
    await sleep(wait);
    await inTurn(connect).catch(() => undefined);
  }
  reconnecting = false;
  for (const group of subscribers.values()) for (const { onReconnect } of group) onReconnect?.();
}
