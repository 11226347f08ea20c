/** One log line a request, with an id that the answer carries too, and nothing secret in it. */
import { randomUUID } from 'node:crypto';
import { pino } from 'pino';
import { pinoHttp } from 'pino-http';
import { env } from '@talaffuz/core/env';

const ID = /^[\w.-]{8,64}$/;

export const log = pino({
  level: env().LOG_LEVEL,
  base: { program: 'api' },
  redact: {
    paths: [
      'req.headers.authorization',
      'req.headers.cookie',
      'req.headers["x-api-key"]',
      'res.headers["set-cookie"]',
    ],
    censor: '…',
  },
});

/** Addresses of signed links hold their token. */
const withoutSecrets = (url: string): string => url.replace(/([?&](?:token|input)=)[^&]*/g, '$1…');

export function requestLog() {
  return pinoHttp({
    logger: log,
    // The line at the end tells all of a request; a logger of its own for each would cost more than the line.
    quietReqLogger: true,
    genReqId: (req, res) => {
      const given = req.headers['x-request-id'];
      const id = typeof given === 'string' && ID.test(given) ? given : randomUUID();
      res.setHeader('X-Request-Id', id);
      return id;
    },
    customLogLevel: (_req, res, error) =>
      error !== undefined || res.statusCode >= 500 ? 'error' : res.statusCode >= 400 ? 'info' : 'debug',
    serializers: {
      req: (req: { id: string; method: string; url: string; remoteAddress: string }) => ({
        id: req.id,
        method: req.method,
        url: withoutSecrets(req.url),
        remoteAddress: req.remoteAddress,
      }),
      res: (res: { statusCode: number }) => ({ statusCode: res.statusCode }),
    },
  });
}
