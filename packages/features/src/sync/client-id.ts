import { z } from 'zod';

/** What a client calls something that it makes, so that telling it twice makes it once. */
export const clientId = z
  .string()
  .trim()
  .min(1, 'A client id is not empty.')
  .max(100, 'A client id has 100 characters at most.');
