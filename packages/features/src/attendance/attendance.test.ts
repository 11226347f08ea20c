import { afterAll, describe, expect, it } from 'vitest';
import { closeDb, db } from '@talaffuz/db/client';
import { callerFor, contextFor } from '../testing/accounts.ts';
import { makeOffice } from '../testing/office.ts';
import { createCallerFactory } from '../api/trpc.ts';
import { appRouter } from '../app-router.ts';
import { schoolNow } from '../schools/clock.ts';
import { markGroup } from './mark-group.ts';
import { monthSheet, sheetCsv } from './sheet.ts';

afterAll(closeDb);

/** Monday 2026-11-23, ten o'clock in Tashkent. */
const monday10 = new Date('2026-11-23T05:00:00Z');
const lesson = { days: 'Mon,Wed,Fri', start_time: '09:00:00', end_time: '11:00:00' };

describe('marks of a whole group', () => {
  it('are absent at first, and the same ones again at the second call', async () => {
    const { teacher, group, students } = await makeOffice();
    const ctx = contextFor(teacher);
    const call = () => createCallerFactory(appRouter)(ctx).attendance.bulk({ group_id: group.id });
    const first = await call();
    expect(ctx.headers[':status']).toBe('201');
    expect(first.map(({ student, status }) => [student.id, status])).toEqual(
      students.map(({ id }) => [id, 'kelmadi']),
    );
    await callerFor(teacher).attendance.patch({ id: first[0]?.id ?? 0, status: 'kechikdi' });
    const second = await call();
    expect(ctx.headers[':status']).toBe('200');
    expect(second.map(({ id, status }) => [id, status])).toEqual([
      [first[0]?.id, 'kechikdi'],
      [first[1]?.id, 'kelmadi'],
    ]);
  });

  it('are made once by twenty calls at the same time, of which one is the first', async () => {
    const { teacher, owner, group } = await makeOffice();
    const calls = Array.from({ length: 20 }, (_, i) =>
      markGroup(i % 2 === 0 ? teacher : owner, group.id, {}),
    );
    const answers = await Promise.all(calls);
    expect(answers.filter(({ first }) => first)).toHaveLength(1);
    expect(await db.attendance.count({ where: { group_id: group.id } })).toBe(2);
    expect(await db.workLog.count({ where: { employee_id: teacher.id } })).toBe(1);
    expect(await db.workLog.count({ where: { employee_id: owner.id } })).toBe(0);
  });

  it('are an employee’s on the day and in the hours of the lesson, an owner’s at any time', async () => {
    const { teacher, owner, group } = await makeOffice(lesson);
    const at = (hours: number) => new Date(monday10.getTime() + hours * 3_600_000);
    const date = async (moment: Date) => (await markGroup(teacher, group.id, {}, moment)).rows[0]?.date;
    expect(await date(at(-1))).toEqual(new Date('2026-11-23'));
    expect(await date(at(1))).toEqual(new Date('2026-11-23'));
    await expect(markGroup(teacher, group.id, {}, at(24))).rejects.toThrow(
      'The group has no lesson today. (Mon,Wed,Fri)',
    );
    await expect(markGroup(teacher, group.id, {}, at(1.01))).rejects.toThrow(
      'It is not the time of the lesson. (09:00:00-11:00:00)',
    );
    expect((await markGroup(owner, group.id, {}, at(24))).first).toBe(true);
  });

  it('belong to the day of the school’s zone', async () => {
    const { owner, group, school_id } = await makeOffice();
    const evening = new Date('2026-11-21T19:30:00Z');
    expect(await schoolNow(school_id, evening)).toMatchObject({ date: '2026-11-22', weekday: 'Sun' });
    const { rows } = await markGroup(owner, group.id, {}, evening);
    expect(rows[0]).toMatchObject({ date: new Date('2026-11-22'), time: '00:30:00' });
  });

  it('leave out who has left, and are no student’s to open', async () => {
    const { owner, students, group, stranger } = await makeOffice();
    await db.user.update({ where: { id: students[1].id }, data: { is_active: false } });
    expect(await callerFor(owner).attendance.bulk({ group_id: group.id })).toHaveLength(1);
    const closed = await makeOffice({ is_active: false });
    await expect(callerFor(closed.owner).attendance.bulk({ group_id: closed.group.id })).rejects.toThrow(
      'is closed',
    );
    for (const actor of [students[0], stranger])
      await expect(callerFor(actor).attendance.bulk({ group_id: group.id })).rejects.toMatchObject({
        code: actor === stranger ? 'UNPROCESSABLE_CONTENT' : 'FORBIDDEN',
      });
  });
});

describe('a mark', () => {
  it('stands once a student and day, of a member of the group', async () => {
    const { teacher, group, students, stranger } = await makeOffice();
    const other = await makeOffice();
    const { create } = callerFor(teacher).attendance;
    const mark = { student: students[0].id, group: group.id, status: 'keldi' as const };
    const made = await create(mark);
    expect(made).toMatchObject({ status: 'keldi', marked_by: teacher.id, group: { name: 'IELTS-A1' } });
    expect(made.created_at).toMatch(/\+05:00$/);
    await expect(create(mark)).rejects.toThrow(`change the mark ${String(made.id)}`);
    await expect(create({ ...mark, student: other.students[0].id })).rejects.toThrow('no student');
    await db.groupStudent.deleteMany({ where: { student_id: students[1].id } });
    await expect(create({ ...mark, student: students[1].id })).rejects.toThrow('is not in the group');
    await expect(callerFor(stranger).attendance.read({ id: made.id })).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
  });

  it('is read by the student and the parent, and by no other student', async () => {
    const { teacher, parent, group, students } = await makeOffice();
    const [first] = await callerFor(teacher).attendance.bulk({ group_id: group.id });
    const id = first?.id ?? 0;
    expect(await callerFor(students[0]).attendance.list({})).toHaveLength(1);
    expect(await callerFor(parent).attendance.read({ id })).toMatchObject({ id });
    await expect(callerFor(students[1]).attendance.read({ id })).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await expect(callerFor(students[0]).attendance.patch({ id, status: 'keldi' })).rejects.toMatchObject({
      code: 'FORBIDDEN',
    });
  });
});

describe('the month of a group', () => {
  it('shows who came on which day, and a student their own line', async () => {
    const { owner, group, students } = await makeOffice();
    for (const day of [0, 2]) {
      const moment = new Date(monday10.getTime() + day * 86_400_000);
      const { rows } = await markGroup(owner, group.id, {}, moment);
      await db.attendance.update({ where: { id: rows[0]?.id ?? 0 }, data: { status: 'keldi' } });
    }
    const query = { group_id: group.id, month: '2026-11' };
    const whole = await monthSheet(owner, query);
    expect(whole.days).toEqual(['2026-11-23', '2026-11-25']);
    expect(whole.students.map(({ id, keldi, kelmadi }) => [id, keldi, kelmadi])).toEqual([
      [students[0].id, 2, 0],
      [students[1].id, 0, 2],
    ]);
    expect(sheetCsv(whole).split('\n')[1]).toContain('keldi,keldi,2,0,0');
    expect((await monthSheet(students[1], query)).students.map(({ id }) => id)).toEqual([students[1].id]);
    expect((await monthSheet(owner, { ...query, month: '2026-10' })).days).toEqual([]);
  });
});
