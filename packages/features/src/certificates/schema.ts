/** Certificates on the wire. */
import { z } from 'zod';
import { intParam, rowId, skipQuery } from '../api/lists.ts';

export const newCertificate = z.object({
  title: z.string().trim().min(1, 'Write the title.').max(200),
  user_id: rowId(),
  course_id: rowId().nullish(),
  course_name: z.string().trim().min(1, 'Write the name of the course.').max(200),
  level_completed: z.string().trim().max(50).default(''),
  description: z.string().trim().max(1_000).default(''),
  verification_code: z
    .string()
    .trim()
    .regex(/^[\w-]{8,64}$/, 'A verification code has 8 to 64 Latin letters, digits, hyphens or underscores.')
    .optional()
    .describe('Made when it is not given'),
});
export type NewCertificate = z.output<typeof newCertificate>;

export const certificateView = z
  .object({
    id: z.int(),
    user_id: z.int(),
    course_id: z.int().nullable(),
    number: z.string(),
    title: z.string(),
    course_name: z.string(),
    level_completed: z.string(),
    description: z.string(),
    verification_code: z.string(),
    issue_date: z.iso.datetime(),
    is_valid: z.boolean(),
    revoked_at: z.iso.datetime().nullable(),
    revoked_reason: z.string(),
    file_path: z.string().describe('Where its PDF is'),
  })
  .meta({ id: 'Certificate' });

/** What the public verification page shows beside that: whose it is, and who gave it. */
export const verifiedCertificate = certificateView
  .omit({ revoked_reason: true })
  .extend({ full_name: z.string(), school_name: z.string() });

/** In the list of the school: whose it is. */
export const issuedCertificate = certificateView.extend({ full_name: z.string(), username: z.string() });
export const issuedQuery = skipQuery.extend({
  search: z
    .string()
    .trim()
    .max(100)
    .optional()
    .describe('Part of the holder’s name or username, of the course or of the number'),
});
export type IssuedQuery = z.output<typeof issuedQuery>;

export const certificateId = z.object({ certificate_id: intParam() });
export const verification = certificateId.extend({ verification_code: z.string().max(100) });
export const revocation = certificateId.extend({
  reason: z.string().trim().min(1, 'Say why it is revoked.').max(500),
});
