import { z } from 'zod';

export const fileKinds = ['audio', 'image', 'document', 'video'] as const;

export const file = z.object({
  id: z.int(),
  name: z.string(),
  mime: z.string(),
  kind: z.enum(fileKinds),
  size: z.int().describe('Bytes'),
  sha256: z.string(),
  created_at: z.iso.datetime(),
  url: z.string().describe('Where the bytes are, for whoever holds the link, until url_expires_at'),
  url_expires_at: z.iso.datetime(),
});
