import { env } from '@talaffuz/core/env';
import { pino } from 'pino';
import type { Logger } from 'pino';

let logger: Logger | undefined;

/** The log of this package, made at the first line so that importing reads no settings. */
export function log(): Logger {
  return (logger ??= pino({ name: 'jobs', level: env().LOG_LEVEL }));
}
