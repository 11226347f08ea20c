/** `/metrics` for Prometheus, and whether the product is up. */
import { timingSafeEqual, createHash } from 'node:crypto';
import { Router, type NextFunction, type Request, type Response } from 'express';
import { collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import { env } from '@talaffuz/core/env';
import { AppError } from '@talaffuz/core/errors';
import { db } from '@talaffuz/db/client';
import { enter } from '@talaffuz/features/api/trpc';
import { health } from '@talaffuz/features/system/service';
import { contextOf } from '../http/context.ts';
import { sendError } from '../http/send-error.ts';
import { failures, jsonBody, signedIn, text, type Json } from './openapi-parts.ts';

const registry = new Registry();
collectDefaultMetrics({ register: registry });

const requests = new Histogram({
  name: 'talaffuz_http_request_duration_seconds',
  help: 'Answers of the API by method, area (the first word of the path) and status',
  labelNames: ['method', 'area', 'status'],
  buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30],
  registers: [registry],
});

new Gauge({
  name: 'talaffuz_jobs',
  help: 'Background jobs that are not over, by queue and state',
  labelNames: ['queue', 'status'],
  registers: [registry],
  async collect() {
    this.reset();
    const counts = await db.job.groupBy({
      by: ['queue', 'status'],
      where: { status: { in: ['pending', 'queued', 'active'] } },
      _count: { _all: true },
    });
    for (const { queue, status, _count } of counts) this.set({ queue, status }, _count._all);
  },
});

/** Only words that a path of ours can begin with: an attacker's paths must not grow the memory. */
const areaOf = (path: string): string => /^\/api\/v1\/([a-z-]{1,30})(\/|$)/.exec(path)?.[1] ?? 'other';

export function measured(req: Request, res: Response, next: NextFunction): void {
  const stop = requests.startTimer();
  const { path } = req;
  res.once('finish', () => {
    const area = res.statusCode === 404 ? 'other' : areaOf(path);
    stop({ method: req.method, area, status: String(res.statusCode) });
  });
  next();
}

const hashOf = (secret: string): Buffer => createHash('sha256').update(secret).digest();

/** A monitoring server with METRICS_TOKEN, or an owner. */
async function mayRead(req: Request, res: Response): Promise<void> {
  const { METRICS_TOKEN: token } = env();
  const given = req.header('authorization')?.replace(/^Bearer\s+/i, '') ?? '';
  if (token !== undefined && timingSafeEqual(hashOf(given), hashOf(token))) return;
  const actor = await enter(await contextOf(req, res));
  if (actor.role !== 'owner') {
    throw new AppError('role_not_allowed', 'Only the school’s owner or a monitoring server may read this.');
  }
}

export function metricRoutes(): Router {
  const routes = Router();
  routes.get('/metrics', async (req, res) => {
    try {
      await mayRead(req, res);
      res.type(registry.contentType).send(await registry.metrics());
    } catch (error) {
      sendError(req, res, error);
    }
  });
  routes.get('/metrics/health', async (_req, res) => {
    const { status, database, version } = await health();
    res.status(status === 'ok' ? 200 : 503).json({ status, database, version });
  });
  routes.get('/metrics/status', async (req, res) => {
    try {
      await enter(await contextOf(req, res));
      const { status, database, version, uptime_s } = await health();
      const waiting = await db.job.count({ where: { status: { in: ['pending', 'queued'] } } });
      res.json({ status, database, version, uptime_s, jobs_waiting: waiting });
    } catch (error) {
      sendError(req, res, error);
    }
  });
  return routes;
}

const word = { type: 'string' };
const state = { status: { enum: ['ok', 'degraded'] }, database: { enum: ['ok', 'down'] }, version: word };
const closed = failures({ academy: false, open: false, input: false });

const stateBody = jsonBody({ type: 'object', properties: state, required: Object.keys(state) });
const healthPath = (operationId: string): Json => ({
  get: {
    operationId,
    tags: ['Metrics'],
    summary: 'Whether the product is up',
    security: [],
    responses: {
      200: { description: 'It is', ...stateBody },
      503: { description: 'The database does not answer', ...stateBody },
    },
  },
});

export const metricPaths: Record<string, Json> = {
  '/api/v1/metrics': {
    get: {
      operationId: 'metrics-read',
      tags: ['Metrics'],
      summary: 'Figures for Prometheus: for an owner, or with METRICS_TOKEN as the bearer token',
      security: signedIn,
      responses: { 200: text('text/plain', 'Prometheus text format'), ...closed },
    },
  },
  '/health': healthPath('health'),
  '/api/v1/metrics/health': healthPath('metrics-health'),
  '/version': {
    get: {
      operationId: 'version',
      tags: ['Metrics'],
      summary: 'Which release this is',
      security: [],
      responses: {
        200: {
          description: 'The release',
          ...jsonBody({
            type: 'object',
            properties: { name: word, version: word },
            required: ['name', 'version'],
          }),
        },
      },
    },
  },
  '/api/v1/metrics/status': {
    get: {
      operationId: 'metrics-status',
      tags: ['Metrics'],
      summary: 'How the product is, and how much work waits',
      security: signedIn,
      responses: {
        200: {
          description: 'The state',
          ...jsonBody({
            type: 'object',
            properties: { ...state, uptime_s: { type: 'integer' }, jobs_waiting: { type: 'integer' } },
            required: [...Object.keys(state), 'uptime_s', 'jobs_waiting'],
          }),
        },
        ...closed,
      },
    },
  },
};
