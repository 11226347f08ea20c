import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Webhook } from 'standardwebhooks';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { reloadEnv } from '@talaffuz/core/env';
import { db, inTransaction } from '@talaffuz/db/client';
import { callerFor, makeSchool, makeUser, type TestUser } from '../testing/accounts.ts';
import { announce } from './announce.ts';
import { closeDelivery, deliver } from './deliver.ts';

const code = (error_code: string) => ({ cause: expect.objectContaining({ code: error_code }) as unknown });
const refused = (error_code: string): unknown => expect.objectContaining({ code: error_code });
const signal = AbortSignal.timeout(60_000);

interface Received {
  headers: IncomingHttpHeaders;
  body: string;
  url: string;
}

/** The receiver: what it was sent, and what it answers. */
const received: Received[] = [];
let answer = 204;
let server: Server;
let address: string;
let owner: TestUser;
let teacher: TestUser;
let stranger: TestUser;

beforeAll(async () => {
  server = createServer((req, res) => {
    let body = '';
    req.setEncoding('utf8');
    req.on('data', (chunk: string) => (body += chunk));
    req.on('end', () => {
      received.push({ headers: req.headers, body, url: req.url ?? '' });
      res.writeHead(answer, answer === 302 ? { Location: '/elsewhere' } : {}).end();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  address = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}/hook?source=school`;
  const school = await makeSchool();
  owner = await makeUser('owner', school.id);
  teacher = await makeUser('teacher', school.id);
  stranger = await makeUser('owner');
});

afterAll(() => new Promise((resolve) => server.close(resolve)));

beforeEach(async () => {
  received.length = 0;
  answer = 204;
  await db.webhook.deleteMany();
  await db.job.deleteMany();
});

const hook = (
  events: ('attempt.scored' | 'batch.finished' | 'review.done')[] = ['review.done'],
  url = address,
) => callerFor(owner).webhooks.create({ url, events });

const tell = (
  event: 'attempt.scored' | 'batch.finished' | 'review.done' = 'review.done',
  school = owner.school_id,
) => inTransaction((tx) => announce(tx, school, event, { attempt_id: 7, text: 'Oʻzbekiston' }));

const deliveries = () => db.webhookDelivery.findMany({ orderBy: { created_at: 'asc' } });

async function theDelivery() {
  const [row] = await deliveries();
  if (row === undefined) throw new Error('nothing was announced');
  return row;
}

describe('an event', () => {
  it('is announced to the active webhooks of its school that want it, with a job each', async () => {
    const wants = await hook(['review.done', 'batch.finished']);
    await hook(['attempt.scored']);
    const off = await hook();
    await callerFor(owner).webhooks.update({ id: off.id, is_active: false });
    await callerFor(stranger).webhooks.create({ url: address, events: ['review.done'] });
    await tell();
    const rows = await deliveries();
    expect(rows.map(({ webhook_id, event, status }) => ({ webhook_id, event, status }))).toEqual([
      { webhook_id: wants.id, event: 'review.done', status: 'pending' },
    ]);
    const jobs = await db.job.findMany();
    expect(jobs.map(({ name, payload }) => ({ name, payload }))).toEqual([
      { name: 'deliver_webhook', payload: { delivery_id: rows[0]?.id } },
    ]);
  });

  it('is not announced when what it tells about did not happen', async () => {
    await hook();
    const undone = inTransaction(async (tx) => {
      await announce(tx, owner.school_id, 'review.done', {});
      throw new Error('undone');
    });
    await expect(undone).rejects.toThrow('undone');
    expect([await db.webhookDelivery.count(), await db.job.count()]).toEqual([0, 0]);
  });
});

describe('a delivery', () => {
  it('is signed so that the Standard Webhooks library of a receiver accepts it', async () => {
    const { secret } = await hook();
    await tell();
    const { id } = await theDelivery();
    expect(await deliver(id, signal)).toBe(204);
    const [got] = received;
    if (got === undefined) throw new Error('nothing was received');
    const headers = Object.fromEntries(
      Object.entries(got.headers).map(([name, value]) => [name, String(value)]),
    );
    expect(new Webhook(secret).verify(got.body, headers)).toMatchObject({
      id,
      type: 'review.done',
      data: { attempt_id: 7, text: 'Oʻzbekiston' },
    });
    expect(() => new Webhook(secret).verify(got.body.replace('7', '8'), headers)).toThrow();
    expect([got.url, headers['webhook-id'], headers['content-type']]).toEqual([
      '/hook?source=school',
      id,
      'application/json',
    ]);
    await inTransaction((tx) => closeDelivery(tx, id, 'delivered'));
    expect(await theDelivery()).toMatchObject({
      status: 'delivered',
      attempts: 1,
      response_status: 204,
      error: null,
    });
    // A job that comes twice, after a worker died between the answer and its end.
    expect(await deliver(id, signal)).toBe(204);
    expect(received).toHaveLength(1);
  });

  it.each([500, 404, 302, 429])('is tried again after an answer %i, and logged', async (status) => {
    answer = status;
    await hook();
    await tell();
    const { id } = await theDelivery();
    for (let i = 0; i < 2; i++) await expect(deliver(id, signal)).rejects.toEqual(refused('unavailable'));
    expect(await theDelivery()).toMatchObject({
      status: 'pending',
      attempts: 2,
      response_status: status,
      error: `The receiver answered ${String(status)}.`,
    });
    expect(received.map(({ url }) => url)).toEqual(['/hook?source=school', '/hook?source=school']);
    await inTransaction((tx) => closeDelivery(tx, id, 'failed', 'given up'));
    expect(await theDelivery()).toMatchObject({ status: 'failed', error: 'given up' });
  });

  it('ends for good, and switches its webhook off, after 410', async () => {
    answer = 410;
    const { id: webhook_id } = await hook();
    await tell();
    await expect(deliver((await theDelivery()).id, signal)).rejects.toEqual(refused('conflict'));
    expect(await db.webhook.findUnique({ where: { id: webhook_id } })).toMatchObject({ is_active: false });
    await tell();
    expect(await deliveries()).toHaveLength(1);
  });

  it('is tried again when nobody listens, and dropped when its webhook is gone or off', async () => {
    const closed = await hook(['review.done'], 'http://127.0.0.1:1/');
    await tell();
    const { id } = await theDelivery();
    await expect(deliver(id, signal)).rejects.toEqual(refused('unavailable'));
    expect((await theDelivery()).error).toContain('ECONNREFUSED');
    await callerFor(owner).webhooks.update({ id: closed.id, is_active: false });
    await expect(deliver(id, signal)).rejects.toEqual(refused('conflict'));
    await callerFor(owner).webhooks.delete({ id: closed.id });
    expect(await deliver(id, signal)).toBe(0);
  });

  it.each([
    'http://127.0.0.1:9/',
    'http://localhost:9/',
    'http://[::1]:9/',
    'http://10.1.2.3/',
    'http://[::ffff:127.0.0.1]:9/',
    'http://2130706433/',
  ])('does not go to %s where the local network is closed to webhooks', async (url) => {
    process.env['WEBHOOK_PRIVATE_ADDRESSES'] = 'false';
    reloadEnv();
    try {
      await hook(['review.done'], url);
      await tell();
      await expect(deliver((await theDelivery()).id, signal)).rejects.toEqual(refused('validation_failed'));
      expect(received).toEqual([]);
    } finally {
      delete process.env['WEBHOOK_PRIVATE_ADDRESSES'];
      reloadEnv();
    }
  });
});

describe('webhooks', () => {
  it('are the owner’s alone', async () => {
    const { id, secret } = await hook();
    await expect(callerFor(teacher).webhooks.list({})).rejects.toMatchObject(code('role_not_allowed'));
    await expect(
      callerFor(teacher).webhooks.create({ url: address, events: ['review.done'] }),
    ).rejects.toMatchObject(code('role_not_allowed'));
    const other = callerFor(stranger).webhooks;
    expect((await other.list({})).items).toEqual([]);
    for (const call of [
      () => other.read({ id }),
      () => other.update({ id, is_active: false }),
      () => other.delete({ id }),
      () => other.renewSecret({ id }),
      () => other.ping({ id }),
      () => other.deliveries({ id }),
    ]) {
      await expect(call()).rejects.toMatchObject(code('not_found'));
    }
    expect(JSON.stringify(await callerFor(owner).webhooks.list({}))).not.toContain(secret);
    const renewed = await callerFor(owner).webhooks.renewSecret({ id });
    expect(renewed.secret).toMatch(/^whsec_/);
    expect(renewed.secret).not.toBe(secret);
  });

  it('can be tried out, and an event sent again', async () => {
    const { id } = await hook(['attempt.scored']);
    const first = await callerFor(owner).webhooks.ping({ id });
    expect(first).toMatchObject({ event: 'ping', status: 'pending' });
    await deliver(first.id, signal);
    const again = await callerFor(owner).webhooks.redeliver({ id, delivery_id: first.id });
    expect(again.id).not.toBe(first.id);
    await deliver(again.id, signal);
    expect(received.map(({ headers }) => headers['webhook-id'])).toEqual([first.id, again.id]);
    const { items, total } = await callerFor(owner).webhooks.deliveries({ id });
    expect([total, items[0]?.id]).toEqual([2, again.id]);
    await expect(callerFor(stranger).webhooks.redeliver({ id, delivery_id: first.id })).rejects.toMatchObject(
      code('not_found'),
    );
  });

  it.each(['ftp://example.com/', 'javascript:alert(1)', 'https://user:secret@example.com/', 'nothing'])(
    'do not take %s for an address',
    async (url) => {
      await expect(hook(['review.done'], url)).rejects.toMatchObject({ code: 'UNPROCESSABLE_CONTENT' });
    },
  );
});
