import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { closeDb, db } from '@talaffuz/db/client';
import { callerFor, makeSchool, makeUser, type TestUser } from '../testing/accounts.ts';

let school: { id: number };
let owner: TestUser;
let teacher: TestUser;
let student: TestUser;
let parent: TestUser;
let stranger: TestUser;

beforeAll(async () => {
  school = await makeSchool();
  [owner, teacher, student, parent, stranger] = await Promise.all([
    makeUser('owner', school.id),
    makeUser('teacher', school.id),
    makeUser('student', school.id),
    makeUser('parent', school.id),
    makeUser('owner'),
  ]);
  await db.parentLink.create({ data: { parent_id: parent.id, student_id: student.id } });
});
afterAll(closeDb);

const ids = (rows: { id: number }[]) => rows.map(({ id }) => id);

describe('users', () => {
  it('are known to staff, to their parents and to themselves', async () => {
    expect(ids(await callerFor(teacher).users.list({}))).toEqual(
      [owner.id, teacher.id, student.id, parent.id].sort((a, b) => a - b),
    );
    expect(ids(await callerFor(student).users.list({}))).toEqual([student.id]);
    expect(ids(await callerFor(parent).users.list({})).sort()).toEqual([student.id, parent.id].sort());
    expect(ids(await callerFor(stranger).users.list({}))).toEqual([stranger.id]);
    await expect(callerFor(stranger).users.read({ user_id: student.id })).rejects.toThrow('There is no user');
    await expect(callerFor(teacher).admin_users.list({})).rejects.toThrow('owner');
  });

  it('are found by role, subscription and name', async () => {
    const list = (role: string) => callerFor(owner).admin_users.list({ role });
    expect(ids(await list('employee'))).toEqual([teacher.id]);
    expect(ids(await list('free'))).toContain(student.id);
    expect(await list('premium')).toEqual([]);
    await expect(list('wizard')).rejects.toThrow('There is no role');
    expect(ids(await callerFor(owner).users.list({ search: student.username.toUpperCase() }))).toEqual([
      student.id,
    ]);
  });

  it('register as learners, whatever rights they ask for', async () => {
    const name = `self-${String(Date.now())}`;
    const made = await callerFor(null).users.register({
      email: `${name}@test.example`,
      username: name,
      password: 'bright-lamp-42',
      ...{ is_superuser: true, role: 'owner' },
    });
    expect(made).toMatchObject({ username: name, is_superuser: false, role: 'free' });
    await expect(
      callerFor(null).users.register({
        email: `${name}@other.example`,
        username: name,
        password: 'bright-lamp-42',
      }),
    ).rejects.toThrow('taken');
  });

  it('are changed by themselves and the owner, a role by the owner alone', async () => {
    const named = await callerFor(student).users.update({ user_id: student.id, full_name: 'Aziza Karimova' });
    expect(named.full_name).toBe('Aziza Karimova');
    await expect(callerFor(student).users.update({ user_id: student.id, roles: ['owner'] })).rejects.toThrow(
      'role',
    );
    await expect(callerFor(teacher).users.update({ user_id: student.id, full_name: 'X' })).rejects.toThrow(
      'owner',
    );
    await expect(callerFor(student).users.update({ user_id: teacher.id, full_name: 'X' })).rejects.toThrow(
      'There is no user',
    );
    await expect(
      callerFor(stranger).admin_users.setRole({ user_id: student.id, role: 'teacher' }),
    ).rejects.toThrow('There is no user');
    await expect(
      callerFor(owner).admin_users.setRole({ user_id: student.id, role: 'premium' }),
    ).rejects.toThrow('subscription');
    const raised = await callerFor(owner).admin_users.setRole({ user_id: student.id, role: 'teacher' });
    expect(raised.role).toBe('teacher');
    await callerFor(owner).admin_users.setRoleAt({ user_id: student.id, role: 'free' });
    const entries = await db.auditEntry.findMany({
      where: { subject: 'user', subject_id: String(student.id), actor_id: owner.id },
      orderBy: { id: 'asc' },
    });
    expect(entries.map(({ data }) => data)).toEqual([{ role: 'teacher' }, { role: 'student' }]);
  });

  it('are made by the owner, signed out by a new password, and closed with their history kept', async () => {
    const name = `made-${String(Date.now())}`;
    const made = await callerFor(owner).admin_users.create({
      email: `${name}@test.example`,
      username: name,
      password: 'bright-lamp-42',
      full_name: 'Timur Aliyev',
      is_superuser: true,
    });
    expect(made).toMatchObject({ role: 'admin', is_superuser: true });
    await callerFor(null).auth.loginByUsername({ username: name, password: 'bright-lamp-42' });
    await callerFor(owner).users.update({ user_id: made.id, password: 'quiet-river-77' });
    expect(await db.session.count({ where: { user_id: made.id } })).toBe(0);
    await callerFor(null).auth.loginByUsername({ username: name, password: 'quiet-river-77' });
    expect(await callerFor(owner).admin_users.delete({ user_id: made.id })).toEqual({
      msg: `The account ${name} is closed.`,
    });
    expect(await db.session.count({ where: { user_id: made.id } })).toBe(0);
    await expect(
      callerFor(null).auth.loginByUsername({ username: name, password: 'quiet-river-77' }),
    ).rejects.toThrow();
    expect((await callerFor(owner).users.read({ user_id: made.id })).is_active).toBe(false);
  });

  it('never leave a school without an owner, also when two owners act at once', async () => {
    await expect(callerFor(owner).users.delete({ user_id: owner.id })).rejects.toThrow('last owner');
    await expect(
      callerFor(owner).admin_users.setRole({ user_id: owner.id, role: 'teacher' }),
    ).rejects.toThrow('last owner');
    const second = await makeUser('owner', school.id);
    const answers = await Promise.allSettled([
      callerFor(owner).users.delete({ user_id: second.id }),
      callerFor(second).users.delete({ user_id: owner.id }),
    ]);
    expect(answers.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(await db.user.count({ where: { school_id: school.id, role: 'owner', is_active: true } })).toBe(1);
    await db.user.updateMany({ where: { id: { in: [owner.id] } }, data: { is_active: true } });
  });

  it('learn whether premium content is open to them', async () => {
    await expect(callerFor(student).users.premiumData()).rejects.toThrow('plan');
    expect((await callerFor(teacher).users.premiumData()).msg).toBeTruthy();
  });
});
