/** The door to Stripe. Without a key every use is one clear sentence. */
import Stripe from 'stripe';
import { env, perSettings } from '@talaffuz/core/env';
import { AppError } from '@talaffuz/core/errors';

const TIMEOUT_MS = 20_000;

/** Throws `unavailable` that names the missing setting. */
export const stripe = perSettings((): Stripe => {
  const { STRIPE_SECRET_KEY: key, STRIPE_API_URL: address } = env();
  if (key === undefined) {
    throw new AppError(
      'unavailable',
      'Payments are not set up here; whoever runs the product sets STRIPE_SECRET_KEY.',
    );
  }
  const { hostname, port, protocol } = new URL(address);
  return new Stripe(key, {
    host: hostname,
    ...(port === '' ? {} : { port: Number(port) }),
    protocol: protocol === 'http:' ? 'http' : 'https',
    timeout: TIMEOUT_MS,
    maxNetworkRetries: 2,
    telemetry: false,
  });
});

/** What Stripe refuses or does not answer, as a sentence; its own words go to the log, not to a learner. */
export function asStripeProblem(error: unknown): unknown {
  if (!(error instanceof Stripe.errors.StripeError)) return error;
  return new AppError(
    'unavailable',
    'The payment service did not answer as it should; try again in a few minutes.',
    { cause: error },
  );
}

/** The event of a webhook request. Throws `unavailable` without keys, `invalid_format` for a wrong signature. */
export function eventOf(body: Buffer, signature: string | undefined): Stripe.Event {
  const { STRIPE_WEBHOOK_SECRET: secret } = env();
  const service = stripe();
  if (secret === undefined) {
    throw new AppError(
      'unavailable',
      'Stripe events are not set up here; whoever runs the product sets STRIPE_WEBHOOK_SECRET.',
    );
  }
  try {
    return service.webhooks.constructEvent(body, signature ?? '', secret);
  } catch (cause) {
    throw new AppError('invalid_format', 'The signature of this Stripe event is missing, wrong or too old.', {
      cause,
    });
  }
}

/** Currencies without a smaller unit, as Stripe lists them. */
const whole = new Set('BIF CLP DJF GNF JPY KMF KRW MGA PYG RWF UGX VND VUV XAF XOF XPF'.split(' '));

/** An exact amount such as "99000.00" in Stripe's smallest unit. */
export const toMinor = (amount: string, currency: string): number =>
  whole.has(currency.toUpperCase()) ? Math.round(Number(amount)) : Math.round(Number(amount) * 100);

/** An amount of Stripe's as an exact decimal. */
export const fromMinor = (amount: number, currency: string): string =>
  whole.has(currency.toUpperCase()) ? `${String(amount)}.00` : (amount / 100).toFixed(2);
