/** API keys on the wire. */
import { z } from 'zod';
import { scopes } from './scopes.ts';

const fields = {
  id: z.int(),
  name: z.string(),
  prefix: z.string().describe('The first characters of the key'),
  scopes: z.array(z.enum(scopes)),
  user: z.object({ id: z.int(), full_name: z.string() }).describe('Whose rights the key has'),
  created_at: z.iso.datetime(),
  last_used_at: z.iso.datetime().nullable(),
  expires_at: z.iso.datetime().nullable(),
};

export const apiKey = z.object(fields);
export const newApiKey = z.object({ ...fields, key: z.string().describe('Shown this once') });

export const createApiKey = z.object({
  name: z.string().trim().min(1, 'Give the key a name.').max(100),
  scopes: z.array(z.enum(scopes)).min(1, 'Choose at least one scope.').max(scopes.length),
  expires_in_days: z.int().min(1).max(3_650).optional().describe('Without it the key does not end'),
});
export type CreateApiKey = z.infer<typeof createApiKey>;
