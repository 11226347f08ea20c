import { afterAll, describe, expect, it } from 'vitest';
import { closeDb, db } from '@talaffuz/db/client';
import { callerFor, contextFor, makeUser } from '../testing/accounts.ts';
import { makeOffice, type TestOffice } from '../testing/office.ts';
import { createCallerFactory } from '../api/trpc.ts';
import { appRouter } from '../app-router.ts';
import { remind } from './assign.ts';
import { inOffice } from './office.ts';
import * as s from './schema.ts';
import { createForGroup, read, update } from './service.ts';

afterAll(closeDb);

const give = ({ teacher, group }: TestOffice, more: object = {}) =>
  createForGroup(teacher, s.newGroupHomework.parse({ group: group.id, text: 'Page 5.', ...more }), []);

describe('homework of the groups that somebody is in', () => {
  it('is a student’s, newest first, with its total and the school’s times', async () => {
    const office = await makeOffice();
    const first = await give(office);
    const second = await give(office);
    await give(office, { is_published: false });
    const ctx = contextFor(office.students[0]);
    const rows = await createCallerFactory(appRouter)(ctx).homework.ofMyGroups({ limit: 1 });
    expect(rows.map(({ id, text }) => [id, text])).toEqual([[second.id, 'Page 5.']]);
    expect(ctx.headers['X-Total-Count']).toBe('2');
    expect(rows[0]?.created_at).toMatch(/\+05:00$/);
    expect(new Date(rows[0]?.created_at ?? '')).toEqual(new Date(second.created_at));
    const next = await callerFor(office.students[1]).homework.ofMyGroups({ skip: 1 });
    expect(next.map(({ id }) => id)).toEqual([first.id]);
  });

  it('is nobody else’s', async () => {
    const office = await makeOffice();
    await give(office);
    for (const actor of [office.owner, office.teacher, office.parent, office.stranger])
      await expect(callerFor(actor).homework.ofMyGroups({})).rejects.toMatchObject({
        message: 'Not a student',
        cause: { code: 'role_not_allowed' },
      });
    const elsewhere = await makeUser('student', office.school_id);
    expect(await callerFor(elsewhere).homework.ofMyGroups({})).toEqual([]);
  });

  it('is seen at once by who joins later, and assigned to them where it is recent or still due', async () => {
    const office = await makeOffice();
    const recent = await give(office);
    const old = await give(office);
    const over = await give(office, { due_date: '2026-01-01T00:00:00Z' });
    await db.homework.update({ where: { id: old.id }, data: { created_at: new Date('2026-01-01') } });
    const late = await makeUser('student', office.school_id);
    await db.groupStudent.create({ data: { group_id: office.group.id, student_id: late.id } });
    const seen = await callerFor(late).homework.ofMyGroups({});
    expect(seen.map(({ id }) => id)).toEqual([over.id, old.id, recent.id]);
    await remind();
    const mine = await callerFor(late).homework.mine({});
    expect(mine.map(({ homework_id }) => homework_id)).toEqual([recent.id]);
  });
});

describe('what staff do with it', () => {
  it('is a working day of an employee, and not of an owner', async () => {
    const office = await makeOffice();
    const { owner, teacher, group } = office;
    await createForGroup(owner, s.newGroupHomework.parse({ group: group.id, text: 'x' }), []);
    expect(await db.workLog.count({ where: { school_id: office.school_id } })).toBe(0);
    await give(office);
    await give(office);
    expect(await db.workLog.findMany({ where: { school_id: office.school_id } })).toMatchObject([
      { employee_id: teacher.id, status: true },
    ]);
  });

  it('changes what is named and shows the school’s offset where academy asks', async () => {
    const office = await makeOffice({}, 'Asia/Kolkata');
    const made = await give(office, { due_date: '2026-12-01T12:00:00Z' });
    const view = await inOffice(office.teacher, await update(office.teacher, made.id, { text: 'Page 6.' }));
    expect(view).toMatchObject({ text: 'Page 6.', due_date: '2026-12-01T17:30:00+05:30' });
    expect(s.officeHomework.parse(view).updated_at).toMatch(/\+05:30$/);
    const asked = { homework_id: made.id, include_files: false, include_submissions: false };
    expect((await read(office.students[0], asked)).due_date).toBe('2026-12-01T12:00:00.000Z');
  });
});
