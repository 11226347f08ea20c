/** The whole HTTP side: /trpc, /api/v1, uploads, /docs, health and the web client. Listens nowhere by itself. */
import { createExpressMiddleware } from '@trpc/server/adapters/express';
import compression from 'compression';
import express, { type Express, type NextFunction, type Request, type Response } from 'express';
import helmet from 'helmet';
import { env } from '@talaffuz/core/env';
import { AppError } from '@talaffuz/core/errors';
import { asAppError } from '@talaffuz/features/api/error-shape';
import { createCallerFactory } from '@talaffuz/features/api/trpc';
import { appRouter } from '@talaffuz/features/app-router';
import { tokenRouter } from '@talaffuz/features/auth/router';
import { health, version } from '@talaffuz/features/system/service';
import { contextOf } from './http/context.ts';
import { docsRoutes } from './http/docs.ts';
import { requestLog } from './http/request-log.ts';
import { sendError } from './http/send-error.ts';
import { webClient } from './http/web-client.ts';
import { analyticsRoutes } from './rest/analytics.ts';
import { attendanceRoutes } from './rest/attendance.ts';
import { batchRoutes } from './rest/batches.ts';
import { certificateRoutes } from './rest/certificates.ts';
import { paymentRoutes } from './rest/payments.ts';
import { tableRoutes } from './rest/tables.ts';
import { restHandler } from './rest/handler.ts';
import { homeworkRoutes } from './rest/homework.ts';
import { stripeRoutes } from './rest/stripe.ts';
import { mediaRoutes } from './rest/media.ts';
import { measured, metricRoutes } from './rest/metrics.ts';
import { openApiDocument } from './rest/openapi.ts';
import { examRoutes } from './rest/exams.ts';
import { masteryRoutes } from './rest/mastery.ts';
import { mockRoutes } from './rest/mock.ts';
import { reviewRoutes } from './rest/reviews.ts';
import { speechRoutes } from './rest/speech.ts';
import { chatRoutes } from './rest/chat.ts';
import { textbookRoutes } from './rest/textbooks.ts';
import { tutorRoutes } from './rest/tutor.ts';

const JSON_LIMIT = '1mb';

const securityHeaders = helmet({
  contentSecurityPolicy: {
    useDefaults: false,
    directives: {
      defaultSrc: ["'self'"],
      scriptSrc: ["'self'"],
      styleSrc: ["'self'", "'unsafe-inline'"],
      // Courses may show pictures from elsewhere; staff alone write them.
      imgSrc: ["'self'", 'data:', 'blob:', 'https:'],
      mediaSrc: ["'self'", 'blob:'],
      connectSrc: ["'self'", 'blob:'],
      workerSrc: ["'self'", 'blob:'],
      // The question sheets of a mock test, and films of textbooks.
      frameSrc: ["'self'", 'blob:', 'https://www.youtube-nocookie.com'],
      objectSrc: ["'none'"],
      baseUri: ["'self'"],
      formAction: ["'self'"],
      frameAncestors: ["'none'"],
    },
  },
  // A school's server in the local network has no certificate; where there is one, the proxy sets this.
  strictTransportSecurity: false,
});

export function createApp(): Express {
  const app = express();
  app.set('trust proxy', env().TRUST_PROXY);
  app.disable('x-powered-by');
  // Files have their own; for lists the hash costs more than it saves.
  app.disable('etag');
  app.use(requestLog());
  app.use(securityHeaders);
  app.use(
    compression({ filter: (req, res) => req.path !== '/docs/scalar.js' && compression.filter(req, res) }),
  );
  app.use((_req, res, next) => {
    // Microphone and camera are ours alone.
    res.setHeader('Permissions-Policy', 'microphone=(self), camera=(self), geolocation=()');
    next();
  });

  app.get('/health', async (_req, res) => {
    const state = await health();
    res.status(state.status === 'ok' ? 200 : 503).json(state);
  });
  app.get('/version', (_req, res) => {
    res.json({ name: 'talaffuz', version });
  });
  app.get('/api/v1/openapi.json', (_req, res) => {
    res.json((document ??= openApiDocument()));
  });
  app.use('/docs', docsRoutes());

  app.use(measured);
  app.use('/api/v1', metricRoutes());
  app.use('/api/v1', mediaRoutes());
  app.use('/api/v1', analyticsRoutes());
  app.use('/api/v1', attendanceRoutes());
  app.use('/api/v1', batchRoutes());
  app.use('/api/v1', certificateRoutes());
  app.use('/api/v1', paymentRoutes());
  app.use('/api/v1', tableRoutes());
  app.use('/api/v1', homeworkRoutes());
  app.use('/api/v1', examRoutes());
  app.use('/api/v1', masteryRoutes());
  app.use('/api/v1', mockRoutes());
  app.use('/api/v1', reviewRoutes());
  app.use('/api/v1', speechRoutes());
  app.use('/api/v1', textbookRoutes());
  app.use('/api/v1', tutorRoutes());
  app.use('/api/v1', chatRoutes(JSON_LIMIT));
  app.use('/api/v1', stripeRoutes());
  app.use(express.json({ limit: JSON_LIMIT, strict: false }));
  app.use(
    '/trpc',
    createExpressMiddleware({
      router: appRouter,
      createContext: ({ req, res }) => contextOf(req, res),
      onError: ({ error, req, path }) => {
        const found = asAppError(error);
        if (found.httpStatus >= 500) req.log.error({ err: found, cause: found.cause, path }, found.message);
      },
    }),
  );
  app.use('/api/v1', restHandler({ router: appRouter, createCaller: createCallerFactory(appRouter) }));
  app.use(restHandler({ router: tokenRouter, createCaller: createCallerFactory(tokenRouter) }));
  app.use(['/api', '/trpc'], (req, res) => {
    sendError(
      req,
      res,
      new AppError(
        'not_found',
        `There is no operation ${req.method} ${req.originalUrl.split('?')[0] ?? ''}; see /docs.`,
      ),
    );
  });
  app.use(webClient());
  app.use((error: unknown, req: Request, res: Response, _next: NextFunction) => {
    sendError(req, res, asBodyError(error));
  });
  return app;
}

let document: ReturnType<typeof openApiDocument> | undefined;

/** What express.json throws for a body that cannot be read. */
function asBodyError(error: unknown): unknown {
  const type = error instanceof Error && 'type' in error ? error.type : undefined;
  switch (type) {
    case 'entity.parse.failed':
      return new AppError(
        'invalid_format',
        'The body is not valid JSON; check its quotes, commas and brackets.',
        { cause: error },
      );
    case 'entity.too.large':
      return new AppError('too_large', 'The body is larger than 1 MB; send less at once.', { cause: error });
    case 'encoding.unsupported':
    case 'charset.unsupported':
      return new AppError('unsupported_media_type', 'Send the body as UTF-8 JSON.', { cause: error });
    case 'request.aborted':
    case 'request.size.invalid':
      return new AppError('invalid_format', 'The body ended before it was complete; send it again.', {
        cause: error,
      });
    default:
      return statusError(error);
  }
}

/** Express's own refusals, such as a path that cannot be decoded or a file that is not there. */
function statusError(error: unknown): unknown {
  const status = error instanceof Error && 'status' in error ? error.status : undefined;
  if (status === 404) return new AppError('not_found', 'There is no such file.', { cause: error });
  if (typeof status === 'number' && status >= 400 && status < 500) {
    return new AppError('invalid_format', 'The request cannot be read; check its address and body.', {
      cause: error,
    });
  }
  return error;
}
