import { afterAll, describe, expect, it } from 'vitest';
import { closeDb, db } from '@talaffuz/db/client';
import { callerFor, type TestUser } from '../testing/accounts.ts';
import { makeOffice } from '../testing/office.ts';

afterAll(closeDb);

let made = 0;
const account = (more: object = {}) => ({
  username: `people-${String((made += 1))}-${String(process.pid)}`,
  password: 'bright-lamp-42',
  first_name: 'Jasur',
  last_name: 'Qodirov',
  ...more,
});
const signIn = (username: string, password = 'bright-lamp-42') =>
  callerFor(null).auth.signIn({ username, password });

describe('an account of the office', () => {
  it('signs in with its username, needs no e-mail, and speaks the school’s language', async () => {
    const { owner, group } = await makeOffice();
    const student = await callerFor(owner).students.create(
      account({
        phone: '+998 90 000 00 01',
        parent_phone: '+998900000002',
        telegram_id: 111222333,
        group: group.id,
      }),
    );
    expect(student).toMatchObject({
      role: 'student',
      first_name: 'Jasur',
      parent_phone: '+998900000002',
      telegram_id: '111222333',
      group: { id: group.id, name: group.name },
      all_score: 0,
    });
    expect(student.created_at).toMatch(/\+05:00$/);
    expect(JSON.stringify(student)).not.toContain('password');
    await signIn(student.username);
    const row = await db.user.findUniqueOrThrow({ where: { id: student.id } });
    expect(row).toMatchObject({ email: null, full_name: 'Jasur Qodirov', interface_language: 'uz' });
    const kept = await db.auditEntry.findMany({
      where: { subject: 'student', subject_id: String(student.id) },
    });
    expect(kept).toHaveLength(1);
    expect(JSON.stringify(kept.map(({ data }) => data))).not.toContain('bright-lamp');
  });

  it('follows the documented rules for names and passwords', async () => {
    const { owner } = await makeOffice();
    const { create } = callerFor(owner).workers;
    await expect(create(account({ username: 'short' }))).rejects.toThrow('6 characters');
    await expect(create(account({ password: 'short-7' }))).rejects.toThrow('8 characters');
    await expect(create(account({ password: 'password1' }))).rejects.toThrow('most used');
    const first = await create(account());
    expect(first).toMatchObject({ role: 'employee', is_staff: true, is_superuser: false });
    await expect(create(account({ username: first.username.toUpperCase() }))).rejects.toThrow('is taken');
    await expect(create(account({ telegram_id: '@jasur' }))).rejects.toThrow('number of the Telegram chat');
    expect(await callerFor(owner).owners.create(account())).toMatchObject({
      role: 'owner',
      is_superuser: true,
    });
  });

  it('with a new password is signed out everywhere', async () => {
    const { owner, teacher } = await makeOffice();
    const { patch } = callerFor(owner).workers;
    expect(await db.session.count({ where: { user_id: teacher.id } })).toBe(1);
    await patch({ id: teacher.id, password: 'another-lamp-43', username: teacher.username });
    expect(await db.session.count({ where: { user_id: teacher.id } })).toBe(0);
    await signIn(teacher.username, 'another-lamp-43');
  });

  it('is closed and keeps its history, and opened again', async () => {
    const { owner, teacher, students, group } = await makeOffice();
    const [{ id, username }] = students;
    await callerFor(teacher).scores.create({ student: id, group: group.id, score: 70 });
    const { students: office } = callerFor(owner);
    await office.delete({ id });
    for (const call of ['read', 'delete', 'patch'] as const)
      await expect(office[call]({ id })).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await expect(signIn(username, 'correct-horse-7')).rejects.toThrow();
    expect((await office.list({})).map((one) => one.id)).toEqual([students[1].id]);
    expect(await office.list({ is_active: 'false' })).toMatchObject([
      { id, is_active: false, all_score: 70 },
    ]);
    expect(await callerFor(owner).scores.list({ student_id: id })).toHaveLength(1);
    expect(await office.patch({ id, is_active: true })).toMatchObject({ id, all_score: 70 });
    await signIn(username, 'correct-horse-7');
  });

  it('is never the last owner’s to close', async () => {
    const { owner } = await makeOffice();
    await expect(callerFor(owner).owners.delete({ id: owner.id })).rejects.toThrow('last owner');
  });

  it('moves from group to group, and into open ones only', async () => {
    const { owner, students, group, subject, school_id } = await makeOffice();
    const { groups, students: office } = callerFor(owner);
    const next = await groups.create({ name: 'Next', subject: subject.id });
    const { id } = students[0];
    expect(await office.patch({ id, group: next.id })).toMatchObject({ group: { id: next.id } });
    expect((await office.list({ group_id: group.id })).map((one) => one.id)).toEqual([students[1].id]);
    const shut = await db.group.create({ data: { school_id, name: 'Shut', is_active: false } });
    await expect(office.patch({ id, group: shut.id })).rejects.toThrow('is closed');
    const elsewhere = await makeOffice();
    await expect(office.patch({ id, group: elsewhere.group.id })).rejects.toThrow('no group');
    expect(await office.patch({ id, group: null })).toMatchObject({ group: null });
  });
});

describe('who may know and change accounts', () => {
  it('is staff of the school, and of students the student and the parents', async () => {
    const { teacher, parent, students, stranger } = await makeOffice();
    const ids = async (actor: TestUser) => (await callerFor(actor).students.list({})).map(({ id }) => id);
    expect(await ids(teacher)).toEqual(students.map(({ id }) => id));
    expect(await ids(students[0])).toEqual([students[0].id]);
    expect(await ids(parent)).toEqual([students[0].id]);
    expect(await ids(stranger)).toEqual([]);
    const [{ id }] = students;
    await expect(callerFor(stranger).students.patch({ id, phone: '' })).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
    for (const actor of [teacher, students[0], parent])
      await expect(callerFor(actor).students.patch({ id, phone: '' })).rejects.toMatchObject({
        code: 'FORBIDDEN',
      });
    await expect(callerFor(teacher).workers.list({})).rejects.toMatchObject({ code: 'FORBIDDEN' });
  });

  it('finds students by name, username and telephone', async () => {
    const { owner } = await makeOffice();
    const { create, list } = callerFor(owner).students;
    const found = await create(
      account({ first_name: 'Dilnoza', last_name: 'Yusupova', phone: '+998712345678' }),
    );
    for (const search of ['dilnoz', found.username.slice(0, 9), '7123456'])
      expect((await list({ search })).some(({ id }) => id === found.id)).toBe(true);
    expect(await list({ search: 'nobody at all' })).toEqual([]);
  });
});
