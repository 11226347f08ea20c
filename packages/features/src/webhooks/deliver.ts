/**
 * Makes one delivery: a POST signed by the Standard Webhooks specification 1.0 (headers webhook-id, webhook-timestamp and
 * webhook-signature, HMAC-SHA256 over `id.timestamp.body`). A receiver may get the same id twice and should look at it.
 */
import { createHmac } from 'node:crypto';
import { lookup } from 'node:dns/promises';
import { request as httpRequest } from 'node:http';
import { request as httpsRequest } from 'node:https';
import { BlockList, isIP, isIPv6 } from 'node:net';
import { env, isProduction } from '@talaffuz/core/env';
import { AppError } from '@talaffuz/core/errors';
import { db, type Transaction } from '@talaffuz/db/client';

const TIMEOUT_MS = 10_000;
const ERROR_LENGTH = 500;
/** How the receiver says that it wants nothing more. */
const GONE = 410;

/** @see https://www.iana.org/assignments/iana-ipv4-special-registry and its IPv6 sister */
const notPublic = new BlockList();
for (const [net, prefix] of [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['224.0.0.0', 3],
] as const) {
  notPublic.addSubnet(net, prefix, 'ipv4');
}
for (const [net, prefix] of [
  ['::', 127],
  ['::ffff:0:0', 96],
  ['64:ff9b::', 96],
  ['fc00::', 7],
  ['fe80::', 10],
  ['ff00::', 8],
] as const) {
  notPublic.addSubnet(net, prefix, 'ipv6');
}

const privateAllowed = (): boolean => env().WEBHOOK_PRIVATE_ADDRESSES ?? !isProduction();

/**
 * The address to connect to. A name is looked up once and the connection made to what was found, so that it cannot
 * mean another machine a moment later.
 */
async function addressOf(hostname: string): Promise<string> {
  const host = hostname.replace(/^\[|\]$/g, '');
  const address = isIP(host) > 0 ? host : (await lookup(host)).address;
  if (!privateAllowed() && notPublic.check(address, isIPv6(address) ? 'ipv6' : 'ipv4')) {
    throw new AppError(
      'validation_failed',
      `${host} is an address inside the local network, which webhooks may not reach (WEBHOOK_PRIVATE_ADDRESSES).`,
    );
  }
  return address;
}

export function sign(secret: string, id: string, timestamp_s: number, body: string): string {
  const key = Buffer.from(secret.replace(/^whsec_/, ''), 'base64');
  return `v1,${createHmac('sha256', key)
    .update(`${id}.${String(timestamp_s)}.${body}`)
    .digest('base64')}`;
}

/** The status of the answer. Follows no redirection: the signed body is for the address that the owner wrote. */
async function post(
  url: URL,
  headers: Record<string, string>,
  body: string,
  signal: AbortSignal,
): Promise<number> {
  const host = await addressOf(url.hostname);
  const request = url.protocol === 'https:' ? httpsRequest : httpRequest;
  return new Promise((resolve, reject) => {
    const sent = request(
      {
        method: 'POST',
        host,
        port: url.port,
        path: `${url.pathname}${url.search}`,
        // The certificate is checked for the name, not for the number that it stands for.
        ...(isIP(url.hostname) === 0 ? { servername: url.hostname } : {}),
        headers: { ...headers, Host: url.host, 'Content-Length': String(Buffer.byteLength(body)) },
        signal: AbortSignal.any([signal, AbortSignal.timeout(TIMEOUT_MS)]),
      },
      (answer) => {
        // What it says is not read: only whether it took the event.
        answer.destroy();
        resolve(answer.statusCode ?? 0);
      },
    );
    sent.on('error', reject);
    sent.end(body);
  });
}

/**
 * One try. Returns the status of an answer below 300; throws AppError otherwise, `unavailable` when another try may
 * help. Every try is written into the log.
 */
export async function deliver(delivery_id: string, signal: AbortSignal): Promise<number> {
  const row = await db.webhookDelivery.findUnique({ where: { id: delivery_id }, include: { webhook: true } });
  // The webhook was deleted meanwhile, and its log with it.
  if (row === null) return 0;
  if (row.status === 'delivered') return row.response_status ?? 0;
  const { webhook } = row;
  if (!webhook.is_active && row.event !== 'ping') {
    throw new AppError('conflict', 'The webhook is switched off.');
  }
  const body = JSON.stringify(row.payload);
  const timestamp_s = Math.floor(Date.now() / 1000);
  const begun = performance.now();
  const tried = (outcome: { response_status?: number; error?: string }) =>
    db.webhookDelivery.updateMany({
      where: { id: delivery_id },
      data: {
        attempts: { increment: 1 },
        duration_ms: Math.round(performance.now() - begun),
        response_status: outcome.response_status ?? null,
        error: outcome.error ?? null,
      },
    });
  let status: number;
  try {
    status = await post(
      new URL(webhook.url),
      {
        'Content-Type': 'application/json',
        'User-Agent': 'Talaffuz-Webhooks',
        'webhook-id': delivery_id,
        'webhook-timestamp': String(timestamp_s),
        'webhook-signature': sign(webhook.secret, delivery_id, timestamp_s, body),
      },
      body,
      signal,
    );
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : String(cause);
    await tried({ error: why.slice(0, ERROR_LENGTH) });
    if (cause instanceof AppError) throw cause;
    throw new AppError('unavailable', `The webhook's address could not be reached: ${why}`, { cause });
  }
  if (status >= 200 && status < 300) {
    await tried({ response_status: status });
    return status;
  }
  const error = `The receiver answered ${String(status)}.`;
  await tried({ response_status: status, error });
  if (status === GONE) {
    await db.webhook.updateMany({ where: { id: webhook.id }, data: { is_active: false } });
    throw new AppError('conflict', 'The receiver answered 410 Gone, so the webhook was switched off.');
  }
  throw new AppError('unavailable', error);
}

/** In the transaction that ends the job: the log's last word. */
export async function closeDelivery(
  tx: Transaction,
  id: string,
  status: 'delivered' | 'failed',
  error?: string,
): Promise<void> {
  await tx.webhookDelivery.updateMany({
    where: { id, status: 'pending' },
    data: {
      status,
      finished_at: new Date(),
      ...(error === undefined ? {} : { error: error.slice(0, ERROR_LENGTH) }),
    },
  });
}
