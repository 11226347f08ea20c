/** Where Stripe tells of events. Its signature covers the bytes of the body, so nothing may read them before. */
import express, { Router, type Request, type Response } from 'express';
import { applyEvent } from '@talaffuz/features/billing/events';
import { eventOf } from '@talaffuz/features/billing/stripe';
import { sendError } from '../http/send-error.ts';
import { fault, jsonBody, problem, type Json } from './openapi-parts.ts';

const MAX_EVENT = '1mb';

async function take(req: Request, res: Response): Promise<void> {
  try {
    const body: unknown = req.body;
    const event = eventOf(Buffer.isBuffer(body) ? body : Buffer.alloc(0), req.header('stripe-signature'));
    await applyEvent(event);
    res.json({ received: true });
  } catch (error) {
    // Stripe sends an event again whose answer is not 2xx.
    sendError(req, res, error);
  }
}

export function stripeRoutes(): Router {
  const routes = Router();
  const raw = express.raw({ type: () => true, limit: MAX_EVENT });
  routes.post(['/payments/webhook/stripe', '/subscriptions/stripe-webhook'], raw, take);
  return routes;
}

const webhook = (operationId: string, tag: string): Json => ({
  post: {
    operationId,
    tags: [tag],
    summary: 'Events of Stripe, signed by it; each takes effect once',
    security: [],
    parameters: [{ name: 'stripe-signature', in: 'header', required: false, schema: { type: 'string' } }],
    requestBody: { required: true, ...jsonBody({ type: 'object', description: 'An event of Stripe' }) },
    responses: {
      200: {
        description: 'Taken, or taken before',
        ...jsonBody({ type: 'object', properties: { received: { const: true } }, required: ['received'] }),
      },
      400: problem('The signature is missing, wrong or too old'),
      413: problem('Larger than 1 MB'),
      500: fault(),
      503: problem('STRIPE_SECRET_KEY or STRIPE_WEBHOOK_SECRET is not set'),
    },
  },
});

export const stripePaths: Record<string, Json> = {
  '/api/v1/payments/webhook/stripe': webhook('payments-webhook', 'Payments'),
  '/api/v1/subscriptions/stripe-webhook': webhook('subscriptions-webhook', 'Subscriptions'),
};
