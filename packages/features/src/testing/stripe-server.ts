/** A local server that speaks as much of Stripe's protocol as the product uses, for tests. */
import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import Stripe from 'stripe';

export const STRIPE_KEY = 'sk_test_local';
export const STRIPE_SECRET = 'whsec_local';

export interface StripeServer {
  url: string;
  /** What was asked, oldest first: method, path and the form's fields. */
  asked: { method: string; path: string; form: URLSearchParams }[];
  /** The next request is answered with this status and an error. */
  failNext(status: number): void;
  close(): Promise<void>;
}

async function bodyOf(req: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of req) parts.push(part as Buffer);
  return Buffer.concat(parts).toString('utf8');
}

export async function startStripeServer(): Promise<StripeServer> {
  const asked: StripeServer['asked'] = [];
  const answered = new Map<string, object>();
  let failing: number | undefined;
  let made = 0;
  const id = (kind: string): string => `${kind}_${String((made += 1))}_${process.pid.toString(36)}`;

  function answer(method: string, path: string): object | null {
    if (method === 'POST' && path === '/v1/customers') return { id: id('cus'), object: 'customer' };
    if (method === 'POST' && path === '/v1/checkout/sessions') {
      const session = id('cs_test');
      return { id: session, object: 'checkout.session', url: `https://checkout.example/${session}` };
    }
    const price = /^\/v1\/prices\/(\w+)$/.exec(path)?.[1];
    if (method === 'GET' && price !== undefined) {
      return { id: price, object: 'price', type: price.includes('month') ? 'recurring' : 'one_time' };
    }
    if (/^\/v1\/subscriptions\/\w+$/.test(path)) return { id: path.split('/')[3], object: 'subscription' };
    return null;
  }

  const server: Server = createServer((req, res) => {
    void bodyOf(req).then((body) => {
      const path = (req.url ?? '').split('?')[0] ?? '';
      const say = (status: number, value: object) =>
        res.writeHead(status, { 'Content-Type': 'application/json' }).end(JSON.stringify(value));
      const problem = (status: number, type: string) => say(status, { error: { type, message: 'No.' } });
      if (req.headers.authorization !== `Bearer ${STRIPE_KEY}`) return problem(401, 'invalid_request_error');
      if (failing !== undefined) {
        const status = failing;
        failing = undefined;
        return problem(status, status === 402 ? 'card_error' : 'invalid_request_error');
      }
      // A key that was used before gets the answer of that time.
      const key = req.headers['idempotency-key'];
      const before = typeof key === 'string' ? answered.get(key) : undefined;
      if (before !== undefined) return say(200, before);
      asked.push({ method: req.method ?? '', path, form: new URLSearchParams(body) });
      const found = answer(req.method ?? '', path);
      if (found === null) return problem(404, 'invalid_request_error');
      if (typeof key === 'string') answered.set(key, found);
      return say(200, found);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${String(port)}`,
    asked,
    failNext: (status) => {
      failing = status;
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve();
        });
        server.closeAllConnections();
      }),
  };
}

/** A signed event as Stripe would send it, by Stripe's own helper. */
export function signed(event: object): { body: string; signature: string } {
  const body = JSON.stringify(event);
  const signature = new Stripe(STRIPE_KEY).webhooks.generateTestHeaderString({
    payload: body,
    secret: STRIPE_SECRET,
  });
  return { body, signature };
}
