/** Accounts as a school's office keeps them, in the words of the academy contract. */
import { z } from 'zod';
import { intParam, rowId, skipQuery } from '../api/lists.ts';
import { email, newPassword, personName, phone, username } from '../auth/schema.ts';

export const TELEGRAM_ID = /^-?\d{1,20}$/;

const login = username.refine((name) => name.length >= 6, { error: 'A username has 6 characters at least.' });
const fields = {
  username: login,
  password: newPassword,
  first_name: personName.optional(),
  last_name: personName.optional(),
  phone: phone.optional(),
  telegram_id: z
    .union([z.string().trim(), z.int().transform(String)])
    .pipe(
      z.string().regex(TELEGRAM_ID, { error: 'Give the number of the Telegram chat, such as 123456789.' }),
    )
    .nullish(),
  email: email.nullish().describe('Only where the person signs in with it'),
};
const studentFields = {
  ...fields,
  parent_phone: phone.optional(),
  group: rowId().nullish().describe('A group that is open; null leaves the group'),
};

export const newPerson = z.object(fields);
const reopened = { is_active: z.literal(true).optional().describe('Opens a closed account again') };
export const changedPerson = newPerson.partial().extend(reopened);
export const newStudent = z.object(studentFields);
export const changedStudent = newStudent.partial().extend(reopened);

/** Closed accounts only where they are asked for. */
export const peopleQuery = skipQuery.extend({
  is_active: z.stringbool().default(true).describe('false: accounts that were closed'),
  search: z.string().trim().max(100).optional().describe('Part of a name, username or telephone number'),
});
export const studentQuery = peopleQuery.extend({
  group_id: intParam().optional().describe('Students of this group only'),
});

const view = {
  id: z.int(),
  username: z.string(),
  first_name: z.string(),
  last_name: z.string(),
  phone: z.string(),
  telegram_id: z.string().nullable(),
  role: z.string(),
  is_active: z.boolean(),
  created_at: z.string(),
};
export const staffMember = z
  .object({ ...view, is_staff: z.boolean(), is_superuser: z.boolean() })
  .meta({ id: 'StaffMember' });
export const student = z
  .object({
    ...view,
    parent_phone: z.string(),
    group: z.object({ id: z.int(), name: z.string() }).nullable(),
    all_score: z.int(),
  })
  .meta({ id: 'Student' });
