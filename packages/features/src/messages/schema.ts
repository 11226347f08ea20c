/** Messages on the wire, in the words of the academy contract. */
import { z } from 'zod';
import { rowId } from '../api/lists.ts';

/** As long as Telegram takes. */
export const TEXT_LENGTH = 4_096;
const RECIPIENTS = 20_000;

export const audiences = ['students', 'parents', 'both'] as const;

export const message = z
  .object({
    id: z.int(),
    text: z.string(),
    recipients: z.array(z.int()),
    sent_by: z.object({ id: z.int(), full_name: z.string() }).nullable(),
    created_at: z.string(),
    logs: z.array(
      z.object({
        id: z.int(),
        message: z.int(),
        recipient: z.int(),
        recipient_name: z.string(),
        status: z.enum(['pending', 'sent', 'failed']),
        error: z.string().nullable(),
        sent_at: z.string().nullable(),
      }),
    ),
  })
  .meta({ id: 'OfficeMessage' });

export const newMessage = z.object({
  text: z
    .string()
    .trim()
    .min(1, 'Write the message.')
    .max(TEXT_LENGTH, `A message has ${String(TEXT_LENGTH)} characters at most.`),
  recipient_ids: z
    .array(rowId())
    .max(RECIPIENTS, `A message goes to ${String(RECIPIENTS)} students at most.`)
    .default([])
    .describe('Students; must name somebody unless `group` or `debtors` does'),
  group: rowId().optional().describe('Everybody of this group too'),
  debtors: z.boolean().optional().describe('Everybody who has not paid up to this month too'),
  audience: z
    .enum(audiences)
    .default('students')
    .describe('Who of a family gets it: the students, the accounts of their parents, or both'),
});
