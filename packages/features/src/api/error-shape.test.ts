/** What the database refuses in statements of our own, as a sentence. */
import { afterAll, expect, it } from 'vitest';
import { closeDb, db } from '@talaffuz/db/client';
import { asAppError } from './error-shape.ts';

afterAll(closeDb);

it('a row that has just gone is a conflict, and no fault of ours', async () => {
  const refused = await db.$executeRaw`
    INSERT INTO study_events (user_id, paragraph_id) VALUES (999999999, 999999999)`.catch(asAppError);
  expect(refused).toMatchObject({ code: 'conflict', message: expect.stringContaining('deleted') as string });
});

it('whatever else it refuses stays a fault of ours', async () => {
  const refused = await db.$executeRaw`INSERT INTO study_events (user_id) VALUES ('x')`.catch(asAppError);
  expect(refused).toMatchObject({ code: 'internal' });
});
